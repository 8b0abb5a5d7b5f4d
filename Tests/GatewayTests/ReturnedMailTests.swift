import Delivery
import MailMessage
import Testing

@testable import Gateway

@Suite("What comes back to our return paths")
struct ReturnedMailTests {
    private static func report(_ blocks: String) -> String {
        """
        From: MAILER-DAEMON@web.example
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.web.example

        \(blocks)

        --b--

        """
    }

    private func read(_ text: String, from sender: String?) throws -> ReturnedMail {
        ReturnedMail(
            ParsedMessage(bytes: Array(text.replacing("\n", with: "\r\n").utf8)),
            sender: try sender.map { try #require(EmailAddress($0)) }
        )
    }

    @Test("The gravest of several recipients counts")
    func gravest() throws {
        let text = Self.report(
            """
            Final-Recipient: rfc822; a@web.example
            Action: relayed
            Status: 2.0.0

            Final-Recipient: rfc822; b@web.example
            Action: failed
            Status: 5.2.2
            """
        )
        #expect(try read(text, from: nil) == .failed(RemoteStatus(5, 2, 2)))
    }

    @Test("A failure whose status can't be read is a failure")
    func unreadableStatus() throws {
        let text = Self.report("Final-Recipient: rfc822; a@web.example\nAction: failed\nStatus: kaputt")
        #expect(try read(text, from: nil) == .failed(RemoteStatus(5, 0, 0)))
    }

    @Test("A delay is no failure")
    func delay() throws {
        let text = Self.report("Final-Recipient: rfc822; a@web.example\nAction: delayed\nStatus: 4.4.1")
        #expect(try read(text, from: nil) == .delayed(RemoteStatus(4, 4, 1)))
    }

    @Test("Servers that write in words only are understood by the empty sender")
    func words() throws {
        let text = "From: MAILER-DAEMON@web.example\nSubject: failure notice\n\nHi. This is the qmail-send program.\n"
        #expect(try read(text, from: nil) == .failed(RemoteStatus(5, 0, 0)))
        let exim = "Auto-Submitted: auto-replied\nX-Failed-Recipients: a@web.example\n\nx\n"
        #expect(try read(exim, from: nil) == .failed(RemoteStatus(5, 0, 0)))
    }

    @Test("An absence note is none, whoever sends it")
    func absence() throws {
        let text = "From: a@web.example\nAuto-Submitted: auto-replied (vacation)\n\nBin weg.\n"
        #expect(try read(text, from: nil) == .automatic)
        #expect(try read(text, from: "a@web.example") == .automatic)
    }

    @Test("What a person writes to a return path reaches the letter's author")
    func person() async throws {
        #expect(try read("From: a@web.example\n\nDanke!\n", from: "a@web.example") == .letter)
        #expect(try read("Auto-Submitted: no\n\nDanke!\n", from: "a@web.example") == .letter)
        let house = try await TestHouse()
        _ = try await house.send(
            TestHouse.letter(from: "lena.lange@lindenschule.example", to: "eltern.cem.kaya@lindenschule.example"),
            from: "lena.lange@lindenschule.example",
            to: ["eltern.cem.kaya@lindenschule.example"],
            at: house.inside("lehrerin")
        )
        let path = try #require(try await house.queued().first?.entry.content.returnPath).description
        let outcome = try await house.send(
            TestHouse.letter(from: "elif@web.example", to: path, subject: "Danke"),
            from: "elif@web.example",
            to: [path],
            at: TestHouse.outside
        )
        guard case .accepted = outcome else {
            Issue.record("not accepted: \(outcome)")
            return
        }
        #expect(try await house.inbox("lehrerin").count == 1)
    }
}
