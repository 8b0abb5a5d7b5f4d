package import MailMessage

/// What programs write into mail that they pass on by themselves.
package enum ForwardingMarks {
    /// Fields that are there for nothing else.
    private static let fields = [
        "Resent-From", "Resent-To", "Resent-Date", "Resent-Message-ID", "X-Sieve-Redirected-From", "Delivered-To",
        "X-Original-Delivered-To",
    ]

    /// Fields that name the addresses on the way; some web mail writes network addresses into the first.
    private static let ways = ["X-Forwarded-For", "X-Forwarded-To"]

    /// Whether a program passed the message on: it says so (RFC 3834 §5.2 leaves room for `auto-forwarded`), it bears the
    /// fields of a redirection (RFC 5322 §3.6.6, Sieve's `redirect`), or that of a mailbox where it had arrived already: no
    /// program writes `Delivered-To` into new mail.
    package static func isForwarded(_ message: ParsedMessage) -> Bool {
        let header = message.header
        if let submitted = header.first("Auto-Submitted")?.value.lowercased() {
            let word = submitted.drop { $0 == " " || $0 == "\t" }.prefix { $0 != ";" && $0 != " " && $0 != "(" }
            if word == "auto-forwarded" { return true }
        }
        if fields.contains(where: { header.first($0) != nil }) { return true }
        return ways.contains { header.first($0)?.value.utf8.contains(UInt8(ascii: "@")) == true }
    }
}
