package import FoundationEssentials

/// Makes a report (RFC 6522): words for people, a status for programs, and the message it is about or its header.
package struct MultipartReport: Sendable {
    /// What comes back of the message reported on.
    package enum Original: Sendable {
        /// Its header only (`text/rfc822-headers`), as octets.
        case header([UInt8])
        /// The whole message (`message/rfc822`).
        case message([UInt8])
    }

    package var from: NamedAddress
    package var to: [NamedAddress]
    package var subject: String
    package var date: Date
    /// Minutes east of Greenwich to write the date in.
    package var offsetMinutes = 0
    /// With brackets; left out where nil.
    package var messageID: String?
    package var extraFields: [(name: String, value: String)] = []
    /// For people, plain text.
    package var explanation: String
    package var status: DeliveryStatus
    package var original: Original?
    /// Part of the boundary; nil makes a random one.
    package var boundarySeed: String?

    package init(
        from: NamedAddress,
        to: [NamedAddress],
        subject: String,
        date: Date,
        explanation: String,
        status: DeliveryStatus,
        original: Original?
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.date = date
        self.explanation = explanation
        self.status = status
        self.original = original
    }

    /// The message with CRLF line ends.
    package func bytes() -> [UInt8] {
        var parts: [Entity] = [.text(explanation, subtype: "plain")]
        // RFC 3464 §2.1: only US-ASCII in it, so no encoding.
        let statusType = ContentType("message", "delivery-status")
        parts.append(Entity(header: Entity.fields(statusType, encoding: "7bit"), body: status.bytes))
        switch original {
        case .header(let octets): parts.append(Self.part("text", "rfc822-headers", octets))
        case .message(let octets): parts.append(Self.part("message", "rfc822", octets))
        case nil: break
        }
        var boundaries = BoundaryMaker(seed: boundarySeed)
        let content = Entity.multipart(
            "report",
            parts,
            boundary: boundaries.next(for: parts),
            parameters: [("report-type", "delivery-status")]
        )
        return header + content.header + [.carriageReturn, .lineFeed] + content.body
    }

    private var header: [UInt8] {
        var result = HeaderFolding.fold("Date", HeaderDate.print(date, offsetMinutes: offsetMinutes))
        result += HeaderFolding.addresses("From", [from])
        if !to.isEmpty { result += HeaderFolding.addresses("To", to) }
        if let messageID { result += HeaderFolding.fold("Message-ID", messageID) }
        result += HeaderFolding.text("Subject", subject)
        // RFC 3834 §5: nobody answers it automatically.
        if !extraFields.contains(where: { $0.name.utf8.equalsIgnoringCase("Auto-Submitted") }) {
            result += HeaderFolding.fold("Auto-Submitted", "auto-replied")
        }
        for field in extraFields { result += HeaderFolding.text(field.name, field.value) }
        return result + HeaderFolding.fold("MIME-Version", "1.0")
    }

    private static func part(_ type: String, _ subtype: String, _ octets: [UInt8]) -> Entity {
        let encoding = octets.allSatisfy { $0 < 0x80 } ? "7bit" : "8bit"
        return Entity(header: Entity.fields(ContentType(type, subtype), encoding: encoding), body: octets)
    }
}
