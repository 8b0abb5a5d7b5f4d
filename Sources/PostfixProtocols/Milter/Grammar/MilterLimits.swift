/// What a milter's peer may make grow.
package struct MilterLimits: Sendable, Hashable {
    /// Octets of one packet without its length. Sendmail sends bodies in pieces of 65,535, or up to 1 MiB - 1 where asked;
    /// Postfix a header field in one piece, up to its header_size_limit (102,400).
    package var packet = 1 << 20
    /// Octets of a whole message, as the SMTP server's own limit.
    package var message = 32 << 20
    /// Recipients of one message; Postfix: smtpd_recipient_limit (1,000).
    package var recipients = 1_000
    /// Header fields of one message; the gateway reads as many.
    package var fields = 10_000
    /// Octets of one macro's value that are kept.
    package var macro = 1_024

    package init() {}
}
