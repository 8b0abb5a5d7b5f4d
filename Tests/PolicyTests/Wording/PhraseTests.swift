import School
import Testing

@testable import Policy

@Suite("Patterns")
struct PhraseTests {
    private func signs(_ text: String, _ lines: String...) throws -> [String: Int] {
        let syntax = try #require(PhraseSyntax(lines))
        var scan = PhraseScan(PhraseBook(syntax.patterns))
        scan.read(Array(text.utf8))
        return Dictionary(uniqueKeysWithValues: scan.take().map { ($0.name, $0.total) })
    }

    @Test(
        "a pattern is found where its words stand in their order, near enough",
        arguments: [
            ("schick das an 15 leute", true), ("Schick es bitte sofort an 15 Leute!", true),
            ("15 leute schick das", false), ("schick das an leute", false), ("schick das an 2 leute", false),
            ("schick eins zwei drei vier fünf sechs 15 leute", false),
            ("Schick das. Heute ist Montag und danach kommen 15 Leute.", false),
            ("schick das an 15 gute leute", true), ("schick das an 15 gute nette freundliche leute", false),
            ("schick schick schick 3 4 15 leute", true),
        ]
    )
    func order(text: String, isFound: Bool) throws {
        #expect(try signs(text, "[a] x / y", "3 schick ... ## .. leute") == (isFound ? ["a": 3] : [:]))
    }

    @Test(
        "spelling doesn't matter",
        arguments: [
            "GRÜSSE weiterleiten", "Grüße weiterleiten", "gruesse weiterleiten", "Grüsse weitterleiten",
            "grüße weiterleitne", "grüße weiterlieten", "grüße weiterleten", "grüße wieterleiten",
            "gr\u{200B}üße weiter\u{AD}leiten", "grüße w\u{0435}it\u{0435}rl\u{0435}iten",
            "grüße we1terl3iten", "gru\u{308}ße weiterleiten", "ｇｒüße weiterleiten", "grüße: 'weiterleiten'",
            "grüße w e i t e r l e i t e n", "grüße weiiiiterleiten",
        ]
    )
    func spelling(text: String) throws {
        #expect(try signs(text, "[a] x / y", "1 grüße ... weiterleiten") == ["a": 1])
    }

    @Test(
        "signs and digits that stand for letters, and words of which each letter stands alone",
        arguments: [
            ("grüße we!terle!ten", true), ("grüße weiter|eiten", true), ("grüße weiterle1ten", true),
            ("gru$$e we*terleiten", true), ("6rüße weiterleiten", false), ("grüße w31t3rl31t3n", true),
            ("g r ü ß e w e i t e r l e i t e n", true), ("g r ü ß e  w e i t e r l e i t e n", true),
            ("g.r.ü.ß.e w-e-i-t-e-r-l-e-i-t-e-n", true),
            ("grüße wei@terle.iten", false), ("g r ü ß e w e i t e r", false), ("grüße!", false), ("5a grüße", false),
        ]
    )
    func disguises(text: String, isFound: Bool) throws {
        #expect(try signs(text, "[a] x / y", "1 grüße ... weiterleiten") == (isFound ? ["a": 1] : [:]))
    }

    @Test("a digit that begins a word, and a 1 that is an l")
    func leadingDigits() throws {
        #expect(try signs("4lle", "[a] x / y", "1 alle") == ["a": 1])
        #expect(try signs("a11e", "[a] x / y", "1 alle") == ["a": 1])
        #expect(try signs("1diot", "[a] x / y", "1 idiot") == ["a": 1])
        #expect(try signs("5a 10b 24h", "[a] x / y", "1 sa|iob") == [:])
        #expect(try signs("15 leute", "[a] x / y", "1 ## leute") == ["a": 1])
    }

    @Test("a slip is overlooked in long words only, and never in the first letter")
    func slips() throws {
        #expect(try signs("heute beute leut", "[a] x / y", "1 leute") == [:])
        #expect(try signs("sterben werben erben", "[a] x / y", "1 sterbe") == ["a": 1])
        #expect(try signs("Eltern Altern", "[a] x / y", "1 altern") == ["a": 1])
        // A word of the list is never a slip of another.
        #expect(try signs("morgen", "[a] x / y", "1 morden", "[b] x / y", "1 morgen") == ["b": 1])
    }

    @Test("choices, sets, beginnings, numbers and words that may be missing")
    func syntax() throws {
        let lines = [
            "= all: alle|jeden", "[a] x / y", "2 an @all freunde?", "[b] x / y", "-1 weiter*", "[c] x / y", "1 # cent",
        ]
        let syntax = try #require(PhraseSyntax(lines))
        var scan = PhraseScan(PhraseBook(syntax.patterns))
        scan.read(Array("an jeden freunde weitergeleitet, 2 Cent".utf8))
        #expect(
            scan.take() == [
                TextSign("a", points: 2, total: 4), TextSign("b", points: -1, total: -1),
                TextSign("c", points: 1, total: 1),
            ]
        )
        // What was taken is gone.
        scan.read(Array("freunde".utf8))
        #expect(scan.take() == [])
    }

    @Test("one word isn't taken for two of a pattern")
    func once() throws {
        #expect(try signs("alle", "[a] x / y", "1 alle alle") == [:])
        #expect(try signs("alle alle", "[a] x / y", "1 alle alle") == ["a": 1])
        #expect(try signs("weiterleiten", "[a] x / y", "1 weiter* ... weiterleiten") == [:])
    }

    @Test("a number of words that adds up is counted", arguments: [1, 2, 50, 3000])
    func totals(count: Int) throws {
        let text = Array(repeating: "depp", count: count).joined(separator: " ")
        #expect(try signs(text, "[a] x / y", "3 depp") == ["a": min(count * 3, TextSign.mostTotal)])
    }

    @Test(
        "lines that are no patterns are none",
        arguments: ["schick", "99 schick", "3", "3 a? b? c? d?", "3 a?", "= x", "[a] x"]
    )
    func broken(line: String) {
        let isRead = PhraseSyntax(["[a] x / y", line]) != nil
        #expect(!isRead)
    }

    @Test("the program's lists can be read, every sign has texts", arguments: TextSign.Family.allCases)
    func lists(family: TextSign.Family) throws {
        let syntax = PhraseLists.standardSyntax(family)
        #expect(syntax.signs.count > 3)
        #expect(syntax.patterns.count > 10)
        #expect(Set(syntax.signs.map(\.name)).count == syntax.signs.count)
        for sign in syntax.signs {
            #expect(!sign.german.isEmpty && !sign.english.isEmpty)
            #expect(SignTexts.text(of: family.rawValue + "." + sign.name, in: .german) == sign.german)
        }
        // Each pattern is found in a text that is nothing but its words.
        for pattern in syntax.patterns {
            let text = pattern.words.map { word in
                let choice = word.choices.first { !$0.hasPrefix("#") } ?? "15"
                return choice.hasSuffix("*") ? choice.dropLast() + "xyz" : choice
            }
            var scan = PhraseScan(PhraseLists.standard.book)
            scan.read(Array(text.joined(separator: " ").utf8))
            let found = scan.take().map(\.name)
            #expect(found.contains(family.rawValue + "." + pattern.sign), "\(text) \(found)")
        }
    }
}
