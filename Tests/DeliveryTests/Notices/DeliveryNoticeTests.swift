import Database
import Delivery
import FoundationEssentials
import MailMessage
import Testing

@Suite("Delivery status notifications")
struct DeliveryNoticeTests {
    /// What the sender gets when one attempt ends so.
    private func notice(
        _ result: RecipientResult,
        after hours: Double = 0,
        body: [UInt8] = QueueHouse.letter,
        _ change: @escaping @Sendable (inout NewQueueEntry) -> Void = { _ in }
    ) async throws -> ReadNotice {
        let house = try await QueueHouse()
        let stored = try await house.store(body)
        try await house.enqueue {
            $0.body = stored
            change(&$0)
        }
        house.clock.advance(by: hours * 3600)
        let entry = try #require(try await house.lease().first)
        _ = try await house.finish(entry, result)
        let notices = try await house.notices()
        #expect(notices.count == 1)
        let bytes = try #require(notices.first).bytes
        #expect(bytes.allSatisfy { $0 < 0x80 } || body.contains { $0 >= 0x80 })
        return try ReadNotice(bytes)
    }

    @Test("a refusal is a report that Python reads without a defect")
    func refused() async throws {
        let notice = try await notice(.unknown) {
            $0.notification.envelopeID = "QQ314159"
            $0.notification.originalRecipient = "rfc822;eltern@example.org"
        }
        #expect(notice.type == "multipart/report")
        #expect(notice.reportType == "delivery-status")
        #expect(notice.partTypes == ["text/plain", "message/delivery-status", "text/rfc822-headers"])
        #expect(notice.defects == [])
        #expect(notice.header["to"] == "muster@lindenschule.example")
        #expect(notice.header["from"]?.contains("postmaster@lindenschule.example") == true)
        #expect(notice.header["auto-submitted"] == "auto-replied")
        #expect(notice.header["message-id"]?.hasSuffix("@post.lindenschule.example>") == true)
        #expect(notice.header["subject"] == "Nicht zugestellt: Ihre Nachricht ist nicht angekommen")
        #expect(notice.perMessage["Reporting-MTA"] == "dns; post.lindenschule.example")
        #expect(notice.perMessage["Original-Envelope-Id"] == "QQ314159")
        let recipient = try #require(notice.perRecipient.first)
        #expect(recipient["Final-Recipient"] == "rfc822; familie@example.org")
        #expect(recipient["Original-Recipient"] == "rfc822; eltern@example.org")
        #expect(recipient["Action"] == "failed")
        #expect(recipient["Status"] == "5.1.1")
        #expect(recipient["Remote-MTA"] == "dns; relay.example")
        #expect(recipient["Diagnostic-Code"]?.contains("550 5.1.1 <familie@example.org> unknown") == true)
        #expect(notice.returned.contains("Message-ID: <letter-1@lindenschule.example>"))
        #expect(!notice.returned.contains("Regenjacken"))
    }

    @Test("it says in German what happened, to whom, and what to do")
    func german() async throws {
        let notice = try await notice(.unknown)
        #expect(notice.words.contains("konnte nicht zugestellt werden an: familie@example.org"))
        #expect(notice.words.contains("Betreff: Wandertag im Grünen"))
        #expect(notice.words.contains("Der Empfänger ist unter dieser Adresse nicht bekannt."))
        #expect(notice.words.contains("Prüfen Sie die Adresse auf Tippfehler"))
    }

    @Test("it says so in English")
    func english() async throws {
        let notice = try await notice(.unknown) { $0.language = "en" }
        #expect(notice.header["subject"] == "Not delivered: your message did not arrive")
        #expect(notice.words.contains("could not be delivered to: familie@example.org"))
        #expect(notice.words.contains("The recipient is not known at this address."))
        #expect(notice.words.contains("Check the address for typing errors"))
    }

    @Test(
        "a family's private address shows nowhere, whatever its server says",
        arguments: [
            NotificationRequest.Returned.header, .full,
        ]
    )
    func privateAddress(returned: NotificationRequest.Returned) async throws {
        let list = try QueueHouse.address("eltern.5a@lindenschule.example")
        let notice = try await notice(.unknown) {
            $0.privateRecipient = PrivateRecipient(name: "Erziehungsberechtigte von Änne Beispiel", address: list)
            $0.notification.originalRecipient = "rfc822;familie@example.org"
            $0.notification.returned = returned
        }
        #expect(!"\(notice)".contains("familie@"))
        #expect(!"\(notice)".contains("example.org"))
        #expect(!"\(notice)".contains("relay.example"))
        #expect(notice.words.contains("an: Erziehungsberechtigte von Änne Beispiel"))
        #expect(notice.words.contains("Bitten Sie das Sekretariat"))
        let recipient = try #require(notice.perRecipient.first)
        #expect(recipient["Final-Recipient"] == "rfc822; eltern.5a@lindenschule.example")
        #expect(recipient["Original-Recipient"] == nil)
        #expect(recipient["Remote-MTA"] == nil)
        #expect(recipient["Diagnostic-Code"] == "smtp; 550 5.1.1")
        #expect(notice.partTypes.last == "text/rfc822-headers")
    }

    @Test("a delay says until when it is tried, and that nothing need be done")
    func delayed() async throws {
        let notice = try await notice(.later, after: 5)
        #expect(notice.header["subject"] == "Verzögert: Ihre Nachricht ist noch unterwegs")
        let recipient = try #require(notice.perRecipient.first)
        #expect(recipient["Action"] == "delayed")
        #expect(recipient["Status"] == "4.2.1")
        // 1,795,000,000 s after 1970 is Wed, 18 Nov 2026 11:06:40 UTC; five days later in UTC+1:
        #expect(recipient["Will-Retry-Until"] == "Mon, 23 Nov 2026 12:06:40 +0100")
        #expect(notice.words.contains("Wir versuchen es bis zum 23.11.2026, 12:06 Uhr weiter."))
    }

    @Test("an entry given up says that time ran out")
    func expired() async throws {
        let noAnswer = RecipientResult.temporaryFailure(
            RemoteReply(code: nil, status: RemoteStatus(4, 4, 1), text: "no connection")
        )
        let notice = try await notice(noAnswer, after: 5 * 24)
        let recipient = try #require(notice.perRecipient.first)
        #expect(recipient["Action"] == "failed")
        #expect(recipient["Status"] == "5.4.1")
        #expect(recipient["Diagnostic-Code"] == nil)
        #expect(notice.words.contains("mehrere Tage lang nicht zu erreichen"))
    }

    @Test("what is handed on is `relayed`, on request")
    func relayed() async throws {
        let notice = try await notice(.taken) { $0.notification.events = [.success] }
        #expect(notice.perRecipient.first?["Action"] == "relayed")
        #expect(notice.perRecipient.first?["Status"] == "2.0.0")
    }

    @Test("RET=FULL returns the message, when it is small enough", arguments: [(100, true), (70_000, false)])
    func full(size: Int, isWhole: Bool) async throws {
        let body = QueueHouse.letter + Array(repeating: Array("Zeile\r\n".utf8), count: size / 7).flatMap(\.self)
        let notice = try await notice(.unknown, body: body) { $0.notification.returned = .full }
        #expect(notice.partTypes.last == (isWhole ? "message/rfc822" : "text/rfc822-headers"))
        #expect(notice.returned.contains("Regenjacken") == isWhole)
        #expect(notice.defects == [])
    }

    @Test("a copy's own header is the one returned")
    func replacedHeader() async throws {
        let prefix = Array("From: muster@lindenschule.example\r\nSubject: Eigener Betreff\r\n\r\n".utf8)
        let notice = try await notice(.unknown) {
            $0.prefix = prefix
            $0.replacedOctets = QueueHouse.letter.count - 30
        }
        #expect(notice.words.contains("Betreff: Eigener Betreff"))
        #expect(!notice.returned.contains("Wandertag"))
    }

    @Test("a peer's reply can't add lines or fields")
    func hostileReply() async throws {
        let reply = RemoteReply(
            code: 550,
            status: RemoteStatus(5, 7, 1),
            text: "no\r\nAction: delivered\r\n\r\nX: y \u{202E}" + String(repeating: "z", count: 5000),
            server: "relay.example"
        )
        let notice = try await notice(.permanentFailure(reply))
        #expect(notice.perRecipient.count == 1)
        #expect(notice.perRecipient.first?["Action"] == "failed")
        #expect(notice.perRecipient.first?["X"] == nil)
        #expect(notice.defects == [])
    }

    @Test("8-bit headers come back whole")
    func eightBit() async throws {
        let body = Array("From: muster@lindenschule.example\r\nSubject: Grüße\r\n\r\nx\r\n".utf8)
        let notice = try await notice(.unknown, body: body)
        #expect(notice.words.contains("Betreff: Grüße"))
        #expect(notice.returned.contains("Grüße"))
    }
}
