internal import NIOCore
internal import NIOPosix

/// Where a scanner listens.
package enum ScannerAddress: Sendable, Hashable, CustomStringConvertible {
    case unix(path: String)
    case tcp(host: String, port: Int)

    /// `unix:/run/clamav/clamd.ctl`, `/run/clamav/clamd.ctl`, `127.0.0.1:3310`, `[::1]:3310`, `scanner.example:3310`.
    package init?(_ text: String) {
        let path = text.hasPrefix("unix:") ? String(text.dropFirst(5)) : text
        if path.hasPrefix("/") {
            // The longest path of a socket (sun_path).
            guard path.utf8.count < 108 else { return nil }
            self = .unix(path: path)
            return
        }
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (1...65_535).contains(port)
        else { return nil }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            return nil
        }
        guard !host.isEmpty, host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }) else {
            return nil
        }
        self = .tcp(host: String(host), port: port)
    }

    package var description: String {
        switch self {
        case .unix(let path): "unix:" + path
        case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        }
    }

    func connect(_ bootstrap: ClientBootstrap) async throws -> any NIOCore.Channel {
        switch self {
        case .unix(let path): try await bootstrap.connect(unixDomainSocketPath: path).get()
        case .tcp(let host, let port): try await bootstrap.connect(host: host, port: port).get()
        }
    }
}

/// Opens a connection, lets `body` use it, and closes it, also where the task is cancelled.
func withConnection<Value: Sendable>(
    to address: ScannerAddress,
    on group: any EventLoopGroup,
    _ configure: @escaping @Sendable (any NIOCore.Channel) throws -> Void,
    _ body: @escaping @Sendable (any NIOCore.Channel) async throws -> Value
) async throws -> Value {
    let bootstrap = ClientBootstrap(group: group)
        .connectTimeout(.seconds(5))
        .channelInitializer { channel in channel.eventLoop.makeCompletedFuture { try configure(channel) } }
    let channel = try await address.connect(bootstrap)
    return try await withTaskCancellationHandler {
        do {
            let value = try await body(channel)
            channel.close(promise: nil)
            return value
        } catch {
            channel.close(promise: nil)
            throw error
        }
    } onCancel: {
        channel.close(promise: nil)
    }
}
