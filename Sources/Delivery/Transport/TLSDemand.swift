package import MailMessage

/// What a message asks of the protection of its way.
package enum TLSDemand: String, Sendable, Hashable, CaseIterable {
    /// What the recipient's domain publishes (DANE, MTA-STS), else TLS wherever it can be had.
    case published
    /// REQUIRETLS (RFC 8689 §2): only to servers that are known for who they are, over TLS, and that promise the same for
    /// the rest of the way; otherwise back to the sender.
    case required
    /// `TLS-Required: No` (RFC 8689 §3): it should arrive even where the protection is broken. Also what reports about
    /// broken protection go out with (RFC 8460 §3).
    case optional
}

extension TLSDemand {
    /// What a message asks for, from MAIL and from its own header (RFC 8689 §3, §4.1).
    /// - Parameter requireTLS: whether MAIL carried REQUIRETLS, which makes the header field void.
    package init(_ message: ParsedMessage, requireTLS: Bool) {
        if requireTLS {
            self = .required
            return
        }
        let fields = message.header.all("TLS-Required")
        let value = fields.first?.value.filter { $0 != " " && $0 != "\t" }.lowercased()
        self = fields.count == 1 && value == "no" ? .optional : .published
    }
}
