import FileExamination
import FoundationEssentials
import MailMessage
import Policy

/// What the files of messages are found to be: made-up ones of `Fixtures/files`, each under several names, and those of real
/// mail, which are all harmless but for those that `Fixtures/files/real.txt` names.
struct FilePrecision {
    static let rules: [RuleID] = [
        "content.dangerous-file", "content.macros", "content.encrypted-archive", "content.archive-bomb",
        "content.unreadable-file", "content.risky-file",
    ]

    private let examiner = FileExaminer()
    private let checker = PolicyChecker()

    /// - Parameter folder: `Fixtures/files`, whose `expected.txt` says of each file by which rules it shall be found.
    func runMadeUp(_ folder: String) throws {
        var precision = RulePrecision()
        for (name, expected) in try Self.expectations(folder + "/expected.txt") {
            guard let data = FileManager.default.contents(atPath: folder + "/" + name) else {
                throw CocoaError(.fileReadNoSuchFile)
            }
            // By content, not by name: so it is found whatever it is called.
            for shown in [name, "foto.jpg", "bericht.pdf", "anhang", "Ein langer Name mit Leerzeichen.dat"] {
                add(message(with: Array(data), named: shown), expected, name + " as " + shown, to: &precision)
            }
        }
        for (name, text, expected) in Self.texts {
            add(message(with: Array(text.utf8), named: name), expected, name, to: &precision)
        }
        print("\nFiles, made up (Fixtures/files, each under five names; scripts and pages)")
        precision.show()
        let pest = message(with: Array(Self.testPest.utf8), named: "eicar.com")
        let found = rules(of: pest).map(\.text).sorted()
        print("  EICAR's test file without a scanner: " + (found.isEmpty ? "not found" : found.joined(separator: ", ")))
    }

    /// - Parameter messages: real ones, by name.
    func runReal(_ messages: [(name: String, message: ParsedMessage)], _ exceptions: String) throws {
        let expected = try Self.expectations(exceptions)
        var precision = RulePrecision()
        var files = 0
        for (name, message) in messages where !message.attachments.isEmpty {
            files += message.attachments.count
            add(message, expected.first { $0.name == name }?.rules ?? [], name, to: &precision)
        }
        print("\nFiles of real mail: \(files) in those messages that have any")
        precision.show()
    }

    private func add(
        _ message: ParsedMessage,
        _ expected: Set<RuleID>,
        _ name: String,
        to precision: inout RulePrecision
    ) {
        let found = rules(of: message)
        for rule in Self.rules {
            precision.add(rule, isFound: found.contains(rule), isMeant: expected.contains(rule), name)
        }
    }

    private func rules(of message: ParsedMessage) -> Set<RuleID> {
        var submission = Submission(time: Date(timeIntervalSince1970: 1_795_000_000), author: .outside(nil))
        submission.audience.people = [.init(.teacher, 1)]
        submission.content.files = examiner.examine(message)
        let findings = checker.check(submission, PolicySettings()).findings
        return Set(findings.map(\.finding.rule)).intersection(Self.rules)
    }

    private func message(with bytes: [UInt8], named name: String) -> ParsedMessage {
        var builder = MessageBuilder(from: [], date: Date(timeIntervalSince1970: 1_795_000_000))
        builder.text = "Anbei die Datei.\n"
        builder.attachments = [
            .init(fileName: name, type: ContentType("application", "octet-stream"), bytes: bytes)
        ]
        return ParsedMessage(bytes: builder.bytes())
    }

    /// "NAME RULE RULE …" a line; a name alone is harmless.
    private static func expectations(_ path: String) throws -> [(name: String, rules: Set<RuleID>)] {
        guard let data = FileManager.default.contents(atPath: path) else { throw CocoaError(.fileReadNoSuchFile) }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap {
            let words = $0.split(separator: " ").map(String.init)
            return words.first.map { ($0, Set(words.dropFirst().map { RuleID($0) })) }
        }
    }

    private static let texts: [(String, String, Set<RuleID>)] = [
        ("rechnung.pdf.exe", "MZ", ["content.dangerous-file"]),
        ("mahnung.js", "var x = new ActiveXObject('WScript.Shell');", ["content.dangerous-file"]),
        ("foto.scr", "MZ\u{0}\u{0}", ["content.dangerous-file"]),
        ("makro.vbs", "CreateObject(\"WScript.Shell\").Run \"calc\"", ["content.dangerous-file"]),
        ("anmeldung.hta", "<html><script>1</script></html>", ["content.dangerous-file"]),
        ("skript.ps1", "Invoke-WebRequest x", ["content.dangerous-file"]),
        ("start.bat", "@echo off\r\nformat c:", ["content.dangerous-file"]),
        ("programm.lnk", "L\u{0}\u{0}\u{0}", ["content.dangerous-file"]),
        ("rechnung\u{202E}fdp.exe", "MZ", ["content.dangerous-file"]),
        ("seite.html", "<html><body>Elternbrief als Seite</body></html>", []),
        ("spiel.html", "<html><script>alert('Hallo')</script></html>", ["content.risky-file"]),
        ("hausaufgabe.py", "print('Hallo Welt')\n", ["content.risky-file"]),
        ("notizen.txt", "MZ ist die Abkürzung für Mainz.\n", []),
        ("www.schule.com", "Ein Lesezeichen\n", []),
        ("noten.csv", "Name;Note\nA;2\n", []),
        ("einladung.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", []),
        ("kontakt.vcf", "BEGIN:VCARD\r\nEND:VCARD\r\n", []),
        ("plan.2026.11.pdf", "%PDF-1.7\n%\u{E2}\n", []),
        ("aufgaben.tex", "\\documentclass{article}\n", []),
        ("zeichnung.svg", "<svg xmlns='http://www.w3.org/2000/svg'><circle r='4'/></svg>", []),
        ("javascript-einfuehrung.txt", "<script> ist ein Element von HTML.\n", []),
    ]

    /// In two pieces, so that no scanner takes this source for it (eicar.org).
    private static let testPest = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EI" + "CAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
}
