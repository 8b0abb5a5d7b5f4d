import Announcements
import Database
import FoundationEssentials
import HTTPTypes
import School
import Testing
import WebTestSupport

@testable import WebServer

@Suite("The office and letters on paper, by pages")
struct OfficePaperTests {
    private struct Office {
        let site: TestSite
        let id: AnnouncementID
        let path: String

        /// An announcement of a colleague's, to a class of which one family has no address.
        init() async throws {
            site = try await TestSite()
            try await site.house.settleFamilies()
            id = try #require(try await site.house.announce(site.house.excursion(.one)))
            path = "/announcements/" + id.text
        }
    }

    @Test func `it begins with what is on paper and is offered nothing that leads nowhere`() async throws {
        let site = try await TestSite()
        let empty = try await site.loggedIn("buero").get("/announcements").html
        #expect(empty.contains("Gerade hat keine Familie eine Mitteilung auf Papier"))
        #expect(!empty.contains("/announcements/new"))
        let start = try await site.loggedIn("buero").get("/").html
        #expect(start.contains("Briefe für Familien ohne E-Mail drucken") && !start.contains("href=\"/classes\""))
        let office = try await Office()
        let list = try await office.site.loggedIn("buero").get("/announcements").html
        #expect(list.contains(office.path) && list.contains("0 von 1 vollständig"), "\(list)")
        #expect(list.contains("Karl Kurz") && !list.contains("/announcements/new"))
    }

    @Test func `it sees whose letter to print, nobody's answers, and no address`() async throws {
        let office = try await Office()
        let link = try #require(try await office.site.house.link(of: office.id, for: "rana"))
        let family = office.site.browser()
        _ = try await family.get(link)
        let answered = try await family.post(
            link,
            [
                "name": "Rana Haddad", "confirm": "1", "answer.1.noor": "no", "answer.2.noor": "2",
                "answer.3.noor": "Asthma",
            ]
        )
        #expect(answered.status == .seeOther)
        let desk = try await office.site.loggedIn("buero")
        let page = try await desk.get(office.path).html
        #expect(page.contains("Timo Arm") && page.contains("letters.pdf"), "\(page)")
        for word in ["Noor", "Asthma", "vegetarisch", "@", "progress.csv", "185 Euro"] {
            #expect(!page.contains(word), "\(word)")
        }
        #expect(try await desk.get(office.path + "/children/noor").status == .notFound)
        #expect(try await desk.get(office.path + "/progress.csv").status == .notFound)
        #expect(try await desk.get(office.path + "/letters.pdf").status == .ok)
        #expect(try await desk.get(office.path + "/correct").status == .notFound)
        for stranger in ["admin", "lehrerin"] {
            #expect(try await office.site.loggedIn(stranger).get(office.path).status == .notFound)
        }
        #expect(try await office.site.loggedIn("head").get(office.path).html.contains("Timo Arm"))
    }

    @Test func `after an entry it goes on with the next child, and back after the last`() async throws {
        let office = try await Office()
        try await office.site.house.database.write { connection in
            try connection.execute(
                "UPDATE sent_copies SET state = 'bounced' WHERE recipient = (SELECT recipient FROM sent_copies LIMIT 1)"
            )
        }
        let desk = try await office.site.loggedIn("buero")
        let child = office.path + "/children/timo"
        _ = try await desk.get(child)
        let day = TypedTime.day(of: office.site.house.clock.now)
        let entered = try await desk.post(
            child + "/paper",
            ["signer": "ute", "a1": "yes", "a2": "0", "day": day]
        )
        let next = try #require(entered.location)
        let page = try await desk.get(next).html
        #expect(page.contains("eingetragen von Bea Buch"))
        #expect(page.contains("Nächstes Kind: ") || page.contains("Alle eingetragen: zur Übersicht"), "\(page)")
    }
}

@Suite("Two guardians and one question, by pages")
struct TwoAnswersPagesTests {
    @Test func `what the first said is told before sending, kept, and settled by the teacher`() async throws {
        let site = try await TestSite()
        try await site.house.settleFamilies()
        let id = try #require(try await site.house.announce(site.house.excursion(.one)))
        let link = try #require(try await site.house.link(of: id, for: "aylin"))
        let family = site.browser()
        func fields(_ signer: String, _ name: String, _ answer: String, seen: String? = nil) -> [String: String] {
            var fields = [
                "signer": signer, "name": name, "confirm": "1", "answer.1.selma": answer, "answer.2.selma": "0",
            ]
            fields["seen"] = seen
            return fields
        }
        _ = try await family.get(link + "?lang=de")
        #expect(try await family.post(link, fields("aylin", "Aylin Demir", "yes")).status == .seeOther)
        let told = try await family.get(link + "?lang=de").html
        #expect(told.contains("Aylin Demir hat geantwortet: „ja“"), "\(told)")
        #expect(!told.contains("@"))
        // Her form was opened before.
        let late = try await family.post(link, fields("deniz", "Deniz Demir", "no", seen: "0"))
        #expect(late.status == .conflict && late.html.contains("Inzwischen hat jemand anderes geantwortet"))
        #expect(try await family.post(link, fields("deniz", "Deniz Demir", "no")).status == .seeOther)
        let after = try await family.get(link + "?lang=de").html
        #expect(after.contains("Vorher: „ja“ (Aylin Demir") && after.contains("Zwei Antworten widersprechen sich"))
        let teacher = try await site.loggedIn("kollege")
        let path = "/announcements/" + id.text
        let list = try await teacher.get(path + "?show=disagreed").html
        #expect(list.contains("Antworten widersprechen sich") && list.contains("/children/selma"))
        #expect(!list.contains("/children/noor"))
        let child = try await teacher.get(path + "/children/selma").html
        #expect(child.contains("vorher: ja, Aylin Demir, "), "\(child)")
        #expect(try await teacher.post(path + "/children/selma/settle", [:]).status == .seeOther)
        let settled = try await teacher.get(path + "/children/selma").html
        #expect(settled.contains("vorher: ja, Aylin Demir, "))
        #expect(!settled.contains("Antworten widersprechen sich") && !settled.contains("/settle"))
    }
}
