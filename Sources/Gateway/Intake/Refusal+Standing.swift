internal import MailMessage
internal import Policy
internal import School

/// Refusals that no rule of the school is needed for.
extension Refusal {
    /// RFC 3463 X.1.1: bad destination mailbox address.
    static func unknownRecipient(_ plan: AddressPlan, inside: Bool) -> Refusal {
        Refusal(
            .permanent,
            Status(1, 1),
            text: LocalizedText(
                inside
                    ? ["Diese Adresse gibt es an der Schule nicht. Bitte prüfen Sie die Schreibweise."]
                    : [
                        "Diese Adresse gibt es an der Schule nicht. Bitte prüfen Sie die Schreibweise.",
                        "There is no such address at this school. Please check the spelling.",
                    ]
            )
        )
    }

    /// RFC 3463 X.7.1: not authorized. The outside door carries nothing on.
    static let relaying = Refusal(
        .permanent,
        Status(7, 1),
        text: LocalizedText([
            "Dieser Server nimmt nur Post für die Schule an und leitet keine weiter.",
            "This server takes mail for the school only and relays none.",
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
