import FoundationEssentials
import Gateway
import School
import Testing

@testable import Announcements

@Suite("What the house writes about announcements")
struct FamilyWordsTests {
    /// How grown-ups are spoken to: children get the same mails.
    private static let formal: [ReadingLanguage: [String]] = [
        .german: ["Sie ", "Ihr"], .english: [], .turkish: ["ınız", "iniz", "ayın", "eyin"], .arabic: ["كم "],
        .ukrainian: ["Вам", "Ваш", "дайте"], .russian: ["Вам", "Ваш", "ответьте"], .polish: ["Pan"],
    ]

    @Test("speaks to nobody as to a grown-up: children read it, too", arguments: ReadingLanguage.allCases)
    func neutral(language: ReadingLanguage) throws {
        let announcement = Announcement(
            id: AnnouncementID("a"),
            author: PersonID("b"),
            audiences: [],
            subject: "X",
            text: FormattedText("Y"),
            deadline: .init(timeIntervalSince1970: 1_800_000_000)
        )
        let formal = try #require(Self.formal[language])
        for words in [
            FamilyWords.reminder(announcement), FamilyWords.correction(announcement, of: "Z", asksAgain: true),
            FamilyWords.recall(announcement, ""),
        ] {
            let text = try #require(words[language]).text
            for word in formal { #expect(!text.contains(word), "\(text)") }
        }
    }
}
