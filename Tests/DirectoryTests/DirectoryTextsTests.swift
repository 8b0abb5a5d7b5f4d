import FoundationEssentials
import School
import Testing

@testable import Directory

@Suite("What the directory tells people, in both languages")
struct DirectoryTextsTests {
    @Test(
        "every error says what is wrong",
        arguments: [
            DirectoryError.unknownPerson, .accountExists, .loginTaken, .noLogin, .weakPassword([.noDigit]), .busy,
            .planOutdated, .planUnsound, .manyLeavers(count: 4, of: 9),
        ]
    )
    func errors(error: DirectoryError) {
        expectSentences((error.text(in: .german), error.text(in: .english)))
    }

    @Test("every flaw of a password comes with advice", arguments: PasswordFlaw.allCases)
    func flaws(flaw: PasswordFlaw) {
        expectSentences((flaw.advice(in: .german), flaw.advice(in: .english)))
    }

    @Test("everyone who may not come in is told why")
    func bars() {
        let end = Date(timeIntervalSince1970: 1_795_000_000)
        let modules = SchoolModule.allCases.flatMap { module in
            [AccountBar.denied(module, until: end), .denied(module, until: nil)]
        }
        let texts = BarredTexts(passwordPage: nil)
        for bar in modules + [.locked(until: end), .locked(until: nil), .mustChangePassword, .invited, .left] {
            expectSentences(
                (texts.text(for: bar, in: .german).lines[0], texts.text(for: bar, in: .english).lines[0])
            )
        }
        expectSentences((texts.noMailbox(in: .german).lines[0], texts.noMailbox(in: .english).lines[0]))
    }
}
