import FileExamination
import Gateway
import Logging
import Scanners

/// What looks at messages on their way in, one for all schools of the node.
struct WayIn: Sendable {
    let examiner: any FileExamining
    let scanners: [any MessageScanner]

    /// - Throws: `StartError` where the scanner's password can't be read.
    init(_ configuration: SchulpostConfiguration, logger: Logger) throws {
        examiner = FileExaminer()
        let told = configuration.scanners
        var asked = ScannerConfiguration()
        asked.clamAV = told.clamAV.flatMap { ScannerAddress($0) }.map { address in
            ScannerConfiguration.ClamAV(
                address: address,
                bounds: Self.bounds(ScannerConfiguration.ClamAV.standardBounds, told.timeout)
            )
        }
        asked.rspamd = told.rspamd.flatMap { RspamdURL($0) }.map { url in
            ScannerConfiguration.Rspamd(
                url: url,
                passwordFile: told.rspamdPasswordFile,
                bounds: Self.bounds(ScannerConfiguration.Rspamd.standardBounds, told.timeout)
            )
        }
        do {
            scanners = try asked.scanners(logger: logger)
        } catch {
            throw StartError.unusableScanner(reason: "\(error)")
        }
    }

    private static func bounds(_ standard: ScannerBounds, _ timeout: Duration) -> ScannerBounds {
        ScannerBounds(
            timeout: timeout,
            concurrency: standard.concurrency,
            largestMessage: standard.largestMessage
        )
    }
}
