import MailMessage
import PublicSuffixList
import Testing

@Suite("The public suffix list")
struct PublicSuffixListTests {
    @Test("of the system names the domain that was registered")
    func system() throws {
        let list = try #require(PublicSuffixList())
        let name = try #require(Domain("a.b.example.co.uk"))
        #expect(list.organizationalDomain(of: name) == Domain("example.co.uk"))
        #expect(list.organizationalDomain(of: try #require(Domain("co.uk"))) == nil)
    }
}
