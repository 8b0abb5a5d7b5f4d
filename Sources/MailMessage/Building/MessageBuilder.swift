package import FoundationEssentials

/// Makes a message of our own: folded, 7-bit, with encoded words and parameters where text isn't ASCII.
package struct MessageBuilder: Sendable {
    /// A file that goes along.
    package struct Attachment: Sendable {
        package var fileName: String
        package var type: ContentType
        package var bytes: [UInt8]
        package init(fileName: String, type: ContentType, bytes: [UInt8]) {
            self.fileName = fileName
            self.type = type
            self.bytes = bytes
        }
    }

    /// An iCalendar object (RFC 5545) as an alternative of the text and, for programs that want it so, as a file.
    package struct Calendar: Sendable {
        /// `REQUEST`, `CANCEL`, `REPLY` (RFC 5546).
        package var method: String
        package var text: String
        package init(method: String, text: String) {
            self.method = method
            self.text = text
        }
    }

    package var from: [NamedAddress]
    package var sender: NamedAddress?
    package var replyTo: [NamedAddress] = []
    package var to: [NamedAddress] = []
    package var cc: [NamedAddress] = []
    package var subject: String = ""
    package var date: Date
    /// Minutes east of Greenwich to write the date in.
    package var offsetMinutes = 0
    /// With brackets; left out where nil.
    package var messageID: String?
    package var inReplyTo: [String] = []
    package var references: [String] = []
    /// Further fields after the usual ones; text beyond ASCII becomes encoded words, CR and LF become spaces.
    package var extraFields: [(name: String, value: String)] = []
    package var text: String?
    package var html: String?
    package var attachments: [Attachment] = []
    package var calendar: Calendar?
    /// Part of each boundary, so that equal input makes equal output; nil makes a random one.
    package var boundarySeed: String?

    package init(from: [NamedAddress], date: Date) {
        self.from = from
        self.date = date
    }

    /// The message with CRLF line ends.
    package func bytes() -> [UInt8] {
        var boundaries = BoundaryMaker(seed: boundarySeed)
        let content = entity(&boundaries)
        return header + HeaderFolding.fold("MIME-Version", "1.0") + content.header + [.carriageReturn, .lineFeed]
            + content.body
    }

    /// The header fields but those of the content (RFC 5322 §3.6).
    private var header: [UInt8] {
        var result = HeaderFolding.fold("Date", HeaderDate.print(date, offsetMinutes: offsetMinutes))
        result += HeaderFolding.addresses("From", from)
        if let sender { result += HeaderFolding.addresses("Sender", [sender]) }
        for (name, list) in [("Reply-To", replyTo), ("To", to), ("Cc", cc)] where !list.isEmpty {
            result += HeaderFolding.addresses(name, list)
        }
        if let messageID { result += HeaderFolding.fold("Message-ID", messageID) }
        if !inReplyTo.isEmpty { result += HeaderFolding.fold("In-Reply-To", inReplyTo.joined(separator: " ")) }
        if !references.isEmpty { result += HeaderFolding.fold("References", references.joined(separator: " ")) }
        result += HeaderFolding.text("Subject", subject)
        for field in extraFields { result += HeaderFolding.text(field.name, field.value) }
        return result
    }

    /// Text, HTML and calendar as alternatives, the richest last (RFC 2046 §5.1.4); files beside them.
    private func entity(_ boundaries: inout BoundaryMaker) -> Entity {
        var alternatives: [Entity] = []
        if let text { alternatives.append(.text(text, subtype: "plain")) }
        if let html { alternatives.append(.text(html, subtype: "html")) }
        if let calendar {
            // RFC 6047 §2.4: the method parameter equals the object's METHOD.
            alternatives.append(.text(calendar.text, subtype: "calendar", parameters: [("method", calendar.method)]))
        }
        var files = attachments.map(Entity.attachment)
        if let calendar {
            let bytes = Entity.withCRLF(calendar.text)
            files.append(
                .attachment(
                    Attachment(fileName: "invite.ics", type: ContentType("application", "ics"), bytes: bytes)
                )
            )
        }
        if alternatives.isEmpty { alternatives = [.text("", subtype: "plain")] }
        let content =
            alternatives.count == 1
            ? alternatives[0]
            : .multipart("alternative", alternatives, boundary: boundaries.next(for: alternatives))
        guard !files.isEmpty else { return content }
        let parts = [content] + files
        return .multipart("mixed", parts, boundary: boundaries.next(for: parts))
    }
}
