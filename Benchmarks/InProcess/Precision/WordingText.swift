import FoundationEssentials
import MailMessage
import Policy
import School

/// A text of `Fixtures/wording`; `SOURCE.txt` there tells the form.
struct WordingText {
    var name: String
    var isHit: Bool
    var settings: [String: String] = [:]
    var text = ""

    var half: Int { Self.half(of: name) }

    /// 0 is for tuning, 1 for testing.
    static func half(of name: String) -> Int { Int(hash(of: name) & 1) }

    /// FNV-1a.
    static func hash(of name: String) -> UInt64 {
        name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    static func read(_ path: String) throws -> [WordingText] {
        guard let data = FileManager.default.contents(atPath: path) else { throw CocoaError(.fileReadNoSuchFile) }
        var texts: [WordingText] = []
        var isHead = false
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("== ") {
                let words = line.split(separator: " ")
                texts.append(WordingText(name: String(words.last ?? ""), isHit: words.contains("hit")))
                isHead = true
            } else if !texts.isEmpty {
                texts[texts.count - 1].take(line, isHead: &isHead)
            }
        }
        return texts
    }

    private mutating func take(_ line: Substring, isHead: inout Bool) {
        guard isHead else {
            text += line + "\n"
            return
        }
        guard !line.isEmpty else {
            isHead = false
            return
        }
        guard let colon = line.firstIndex(of: ":") else { return }
        settings[String(line[..<colon])] = String(line[line.index(after: colon)...].drop { $0 == " " })
    }

    /// The text on its way: a sign-up from outside to a child, a teacher's letter to a class or its parents, or a child's
    /// mail to three others.
    func submission(_ file: String) -> Submission {
        let time = Date(timeIntervalSince1970: 1_795_000_000)
        let g5a = GroupID("g5a")
        var submission: Submission
        switch file {
        case "signups":
            let sender = EmailAddress(settings["from"] ?? "")
            submission = Submission(time: time, author: .outside(sender))
            submission.senders = SenderFacts(
                envelope: sender,
                from: sender.map { [$0] } ?? [],
                author: submission.author,
                ownDomains: []
            )
            submission.audience.people = [.init(.child, 1)]
        case "audience":
            submission = Submission(time: time, author: .person(SchoolAuthor(id: PersonID("t"), parties: .teacher)))
            switch settings["to"] {
            case "guardians":
                submission.audience.lists = [ListFacts(.classGuardians(g5a), answer: .allowed, guardians: 40)]
            case "child": submission.audience.people = [.init(.child, 1)]
            default: submission.audience.lists = [ListFacts(.classChildren(g5a), answer: .allowed, children: 25)]
            }
        default:
            submission = Submission(time: time, author: .person(SchoolAuthor(id: PersonID("c"), parties: .child)))
            submission.audience.people = [.init(.child, 3)]
        }
        submission.content.text = TextFacts(
            WrittenText(text, subject: settings["subject"] ?? ""),
            header: header,
            by: .standard
        )
        return submission
    }

    /// The text as a message as it came over the wire, a page or plain.
    func message(_ subtype: String) -> [UInt8] {
        let head =
            "From: \(settings["from"] ?? "x@outside.example")\r\nSubject: \(settings["subject"] ?? "")\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: text/\(subtype); charset=utf-8\r\n\r\n"
        return Array((head + text).utf8)
    }

    private var header: HeaderSigns {
        var fields = "From: \(settings["from"] ?? "x@outside.example")\r\n"
        if settings["header"] == "list-unsubscribe" { fields += "List-Unsubscribe: <mailto:x@outside.example>\r\n" }
        if settings["header"] == "auto-submitted" { fields += "Auto-Submitted: auto-generated\r\n" }
        return HeaderSigns(ParsedMessage(bytes: Array((fields + "\r\n").utf8)))
    }
}
