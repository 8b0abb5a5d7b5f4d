package import FoundationEssentials
package import MailMessage

/// The lines that we put above a message: Return-Path and Received (RFC 5321 §4.4).
package enum TraceFields {
    /// `Received:`, folded, with its CRLF.
    ///
    /// Deviates from RFC 5321 §4.4 on purpose: at the inside door the `from` clause is left out, so that no message that
    /// leaves the school (or reaches a class) tells where a child was when it wrote.
    package static func received(
        door: Door,
        host: String,
        code: DecisionCode,
        usesSMTPUTF8: Bool,
        at date: Date
    ) -> [UInt8] {
        var field = "Received:"
        if door.kind == .outside {
            field += " from \(word(door.helo)) (\(addressLiteral(door.peer)))\r\n"
        }
        field += " by \(word(host)) (Schulpost) with \(transmissionType(door, usesSMTPUTF8)) id \(code);\r\n"
        field += " \(HeaderDate.print(date))\r\n"
        return Array(field.utf8)
    }

    /// `Return-Path:` with its CRLF; `<>` for the null reverse-path.
    package static func returnPath(_ sender: EmailAddress?) -> [UInt8] {
        Array("Return-Path: <\(sender?.description ?? "")>\r\n".utf8)
    }

    /// The `with` clause: RFC 3848, and RFC 6531 §4.3 for SMTPUTF8.
    static func transmissionType(_ door: Door, _ usesSMTPUTF8: Bool) -> String {
        guard door.usesExtendedSMTP else { return "SMTP" }
        return (usesSMTPUTF8 ? "UTF8SMTP" : "ESMTP") + (door.tls == nil ? "" : "S") + (door.author == nil ? "" : "A")
    }

    /// `[192.0.2.1]` or `[IPv6:2001:db8::1]` (RFC 5321 §4.1.3).
    static func addressLiteral(_ peer: String) -> String {
        peer.contains(":") ? "[IPv6:\(word(peer))]" : "[\(word(peer))]"
    }

    /// What a peer said of itself, made harmless for a header line: the characters of names and address literals only,
    /// at most 255 of them (RFC 5321 §4.5.3.1.2).
    static func word(_ text: String) -> String {
        let kept = text.utf8.prefix(255).filter { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default:
                "-._:[]".utf8.contains(byte)
            }
        }
        return kept.isEmpty ? "unknown" : String(decoding: kept, as: UTF8.self)
    }
}
