import FoundationEssentials
import MailMessage

/// `message-json < list of files`: prints for each file one line of JSON, what MailMessage sees in it, for
/// `scripts/compare-with-python`. `message-json --time FILE COUNT` prints how long parsing takes.
@main
enum MessageJSON {
    static func main() throws {
        let arguments = CommandLine.arguments
        if arguments.count == 4, arguments[1] == "--time", let count = Int(arguments[3]) {
            return time(Array(try Data(contentsOf: URL(filePath: arguments[2]))), count: max(1, count))
        }
        while let path = readLine() {
            let bytes = Array(try Data(contentsOf: URL(filePath: path)))
            var line: [UInt8] = []
            describe(ParsedMessage(bytes: bytes), file: path).write(to: &line)
            print(String(decoding: line, as: UTF8.self))
        }
    }

    private static func describe(_ message: ParsedMessage, file: String) -> JSONText {
        .object([
            ("file", .string(file)),
            ("subject", .optional(message.header.first("Subject").map { _ in message.subject })),
            ("from", addresses(message.from)), ("to", addresses(message.to)), ("cc", addresses(message.cc)),
            ("date", message.date.map { .number(Int($0.timeIntervalSince1970)) } ?? .null),
            ("defects", .list(message.defects.map { .string($0.kind.rawValue) })),
            ("contentDefects", .list(message.contentDefects().map { .string($0.kind.rawValue) })),
            ("parts", .list(message.root.descendants.map { describe($0, in: message) })),
            ("envelope", .string(String(decoding: Envelope(message).imapForm, as: UTF8.self))),
            (
                "bodyStructure",
                .string(String(decoding: BodyStructure(message).imapForm(extended: true), as: UTF8.self))
            ),
        ])
    }

    private static func addresses(_ list: [NamedAddress]) -> JSONText {
        .list(list.map { .list([.string($0.displayName ?? ""), .string($0.address.description)]) })
    }

    private static func describe(_ part: MessagePart, in message: ParsedMessage) -> JSONText {
        let isText = part.contentType.type == "text" && part.children.isEmpty
        let octets = part.children.isEmpty && !part.isMultipart ? part.decodedBytes(in: message.bytes) : []
        return .object([
            ("type", .string(part.contentType.description)),
            ("fileName", .optional(part.fileName)),
            ("disposition", .optional(part.disposition?.kind)),
            ("children", .number(part.children.count)),
            ("size", .number(octets.count)),
            ("sum", .number(octets.reduce(0) { ($0 * 31 + Int($1)) % 1_000_000_007 })),
            ("text", isText ? .string(part.text(in: message.bytes)) : .null),
        ])
    }

    private static func time(_ bytes: [UInt8], count: Int) {
        func measure(_ name: String, _ work: () -> Int) {
            var sum = 0
            let clock = ContinuousClock()
            let duration = clock.measure { for _ in 0..<count { sum &+= work() } }
            let each = Double(duration.components.attoseconds) / 1e12 + Double(duration.components.seconds) * 1e6
            let micros = (each / Double(count) * 100).rounded() / 100
            print("\(name): \(micros) µs of \(bytes.count) octets (\(sum % 7))")
        }
        let message = ParsedMessage(bytes: bytes)
        measure("parse") { ParsedMessage(bytes: bytes).root.children.count }
        measure("envelope") { Envelope(message).imapForm.count }
        measure("body structure, both forms") {
            BodyStructure(message).imapForm(extended: true).count
                + BodyStructure(message).imapForm(extended: false).count
        }
        measure("addresses and subject") {
            message.from.count + message.to.count + message.cc.count + message.subject.count
        }
        measure("plain text, 64 KiB") { message.plainText(limit: 65536).utf8.count }
        measure("content defects") { message.contentDefects().count }
    }
}
