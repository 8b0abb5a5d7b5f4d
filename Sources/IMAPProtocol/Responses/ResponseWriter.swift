/// Puts responses into octets. Appends only; nothing is kept for each response.
package struct ResponseWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package var isEmpty: Bool { bytes.isEmpty }

    /// Hands over what is written and begins anew.
    package mutating func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    package mutating func append(_ octets: some Sequence<UInt8>) { bytes.append(contentsOf: octets) }

    package mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    package mutating func append(text: String) { bytes.append(contentsOf: text.utf8) }

    /// Decimal digits, without a String between.
    package mutating func append(number: some BinaryInteger) {
        var rest = UInt64(clamping: number)
        guard rest > 9 else {
            bytes.append(UInt8(0x30 + rest))
            return
        }
        let start = bytes.count
        while rest > 0 {
            bytes.append(UInt8(0x30 + rest % 10))
            rest /= 10
        }
        bytes[start...].reverse()
    }

    package mutating func crlf() { bytes.append(contentsOf: [0x0D, 0x0A]) }

    /// `{42}` CRLF; the octets follow.
    package mutating func literalHead(_ octets: Int) {
        append("{")
        append(number: octets)
        append("}\r\n")
    }

    /// string: quoted where it can be, a literal otherwise (RFC 3501 §4.3).
    package mutating func string(_ octets: some Collection<UInt8>) {
        guard octets.count <= 1_024, octets.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
            literalHead(octets.count)
            append(octets)
            return
        }
        append("\"")
        for octet in octets {
            if octet == UInt8(ascii: "\"") || octet == UInt8(ascii: "\\") { append("\\") }
            bytes.append(octet)
        }
        append("\"")
    }

    package mutating func mailbox(_ name: MailboxName) {
        string(name.wire.utf8)
    }

    /// flag-list, with \Recent where it holds for this session.
    package mutating func flagList(_ flags: MessageFlags, isRecent: Bool = false) {
        append("(")
        var isFirst = true
        func separate(_ writer: inout ResponseWriter) {
            if !isFirst { writer.append(" ") }
            isFirst = false
        }
        if isRecent {
            separate(&self)
            append("\\Recent")
        }
        for (flag, name) in MessageFlags.System.names where flags.system.contains(flag) {
            separate(&self)
            append(text: name)
        }
        for keyword in flags.keywords {
            separate(&self)
            append(text: keyword)
        }
        append(")")
    }

    /// resp-text: the code between brackets and a text of one 7-bit line that is not empty.
    mutating func status(_ status: StatusResponse) {
        append(text: status.kind.rawValue)
        append(" ")
        if let code = status.code {
            append("[")
            append(text: code.text)
            append("] ")
        }
        append(text: Self.sevenBit(status.text))
        crlf()
    }

    /// German letters as Germans write them without keys for them, others as `?`.
    static func sevenBit(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.isEmpty ? "." : text }
        let rewritten: [Character: String] = [
            "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "–": "-", "—": "-",
            "„": "\"", "“": "\"", "”": "\"", "’": "'", "…": "...", "\u{A0}": " ", "\n": " ", "\r\n": " ",
        ]
        return text.map { character in
            rewritten[character]
                ?? (character.asciiValue.map { $0 >= 0x20 && $0 < 0x7F } == true ? String(character) : "?")
        }.joined()
    }
}
