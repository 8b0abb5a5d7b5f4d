/// A MIME entity to be written: header fields of its content, and body.
struct Entity {
    var header: [UInt8]
    var body: [UInt8]

    /// A text part, in 7bit where the text allows it, else in quoted-printable or base64, whichever is shorter.
    static func text(_ text: String, subtype: String, parameters: [(String, String)] = []) -> Entity {
        let octets = withCRLF(text)
        let isPlain =
            octets.allSatisfy { $0 < 0x7F && ($0 >= 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A) }
            && longestLine(octets) <= 78 && !hasRiskyLine(octets)
        let charset = octets.allSatisfy { $0 < 0x80 } ? "us-ascii" : "utf-8"
        let type = ContentType("text", subtype, parameters: Parameters([("charset", charset)] + parameters))
        if isPlain { return Entity(header: fields(type, encoding: "7bit"), body: octets) }
        let quoted = QuotedPrintable.encode(octets)
        if quoted.count <= octets.count / 3 * 4 + 200 {
            return Entity(header: fields(type, encoding: "quoted-printable"), body: quoted)
        }
        return Entity(header: fields(type, encoding: "base64"), body: Base64.encode(octets, lineLength: 76))
    }

    static func attachment(_ attachment: MessageBuilder.Attachment) -> Entity {
        var type = attachment.type
        if type.parameters["name"] == nil {
            type.parameters.pairs.append(Parameters.Pair(name: "name", value: attachment.fileName))
        }
        let disposition = ParameterPrinting.field(
            "Content-Disposition",
            "attachment",
            Parameters([("filename", attachment.fileName)])
        )
        return Entity(
            header: fields(type, encoding: "base64") + disposition,
            body: Base64.encode(attachment.bytes, lineLength: 76)
        )
    }

    /// Parts in a multipart.
    static func multipart(
        _ subtype: String,
        _ parts: [Entity],
        boundary: String,
        parameters: [(String, String)] = []
    ) -> Entity {
        let type = ContentType("multipart", subtype, parameters: Parameters(parameters + [("boundary", boundary)]))
        var body: [UInt8] = []
        for part in parts {
            body += Array(("--" + boundary + "\r\n").utf8)
            body += part.header + [.carriageReturn, .lineFeed] + part.body + [.carriageReturn, .lineFeed]
        }
        body += Array(("--" + boundary + "--\r\n").utf8)
        return Entity(header: ParameterPrinting.field("Content-Type", type.description, type.parameters), body: body)
    }

    static func fields(_ type: ContentType, encoding: String) -> [UInt8] {
        ParameterPrinting.field("Content-Type", type.description, type.parameters)
            + HeaderFolding.fold("Content-Transfer-Encoding", encoding)
    }

    /// The text with all line ends made CRLF, ending in one.
    static func withCRLF(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + text.utf8.count / 32 + 2)
        var wasReturn = false
        for byte in text.utf8 {
            if byte == .carriageReturn || byte == .lineFeed && !wasReturn {
                result += [.carriageReturn, .lineFeed]
            } else if byte != .lineFeed {
                result.append(byte)
            }
            wasReturn = byte == .carriageReturn
        }
        if !result.isEmpty, result.last != .lineFeed { result += [.carriageReturn, .lineFeed] }
        return result
    }

    static func longestLine(_ octets: [UInt8]) -> Int {
        octets.split(separator: .lineFeed).reduce(0) { max($0, $1.count - 1) }
    }

    /// Lines that mbox files and mail programs stumble over (RFC 2049 §3), and trailing white space.
    private static func hasRiskyLine(_ octets: [UInt8]) -> Bool {
        octets.split(separator: .lineFeed).contains { line in
            line.starts(with: Array("From ".utf8)) || line.first == UInt8(ascii: ".")
                || line.dropLast().last?.isBlank == true
        }
    }
}

/// Boundaries that can't stand in what they divide: `=_` never does in quoted-printable or base64 (RFC 2045 §6.7).
struct BoundaryMaker {
    private let seed: String
    private var count = 0

    /// - Parameter seed: letters and digits of it are used; nil makes a random one.
    init(seed: String?) {
        let plain = (seed ?? "").utf8.filter { $0 < 0x80 && $0.isAtomText && $0 != UInt8(ascii: "'") }.prefix(40)
        self.seed =
            plain.isEmpty
            ? String(UInt64.random(in: .min ... .max), radix: 36) + String(UInt64.random(in: .min ... .max), radix: 36)
            : String(decoding: plain, as: UTF8.self)
    }

    /// - Parameter parts: what it will divide; a boundary that stands in a part is not used.
    mutating func next(for parts: [Entity]) -> String {
        while true {
            count += 1
            let boundary = "=_" + String(count) + "_" + seed
            let line = Array(("--" + boundary).utf8)
            if !parts.contains(where: { Self.contains($0.body, line) }) { return boundary }
        }
    }

    /// Whether a line of the body would pass for a delimiter of one of these.
    static func divides(_ body: [UInt8], _ boundaries: [String]) -> Bool {
        boundaries.contains { contains(body, Array(("--" + $0).utf8)) }
    }

    private static func contains(_ body: [UInt8], _ line: [UInt8]) -> Bool {
        var position = 0
        while position + line.count <= body.count {
            if body[position...].starts(with: line) { return true }
            guard let feed = body.firstIndex(of: .lineFeed, from: position, to: body.count) else { return false }
            position = feed + 1
        }
        return false
    }
}
