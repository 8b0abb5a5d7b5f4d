import FoundationEssentials
import Testing

@testable import MailMessage

@Suite("Messages of other projects")
struct CorpusTests {
    @Test("every message parses, its ranges partition its octets", arguments: MailFiles.sets)
    func partition(set: String) throws {
        let directory = MailFiles.fixtures.appending(path: set)
        let paths = MailFiles.paths(in: directory)
        #expect(!paths.isEmpty)
        for path in paths {
            let bytes = try MailFiles.bytes(directory.appending(path: path))
            StructureLaws.check(bytes, path)
            StructureLaws.check(MailFiles.withCRLF(bytes), path + " (CRLF)")
        }
    }

    @Test("every message can be decoded, listed for IMAP and read as text", arguments: MailFiles.sets)
    func contents(set: String) throws {
        let directory = MailFiles.fixtures.appending(path: set)
        for path in MailFiles.paths(in: directory) {
            let message = ParsedMessage(bytes: try MailFiles.bytes(directory.appending(path: path)))
            _ = message.contentDefects()
            #expect(message.plainText(limit: 1000).utf8.count <= 1000, "\(path)")
            #expect(message.links(limit: 5).count <= 5)
            #expect(!Envelope(message).imapForm.contains(0), "\(path)")
            #expect(!BodyStructure(message).imapForm(extended: true).contains(0), "\(path)")
            for part in message.root.descendants where part.children.isEmpty {
                #expect(part.decodedBytes(in: message.bytes, limit: 100).count <= 100, "\(path)")
            }
        }
    }

    @Test("the whole material, where it is at hand")
    func material() throws {
        for folder in ["mime", "corpora", "dkim", "arc", "smtp", "auth-e2e", "reports"] {
            let directory = MailFiles.material.appending(path: folder)
            for path in MailFiles.paths(in: directory) {
                let bytes = try MailFiles.bytes(directory.appending(path: path))
                StructureLaws.check(bytes, path)
                let message = ParsedMessage(bytes: bytes)
                _ = message.contentDefects()
                _ = message.plainText(limit: 65536)
                _ = BodyStructure(message).imapForm(extended: true)
                _ = Envelope(message).imapForm
            }
        }
    }
}
