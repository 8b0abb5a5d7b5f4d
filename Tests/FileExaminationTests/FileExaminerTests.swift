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

    private static let notebook: [UInt8] = [
        0xE4, 0x52, 0x5C, 0x7B, 0x8C, 0xD8, 0xA7, 0x4D, 0xAE, 0xB1, 0x53, 0x78, 0xD0, 0x29, 0x96, 0xD3,
    ]

    /// A file as it lies within a notebook (MS-ONESTORE §2.6.13).
    private static func within(_ file: [UInt8]) -> [UInt8] {
        let guid: [UInt8] = [
            0xE7, 0x16, 0xE3, 0xBD, 0x65, 0x26, 0x11, 0x45, 0xA4, 0xC4, 0x8D, 0x4D, 0x0B, 0x7A, 0x9E, 0xAC,
        ]
        let length = (0..<8).map { UInt8(truncatingIfNeeded: file.count >> ($0 * 8)) }
        return guid + length + [UInt8](repeating: 0, count: 12) + file
    }

    @Test("a OneNote notebook is known by its content, and the files in it are looked at")
    func notebooks() throws {
        let empty = Self.notebook + [UInt8](repeating: 0, count: 600)
        for name in ["d.one", "d.dat", ""] { #expect(Self.counts(empty, name) == [.notebook: 1]) }
        let program = try Self.fixture("program.exe")
        #expect(Self.counts(empty + Self.within([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]), "a.one") == [.notebook: 1])
        let files = Self.within(Array("kurze Notiz".utf8)) + [1, 2, 3] + Self.within(program)
        #expect(Self.counts(empty + files, "a.one") == [.notebook: 1, .program: 1])
        // Cut, lying about its length, and full of heads.
        #expect(Self.counts(empty + Self.within(program).prefix(900), "a.one") == [.notebook: 1, .program: 1])
        #expect(Self.counts(empty + Self.within([]).prefix(20), "a.one") == [.notebook: 1])
        let many = (0..<20_000).flatMap { _ in Self.within([0]) }
        #expect(Self.counts(empty + many, "a.one") == [.notebook: 1, .bomb: 1])
    }

    /// A zip of files that aren't packed (APPNOTE §4.3).
    private static func archive(_ files: [(name: String, text: String)]) -> [UInt8] {
        func number(_ value: Int, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
        }
        var octets: [UInt8] = []
        var directory: [UInt8] = []
        for file in files {
            let (name, content) = (Array(file.name.utf8), Array(file.text.utf8))
            var sum: UInt32 = .max
            for octet in content {
                sum ^= UInt32(octet)
                for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
            }
            let head =
                number(20, 2) + number(0, 8) + number(Int(~sum), 4) + number(content.count, 4)
                + number(content.count, 4) + number(name.count, 2) + number(0, 2)
            directory += number(0x0201_4B50, 4) + number(20, 2) + head + number(0, 10) + number(octets.count, 4) + name
            octets += number(0x0403_4B50, 4) + head + name + content
        }
        let start = octets.count
        octets += directory + number(0x0605_4B50, 4) + number(0, 4) + number(files.count, 2) + number(files.count, 2)
        return octets + number(directory.count, 4) + number(start, 4) + number(0, 2)
    }

    @Test(
        "an office document that fetches a template or object from the net is known, one with a template of its own isn't",
        arguments: [
            ("attachedTemplate", "https://evil.example/t.dotm", 1), ("oleObject", "http://evil.example/x.html!", 1),
            ("attachedTemplate", "file:///C:/Users/anna/Templates/Brief.dotx", 0),
            ("attachedTemplate", "\\\\server\\vorlagen\\brief.dotx", 0), ("hyperlink", "https://verein.example/", 0),
            ("image", "https://verein.example/bild.png", 0),
        ]
    )
    func remoteParts(type: String, target: String, count: Int) {
        let relationships = """
            <?xml version="1.0"?><Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/\
            officeDocument/2006/relationships/\(type)" Target="\(target)" TargetMode="External"/></Relationships>
            """
        let document = Self.archive([
            ("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w:document/>"),
            ("word/_rels/settings.xml.rels", relationships),
        ])
        #expect(Self.counts(document, "brief.docx") == (count == 0 ? [:] : [.remotePart: count]))
        let text = "{\\rtf1\\ansi{\\*\\template \(target)}Guten Tag}"
        #expect(Self.counts(Array(text.utf8), "brief.rtf")[.remotePart] ?? 0 == (target.hasPrefix("http") ? 1 : 0))
    }

    @Test("a picture of lines with a script is a page with a script, whatever it is called or said to be")
    func pictures() async {
        let svg =
            "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script>location='https://x.example'</script></svg>"
        for (name, type) in [("b.svg", "image/svg+xml"), ("", "image/svg+xml"), ("b.png", "application/octet-stream")] {
            let facts = await Self.examiner.facts(of: message([(type, name, Array(svg.utf8))]))
            #expect(facts.counts == [.activePage: 1], "\(name) \(type)")
        }
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
        // The least of several tries: other tests of this process need memory at the same time, but what leaks does so each time.
        let most = 8 << 20
        var growth = Int.max
        for _ in 0..<6 where growth >= most {
            let before = try Self.residentOctets()
            #expect(differences(rounds: 500) == 0)
            growth = min(growth, try Self.residentOctets() - before)
        }
        #expect(growth < most)
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
        // What disturbs some of them only makes them longer.
        var without = Duration.seconds(1)
        for _ in 0..<20 {
            without = min(
                without,
                await clock.measure { for _ in 0..<50 { _ = await Self.examiner.facts(of: plain) } } / 50
            )
        }
        let with = await clock.measure { for _ in 0..<10 { _ = await Self.examiner.facts(of: zip) } }
        print("4 kB without files: \(without); 1 MB archive: \(with / 10)")
        #expect(without < .milliseconds(1))
    }

    static func residentOctets() throws -> Int {
        let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
        return (Int(fields[1]) ?? 0) * 4096
    }
}
