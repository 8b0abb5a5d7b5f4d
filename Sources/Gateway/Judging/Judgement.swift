package import FoundationEssentials
package import MailMessage
package import Policy
package import School

/// What the house says of something that another system keeps and carries: that system does what is said here.
package struct Judgement: Sendable, Hashable {
    /// By which the author, a moderator and `Gateway.note(_:)` find the decision again.
    package let code: DecisionCode
    /// `accept` (perhaps with labels), `hold`, `refuse` or `try-later`. What is held waits with the caller.
    package let verdict: Verdict
    /// In whose words explanations are given.
    package let parties: PartySet
    /// For outsiders the promise of a notice is left out.
    package let isOutsider: Bool
    /// Those it was judged by.
    package let settings: SettingsSnapshot
    package let time: Date
    /// Of what is held because its author, one of the staff, may have meant something else: what to offer them. Empty where
    /// nobody is asked.
    package let choices: [Choice]

    /// One of the answers to offer an author.
    package struct Choice: Sendable, Hashable {
        package let choice: HeldChoice
        /// Of the list that it may be sent to instead.
        package let address: EmailAddress?

        package init(_ choice: HeldChoice, address: EmailAddress? = nil) {
            self.choice = choice
            self.address = address
        }
    }

    package init(
        code: DecisionCode,
        verdict: Verdict,
        parties: PartySet,
        isOutsider: Bool = false,
        settings: SettingsSnapshot,
        time: Date,
        choices: [Choice] = []
    ) {
        self.choices = choices
        self.code = code
        self.verdict = verdict
        self.parties = parties
        self.isOutsider = isOutsider
        self.settings = settings
        self.time = time
    }

    package var disposition: Verdict.Disposition { verdict.disposition }

    /// Why it is as it is, for its author to read, in one language; empty where nothing stands against it.
    package func explanation(in language: Language) -> LocalizedText {
        let reader = isOutsider ? Reader(languages: [language]) : Reader(language, parties)
        return verdict.explanation(for: reader, settings.settings, code: code.text)
    }

    /// One finding by itself, for pages that show each with its clause.
    package func explanation(of finding: Finding, in language: Language) -> LocalizedText {
        finding.explanation(for: Reader(language, parties), settings.settings)
    }

    /// When the same may be tried again: in so many seconds, at least 1. nil where waiting alone doesn't help, or nobody
    /// knows.
    package var retryAfter: Int? {
        switch disposition {
        case .accept, .hold: return nil
        case .tryLater: return latestEnd ?? Self.laterInterval
        case .refuse: return latestEnd
        }
    }

    /// For what passes by itself at a time that nobody knows, in seconds.
    private static let laterInterval = 300

    /// Where every finding that speaks against it names an instant from which it won't.
    private var latestEnd: Int? {
        let ends = verdict.decisive.map { finding in
            finding.parameters.lazy.compactMap { parameter -> Date? in
                if case .instant(let instant) = parameter.value { return instant }
                return nil
            }.first
        }
        guard let latest = ends.compactMap({ $0 }).max(), !ends.contains(nil) else { return nil }
        return max(1, Int(latest.timeIntervalSince(time).rounded(.up)))
    }
}

/// Why something could not be judged as it was told.
package enum JudgingError: Error, Sendable, Hashable {
    /// Nobody of the school has this login, id or address.
    case unknownAuthor
    /// The reader at this place is nobody of the school.
    case unknownReader(Int)
    /// The header has more than is read (`MessageLimits`): what would be judged is not what its readers see.
    case headerTooLong
    /// The idempotency key was used for something else within 24 hours.
    case keyUsedOtherwise
    /// There is no such decision of these channels (any more).
    case unknownDecision
    /// What is told of a decision can't have happened to it.
    case impossibleOutcome(disposition: String)
    /// The message is held by the house itself, or was: people of the school decide about it.
    case decidedHere
    /// What was told of the decision before can't be true together with this.
    case oppositeOutcome(earlier: ReportedOutcome.Kind)
}

extension Judgement {
    /// The rules that mark what is let through; the others' findings mark nothing.
    package var labels: [RuleID] { verdict.labels }
}
