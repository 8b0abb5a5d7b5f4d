/// Why a message came back, as far as its enhanced status tells (RFC 3463 and the IANA registry), and what helps.
enum FailureReason: Sendable, Hashable, CaseIterable {
    case unknownAddress
    case unknownDomain
    case mailboxFull
    case tooLarge
    case refusedByRules
    case addressForm
    case expired
    case other

    init(_ status: RemoteStatus, expired: Bool) {
        switch (status.subject, status.detail) {
        case (1, 1), (1, 6), (2, 1): self = .unknownAddress
        case (1, 2), (1, 10), (4, 4): self = .unknownDomain
        case (2, 2): self = .mailboxFull
        case (2, 3), (3, 4): self = .tooLarge
        case (6, 7), (1, 3): self = .addressForm
        case (7, _): self = .refusedByRules
        default: self = expired ? .expired : .other
        }
    }

    func cause(german: Bool) -> String {
        switch self {
        case .unknownAddress:
            return german
                ? "Der Empfänger ist unter dieser Adresse nicht bekannt."
                : "The recipient is not known at this address."
        case .unknownDomain:
            return german
                ? "Den Teil der Adresse hinter dem @ gibt es nicht, oder er nimmt keine E-Mail an."
                : "The part of the address behind the @ does not exist, or takes no mail."
        case .mailboxFull:
            return german ? "Das Postfach ist voll." : "The mailbox is full."
        case .tooLarge:
            return german
                ? "Die Nachricht ist für das Postfach des Empfängers zu groß."
                : "The message is too large for the recipient's mailbox."
        case .refusedByRules:
            return german
                ? "Der Server des Empfängers nimmt diese Nachricht nach seinen Regeln nicht an."
                : "The recipient's server does not take this message under its rules."
        case .addressForm:
            return german
                ? "Der Server des Empfängers versteht die Form der Adresse nicht."
                : "The recipient's server does not understand the form of the address."
        case .expired:
            return german
                ? "Der Server des Empfängers war mehrere Tage lang nicht zu erreichen."
                : "The recipient's server could not be reached for several days."
        case .other:
            return german
                ? "Der Server des Empfängers hat die Nachricht abgelehnt."
                : "The recipient's server refused the message."
        }
    }

    /// - Parameter isFamily: whether the address is a family's, which the office keeps and the sender never sees.
    func advice(german: Bool, isFamily: Bool) -> String {
        switch self {
        case .unknownAddress, .unknownDomain, .addressForm:
            if isFamily {
                return german
                    ? "Bitten Sie das Sekretariat, die Adresse der Familie zu prüfen, und geben Sie den Brief bis dahin auf "
                        + "Papier mit."
                    : "Ask the office to check the family's address, and hand the letter over on paper until then."
            }
            return german
                ? "Prüfen Sie die Adresse auf Tippfehler und senden Sie die Nachricht dann noch einmal."
                : "Check the address for typing errors, then send the message again."
        case .mailboxFull:
            return german
                ? "Versuchen Sie es in einigen Tagen noch einmal, oder verständigen Sie den Empfänger auf anderem Weg."
                : "Try again in a few days, or tell the recipient in another way."
        case .tooLarge:
            return german
                ? "Senden Sie die Nachricht ohne die großen Anhänge noch einmal, oder teilen Sie sie auf."
                : "Send the message again without the large attachments, or split them."
        case .refusedByRules, .other:
            return german
                ? "Verständigen Sie den Empfänger auf anderem Weg. Geschieht es öfter, zeigen Sie diese Nachricht Ihrer "
                    + "Administration."
                : "Tell the recipient in another way. If it happens often, show this message to your administrator."
        case .expired:
            return german
                ? "Prüfen Sie die Adresse. Ist sie richtig, versuchen Sie es später noch einmal oder nehmen Sie einen anderen "
                    + "Weg."
                : "Check the address. If it is right, try again later or use another way."
        }
    }
}
