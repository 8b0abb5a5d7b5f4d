/// A refusal as the mail server shall pass it on to its client. Severity is said once; both codes follow from it
/// (RFC 3463 §2).
package struct PostfixReply: Sendable, Hashable {
    package var isPermanent: Bool
    /// Subject and detail of the enhanced status code.
    package var subject: Int
    package var detail: Int
    /// One or more lines for the author to read.
    package var lines: [String]

    package init(isPermanent: Bool, subject: Int, detail: Int, lines: [String]) {
        self.isPermanent = isPermanent
        self.subject = subject
        self.detail = detail
        self.lines = lines
    }

    /// Octets of text in a line: a reply line has 512 with code and CRLF (RFC 5321 §4.5.3.1.5).
    package static let longestLine = 490
    /// Lines of one reply; Sendmail and Postfix take 32.
    package static let mostLines = 30

    /// `550 5.7.1 text`: what a policy server answers, in one line.
    package var line: String {
        "\(code) \(status) " + Self.cut(lines.map(Self.printable).joined(separator: " "), to: Self.longestLine)
    }

    /// `550-5.7.1 first`, CRLF, `550 5.7.1 last`: what a milter answers. `%` is doubled, as Sendmail and Postfix want it.
    package var milterText: String {
        let shown = lines.isEmpty ? [""] : Array(lines.prefix(Self.mostLines))
        return shown.enumerated().map { index, line in
            let mark = index == shown.count - 1 ? " " : "-"
            let text = Self.cut(Self.printable(line), to: Self.longestLine)
            return "\(code)\(mark)\(status) "
                + text.split(separator: "%", omittingEmptySubsequences: false)
                .joined(separator: "%%")
        }.joined(separator: "\r\n")
    }

    /// Where the text says nothing, the code that says least: RFC 5321 §4.2.3 550 and 451, 552 and 452 for sizes.
    private var code: Int {
        switch (subject, detail) {
        case (3, 4), (2, 2), (5, 3): isPermanent ? 552 : 452
        case (1, 3), (1, 7): isPermanent ? 501 : 451
        default: isPermanent ? 550 : 451
        }
    }

    private var status: String { "\(isPermanent ? 5 : 4).\(subject).\(detail)" }

    /// Control characters as spaces: nothing in a text ends a line, or a reply.
    private static func printable(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }

    /// The beginning of a text that is too long, whole characters only.
    private static func cut(_ text: String, to octets: Int) -> String {
        guard text.utf8.count > octets else { return text }
        var kept = ""
        var count = 3
        for character in text {
            count += character.utf8.count
            if count > octets { break }
            kept.append(character)
        }
        return kept + "..."
    }
}

extension PostfixReply {
    /// RFC 3463 X.1.7: bad sender's mailbox address syntax.
    static let unclearSender = PostfixReply(
        isPermanent: true,
        subject: 1,
        detail: 7,
        lines: [
            "Bitte die Absenderadresse vollstaendig angeben / please give the sender's address in full: name@domain"
        ]
    )

    /// RFC 3463 X.1.3: bad destination mailbox address syntax.
    static let unclearRecipient = PostfixReply(
        isPermanent: true,
        subject: 1,
        detail: 3,
        lines: ["Bitte die Adresse vollstaendig angeben / please give the address in full: name@domain"]
    )

    /// RFC 3463 X.5.3: too many recipients. RFC 5321 §4.5.3.1.10: the client sends the rest in another message.
    static let tooManyRecipients = PostfixReply(
        isPermanent: false,
        subject: 5,
        detail: 3,
        lines: ["Zu viele Empfaenger in einer Nachricht / too many recipients in one message"]
    )
}
