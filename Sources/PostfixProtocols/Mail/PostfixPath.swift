internal import MailMessage

/// A path of MAIL or RCPT as a mail server passes it on: with or without its brackets (RFC 5321 §4.1.2).
enum PostfixPath: Sendable, Hashable {
    /// `<>`.
    case null
    case address(EmailAddress)
    /// `postmaster` without a domain (RFC 5321 §4.5.1).
    case postmaster
    /// No address in the strict form, or one that asks for a way of its own: what Postfix would rewrite (a local part alone,
    /// `a%b@c`, `b!a@c`, `@b:a@c`) would be judged as one address and delivered to another.
    case unclear

    init(_ text: some StringProtocol) {
        var path = text[...]
        if path.first == "<", path.last == ">" { path = path.dropFirst().dropLast() }
        if path.isEmpty {
            self = .null
        } else if path.lowercased() == "postmaster" {
            self = .postmaster
        } else if let address = EmailAddress(path), !address.localPart.utf8.contains(where: Self.isRouting) {
            self = .address(address)
        } else {
            self = .unclear
        }
    }

    /// Postfix: allow_percent_hack, swap_bangpath, resolve_dequoted_address.
    private static func isRouting(_ octet: UInt8) -> Bool { "%!@".utf8.contains(octet) }
}
