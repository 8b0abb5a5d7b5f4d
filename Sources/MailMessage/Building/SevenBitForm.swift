/// The content of a message in a form that no server on the way has reason to change: 7-bit, CRLF, short lines. What is
/// to be signed needs it (RFC 8551 §3.1.1, §3.1.2; RFC 1847 §2.1).
package enum SevenBitForm {
    /// Why a message has no such form.
    package enum Obstacle: Error, Sendable, Hashable {
        /// A signed, encrypted or attached message holds octets above 127: it can't be encoded anew without breaking it.
        case sealedContent
        /// Octets above 127 in the header of a part, or between parts.
        case rawText
        /// The structure was not read to its end (`MessageLimits`), or two readers may read it differently.
        case structure
    }

    /// The content as a MIME entity: content fields, empty line, body. Parts that aren't 7-bit are encoded anew, texts in
    /// quoted-printable or base64, the rest in base64; everything else stays but for its line ends, which become CRLF.
    package static func entity(of message: ParsedMessage) throws(Obstacle) -> [UInt8] {
        if message.hasUnreadHeader || message.hasDoubtfulStructure { throw .structure }
        var rewrite = MessageRewrite(message)
        try collect(message.root, [], message, &rewrite)
        let encoded = ParsedMessage(bytes: rewrite.bytes())
        let fields = encoded.header.contentFields
        let entity = withCRLF(
            (fields.isEmpty ? Entity.fields(.textPlain, encoding: "7bit") : fields)
                + [.carriageReturn, .lineFeed] + encoded.bytes[encoded.root.bodyRange]
        )
        guard isShort(entity) else { throw .rawText }
        return entity
    }

    private static func collect(
        _ part: MessagePart,
        _ boundaries: [String],
        _ message: ParsedMessage,
        _ rewrite: inout MessageRewrite
    ) throws(Obstacle) {
        let isSealed =
            part.contentType.type == "message"
            || part.isMultipart && ["signed", "encrypted"].contains(part.contentType.subtype)
        if isSealed {
            guard isShort(withCRLF(Array(message.bytes[part.bodyRange]))) else { throw .sealedContent }
            return
        }
        if part.isMultipart {
            for child in part.children {
                let own = part.contentType.parameters["boundary"].map { [$0] } ?? []
                try collect(child, boundaries + own, message, &rewrite)
            }
            // RFC 2045 §6.4: a multipart is what its parts are.
            if part.transferEncoding != .sevenBit {
                rewrite.replace(
                    part,
                    header: part.header.octets(without: ["Content-Transfer-Encoding"], adding: []),
                    body: nil
                )
            }
            return
        }
        try encode(part, boundaries, message, &rewrite)
    }

    private static func encode(
        _ part: MessagePart,
        _ boundaries: [String],
        _ message: ParsedMessage,
        _ rewrite: inout MessageRewrite
    ) throws(Obstacle) {
        let body = Array(message.bytes[part.bodyRange])
        if part.transferEncoding.changesContent || isSafe(body) && part.transferEncoding == .sevenBit { return }
        guard part.hasSingleContentFields, part.header.hasEmptyLine else { throw .structure }
        if case .unknown = part.transferEncoding { throw .structure }
        var encoding = TransferEncoding.base64
        var encoded: [UInt8]
        if isSafe(body) {
            (encoding, encoded) = (.sevenBit, body)
        } else if part.contentType.type == "text" {
            encoded = encodeText(withCRLF(body), &encoding)
            if BoundaryMaker.divides(encoded, boundaries) {
                encoding = .base64
                encoded = Base64.encode(withCRLF(body), lineLength: 76)
            }
        } else {
            encoded = Base64.encode(body, lineLength: 76)
        }
        rewrite.replace(
            part,
            header: part.header.octets(
                without: ["Content-Transfer-Encoding"],
                adding: HeaderFolding.fold("Content-Transfer-Encoding", encoding.name)
            ),
            body: encoded
        )
    }

    /// Text in quoted-printable or base64, whichever is shorter.
    static func encodeText(_ text: [UInt8], _ encoding: inout TransferEncoding) -> [UInt8] {
        let quoted = QuotedPrintable.encode(text)
        encoding = quoted.count <= text.count / 3 * 4 + 200 ? .quotedPrintable : .base64
        return encoding == .quotedPrintable ? quoted : Base64.encode(text, lineLength: 76)
    }

    /// Whether a body comes through unchanged: 7-bit, no line over 998 octets (RFC 5322 §2.1.1), none that begins with
    /// `From ` or ends in white space, which servers have changed (RFC 1847 §2.1).
    static func isSafe(_ body: [UInt8]) -> Bool {
        guard isShort(body) else { return false }
        let from = Array("From ".utf8)
        return !body.split(separator: .lineFeed).contains { line in
            line.starts(with: from) || (line.last == .carriageReturn ? line.dropLast() : line).last?.isBlank == true
        }
    }

    /// 7-bit without NUL, in lines of at most 998 octets, CR nowhere but before LF.
    static func isShort(_ octets: [UInt8]) -> Bool {
        var column = 0
        var wasReturn = false
        for byte in octets {
            if byte >= 0x80 || byte == 0 || wasReturn && byte != .lineFeed { return false }
            column = byte == .lineFeed ? 0 : column + 1
            if column > 999 { return false }
            wasReturn = byte == .carriageReturn
        }
        return !wasReturn
    }

    /// Line ends made CRLF, single CRs too.
    private static func withCRLF(_ octets: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(octets.count + octets.count / 32)
        var wasReturn = false
        for byte in octets {
            if byte == .carriageReturn || byte == .lineFeed && !wasReturn {
                result += [.carriageReturn, .lineFeed]
            } else if byte != .lineFeed {
                result.append(byte)
            }
            wasReturn = byte == .carriageReturn
        }
        return result
    }
}
