import Database
import Directory
import Gateway
import PrintedLetters
import School
import Testing

@testable import Announcements

@Suite("The slip of a letter on paper")
struct PaperSlipTests {
    private func slip(_ quorum: Acknowledgement.Quorum, of child: String) async throws -> ReplySlip {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking(quorum))
        let gateway = school.gateway
        let copies = try await school.database.read { try gateway.copies(of: id.text, in: $0) }
        let detail = try #require(try await school.office.announcement(id, for: school.lehrerin))
        let paper = PaperLetter(
            announcement: detail.announcement,
            isCorrected: false,
            copy: try #require(copies.first { $0.children.contains(PersonID(child)) }),
            code: "AAAA-BBBB-CCCC-DDDD",
            link: "https://post.example/n/x",
            site: "https://post.example",
            letterhead: school.office.letterhead,
            sent: school.clock.now,
            roster: school.directory.roster,
            day: school.office.today
        )
        return try #require(paper.letter.slip)
    }

    @Test("Where one signature is enough, it says so")
    func one() async throws {
        let slip = try await slip(.one, of: "anna")
        #expect(slip.statement == "Ich habe das Schreiben gelesen. Eine Unterschrift genügt.")
        #expect(slip.signatures == ["Ort, Datum", "Unterschrift Maria Weber / Max Weber"])
        #expect(!slip.questions.contains { $0.text.contains("sorgeberechtigte") })
    }

    @Test("Where one may answer for the other, there is a box for it; not where there is no other")
    func attested() async throws {
        let box = try #require(try await slip(.attested, of: "anna").questions.last)
        #expect(box.text.contains("die andere sorgeberechtigte Person"))
        #expect(box.choices == ["Ich bestätige, dass sie einverstanden ist."])
        #expect(try await slip(.attested, of: "dora").questions.map(\.text) == ["Kommt mit?", "Hinweise (freiwillig)"])
        #expect(try await slip(.all, of: "anna").statement?.contains("Bitte alle unterschreiben") == true)
    }

    @Test("What needn't be answered is marked")
    func optional() async throws {
        #expect(try await slip(.one, of: "dora").questions.map(\.text) == ["Kommt mit?", "Hinweise (freiwillig)"])
    }
}
