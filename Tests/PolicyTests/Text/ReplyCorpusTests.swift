import Foundation
import MailMessage
import Testing

@testable import Policy

/// Replies and forwards of real mail programs, with what other trimmers take for the author's own words.
@Suite("Own words in real replies")
struct ReplyCorpusTests {
    static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/replies")

    static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: fixtures.appending(path: path)), as: UTF8.self)
    }

    static func names(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: fixtures.appending(path: path).path).sorted()
    }

    /// Blanks and line ends don't matter.
    static func words(_ text: String) -> [Substring] { text.split { $0.isWhitespace } }

    /// Of 64 letters: what the two see alike. The rest are the trimmer's choices (it keeps quotes between answers) and
    /// languages whose words we don't know.
    @Test func `most letters are trimmed as email_reply_trimmer does`() throws {
        let names = try Self.names("email-reply-trimmer/emails")
        #expect(names.count == 64)
        var alike = 0
        for name in names {
            let written = WrittenText(try Self.text("email-reply-trimmer/emails/\(name)"))
            let expected = Self.words(try Self.text("email-reply-trimmer/trimmed/\(name)"))
            let own = Self.words(written.ownText)
            // A letter without words of its own shows what it passes on, or what it quotes.
            let shown =
                !own.isEmpty ? own : Self.words(written.letterText.isEmpty ? written.quotedText : written.letterText)
            if shown == expected {
                alike += 1
            } else {
                print("differs:", name, "\n", shown.joined(separator: " ").prefix(300))
            }
        }
        print("own words as email_reply_trimmer sees them: \(alike) of \(names.count)")
        #expect(alike >= 50)
    }

    @Test func `standard replies of mail programs say hello`() throws {
        let names = try Self.names("talon/standard_replies").filter { $0.hasSuffix(".eml") }
        #expect(names.count == 12)
        var alike = 0
        for name in names {
            let data = try Data(contentsOf: Self.fixtures.appending(path: "talon/standard_replies/\(name)"))
            let written = WrittenText(ParsedMessage(bytes: Array(data)))
            if written.ownText == "Hello" { alike += 1 }
        }
        print("standard replies: \(alike) of \(names.count)")
        #expect(alike >= 11)
    }

    @Test func `signatures are found`() throws {
        let names = try Self.names("talon/signatures").filter { $0.hasSuffix("_body") }.map { $0.dropLast(5) }
        var alike = 0
        for name in names {
            let body = try Self.text("talon/signatures/\(name)_body")
            let signature = Self.words(try Self.text("talon/signatures/\(name)_signature"))
            let written = WrittenText(body)
            let found = Self.words(written.text { $0.part == .signature || $0.part == .closing })
            if found == signature { alike += 1 }
        }
        print("signatures: \(alike) of \(names.count)")
    }
}
