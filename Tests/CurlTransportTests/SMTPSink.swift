import Foundation
import Synchronization

/// `Tests/Tools/smtp-sink.py` as a child process: an SMTP server on a free port of 127.0.0.1 that plays a part.
final class SMTPSink: Sendable {
    /// What it does; keys as the script documents them.
    struct Part: Encodable, Sendable {
        var keywords: [String]?
        var tls: String?
        var login: [String]?
        var greeting: String?
        var ehlo: String?
        var starttls: String?
        var mail: String?
        var data: String?
        var content: String?
        var recipients: [String: String]?
        var messages_per_connection: Int?
        var stall_after: Int?
    }

    /// What it saw.
    struct Event: Decodable, Sendable, Hashable {
        var event: String
        var port: Int?
        var certificate: String?
        var line: String?
        var place: String?
        var sender: String?
        var recipients: [String]?
        var parameters: String?
        var tls: Bool?
        var octets: String?
        var inData: Bool?

        /// The message's bytes.
        var bytes: [UInt8] { octets.flatMap { Data(base64Encoded: $0) }.map(Array.init) ?? [] }
    }

    struct Failure: Error {}

    let port: Int
    /// Its own certificate in a PEM file, where it has one.
    let certificate: String?
    private let process: Process
    private let input: FileHandle
    private let events: AsyncStream<Event>
    private let directory: String
    private let seen = Mutex<[Event]>([])

    init(_ part: Part = Part()) async throws {
        directory = NSTemporaryDirectory() + "sink-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Tools/smtp-sink.py")
        process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", script.path, "--directory", directory]
        let (toChild, fromChild) = (Pipe(), Pipe())
        process.standardInput = toChild
        process.standardOutput = fromChild
        try process.run()
        input = toChild.fileHandleForWriting
        try input.write(contentsOf: try JSONEncoder().encode(part) + Data("\n".utf8))
        events = Self.lines(of: fromChild.fileHandleForReading)
        var iterator = events.makeAsyncIterator()
        guard let first = await iterator.next(), first.event == "listening", let port = first.port else {
            throw Failure()
        }
        self.port = port
        certificate = first.certificate
    }

    /// The next event of this kind; those before it are skipped.
    func next(_ kind: String) async throws -> Event {
        for await event in events {
            seen.withLock { $0.append(event) }
            if event.event == kind { return event }
        }
        throw Failure()
    }

    /// Every event that `next` has gone past.
    var past: [Event] { seen.withLock { $0 } }

    /// Ends the stall of `stall_after`.
    func goOn() throws { try input.write(contentsOf: Data("go\n".utf8)) }

    deinit {
        try? input.close()
        try? FileManager.default.removeItem(atPath: directory)
    }

    private static func lines(of handle: FileHandle) -> AsyncStream<Event> {
        let (stream, continuation) = AsyncStream.makeStream(of: Event.self)
        Thread.detachNewThread {
            var line = Data()
            while true {
                let data = handle.availableData
                if data.isEmpty { break }
                // Only what is new is searched: a message's line is megabytes long.
                var pieces = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
                let rest = pieces.popLast() ?? Data()
                for piece in pieces {
                    line += piece
                    if let event = try? JSONDecoder().decode(Event.self, from: line) { continuation.yield(event) }
                    line = Data()
                }
                line += rest
            }
            continuation.finish()
        }
        return stream
    }
}
