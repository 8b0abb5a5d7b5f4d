internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import ServiceLifecycle

/// One event of a stream (HTML standard §9.2). The text may have several lines.
struct ServerSentEvent: Sendable, Hashable {
    var name: String?
    var text: String

    init(_ text: String, name: String? = nil) {
        self.text = text
        self.name = name
    }

    var wireForm: String {
        var lines = name.map { "event: " + $0.filter { !$0.isNewline } + "\n" } ?? ""
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            lines += "data: " + line + "\n"
        }
        return lines + "\n"
    }
}

enum ServerSentEvents {
    static let mediaType = "text/event-stream"
    /// Seconds between two signs of life, so that proxies keep a silent stream open.
    static let heartbeat: Duration = .seconds(15)
    /// A stream ends after so long; browsers come back by themselves.
    static let longest: Duration = .seconds(600)

    /// A response that goes on until `events` ends, the visitor leaves or is logged out, time is up or the server ends.
    /// - Parameter isOpen: asked before each event and each sign of life; nothing more is told where it isn't so.
    static func response(
        _ events: AsyncStream<ServerSentEvent>,
        while isOpen: @escaping @Sendable () async -> Bool
    ) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = mediaType + "; charset=utf-8"
        headers[.cacheControl] = "no-store"
        return Response(
            status: .ok,
            headers: headers,
            body: ResponseBody { writer in
                let (beats, beat) = AsyncStream<ServerSentEvent?>.makeStream(bufferingPolicy: .bufferingNewest(16))
                let feeding = Task {
                    await withTaskGroup(of: Void.self) { group in
                        group.addTask { for await event in events { beat.yield(event) } }
                        group.addTask {
                            let end = ContinuousClock.now + longest
                            while ContinuousClock.now < end {
                                do { try await Task.sleep(for: heartbeat) } catch { return }
                                beat.yield(nil)
                            }
                        }
                        group.addTask { try? await gracefulShutdown() }
                        await group.next()
                        group.cancelAll()
                    }
                    beat.finish()
                }
                defer { feeding.cancel() }
                for await event in beats {
                    guard await isOpen() else { break }
                    try await writer.write(ByteBuffer(string: event?.wireForm ?? ": \n\n"))
                }
                try await writer.finish(nil)
            }
        )
    }
}
