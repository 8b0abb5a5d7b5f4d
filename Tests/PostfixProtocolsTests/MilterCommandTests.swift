import PostfixProtocols
import Testing

@Suite("Commands of the milter protocol")
struct MilterCommandTests {
    struct Vector: Sendable, CustomTestStringConvertible {
        var name: String
        var packet: [UInt8]
        var command: MilterCommand

        var testDescription: String { name }
    }

    static let vectors: [Vector] = [
        Vector(
            name: "negotiation",
            packet: MilterWire.offer,
            command: .negotiate(
                MilterOptions(version: 6, actions: .init(rawValue: 0x1FF), steps: .init(rawValue: 0x1F_FFFF))
            )
        ),
        Vector(
            name: "macros",
            packet: [0, 0, 0, 21, 0x44, 0x4D] + Array("{auth_authen}\0lina\0".utf8),
            command: .macros(for: 0x4D, [.init("{auth_authen}", "lina")])
        ),
        Vector(
            name: "no macros",
            packet: [0, 0, 0, 2, 0x44, 0x43],
            command: .macros(for: 0x43, [])
        ),
        Vector(
            name: "client on IPv4",
            packet: [0, 0, 0, 25, 0x43] + Array("mx.example\0".utf8) + [0x34, 0xC0, 0x01] + Array("192.0.2.7".utf8)
                + [0],
            command: .connect(host: "mx.example", address: "192.0.2.7")
        ),
        Vector(
            name: "client on IPv6, in Sendmail's form",
            packet: MilterWire.packet(
                "C",
                MilterWire.words("mx.example") + [0x36, 0, 25] + MilterWire.words("IPv6:2001:db8::1")
            ),
            command: .connect(host: "mx.example", address: "2001:db8::1")
        ),
        Vector(
            name: "client that nothing is known of",
            packet: [0, 0, 0, 10, 0x43] + Array("unknown\0U".utf8),
            command: .connect(host: "unknown", address: "")
        ),
        Vector(
            name: "program on the machine",
            packet: MilterWire.packet("C", MilterWire.words("localhost") + [0x4C, 0, 0] + MilterWire.words("/tmp/s")),
            command: .connect(host: "localhost", address: "")
        ),
        Vector(name: "HELO", packet: [0, 0, 0, 4, 0x48, 0x6D, 0x78, 0], command: .helo("mx")),
        Vector(
            name: "MAIL with arguments",
            packet: MilterWire.packet("M", MilterWire.words("<a@b.example>", "SIZE=17", "BODY=8BITMIME")),
            command: .mail(["<a@b.example>", "SIZE=17", "BODY=8BITMIME"])
        ),
        Vector(
            name: "RCPT",
            packet: MilterWire.packet("R", MilterWire.words("<c@d.example>")),
            command: .recipient(["<c@d.example>"])
        ),
        Vector(name: "DATA", packet: [0, 0, 0, 1, 0x54], command: .data),
        Vector(
            name: "header field in two lines",
            packet: MilterWire.packet("L", MilterWire.words("Subject", " one\n two")),
            command: .header(name: Array("Subject".utf8), value: Array(" one\n two".utf8))
        ),
        Vector(
            name: "header field without a value",
            packet: MilterWire.packet("L", MilterWire.words("X", "")),
            command: .header(name: [0x58], value: [])
        ),
        Vector(name: "end of header", packet: [0, 0, 0, 1, 0x4E], command: .endOfHeaders),
        Vector(name: "body", packet: [0, 0, 0, 4, 0x42, 0, 13, 10], command: .body([0, 13, 10])),
        Vector(name: "end of body", packet: [0, 0, 0, 1, 0x45], command: .endOfBody([])),
        Vector(name: "abort", packet: [0, 0, 0, 1, 0x41], command: .abort),
        Vector(name: "quit", packet: [0, 0, 0, 1, 0x51], command: .quit),
        Vector(name: "quit, next client", packet: [0, 0, 0, 1, 0x4B], command: .quitForNewConnection),
        Vector(name: "unknown to the mail server", packet: MilterWire.packet("U", [0x58, 0]), command: .unknown),
    ]

    @Test("Each command is read from its octets", arguments: vectors)
    func reads(_ vector: Vector) throws {
        #expect(try MilterWire.commands(vector.packet) == [vector.command])
    }

    @Test("Commands are the same when every octet comes alone")
    func pieces() throws {
        var reader = MilterCommandReader()
        var commands: [MilterCommand] = []
        for octet in Self.vectors.flatMap(\.packet) {
            reader.append([octet])
            while let command = try reader.next() { commands.append(command) }
        }
        #expect(commands == Self.vectors.map(\.command))
    }

    @Test(
        "What is no packet is an error",
        arguments: [
            ([0, 0, 0, 0], MilterError.packetLength),
            ([0x7F, 0xFF, 0xFF, 0xFF], .packetLength),
            ([0, 0x10, 0, 1], .packetLength),
            ([0, 0, 0, 1, 0x5A], .unknownCommand(0x5A)),
            ([0, 0, 0, 3, 0x4F, 0, 6], .malformed(command: 0x4F)),
            ([0, 0, 0, 1, 0x44], .malformed(command: 0x44)),
            ([0, 0, 0, 4, 0x44, 0x4D, 0x69, 0], .malformed(command: 0x44)),
            ([0, 0, 0, 3, 0x43, 0x61, 0], .malformed(command: 0x43)),
            ([0, 0, 0, 6, 0x43, 0x61, 0, 0x34, 0, 0], .malformed(command: 0x43)),
            ([0, 0, 0, 3, 0x48, 0x6D, 0x78], .malformed(command: 0x48)),
            ([0, 0, 0, 1, 0x4D], .malformed(command: 0x4D)),
            ([0, 0, 0, 1, 0x52], .malformed(command: 0x52)),
            ([0, 0, 0, 3, 0x4C, 0x61, 0], .malformed(command: 0x4C)),
            ([0, 0, 0, 4, 0x4C, 0x61, 0, 0x62], .malformed(command: 0x4C)),
        ] as [([UInt8], MilterError)]
    )
    func refuses(_ packet: [UInt8], _ error: MilterError) {
        #expect(throws: error) { try MilterWire.commands(packet) }
    }
}

@Suite("Replies of the milter protocol")
struct MilterReplyTests {
    static let reply = PostfixReply(isPermanent: true, subject: 7, detail: 1, lines: ["Zu viele: 100 %.", "K7F3-Q2MX"])

    @Test(
        "Each reply has its octets",
        arguments: [
            (
                .negotiated(MilterOptions(version: 6, actions: [.addHeaders, .quarantine], steps: [.leadingSpace])),
                [0, 0, 0, 13, 0x4F, 0, 0, 0, 6, 0, 0, 0, 0x21, 0, 0x10, 0, 0]
            ),
            (.proceed, [0, 0, 0, 1, 0x63]),
            (.accept, [0, 0, 0, 1, 0x61]),
            (.tryLater, [0, 0, 0, 1, 0x74]),
            (.quarantine(reason: "no"), [0, 0, 0, 4, 0x71, 0x6E, 0x6F, 0]),
            (
                .edit(.insert(name: "A", value: " b")),
                [0, 0, 0, 10, 0x69, 0, 0, 0, 0, 0x41, 0, 0x20, 0x62, 0]
            ),
            (
                .edit(.change(index: 258, name: "A", value: "")),
                [0, 0, 0, 8, 0x6D, 0, 0, 1, 2, 0x41, 0, 0]
            ),
            (
                .refuse(reply),
                MilterWire.packet(
                    "y",
                    Array("550-5.7.1 Zu viele: 100 %%.\r\n550 5.7.1 K7F3-Q2MX\0".utf8)
                )
            ),
        ] as [(MilterReply, [UInt8])]
    )
    func octets(_ reply: MilterReply, _ octets: [UInt8]) {
        #expect(reply.octets == octets)
    }

    @Test("A reply's class follows its permanence, and no text ends a line")
    func texts() {
        let later = PostfixReply(isPermanent: false, subject: 7, detail: 1, lines: ["a\r\n250 ok\0", ""])
        #expect(later.milterText == "451-4.7.1 a  250 ok \r\n451 4.7.1 ")
        #expect(later.line == "451 4.7.1 a  250 ok  ")
        let size = PostfixReply(isPermanent: true, subject: 3, detail: 4, lines: [])
        #expect(size.milterText == "552 5.3.4 ")
    }

    @Test("Long lines are cut to what a reply line has room for (RFC 5321 §4.5.3.1.5)")
    func longLines() {
        let reply = PostfixReply(isPermanent: true, subject: 7, detail: 1, lines: [String(repeating: "ü", count: 600)])
        #expect(reply.milterText.utf8.count <= 510)
        #expect(reply.milterText.hasSuffix("ü..."))
        #expect(reply.line.utf8.count <= 510)
    }
}
