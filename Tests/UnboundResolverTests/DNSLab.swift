import Foundation
import MailAuthentication
import Testing
import UnboundResolver

/// `Tests/Tools/dns-lab.py` as a child process: NSD on a free port of 127.0.0.1 with zones of a test.
final class DNSLab: Sendable {
    struct Zone: Encodable, Sendable {
        var text: String
        var signed = false
        var replace: [[String]] = []
    }

    private struct Order: Encodable {
        var zones: [String: Zone]
        var empty: [String]
    }

    private struct Opening: Decodable {
        var port: Int
        var anchors: [String]
    }

    let port: Int
    /// A DS record for each signed zone.
    let anchors: [String]
    private let names: [String]
    private let input: FileHandle
    private let process: Process

    struct Failure: Error {}

    init(_ zones: [String: Zone], empty: [String] = []) throws {
        let directory = NSTemporaryDirectory() + "dns-" + UUID().uuidString
        let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Tools/dns-lab.py")
        process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", script.path, "--directory", directory]
        let (toChild, fromChild) = (Pipe(), Pipe())
        process.standardInput = toChild
        process.standardOutput = fromChild
        try process.run()
        input = toChild.fileHandleForWriting
        try input.write(contentsOf: try JSONEncoder().encode(Order(zones: zones, empty: empty)) + Data("\n".utf8))
        var line = Data()
        while !line.contains(UInt8(ascii: "\n")) {
            let piece = fromChild.fileHandleForReading.availableData
            if piece.isEmpty { throw Failure() }
            line += piece
        }
        let opening = try JSONDecoder().decode(Opening.self, from: line)
        port = opening.port
        anchors = opening.anchors
        names = zones.keys + empty
    }

    // The child ends, and tidies up, when its input does.
    deinit { try? input.close() }

    /// A resolver that asks NSD for the lab's zones and, for all others, a port where nobody answers.
    func resolver(answer: Double = 60, trusting: Bool = true) throws -> UnboundResolver {
        try UnboundResolver(
            UnboundConfiguration(
                upstream: .forwarders(["127.0.0.1@\(port)"]),
                trustAnchors: trusting ? anchors.map { .record($0) } : [],
                stubs: names.compactMap { name in
                    DNSName(name).map { UnboundConfiguration.Stub(zone: $0, server: "127.0.0.1@\(port)") }
                },
                limits: UnboundConfiguration.Limits(answer: answer)
            )
        )
    }

    static func name(_ text: String) throws -> DNSName { try #require(DNSName(text)) }
}

/// A UDP socket that takes questions and never answers.
final class SilentServer: Sendable {
    let port: Int
    private let descriptor: Int32

    init() throws {
        let descriptor = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(descriptor, pointer, length) == 0 && getsockname(descriptor, pointer, &length) == 0
            }
        }
        guard bound else { throw DNSLab.Failure() }
        port = Int(UInt16(bigEndian: address.sin_port))
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}
