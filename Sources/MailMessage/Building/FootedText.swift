/// A text part with a note at its end: in its own charset and transfer encoding where these can say it, else in UTF-8 and
/// what is shorter.
struct FootedText {
    /// Whole fields without the empty line; nil where the header can stay.
    let header: [UInt8]?
    let body: [UInt8]

    /// - Parameter boundaries: of the multiparts around the part, none of which may begin a line of it.
    /// - Returns: nil where the part can't be read without loss.
    init?(_ part: MessagePart, of message: ParsedMessage, note: MessageFooter, boundaries: [String]) {
        guard part.hasSingleContentFields, part.header.hasEmptyLine, Self.isKnown(part.transferEncoding) else {
            return nil
        }
        let decoded = part.decoded(in: message.bytes, limit: MessageFooter.largestPart + 1)
        guard decoded.defect == nil, decoded.octets.count <= MessageFooter.largestPart,
            let (text, charset) = Self.footed(decoded.octets, part, message, note)
        else { return nil }
        var type = part.contentType
        if let charset { type.parameters = Parameters(Self.renamed(type.parameters, charset)) }
        var encoding = part.transferEncoding
        var encoded = Self.encode(text, &encoding)
        if BoundaryMaker.divides(encoded, boundaries) {
            encoding = .base64
            encoded = Base64.encode(text, lineLength: 76)
        }
        body = encoded
        if charset == nil, encoding == part.transferEncoding, part.header.first("Content-MD5") == nil {
            header = nil
        } else {
            let isMessage = part.range == message.root.range && message.header.first("MIME-Version") == nil
            header = part.header.octets(
                without: ["Content-Type", "Content-Transfer-Encoding", "Content-MD5"],
                adding: (isMessage ? HeaderFolding.fold("MIME-Version", "1.0") : [])
                    + Entity.fields(type, encoding: encoding.name)
            )
        }
    }

    private static func isKnown(_ encoding: TransferEncoding) -> Bool {
        switch encoding {
        case .sevenBit, .eightBit, .binary, .base64, .quotedPrintable: true
        case .uuencode, .unknown: false
        }
    }

    /// The content with the note, and the charset it now has; nil for the old one.
    private static func footed(
        _ octets: [UInt8],
        _ part: MessagePart,
        _ message: ParsedMessage,
        _ note: MessageFooter
    ) -> (text: [UInt8], charset: String?)? {
        let isHTML = part.contentType.subtype == "html"
        let fragment = isHTML ? Array(HTMLEntities.asReferences(note.html).utf8) : Array(note.text.utf8)
        let isPlain = fragment.allSatisfy { $0 < 0x80 }
        let label = part.contentType.parameters["charset"]
        if Self.isUTF8(label), String(validating: octets, as: UTF8.self) != nil {
            let text = insert(fragment, octets, isHTML)
            let staysASCII = text.allSatisfy { $0 < 0x80 }
            return (text, staysASCII || Charset(label: label ?? "")?.method == .utf8 ? nil : "utf-8")
        }
        let sameOctets = label.map { Charset.decode(fragment, label: $0) }
        if isPlain, let sameOctets, sameOctets.defect == nil, Array(sameOctets.text.utf8) == fragment {
            return (insert(fragment, octets, isHTML), nil)
        }
        let decoded = part.decodedText(in: message.bytes)
        guard decoded.defect == nil else { return nil }
        return (insert(fragment, Entity.withCRLF(decoded.text), isHTML), "utf-8")
    }

    /// Whether text of this label may be UTF-8: named so, or as what UTF-8 extends.
    private static func isUTF8(_ label: String?) -> Bool {
        guard let label, !label.isEmpty else { return true }
        let method = Charset(label: label)?.method
        return method == .utf8 || method == .ascii
    }

    private static func renamed(_ parameters: Parameters, _ charset: String) -> [(String, String)] {
        [("charset", charset)] + parameters.list.filter { $0.name != "charset" }.map { ($0.name, $0.value) }
    }

    /// Puts the note after the text with an empty line between; in HTML before the end of its body.
    private static func insert(_ fragment: [UInt8], _ octets: [UInt8], _ isHTML: Bool) -> [UInt8] {
        let breaks: [UInt8] =
            octets.contains(.lineFeed) && !octets.contains(.carriageReturn)
            ? [.lineFeed] : [.carriageReturn, .lineFeed]
        let place = isHTML ? octets.endOfHTMLBody : octets.count
        let front = octets[..<place]
        var result = Array(front)
        if !front.isEmpty, front.last != .lineFeed { result += breaks }
        if !isHTML, !front.isEmpty { result += breaks }
        for byte in Entity.withCRLF(String(decoding: fragment, as: UTF8.self)) {
            if byte == .carriageReturn { continue }
            if byte == .lineFeed { result += breaks } else { result.append(byte) }
        }
        return result + octets[place...]
    }

    /// Leaves the encoding where it can hold the text; what isn't 7-bit becomes it on this occasion.
    private static func encode(_ text: [UInt8], _ encoding: inout TransferEncoding) -> [UInt8] {
        switch encoding {
        case .base64: return Base64.encode(text, lineLength: 76)
        case .quotedPrintable: return QuotedPrintable.encode(text)
        default:
            if SevenBitForm.isShort(text) { return text }
            return SevenBitForm.encodeText(text, &encoding)
        }
    }
}

extension MessagePart {
    /// Whether no content field that decides how the part is read stands twice: readers differ in which they take.
    var hasSingleContentFields: Bool {
        ["Content-Type", "Content-Transfer-Encoding"].allSatisfy { header.all($0).count <= 1 }
    }
}

extension [UInt8] {
    /// Where a document's body ends: before its last `</body>`, else `</html>`, else at the end.
    fileprivate var endOfHTMLBody: Int {
        for tag in ["</body", "</html"] {
            var position = count - tag.utf8.count
            while position >= 0 {
                if self[position] == UInt8(ascii: "<"),
                    self[position..<(position + tag.utf8.count)].equalsIgnoringCase(tag)
                {
                    return position
                }
                position -= 1
            }
        }
        return count
    }
}
