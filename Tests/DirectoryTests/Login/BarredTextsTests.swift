import Foundation
import School
import Testing

@testable import Directory

@Suite("What somebody reads who may not come in")
struct BarredTextsTests {
    @Test(
        "a lock to the end of a day names that day, by the clocks of the school and not of the machine",
        arguments: [
            // 2030-02-01T00:00 and 2030-07-15T13:30 by German clocks.
            (1_896_130_800, "bis einschließlich 31.1.2030 gesperrt", "until 31 January 2030 inclusive"),
            (1_910_345_400, "bis 15.7.2030, 13:30 Uhr gesperrt", "until 15 July 2030, 13:30"),
        ] as [(Double, String, String)]
    )
    func terms(end: Double, german: String, english: String) {
        let texts = BarredTexts(passwordPage: nil)
        let bars: [AccountBar] = [
            .locked(until: Date(timeIntervalSince1970: end)), .denied(.mail, until: Date(timeIntervalSince1970: end)),
        ]
        for bar in bars {
            #expect(texts.text(for: bar, in: .german).lines.joined().contains(german))
            #expect(texts.text(for: bar, in: .english).lines.joined().contains(english))
        }
    }
}
