internal import Announcements
internal import MailMessage

/// A file that a visitor sends along.
struct Upload: Sendable {
    var field: String
    /// Without folders and without what doesn't belong into a name.
    var fileName: String
    /// As the browser says.
    var type: String
    var bytes: [UInt8]
}

/// What a visitor has filled in. Of several fields with one name, all are kept.
struct Form: Sendable {
    private var fields: [String: [String]] = [:]
    /// A file that came with the form, by the field's name; of several, the last.
    private(set) var files: [String: [UInt8]] = [:]
    /// All files that came with the form, in their order; an empty one is none.
    private(set) var uploads: [Upload] = []
    /// Whether files came with the form, kept or not.
    private(set) var cameWithFiles = false
    /// In the order in which they came.
    private(set) var names: [String] = []

    init() {}

    /// Reads `application/x-www-form-urlencoded` (URL standard §5.1), of a body or a query.
    /// - Returns: nil where there are more fields than `limit`.
    init?(urlEncoded text: some StringProtocol, limit: Int) {
        for pair in text.split(separator: "&", maxSplits: limit + 1) {
            guard names.count < limit else { return nil }
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            add(Self.decoded(parts[0]), Self.decoded(parts.count > 1 ? parts[1] : ""))
        }
    }

    /// Reads `multipart/form-data` (RFC 7578).
    /// - Parameters:
    ///   - contentType: with its boundary.
    ///   - isWhole: false where the body was cut off: its last part counts for nothing then.
    ///   - takesFiles: false where whoever sends it has no files to send: they are passed over.
    init?(multipart body: [UInt8], contentType: String, limit: Int, isWhole: Bool = true, takesFiles: Bool = true) {
        guard !contentType.contains(where: { $0.isNewline }) else { return nil }
        let header = Array("MIME-Version: 1.0\r\nContent-Type: \(contentType)\r\n\r\n".utf8)
        let message = ParsedMessage(bytes: header + body)
        guard message.root.children.count <= limit else { return nil }
        for part in isWhole ? message.root.children[...] : message.root.children.dropLast() {
            guard let disposition = part.disposition, let name = disposition.parameters["name"] else { continue }
            if let fileName = part.fileName ?? disposition.parameters["filename"] {
                if !part.bodyRange.isEmpty { cameWithFiles = true }
                if takesFiles { keep(part, of: message, as: name, fileName) }
            } else {
                add(name, String(decoding: part.decodedBytes(in: message.bytes), as: UTF8.self))
            }
        }
    }

    private mutating func keep(_ part: MessagePart, of message: ParsedMessage, as name: String, _ fileName: String) {
        files[name] = part.decodedBytes(in: message.bytes)
        // As it came: whatever the file says of itself is not for us (RFC 7578 §4.7).
        let octets = Array(message.bytes[part.bodyRange])
        // A field without a file comes with no name; a file may well be empty.
        guard !octets.isEmpty || !fileName.isEmpty else { return }
        uploads.append(
            Upload(
                field: name,
                fileName: AnnouncementAttachment.harmless(fileName: fileName),
                type: part.contentType.type + "/" + part.contentType.subtype,
                bytes: octets
            )
        )
    }

    /// The first of a name, without spaces around it and with line ends as `\n`; empty where there is none.
    subscript(name: String) -> String {
        guard let value = fields[name]?.first else { return "" }
        return Self.trimmed(
            value.contains("\r\n")
                ? value.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n") : value
        )
    }

    /// As it came: of passwords nothing is cut off.
    func raw(_ name: String) -> String { fields[name]?.first ?? "" }

    func all(_ name: String) -> [String] { fields[name] ?? [] }

    func contains(_ name: String) -> Bool { fields[name] != nil }

    var isEmpty: Bool { fields.isEmpty && files.isEmpty }

    private mutating func add(_ name: String, _ value: String) {
        if fields[name] == nil { names.append(name) }
        fields[name, default: []].append(value)
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    private static func decoded(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                let high = rest.next()
                let low = high == nil ? nil : rest.next()
                if let high, let low, let first = hex(high), let second = hex(low) {
                    bytes.append(first << 4 | second)
                } else {
                    bytes.append(byte)
                    if let high { bytes.append(high) }
                    if let low { bytes.append(low) }
                }
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
