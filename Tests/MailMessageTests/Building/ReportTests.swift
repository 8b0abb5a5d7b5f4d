import FoundationEssentials
import Testing

@testable import MailMessage

@Suite("Delivery status notifications")
struct ReportTests {
    @Test("what is built is read back")
    func roundTrip() throws {
        let daemon = NamedAddress(
            displayName: "Poststelle",
            address: try #require(EmailAddress("postmaster@lindenschule.example"))
        )
        var recipient = DeliveryStatus.Recipient(finalRecipient: "mutter@example.com", action: .failed, status: "5.1.1")
        recipient.originalRecipient = "eltern@example.com"
        recipient.remoteMTA = "mx.example.com"
        recipient.diagnosticCode = "550 5.1.1 no such user \u{FC}"
        recipient.lastAttempt = "Tue, 01 Sep 2026 08:15:00 +0200"
        var status = DeliveryStatus(reportingMTA: "post.lindenschule.example", recipients: [recipient])
        status.originalEnvelopeID = "abc"
        status.arrivalDate = "Tue, 01 Sep 2026 08:00:00 +0200"
        let original = Array("From: a@lindenschule.example\r\nSubject: x\r\n\r\nbody\r\n".utf8)
        for returned in [MultipartReport.Original.message(original), .header(Array(original.prefix(46)))] {
            var report = MultipartReport(
                from: daemon,
                to: [daemon],
                subject: "Unzustellbar: Gr\u{FC}\u{DF}e",
                date: Date(timeIntervalSince1970: 0),
                explanation: "Leider \u{2026}\n",
                status: status,
                original: returned
            )
            report.messageID = "<1@x.example>"
            let message = ParsedMessage(bytes: report.bytes())
            #expect(message.defects.isEmpty)
            #expect(message.root.contentType.parameters["report-type"] == "delivery-status")
            #expect(message.header.first("Auto-Submitted")?.value == "auto-replied")
            var expected = status
            expected.recipients[0].diagnosticCode = "550 5.1.1 no such user ?"
            #expect(DeliveryStatus(message) == expected)
            #expect(message.root.children.count == 3)
            if case .message = returned {
                #expect(message.root.children[2].embeddedMessage?.header.first("Subject")?.value == "x")
            }
        }
    }

    /// RFC 3464 appendix E.2.
    @Test("the example of RFC 3464, one recipient failed and one delayed")
    func example() throws {
        let text = """
            Reporting-MTA: dns; cs.utk.edu

            Original-Recipient: rfc822;arathib@vnet.ibm.com
            Final-Recipient: rfc822;arathib@vnet.ibm.com
            Action: failed
            Status: 5.0.0 (permanent failure)
            Diagnostic-Code: smtp;
             550 'arathib@vnet.IBM.COM' is not a registered gateway user
            Remote-MTA: dns; vnet.ibm.com

            Final-Recipient: rfc822; wsnell@sdcc13.ucsd.edu
            Action: delayed
            Status: 4.0.0

            """
        let status = try #require(DeliveryStatus(parsing: Array(text.utf8)))
        #expect(status.reportingMTA == "cs.utk.edu")
        #expect(status.recipients.map(\.action) == [.failed, .delayed])
        #expect(status.recipients[0].status == "5.0.0")
        #expect(status.recipients[0].diagnosticCode == "550 'arathib@vnet.IBM.COM' is not a registered gateway user")
        #expect(status.recipients[1].finalRecipient == "wsnell@sdcc13.ucsd.edu")
    }

    @Test("no status, no value") func nothing() {
        #expect(DeliveryStatus(ParsedMessage(bytes: Array("a: b\r\n\r\n".utf8))) == nil)
        #expect(DeliveryStatus(parsing: Array("Reporting-MTA: dns; x\r\n\r\n".utf8)) == nil)
    }

    @Test("bounces of real servers name a recipient")
    func real() throws {
        let directory = MailFiles.fixtures.appending(path: "flanker/tests/fixtures/messages/bounce")
        var found = 0
        for path in MailFiles.paths(in: directory) {
            let message = ParsedMessage(bytes: try MailFiles.bytes(directory.appending(path: path)))
            guard message.leaves.contains(where: { $0.contentType.description == "message/delivery-status" }) else {
                continue
            }
            let status = try #require(DeliveryStatus(message), "\(path)")
            #expect(status.recipients.allSatisfy { $0.finalRecipient.contains("@") }, "\(path)")
            found += 1
        }
        #expect(found > 0)
    }
}
