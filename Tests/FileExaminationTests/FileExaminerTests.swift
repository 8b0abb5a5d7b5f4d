import Foundation
import MailMessage
import Policy
import Testing

@testable import FileExamination

@Suite("File examiner", .serialized)
struct FileExaminerTests {
    static let examiner = FileExaminer()

    static func fixture(_ name: String) throws -> [UInt8] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/files")
        return [UInt8](try Data(contentsOf: root.appending(path: name)))
    }

    static func counts(_ octets: [UInt8], _ name: String) -> [FileFacts.Kind: Int] {
        examiner.examine(octets, named: name).counts
    }

    @Test("libmagic's database is there")
    func complete() { #expect(Self.examiner.isComplete) }

    @Test(
        "files are known by what they are",
        arguments: [
            ("program.exe", [.program: 1]), ("text.zip", [:]), ("program.zip", [.program: 1]),
            ("program-within.zip", [.program: 1]), ("program.tar.gz", [.program: 1]), ("program.gz", [.program: 1]),
            ("program.7z", [.program: 1]), ("program.rar", [.program: 1]),
            ("program.iso", [.diskImage: 1, .program: 1]),
            ("encrypted.zip", [.encrypted: 1]), ("encrypted.rar", [.encrypted: 1]),
            ("encrypted-script.zip", [.encrypted: 1, .script: 1, .disguise: 1]), ("deep.zip", [.bomb: 1]),
            ("many.tar.gz", [.bomb: 1]), ("zeros.zip", [.bomb: 1]), ("zeros.gz", [.bomb: 1]),
            ("cut.zip", [.unreadable: 1]), ("cut.7z", [.unreadable: 1]), ("clean.docx", [:]),
            ("macros.docm", [.macros: 1]), ("macros.docx", [.macros: 1]), ("macro-sheet.xlsx", [.macros: 1]),
            ("macros.odt", [.macros: 1]), ("clean.doc", [:]), ("macros.doc", [.macros: 1]),
            ("encrypted.doc", [.encrypted: 1]), ("clean.xls", [:]), ("macro-sheet.xls", [.macros: 1]),
            ("encrypted.xls", [.encrypted: 1]), ("encrypted.docx", [.encrypted: 1]), ("installer.msi", [.installer: 1]),
            ("library.jar", [.program: 2]),
        ] as [(String, [FileFacts.Kind: Int])]
    )
    func fixtures(name: String, expected: [FileFacts.Kind: Int]) throws {
        let octets = try Self.fixture(name)
        #expect(Self.counts(octets, name) == expected)
        // The name's ending changes nothing of what the content says.
        if expected[.program] != nil || expected[.bomb] != nil || expected[.encrypted] != nil {
            #expect(Self.counts(octets, "urlaub.dat") != [:])
        }
    }

    @Test("an archive that lies about its size is read no further than it says")
    func liar() throws {
        let counts = Self.counts(try Self.fixture("liar.zip"), "liar.zip")
        #expect(counts.keys.allSatisfy { [.bomb, .unreadable, .unexamined].contains($0) })
    }

    @Test(
        "names say what Windows would do with a file",
        arguments: [
            ("rechnung.pdf.exe", [.program: 1, .disguise: 1]), ("rechnung.pdf      .exe", [.program: 1, .disguise: 1]),
            ("rechnung\u{202E}fdp.exe", [.program: 1, .disguise: 1]), ("setup.EXE", [.program: 1]),
            ("setup.exe. ", [.program: 1]), ("skript.js", [.script: 1]),
            ("aufgabe.pdf.js", [.script: 1, .disguise: 1]),
            ("start.lnk", [.shortcut: 1]), ("platte.vhdx", [.diskImage: 1]), ("tabelle.xlsm", [.macros: 1]),
            ("spiel.py", [.source: 1]), ("www.schule.com", [:]), ("brief.tar.gz", [:]), ("brief.2026.pdf", [:]),
            ("ordner/../brief.pdf", [:]), ("", [:]), ("...", [:]),
        ] as [(String, [FileFacts.Kind: Int])]
    )
    func names(name: String, expected: [FileFacts.Kind: Int]) {
        #expect(Self.counts(Array("Guten Tag, nur ein kurzer Brief.".utf8), name) == expected)
    }

    @Test(
        "contents without a signature are known, too",
        arguments: [
            ("#!/bin/sh\necho hallo\n", "start", [.source: 1]), ("MZ ist ein Anfang wie jeder andere.", "a.txt", [:]),
            ("<html><body>Hallo</body></html>", "a.html", [:]),
            ("<html><script>alert(1)</script></html>", "a.html", [.activePage: 1]),
            ("<html><body onload='x()'>", "a.htm", [.activePage: 1]),
            ("<html><form action='https://boese.example'><input type=password></form>", "a.html", [.passwordPage: 1]),
            ("<!DOCTYPE html><html><head><script>1</script></head>", "a.dat", [.activePage: 1]),
            ("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "a.svg", [.activePage: 1]),
            (
                "<html><script>var b=new Blob([atob('TVqQ')]);var a=document.createElement('a');"
                    + "a.href=URL.createObjectURL(b);a.download='x.exe';a.click()</script></html>", "a.html",
                [.activePage: 1, .script: 1]
            ),
            (
                "<html><script>a.click();new Blob(['Punkte: 3'])</script></html>", "spiel.html", [.activePage: 1]
            ),
            ("<html><HTA:APPLICATION ID=x></html>", "a.html", [.script: 1]),
            ("\u{7F}ELF\u{2}\u{1}\u{1}", "a", [.program: 1]), ("%PDF-1.7", "a.pdf", [:]),
            ("", "spiel.exe", [.program: 1]), ("", "rechnung.pdf.js", [.script: 1, .disguise: 1]),
            ("", "bild.jpg", [:]),
            ("#@~^AAAA", "a.txt", [.script: 1]),
        ] as [(String, String, [FileFacts.Kind: Int])]
    )
    func contents(text: String, name: String, expected: [FileFacts.Kind: Int]) {
        #expect(Self.counts(Array(text.utf8), name) == expected)
    }

    private func message(_ parts: [(type: String, name: String, octets: [UInt8])]) -> ParsedMessage {
        var text = "From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
        text += "--x\r\nContent-Type: text/plain\r\n\r\nHallo\r\n"
        for part in parts {
            text += "--x\r\nContent-Type: \(part.type)\r\nContent-Transfer-Encoding: base64\r\n"
            if !part.name.isEmpty { text += "Content-Disposition: attachment; filename=\"\(part.name)\"\r\n" }
            text += "\r\n" + Data(part.octets).base64EncodedString(options: .lineLength76Characters) + "\r\n"
        }
        return ParsedMessage(bytes: Array((text + "--x--\r\n").utf8))
    }

    @Test("a message's attachments are examined, whatever they are called")
    func messages() async throws {
        let program = try Self.fixture("program.exe")
        let zip = try Self.fixture("program.zip")
        let facts = await Self.examiner.facts(
            of: message([("image/png", "bild.png", program), ("application/zip", "a.zip", zip)])
        )
        #expect(facts.counts == [.program: 2])
        let plain = ParsedMessage(bytes: Array("Subject: x\r\n\r\nHallo\r\n".utf8))
        #expect(await Self.examiner.facts(of: plain) == FileFacts())
    }

    @Test("attached messages are looked into, packed ones too, and not for ever")
    func attachedMessages() async throws {
        let inner = message([("application/octet-stream", "x.bin", try Self.fixture("program.exe"))])
        let attached =
            "Content-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\nContent-Type: message/rfc822\r\n\r\n"
        let outer = ParsedMessage(bytes: Array(attached.utf8) + inner.bytes + Array("\r\n--y--\r\n".utf8))
        #expect(await Self.examiner.facts(of: outer).counts == [.program: 1])
        let packed = message([("application/octet-stream", "brief.eml", inner.bytes)])
        #expect(await Self.examiner.facts(of: packed).counts == [.program: 1])
        var deep = inner
        for _ in 0..<8 { deep = message([("application/octet-stream", "brief.eml", deep.bytes)]) }
        #expect(await Self.examiner.facts(of: deep).counts == [.bomb: 1])
    }

    @Test("time is bounded")
    func time() throws {
        var limits = ExaminationLimits()
        limits.time = .zero
        let facts = FileExaminer(limits: limits).examine(try Self.fixture("text.zip"), named: "a.zip")
        #expect(facts.counts == [.unexamined: 1])
    }

    @Test("damaged files never trap")
    func damage() throws {
        for name in ["program.zip", "program.7z", "program.rar", "macros.doc", "encrypted.xls", "program.tar.gz"] {
            let octets = try Self.fixture(name)
            for place in stride(from: 0, to: octets.count, by: max(1, octets.count / 60)) {
                var damaged = octets
                damaged[place] ^= 0xFF
                _ = Self.counts(damaged, name)
                _ = Self.counts(Array(octets.prefix(place)), name)
            }
        }
    }

    @Test("nothing leaks: thousands of files in the same memory, each found to be what it was the first time")
    func leaks() throws {
        let files = try ["program.zip", "program.7z", "encrypted.rar", "cut.zip", "macros.doc", "deep.zip"].map(
            Self.fixture
        )
        let expected = files.map { Self.counts($0, "x") }
        #expect(expected.allSatisfy { !$0.isEmpty })
        func differences(rounds: Int) -> Int {
            (0..<rounds).reduce(0) { sum, _ in
                sum + zip(files, expected).count { Self.counts($0, "x") != $1 }
            }
        }
        #expect(differences(rounds: 50) == 0)
        let before = try Self.residentOctets()
        #expect(differences(rounds: 500) == 0)
        #expect(try Self.residentOctets() - before < 8 << 20)
    }

    @Test("mail without files costs nothing, a megabyte of archive little")
    func speed() async throws {
        let text = String(repeating: "Ein Satz wie jeder andere, für den Brief.\r\n", count: 90)
        let plain = ParsedMessage(bytes: Array(("Subject: x\r\n\r\n" + text).utf8))
        var octets = try Self.fixture("text.zip")
        // Stored behind the archive's beginning: readers look from the end.
        octets = (0..<(1 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) } + octets
        let zip = message([("application/zip", "a.zip", Array("PK\u{3}\u{4}".utf8) + octets)])
        let clock = ContinuousClock()
        let without = await clock.measure { for _ in 0..<1000 { _ = await Self.examiner.facts(of: plain) } }
        let with = await clock.measure { for _ in 0..<10 { _ = await Self.examiner.facts(of: zip) } }
        print("4 kB without files: \(without / 1000); 1 MB archive: \(with / 10)")
        #expect(without / 1000 < .milliseconds(1))
    }

    static func residentOctets() throws -> Int {
        let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
        return (Int(fields[1]) ?? 0) * 4096
    }
}
