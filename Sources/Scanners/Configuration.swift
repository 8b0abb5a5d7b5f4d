internal import FoundationEssentials
package import Gateway
package import Logging
package import NIOCore
internal import NIOPosix

/// Which scanners a school has, and how they are asked.
package struct ScannerConfiguration: Sendable, Hashable {
    package struct ClamAV: Sendable, Hashable {
        /// `/run/clamav/clamd.ctl`, `127.0.0.1:3310`.
        package var address: ScannerAddress
        /// clamd's `StreamMaxLength` must not be smaller than
        /// the largest message; its default is 100 MB, in older releases 25 MB.
        package var bounds: ScannerBounds

        package init(address: ScannerAddress, bounds: ScannerBounds = ClamAV.standardBounds) {
            self.address = address
            self.bounds = bounds
        }

        package static let standardBounds = ScannerBounds(
            timeout: .seconds(20),
            concurrency: 8,
            largestMessage: 25_000_000
        )
    }

    package struct Rspamd: Sendable, Hashable {
        /// `http://127.0.0.1:11333`.
        package var url: RspamdURL
        /// Its first line is the password; nil where none is asked for.
        package var passwordFile: String?
        package var bounds: ScannerBounds

        package init(
            url: RspamdURL,
            passwordFile: String? = nil,
            bounds: ScannerBounds = Rspamd.standardBounds
        ) {
            self.url = url
            self.passwordFile = passwordFile
            self.bounds = bounds
        }

        package static let standardBounds = ScannerBounds(
            timeout: .seconds(10),
            concurrency: 16,
            largestMessage: 50_000_000
        )
    }

    package var clamAV: ClamAV?
    package var rspamd: Rspamd?

    package init(clamAV: ClamAV? = nil, rspamd: Rspamd? = nil) {
        self.clamAV = clamAV
        self.rspamd = rspamd
    }

    /// From the values of the configuration file.
    /// - Parameters:
    ///   - clamAV: `scanners.clamav`; nil asks none.
    ///   - rspamd: `scanners.rspamd`; nil asks none.
    ///   - timeout: `scanners.timeout`, for both.
    /// - Throws: `ScannerError.badConfiguration` for what is no address.
    package init(clamAV: String?, rspamd: String?, rspamdPasswordFile: String?, timeout: Duration) throws {
        self.init()
        if let clamAV {
            guard let address = ScannerAddress(clamAV) else {
                throw ScannerError.badConfiguration("\(clamAV) is neither a socket's path nor ADDRESS:PORT")
            }
            var bounds = ClamAV.standardBounds
            bounds.timeout = timeout
            self.clamAV = ClamAV(address: address, bounds: bounds)
        }
        if let rspamd {
            guard let url = RspamdURL(rspamd) else {
                throw ScannerError.badConfiguration("\(rspamd) is neither ADDRESS:PORT nor http://ADDRESS:PORT")
            }
            var bounds = Rspamd.standardBounds
            bounds.timeout = timeout
            self.rspamd = Rspamd(url: url, passwordFile: rspamdPasswordFile, bounds: bounds)
        }
    }

    /// The scanners, ready to be asked; nothing is connected yet.
    /// - Throws: `ScannerError.badConfiguration` where the password can't be read.
    package func scanners(
        on group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton,
        logger: Logger
    ) throws -> [any MessageScanner] {
        var all: [any MessageScanner] = []
        if let clamAV {
            all.append(
                GuardedScanner(
                    name: "clamav",
                    bounds: clamAV.bounds,
                    exchange: ClamExchange(address: clamAV.address, group: group),
                    logger: logger
                )
            )
        }
        if let rspamd {
            all.append(
                GuardedScanner(
                    name: "rspamd",
                    bounds: rspamd.bounds,
                    exchange: RspamdExchange(
                        url: rspamd.url,
                        password: try rspamd.passwordFile.map(Self.password),
                        group: group
                    ),
                    logger: logger
                )
            )
        }
        return all
    }

    private static func password(in file: String) throws(ScannerError) -> String {
        guard let content = try? Data(contentsOf: URL(filePath: file)) else {
            throw .badConfiguration("the file with rspamd's password can't be read: \(file)")
        }
        let line = content.prefix { $0 != 0x0A && $0 != 0x0D }
        guard (1...500).contains(line.count), line.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw .badConfiguration("the first line of \(file) is no password of visible ASCII characters")
        }
        return String(decoding: line, as: UTF8.self)
    }
}
