import FoundationEssentials
import MailMessage
import PublicSuffixList
import Testing

/// A line of publicsuffix.org's test file: a name and what was registered, or nothing.
struct SuffixCase: Sendable, CustomTestStringConvertible {
    let name: String
    let registered: String?

    var testDescription: String { name }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/psl")

    static let all: [SuffixCase] = {
        guard let file = try? Data(contentsOf: folder.appending(path: "tests.txt")) else { return [] }
        let lines = String(decoding: file, as: UTF8.self).split(separator: "\n")
        return lines.compactMap { line in
            let parts = line.split(separator: " ")
            guard !line.hasPrefix("//"), parts.count == 2 else { return nil }
            return SuffixCase(name: String(parts[0]), registered: parts[1] == "null" ? nil : String(parts[1]))
        }
    }()
}

@Suite("The public suffix list")
struct PublicSuffixListTests {
    private static let list = PublicSuffixList(path: SuffixCase.folder.appending(path: "public_suffix_list.dat").path)

    @Test("publicsuffix.org's tests are there")
    func count() {
        #expect(SuffixCase.all.count == 78)
    }

    @Test("names the domain that was registered", arguments: SuffixCase.all)
    func registered(_ testCase: SuffixCase) throws {
        let list = try #require(Self.list)
        // A name with an empty label is no domain, and so never comes this far.
        guard let domain = Domain(testCase.name) else {
            #expect(testCase.registered == nil)
            return
        }
        #expect(list.organizationalDomain(of: domain) == testCase.registered.flatMap { Domain($0) })
    }

    @Test("of the system names the domain that was registered")
    func system() throws {
        let list = try #require(PublicSuffixList())
        let name = try #require(Domain("a.b.example.co.uk"))
        #expect(list.organizationalDomain(of: name) == Domain("example.co.uk"))
        #expect(list.organizationalDomain(of: try #require(Domain("co.uk"))) == nil)
    }
}
