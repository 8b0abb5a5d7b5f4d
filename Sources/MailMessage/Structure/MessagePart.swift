/// One part of a message, where it stands in the message's octets. The message itself is the root part.
package struct MessagePart: Sendable {
    package internal(set) var header: HeaderBlock
    /// Header and body.
    package internal(set) var range: Range<Int>
    /// The body, still encoded, without the line end that belongs to the next boundary. A multipart's covers its children.
    package internal(set) var bodyRange: Range<Int>
    /// Line ends in the body, for leaves and messages.
    package internal(set) var bodyLines = 0
    /// From Content-Type; `text/plain` where there is none or it can't be read (`message/rfc822` in a digest).
    package internal(set) var contentType: ContentType
    package internal(set) var disposition: ContentDisposition?
    package internal(set) var transferEncoding: TransferEncoding
    /// The parts of a multipart; the one message of an opened `message/rfc822` or `message/global`.
    package internal(set) var children: [MessagePart] = []

    /// The header with the empty line after it.
    package var headerRange: Range<Int> { header.range }
    /// Whether this is a multipart (with or without children).
    package var isMultipart: Bool { contentType.type == "multipart" }
    /// Whether this is a message in a message (RFC 2046 §5.2.1, RFC 6532 §3.7), opened or not.
    package var isMessage: Bool {
        contentType.type == "message" && (contentType.subtype == "rfc822" || contentType.subtype == "global")
    }
    /// The message in a `message/rfc822` part.
    package var embeddedMessage: MessagePart? { isMessage ? children.first : nil }
    /// The decoded file name: `filename` of Content-Disposition, else `name` of Content-Type.
    package var fileName: String? { disposition?.parameters["filename"] ?? contentType.parameters["name"] }

    /// Content-ID without its brackets (RFC 2045 §7).
    package var contentID: String? {
        guard let value = header.first("Content-ID")?.value else { return nil }
        let inner = value.split(separator: "<", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
        let identifier = inner.prefix { $0 != ">" }
        return identifier.isEmpty ? nil : String(identifier)
    }

    /// This part and all below it, in the order of the message.
    package var descendants: [MessagePart] {
        var result: [MessagePart] = []
        var waiting = [self]
        while let part = waiting.popLast() {
            result.append(part)
            waiting += part.children.reversed()
        }
        return result
    }
}

extension MessagePart {
    /// A part whose body is still to be read.
    init(header: HeaderBlock, defaultType: ContentType, limits: MessageLimits, record: inout DefectRecord) {
        let start = header.range.lowerBound
        self.init(
            header: header,
            range: header.range,
            bodyRange: header.range.upperBound..<header.range.upperBound,
            contentType: defaultType,
            transferEncoding: .sevenBit
        )
        var seen = (type: false, disposition: false, encoding: false)
        for field in header.fields where field.mayBeContentField {
            if field.isNamed("Content-Type") {
                if seen.type { record.note(.duplicateField, at: field.range.lowerBound) }
                guard !seen.type else { continue }
                seen.type = true
                let raw = RawContentField(contentType: field.valueBytes, limit: limits.parameters)
                if raw.isMalformed || raw.hasRepeatedParameter { record.note(.malformedContentField, at: start) }
                contentType = ContentType(raw)
            } else if field.isNamed("Content-Disposition") {
                if seen.disposition { record.note(.duplicateField, at: field.range.lowerBound) }
                guard !seen.disposition else { continue }
                seen.disposition = true
                let raw = RawContentField(disposition: field.valueBytes, limit: limits.parameters)
                if raw.isMalformed || raw.hasRepeatedParameter { record.note(.malformedContentField, at: start) }
                disposition = ContentDisposition(raw)
            } else if field.isNamed("Content-Transfer-Encoding") {
                if seen.encoding { record.note(.duplicateField, at: field.range.lowerBound) }
                guard !seen.encoding else { continue }
                seen.encoding = true
                transferEncoding = TransferEncoding(parsing: field.valueBytes)
                if case .unknown = transferEncoding {
                    record.note(.unknownTransferEncoding, at: field.range.lowerBound)
                }
            }
        }
    }
}
