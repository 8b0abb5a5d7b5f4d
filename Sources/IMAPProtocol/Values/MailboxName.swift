/// A mailbox's name in Unicode, with levels separated by `/`.
///
/// On the wire it is modified UTF-7 (RFC 3501 §5.1.3). UTF8=ACCEPT (RFC 6855) would send it as it is: that is a choice
/// of the encoder, not of this value.
package struct MailboxName: Sendable, Hashable, Comparable {
    /// The hierarchy delimiter.
    package static let delimiter: Character = "/"
    /// Octets of a name on the wire.
    package static let longest = 1_000
    package static let inbox = MailboxName(verbatim: "INBOX")

    package let text: String

    private init(verbatim text: String) { self.text = text }

    /// - Parameter text: Unicode; `INBOX` in any case is INBOX. nil where it is empty, has a control character, an empty
    ///   level, or is longer than `longest` on the wire.
    package init?(_ text: String) {
        let levels = text.split(separator: Self.delimiter, omittingEmptySubsequences: false)
        guard !text.isEmpty, !levels.contains(""),
            !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }),
            ModifiedUTF7.encode(text).utf8.count <= Self.longest
        else { return nil }
        let isBelowInbox = levels[0].utf8.elementsEqual("INBOX".utf8, by: { $0 & 0xDF == $1 })
        self.text = isBelowInbox ? "INBOX" + text.dropFirst(5) : text
    }

    /// A name as a client sends it.
    package init?(wire octets: [UInt8]) {
        guard let text = ModifiedUTF7.decode(octets) else { return nil }
        self.init(text)
    }

    package var isInbox: Bool { self == .inbox }

    /// In modified UTF-7, without quotes.
    package var wire: String { ModifiedUTF7.encode(text) }

    /// The names above it, nearest first.
    package var superiors: [MailboxName] {
        var superiors: [MailboxName] = []
        var rest = text[...]
        while let end = rest.lastIndex(of: Self.delimiter) {
            rest = rest[..<end]
            superiors.append(MailboxName(verbatim: String(rest)))
        }
        return superiors
    }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// Modified UTF-7: `Entw&APw-rfe`. RFC 3501 §5.1.3.
package enum ModifiedUTF7 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,".utf8)

    package static func encode(_ text: String) -> String {
        var octets: [UInt8] = []
        var shifted: [UInt16] = []
        for unit in text.utf16 {
            guard (0x20...0x7E).contains(unit) else {
                shifted.append(unit)
                continue
            }
            flush(&shifted, into: &octets)
            octets.append(UInt8(truncatingIfNeeded: unit))
            if unit == 0x26 { octets.append(UInt8(ascii: "-")) }
        }
        flush(&shifted, into: &octets)
        return String(decoding: octets, as: UTF8.self)
    }

    private static func flush(_ units: inout [UInt16], into octets: inout [UInt8]) {
        guard !units.isEmpty else { return }
        octets.append(UInt8(ascii: "&"))
        var pending: UInt32 = 0
        var bits = 0
        for unit in units {
            pending = pending << 16 | UInt32(unit)
            bits += 16
            while bits >= 6 {
                bits -= 6
                octets.append(alphabet[Int(pending >> UInt32(bits) & 63)])
            }
            pending &= (1 << UInt32(bits)) - 1
        }
        if bits > 0 { octets.append(alphabet[Int(pending << UInt32(6 - bits) & 63)]) }
        octets.append(UInt8(ascii: "-"))
        units = []
    }

    /// nil where the octets are not modified UTF-7. Octets above 127 are read as UTF-8: some clients send it unasked.
    package static func decode(_ octets: [UInt8]) -> String? {
        guard octets.allSatisfy({ $0 < 0x80 }) else { return String(validating: octets, as: UTF8.self) }
        var text = ""
        var rest = octets[...]
        while let octet = rest.popFirst() {
            guard octet == UInt8(ascii: "&") else {
                text.unicodeScalars.append(Unicode.Scalar(octet))
                continue
            }
            let shifted = rest.prefix { $0 != UInt8(ascii: "-") }
            rest = rest.dropFirst(shifted.count)
            guard rest.popFirst() != nil else { return nil }
            if shifted.isEmpty {
                text.append("&")
            } else {
                guard let decoded = decodeShifted(shifted) else { return nil }
                text += decoded
            }
        }
        return text
    }

    private static func decodeShifted(_ octets: ArraySlice<UInt8>) -> String? {
        var units: [UInt16] = []
        var pending: UInt32 = 0
        var bits = 0
        for octet in octets {
            guard let value = value(of: octet) else { return nil }
            pending = (pending << 6 | value) & 0x3F_FFFF
            bits += 6
            if bits >= 16 {
                bits -= 16
                units.append(UInt16(truncatingIfNeeded: pending >> UInt32(bits)))
            }
        }
        guard bits < 6, pending & ((1 << UInt32(bits)) - 1) == 0 else { return nil }
        return String(validating: units, as: UTF16.self)
    }

    private static func value(of octet: UInt8) -> UInt32? {
        switch octet {
        case 0x41...0x5A: UInt32(octet) - 0x41
        case 0x61...0x7A: UInt32(octet) - 0x61 + 26
        case 0x30...0x39: UInt32(octet) - 0x30 + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: ","): 63
        default: nil
        }
    }
}

extension GrammarCursor {
    /// mailbox = "INBOX" / astring. A trailing delimiter is dropped where `mayEndWithDelimiter` (CREATE, RFC 3501 §6.3.3).
    package mutating func mailbox(mayEndWithDelimiter: Bool = false) throws(GrammarError) -> MailboxName {
        var octets = try astring()
        if mayEndWithDelimiter, octets.count > 1, octets.last == UInt8(ascii: "/") { octets.removeLast() }
        guard let name = MailboxName(wire: octets) else {
            throw GrammarError(.cannot, "Not a mailbox name: it is modified UTF-7 with levels separated by /")
        }
        return name
    }
}
