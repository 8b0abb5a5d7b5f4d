import FoundationEssentials
import Testing

@testable import MailMessage

/// What Dovecot answers for the same messages. A difference is a question; those answered stand in
/// `dovecot-differences.tsv` with our reason.
@Suite("Envelope and body structure beside Dovecot's")
struct DovecotTests {
    struct Answer: Decodable {
        var file: String
        var size: Int
        var fetch: String
    }

    private static let differences: Set<String> = {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "dovecot-differences.tsv")
        let text = (try? Data(contentsOf: path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        var keys: Set<String> = []
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let columns = line.split(separator: "\t")
            if columns.count == 3 { keys.insert(String(columns[0]) + " " + String(columns[1])) }
        }
        return keys
    }()

    static func answers() throws -> [Answer] {
        let lines = try MailFiles.bytes(MailFiles.fixtures.appending(path: "dovecot-2.3.19-oracle.jsonl")).split(
            separator: 10
        )
        return try lines.map { try JSONDecoder().decode(Answer.self, from: Data($0)) }
    }

    @Test("size, envelope and body structure agree, or the difference has its reason")
    func agreement() throws {
        let answers = try Self.answers()
        #expect(answers.count > 600)
        var used: Set<String> = []
        for answer in answers {
            let name = answer.file.replacing(" ", with: "_")
            let bytes = MailFiles.withCRLF(try MailFiles.bytes(MailFiles.fixtures.appending(path: name)))
            #expect(bytes.count == answer.size, "\(answer.file)")
            // The answers are kept as Latin-1 text.
            let raw = answer.fetch.unicodeScalars.drop { $0 != "(" }.map { UInt8(truncatingIfNeeded: $0.value) }
            let dovecot = try #require(IMAPTree.parse(raw), "\(answer.file)")
            let message = ParsedMessage(bytes: bytes)
            let ours = [
                ("ENVELOPE", Envelope(message).imapForm),
                ("BODYSTRUCTURE", BodyStructure(message).imapForm(extended: true)),
            ]
            for (item, listing) in ours {
                let tree = try #require(IMAPTree.parse(listing), "\(answer.file)")
                if tree.normalized == dovecot[item]?.normalized { continue }
                used.insert(answer.file + " " + item)
                #expect(Self.differences.contains(answer.file + " " + item), "\(item) of \(answer.file)")
            }
        }
        let present = Set(answers.map(\.file))
        for difference in Self.differences where present.contains(where: { difference.hasPrefix($0 + " ") }) {
            #expect(used.contains(difference), "no difference any more: \(difference)")
        }
    }
}
