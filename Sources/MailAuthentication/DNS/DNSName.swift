/// A name in the DNS: labels of 1 to 63 octets, 253 octets in all (RFC 1035 §2.3.4), letters compared without case.
///
/// Wider than a mail domain: any octets may stand in a label, as SPF's macros make them (RFC 7208 §7.3).
package struct DNSName: Sendable, Hashable, CustomStringConvertible {
    /// The labels joined by dots, ASCII letters in lower case, without a dot at the end; empty for the root.
    package let text: String

    /// The most octets of a name in text form, without the last dot (RFC 1035 §2.3.4).
    package static let longest = 253
    /// The most octets of a label (RFC 1035 §2.3.4).
    package static let longestLabel = 63
    /// The root, `.`: what the host of a null MX is (RFC 7505 §3).
    package static let root = DNSName(checked: "")

    /// - Returns: nil where a label is empty or too long, or the whole is. A dot at the end is left out.
    package init?(_ text: some StringProtocol) {
        var bytes = text.utf8.map(\.lowercased)
        if bytes == [.dot] {
            self = .root
            return
        }
        if bytes.last == .dot { bytes.removeLast() }
        guard (1...Self.longest).contains(bytes.count) else { return nil }
        for label in bytes.split(separator: .dot, omittingEmptySubsequences: false) {
            guard (1...Self.longestLabel).contains(label.count) else { return nil }
        }
        self.text = String(decoding: bytes, as: UTF8.self)
    }

    private init(checked text: String) { self.text = text }

    /// The labels, the most special one first; none for the root.
    package var labels: [Substring] { text.split(separator: ".") }

    /// The name without its first label; nil for the root.
    package var parent: DNSName? {
        guard !text.isEmpty else { return nil }
        guard let dot = text.firstIndex(of: ".") else { return .root }
        return DNSName(checked: String(text[text.index(after: dot)...]))
    }

    /// The name with labels such as `_dmarc` before it; nil where it gets too long.
    package func prefixed(_ labels: String) -> DNSName? { DNSName(text.isEmpty ? labels : labels + "." + text) }

    /// Whether this is `other` or lies below it.
    package func isWithin(_ other: DNSName) -> Bool {
        other.text.isEmpty || text == other.text || text.hasSuffix("." + other.text)
    }

    package var description: String { text.isEmpty ? "." : text }

    /// The name as zone files and resolvers read it, with `\` before special characters and `\DDD` for others
    /// (RFC 1035 §5.1), and with the last dot.
    package var presentation: String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            case 0x21...0x7E:
                result += "\\" + String(Unicode.Scalar(byte))
            default:
                let digits = String(byte)
                result += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
            }
        }
        return result + "."
    }
}
