internal import MailMessage
internal import Policy
internal import School

/// Refusals that no rule of the school is needed for.
extension Refusal {
    /// RFC 3463 X.1.1: bad destination mailbox address.
    /// - Parameter reader: nil for outsiders, who are told in both languages.
    static func unknownRecipient(_ reader: Language?) -> Refusal {
        let german =
            "Diese Adresse gibt es an der Schule nicht; bitte die Schreibweise prüfen (Regel recipient.unknown, "
            + "Klausel mail.school-only)."
        let english =
            "There is no such address at this school; please check the spelling (rule recipient.unknown, clause "
            + "mail.school-only)."
        let lines =
            switch reader {
            case .german: [german]
            case .english: [english]
            case nil: [german, english]
            }
        return Refusal(.permanent, Status(1, 1), text: LocalizedText(lines))
    }

    /// RFC 3463 X.1.1: a list without anyone in it reaches nobody, and a 250 for it would be a lie.
    static let emptyList = Refusal(
        .permanent,
        Status(1, 1),
        text: LocalizedText([
            "In dieser Liste steht zurzeit niemand; die Nachricht würde niemanden erreichen.",
            "There is nobody in this list at present; the message would reach no one.",
        ])
    )

    /// RFC 3463 X.6.0: the header has more than we read, so that what we judge would not be what its readers see.
    static let headerTooLong = Refusal(
        .permanent,
        Status(6, 0),
        text: LocalizedText([
            "Der Kopf der Nachricht hat mehr als 1.000 Felder oder 1 MB und wird deshalb nicht angenommen.",
            "The message's header has more than 1,000 fields or 1 MB and is therefore not taken.",
        ])
    )

    /// RFC 3463 X.7.1: not authorized. The outside door carries nothing on.
    package static let relaying = Refusal(
        .permanent,
        Status(7, 1),
        text: LocalizedText([
            "Dieser Server nimmt nur Post für die Schule an und leitet keine weiter.",
            "This server takes mail for the school only and relays none.",
        ])
    )

    /// RFC 5321 §4.5.3.1.10, RFC 3463 X.5.3: too many recipients, for this message; the peer sends another for the rest.
    package static let oneSchoolAtATime = Refusal(
        .temporary,
        Status(5, 3),
        text: LocalizedText([
            "Diese Adresse gehört zu einer anderen Schule als die erste; bitte in einer eigenen Nachricht senden.",
            "This address belongs to another school than the first one; please send it in a message of its own.",
        ])
    )

    /// RFC 3463 X.2.2: mailbox full.
    static let mailboxFull = Refusal(
        .temporary,
        Status(2, 2),
        text: LocalizedText([
            "Das Postfach ist voll. Bitte versuchen Sie es später noch einmal.",
            "The mailbox is full. Please try again later.",
        ])
    )

    /// RFC 3463 X.3.0: other mail system status.
    package static let unavailable = Refusal(
        .temporary,
        Status(3, 0),
        text: LocalizedText([
            "Das Postamt kann gerade nichts annehmen. Bitte versuchen Sie es in einigen Minuten noch einmal.",
            "The post office can take nothing at the moment. Please try again in some minutes.",
        ])
    )

    /// What a verdict says, for its author.
    init(_ verdict: Verdict, code: DecisionCode, reader: Reader, _ settings: SettingsSnapshot) {
        let status = verdict.decisive.first?.status ?? .notAuthorized
        self.init(
            verdict.disposition == .tryLater ? .temporary : .permanent,
            Status(status.subject, status.detail),
            text: verdict.explanation(for: reader, settings.settings, code: code.text),
            code: code
        )
    }
}
