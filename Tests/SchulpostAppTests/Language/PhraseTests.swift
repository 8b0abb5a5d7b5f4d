import School
import Testing

@testable import SchulpostApp

@Suite("The language of the terminal")
struct PhraseTests {
    @Test(
        "The option goes before the environment, LC_ALL before LANG, and German is the default",
        arguments: [
            (nil, [:], .german), (nil, ["LANG": "en_GB.UTF-8"], .english), (nil, ["LANG": "C.UTF-8"], .german),
            (nil, ["LANG": "en_US", "LC_ALL": "de_DE.UTF-8"], .german), ("en", ["LANG": "de_DE"], .english),
            ("fr", ["LANG": "en_US"], .english), (nil, ["LC_ALL": "", "LANG": "en"], .english),
        ] as [(String?, [String: String], Language)]
    )
    func language(option: String?, environment: [String: String], language: Language) {
        #expect(Language.asked(for: option, environment: environment) == language)
    }
}
