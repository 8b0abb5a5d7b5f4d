internal import CIDN2

/// A mail domain: a DNS name of at least one label, kept in its ASCII (A-label) form, in lower case.
///
/// Two spellings of one domain are equal: `Schüler.Example` and `xn--schler-3ya.example`.
/// Source: RFC 5321 §2.3.5, RFC 5890 §2.3.2.1; names are mapped by UTS 46 (libidn2).
package struct Domain: Sendable, Hashable, CustomStringConvertible {
    /// The form for the wire: A-labels in lower case, without a dot at the end.
    package let ascii: String

    /// - Returns: nil where `text` is no domain: an empty or too long label (63 octets), a name over 253 octets, a
    ///   character that host names don't have. Address literals (`[192.0.2.1]`) are no domains.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count <= 1024, !text.isEmpty else { return nil }
        var name = text.utf8.map(\.asciiLowercased)
        if name.last == UInt8(ascii: ".") { name.removeLast() }
        if !name.allSatisfy({ $0 < 0x80 }) || name.containsSequence(Array("xn--".utf8)) {
            guard let mapped = Self.mapped(name) else { return nil }
            name = mapped
        }
        guard name.count <= 253, Self.areLabels(name) else { return nil }
        ascii = String(decoding: name, as: UTF8.self)
    }

    /// Labels of 1 to 63 octets with dots between them, none with a hyphen at either end.
    private static func areLabels(_ name: [UInt8]) -> Bool {
        var length = 0
        var last = UInt8(ascii: "-")
        for byte in name {
            if byte == UInt8(ascii: ".") {
                guard length > 0, last != UInt8(ascii: "-") else { return false }
                length = 0
            } else {
                guard length < 63, isHostCharacter(byte), length > 0 || byte != UInt8(ascii: "-") else { return false }
                length += 1
            }
            last = byte
        }
        return length > 0 && last != UInt8(ascii: "-")
    }

    /// The name in A-labels (UTS 46), in lower case; nil where libidn2 refuses it.
    private static func mapped(_ name: [UInt8]) -> [UInt8]? {
        var output: UnsafeMutablePointer<CChar>?
        let flags = Int32(IDN2_NFC_INPUT.rawValue | IDN2_NONTRANSITIONAL.rawValue)
        guard !name.contains(0),
            idn2_to_ascii_8z(String(decoding: name, as: UTF8.self), &output, flags) == IDN2_OK.rawValue,
            let output
        else { return nil }
        defer { idn2_free(output) }
        return String(cString: output).utf8.map(\.asciiLowercased)
    }

    /// The form for people: U-labels where the name has any.
    package var unicode: String {
        guard ascii.contains("xn--") else { return ascii }
        var output: UnsafeMutablePointer<CChar>?
        guard idn2_to_unicode_8z8z(ascii, &output, 0) == IDN2_OK.rawValue, let output else { return ascii }
        defer { idn2_free(output) }
        return String(cString: output)
    }

    /// Whether this is `other` or lies below it.
    package func isWithin(_ other: Domain) -> Bool {
        let (own, above) = (ascii.utf8, other.ascii.utf8)
        if own.count == above.count { return ascii == other.ascii }
        guard own.count > above.count else { return false }
        let rest = own.suffix(above.count)
        return rest.elementsEqual(above) && own[own.index(before: rest.startIndex)] == UInt8(ascii: ".")
    }

    package var description: String { ascii }

    private static func isHostCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
            UInt8(ascii: "_"):
            return true
        default:
            return false
        }
    }
}
