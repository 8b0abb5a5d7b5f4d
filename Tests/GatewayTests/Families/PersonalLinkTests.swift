import Crypto
import Delivery
import Testing

@testable import Gateway

@Suite("Personal links and short codes")
struct PersonalLinkTests {
    private let key = LinkKey.Value(key: SymmetricKey(data: [UInt8](repeating: 7, count: 32)))

    private func token(_ text: String = "0123456789abcdef") throws -> ReturnPathToken {
        try #require(ReturnPathToken(text))
    }

    @Test("A link is 160 bits of the key's, the same each time, another for each copy and generation")
    func derived() throws {
        let link = key.link(of: try token(), 0)
        #expect(link.text.count == 32)
        #expect(link == key.link(of: try token(), 0))
        #expect(link != key.link(of: try token(), 1))
        #expect(link != key.link(of: try token("0123456789abcdeg"), 0))
        let other = LinkKey.Value(key: SymmetricKey(data: [UInt8](repeating: 8, count: 32)))
        #expect(link != other.link(of: try token(), 0))
        // What is printed gives nothing away of the link.
        #expect(!link.text.uppercased().hasPrefix(key.shortCode(of: try token(), 0).letters.prefix(4)))
    }

    @Test("Crockford's letters hold the octets: five bits each, the first first")
    func letters() {
        // 0xFF 0x00 0xFF 0x00 0xFF = 11111 11100 00000 01111 11110 00000 00111 11111
        #expect(CrockfordLetters.text(CrockfordLetters.values(of: [0xFF, 0, 0xFF, 0, 0xFF])) == "ZW0FY07Z")
        let link = PersonalLink(bytes: [UInt8](repeating: 0xFF, count: 20))
        #expect(link.text == String(repeating: "z", count: 32))
    }

    @Test("A link is read in either case, alone or whole")
    func readLink() throws {
        let link = key.link(of: try token(), 3)
        #expect(PersonalLink(link.text) == link)
        #expect(PersonalLink(link.text.uppercased()) == link)
        #expect(PersonalLink("https://post.lindenschule.example/n/" + link.text) == link)
        #expect(PersonalLink(link.text.dropLast()) == nil)
        #expect(PersonalLink(link.text + "0") == nil)
        #expect(PersonalLink("") == nil)
        #expect(PersonalLink(String(repeating: "%", count: 32)) == nil)
        #expect(PersonalLink(String(repeating: "a", count: 100_000)) == nil)
    }

    @Test("A short code is read as people type it; every wrong letter and every exchange is caught")
    func readCode() throws {
        let code = key.shortCode(of: try token(), 0)
        #expect(code.description.split(separator: "-").map(\.count) == [4, 4, 4, 4])
        #expect(ShortCode(code.description) == code)
        #expect(ShortCode(code.description.lowercased().replacing("-", with: " ")) == code)
        #expect(ShortCode(code.letters.replacing("0", with: "O").replacing("1", with: "l")) == code)
        #expect(ShortCode("https://lindenschule.example/n/" + code.description) == code)
        let letters = Array(code.letters)
        for place in letters.indices {
            for other in CrockfordLetters.alphabet where other != letters[place] {
                var wrong = letters
                wrong[place] = other
                #expect(ShortCode(String(wrong)) == nil)
            }
            for later in (place + 1)..<max(letters.count, place + 1) where letters[place] != letters[later] {
                var exchanged = letters
                exchanged.swapAt(place, later)
                #expect(ShortCode(String(exchanged)) == nil)
            }
        }
    }

    @Test("A code for verifying is no short code, and neither is a link")
    func kinds() throws {
        let code = VerificationCode.make()
        #expect(ShortCode(code.description) == nil && PersonalLink(code.description) == nil)
        let short = key.shortCode(of: try token(), 0)
        #expect(VerificationCode(short.description) == nil && PersonalLink(short.description) == nil)
    }
}
