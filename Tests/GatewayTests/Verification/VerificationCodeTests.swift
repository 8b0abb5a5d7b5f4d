import Testing

@testable import Gateway

@Suite("Codes by which announcements are verified")
struct VerificationCodeTests {
    @Test("a code is three groups of four, 55 random bits and a check letter; what is printed is read")
    func form() throws {
        #expect(VerificationCode.randomBits >= 50)
        for _ in 0..<200 {
            let code = VerificationCode.make()
            let text = code.description
            #expect(text.count == 14 && text.split(separator: "-").map(\.count) == [4, 4, 4])
            #expect(!text.contains { "ILOU".contains($0) })
            #expect(VerificationCode(text) == code)
        }
    }

    @Test("people type as they like, or paste the link")
    func forgiving() throws {
        var generator = Steps()
        let code = VerificationCode.make(using: &generator)
        let text = code.description
        let typed = [
            text.lowercased(), " \(text)\n", text.replacing("-", with: " "), text.replacing("-", with: ""),
            text.replacing("-", with: "\u{2013}"), text.replacing("0", with: "O").replacing("1", with: "l"),
            text.replacing("0", with: "o").replacing("1", with: "I"), "https://lindenschule.example/echt/\(text)",
            "\(text).", "https://lindenschule.example/\n echt/\(text.lowercased())",
        ]
        for typed in typed { #expect(VerificationCode(typed) == code, "\(typed)") }
    }

    @Test("every wrong letter and every exchange of two is noticed")
    func check() {
        let code = VerificationCode.make()
        let letters = Array(code.letters)
        for place in letters.indices {
            for other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" where other != letters[place] {
                var wrong = letters
                wrong[place] = other
                #expect(VerificationCode(String(wrong)) == nil)
            }
            for second in letters.indices where letters[second] != letters[place] {
                var wrong = letters
                wrong.swapAt(place, second)
                #expect(VerificationCode(String(wrong)) == nil)
            }
        }
    }

    @Test(
        "everything else is no code",
        arguments: [
            "", "K7QM", "K7QM-3XWT-9RHC-0000", "K7QM-3XWT-9RU!", "\u{43A}7QM-3XWT-9RHC", "/", "https://x.example/echt/",
            String(repeating: "0", count: 5000), String(repeating: "-", count: 200), "\u{0}",
        ]
    )
    func nonsense(text: String) {
        #expect(VerificationCode(text) == nil)
    }

    /// 0, 1, 2 …: letters that people mistake stand in the code.
    private struct Steps: RandomNumberGenerator {
        private var count: UInt64 = 0

        mutating func next() -> UInt64 {
            defer { count += 1 }
            return count << 59
        }
    }
}
