import MailAuthentication
import School
import Testing

@testable import SchulpostApp

@Suite("Printing findings")
struct FindingPrinterTests {
    @Test("Capitals are for what must be mended")
    func labels() {
        let printer = FindingPrinter(language: .german)
        func label(_ state: Finding.State, _ isEssential: Bool) -> String {
            let text = printer.text(Finding(state, isEssential: isEssential, "MX", at: "a.example"))
            return String(text.split(separator: " ")[0])
        }
        #expect(label(.missing, true) == "FEHLT" && label(.missing, false) == "fehlt")
        #expect(label(.differs, true) == "FALSCH" && label(.differs, false) == "anders")
        #expect(label(.ok, true) == "ok" && label(.note, true) == "Hinweis")
        #expect(label(.unanswered(.timedOut), true) == "offen")
    }

    @Test("Details stand below, indented, with what to do")
    func details() {
        let finding = Finding(
            .differs,
            "SPF",
            at: "a.example",
            found: ["\"v=spf1\""],
            expected: ["\"v=spf1 mx -all\""],
            [Phrase("Bitte ändern.", "Please change it.")]
        )
        let expected = """
             WRONG     SPF    a.example
                       is there: "v=spf1"
                       expected: "v=spf1 mx -all"
                       → Please change it.

            """
        #expect(FindingPrinter(language: .english).text(finding) == expected)
    }

    @Test(
        "Lines break at spaces, and within words that are too long",
        arguments: [
            ("", [""]), ("aa bb cc", ["aa bb", "cc"]), ("abcdefghij", ["abcdef", "ghij"]),
            ("a bcdefghi", ["a", "bcdefg", "hi"]),
            ("abcdef", ["abcdef"]),
        ]
    )
    func wrapping(_ text: String, _ lines: [String]) {
        #expect(FindingPrinter.wrapped(text, width: 6) == lines)
    }
}
