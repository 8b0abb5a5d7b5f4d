import Foundation
import MailMessage
import School
import Testing

@testable import Policy

/// A text of `Fixtures/wording`; see `SOURCE.txt` there.
struct WordingCase: Sendable, CustomTestStringConvertible {
    var name: String
    var isHit: Bool
    var settings: [String: String] = [:]
    var text = ""

    var testDescription: String { name }

    /// FNV-1a of the name: even is for tuning, odd for testing.
    var isForTuning: Bool {
        let hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return hash & 1 == 0
    }

    static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Fixtures/wording").standardizedFileURL

    static func read(_ file: String) throws -> [WordingCase] {
        let content = try String(contentsOf: fixtures.appending(path: file + ".txt"), encoding: .utf8)
        return content.components(separatedBy: "\n== ").compactMap { block in
            let block = block.hasPrefix("== ") ? String(block.dropFirst(3)) : block
            var lines = block.components(separatedBy: "\n")
            guard let head = lines.first?.split(separator: " "), head.count == 2 else { return nil }
            var found = WordingCase(name: String(head[1]), isHit: head[0] == "hit")
            lines.removeFirst()
            while let line = lines.first, !line.isEmpty {
                let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
                if parts.count == 2 { found.settings[parts[0]] = parts[1] }
                lines.removeFirst()
            }
            found.text = lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
            return found
        }
    }

    func facts(by lists: PhraseLists = .standard) -> TextFacts {
        var header = HeaderSigns()
        header.hasUnsubscribe = settings["header"] == "list-unsubscribe"
        header.isFromProgram = settings["header"] == "auto-submitted"
        if let from = settings["from"] { header.takesNoReply = HeaderSigns.isDeaf(String(from.prefix { $0 != "@" })) }
        return TextFacts(WrittenText(text, subject: settings["subject"] ?? ""), header: header, by: lists)
    }

    /// What each file is for: by whom and to whom it goes.
    func submission(_ file: String) throws -> Submission {
        var submission: Submission
        switch file {
        case "signups":
            submission = try Fixture.submission(
                Fixture.outsider(settings["from"] ?? "x@fremd.example"),
                audience: Fixture.children(1)
            )
        case "audience":
            let list: ListFacts =
                settings["to"] == "guardians"
                ? ListFacts(.classGuardians(GroupID("g5a")), answer: .allowed, guardians: 40)
                : ListFacts(.classChildren(GroupID("g5a")), answer: .allowed, children: 25)
            let audience = settings["to"] == "child" ? Fixture.children(1) : AudienceFacts(lists: [list])
            submission = try Fixture.submission(Fixture.person(.teacher), audience: audience)
        case "fraud": return try fraud()
        default:
            submission = try Fixture.submission(Fixture.person(.child), audience: Fixture.children(3))
        }
        submission.content.text = facts()
        return submission
    }

    /// A message from outside as the gateway brings it before the checker.
    private func fraud() throws -> Submission {
        let head =
            "From: \(settings["from"] ?? "x@outside.example")\r\nSubject: \(settings["subject"] ?? "")\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        let bytes = Array((head + text).utf8)
        let message = ParsedMessage(bytes: bytes)
        let index = try DeceptionSchool.index()
        var submission = DeceptionSchool.submission(
            bytes,
            envelope: message.from.first?.address,
            authentication: .none,
            index: index
        )
        submission.audience.people = [.init(settings["to"] == "child" ? .child : .teacher, 1)]
        submission.content.links = LinkReader(index: index).facts(of: message)
        submission.content.text = TextFacts(WrittenText(message), header: HeaderSigns(message), by: .standard)
        index.readSignature(of: WrittenText(message), for: &submission)
        return submission
    }

    /// The rules that a file is for.
    static let rules: [String: [RuleID]] = [
        "chain": ["chain.wording"], "signups": ["school-only.private-signup", "school-only.signup-signs"],
        "audience": ["separation.wrong-audience"], "words": ["content.words"], "fraud": ["content.fraud"],
    ]

    func isFound(_ file: String) throws -> Bool {
        let found = PolicyChecker().check(try submission(file), PolicySettings()).findings.map(\.finding.rule)
        return found.contains { Self.rules[file]?.contains($0) == true }
    }
}
