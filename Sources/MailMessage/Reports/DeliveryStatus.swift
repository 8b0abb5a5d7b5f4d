/// A delivery status notification's machine-readable part (RFC 3464 §2).
package struct DeliveryStatus: Sendable, Hashable {
    /// What became of the message for the recipient (RFC 3464 §2.3.3).
    package enum Action: String, Sendable, Hashable {
        case failed
        case delayed
        case delivered
        case relayed
        case expanded
    }

    /// One recipient's group of fields.
    package struct Recipient: Sendable, Hashable {
        /// Of Final-Recipient, without the address type.
        package var finalRecipient: String
        /// Of Original-Recipient, without the address type.
        package var originalRecipient: String?
        /// Nil where it is none of RFC 3464's words.
        package var action: Action?
        /// `5.1.1` (RFC 3463).
        package var status: String
        /// Without the type `dns;`.
        package var remoteMTA: String?
        /// What the other server said, without the type `smtp;`.
        package var diagnosticCode: String?
        /// Dates as RFC 5322 writes them.
        package var lastAttempt: String?
        package var willRetryUntil: String?

        package init(finalRecipient: String, action: Action?, status: String) {
            self.finalRecipient = finalRecipient
            self.action = action
            self.status = status
        }
    }

    /// Recipients read at most.
    package static let mostRecipients = 1000

    /// Reporting-MTA without `dns;`.
    package var reportingMTA: String
    package var originalEnvelopeID: String?
    /// A date as RFC 5322 writes it.
    package var arrivalDate: String?
    package var recipients: [Recipient]

    package init(reportingMTA: String, recipients: [Recipient]) {
        self.reportingMTA = reportingMTA
        self.recipients = recipients
    }

    /// Reads the status of a multipart/report (RFC 6522); nil where the message has no `message/delivery-status` part.
    package init?(_ message: ParsedMessage) {
        let types: Set<String> = ["message/delivery-status", "message/global-delivery-status"]
        guard let part = message.leaves.first(where: { types.contains($0.contentType.description) }) else { return nil }
        self.init(parsing: part.decodedBytes(in: message.bytes, limit: 1 << 20))
    }

    /// Reads the body of a `message/delivery-status` part.
    /// - Returns: nil where it names no recipient.
    package init?(parsing bytes: [UInt8]) {
        let blocks = DeliveryStatusBlocks.read(bytes, limit: Self.mostRecipients + 1)
        let first = blocks.first { $0.first("Reporting-MTA") != nil }
        reportingMTA = first.flatMap { Self.untyped($0, "Reporting-MTA") } ?? ""
        originalEnvelopeID = first?.first("Original-Envelope-Id")?.value
        arrivalDate = first?.first("Arrival-Date")?.value
        recipients = blocks.compactMap(Self.recipient)
        if recipients.isEmpty { return nil }
    }

    private static func recipient(_ block: HeaderBlock) -> Recipient? {
        guard let final = untyped(block, "Final-Recipient") ?? untyped(block, "Original-Recipient") else { return nil }
        let action = block.first("Action")?.value.lowercased() ?? ""
        // `5.1.1 (no such user)`: the code is the first word.
        let status = block.first("Status")?.value.split(separator: " ").first.map(String.init) ?? ""
        var result = Recipient(finalRecipient: final, action: Action(rawValue: action), status: status)
        result.originalRecipient = untyped(block, "Original-Recipient")
        result.remoteMTA = untyped(block, "Remote-MTA")
        result.diagnosticCode = untyped(block, "Diagnostic-Code")
        result.lastAttempt = block.first("Last-Attempt-Date")?.value
        result.willRetryUntil = block.first("Will-Retry-Until")?.value
        return result
    }

    /// `rfc822; anna@…` without its type; addresses of type `utf-8` are as they stand.
    private static func untyped(_ block: HeaderBlock, _ name: String) -> String? {
        guard let value = block.first(name)?.value else { return nil }
        let parts = value.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
        let text = String(parts.count == 2 ? parts[1] : parts[0]).trimmingSpaces()
        return text.isEmpty ? nil : text
    }

    /// The body of a `message/delivery-status` part, in US-ASCII with CRLF.
    package var bytes: [UInt8] {
        var result = Self.field("Reporting-MTA", "dns; " + reportingMTA)
        if let originalEnvelopeID { result += Self.field("Original-Envelope-Id", originalEnvelopeID) }
        if let arrivalDate { result += Self.field("Arrival-Date", arrivalDate) }
        for recipient in recipients { result += [.carriageReturn, .lineFeed] + Self.block(recipient) }
        return result
    }

    private static func block(_ recipient: Recipient) -> [UInt8] {
        var result: [UInt8] = []
        if let original = recipient.originalRecipient {
            result += field("Original-Recipient", "rfc822; " + original)
        }
        result += field("Final-Recipient", "rfc822; " + recipient.finalRecipient)
        result += field("Action", (recipient.action ?? .failed).rawValue)
        result += field("Status", recipient.status)
        if let remote = recipient.remoteMTA { result += field("Remote-MTA", "dns; " + remote) }
        if let code = recipient.diagnosticCode { result += field("Diagnostic-Code", "smtp; " + code) }
        if let attempt = recipient.lastAttempt { result += field("Last-Attempt-Date", attempt) }
        if let until = recipient.willRetryUntil { result += field("Will-Retry-Until", until) }
        return result
    }

    /// Octets above 127 become `?`: the type has only US-ASCII (RFC 3464 §2.1).
    private static func field(_ name: String, _ value: String) -> [UInt8] {
        HeaderFolding.fold(name, String(value.unicodeScalars.map { $0.isASCII ? Character($0) : "?" }))
    }
}

/// The groups of fields of a status, divided by empty lines (RFC 3464 §2.1).
enum DeliveryStatusBlocks {
    /// - Parameter limit: groups read at most.
    static func read(_ bytes: [UInt8], limit: Int) -> [HeaderBlock] {
        var parser = MessageParser(bytes: bytes, limits: .standard)
        var blocks: [HeaderBlock] = []
        while parser.reader.position < bytes.count, blocks.count < limit {
            let block = parser.readHeader()
            if !block.fields.isEmpty { blocks.append(block) }
        }
        return blocks
    }
}
