package import FoundationEssentials

/// Something a rule has seen, in numbers.
package struct Finding: Sendable, Hashable {
    package var rule: RuleID
    package var clause: ClauseID
    /// Which text explains it.
    package var wording: Wording
    /// What was measured, in the limit's unit.
    package var measured: Int?
    package var limit: Int?
    /// More for the explanation.
    package var parameters: [Parameter]
    /// Whether the same may be welcome later, without anyone changing anything (a scanner that is away).
    package var isTemporary: Bool
    /// The gravest action that may follow, whatever the settings say of the rule; nil where theirs alone counts.
    package var atMost: Action?
    /// How a refusal by it is numbered in SMTP.
    package var status: EnhancedStatus

    package init(
        rule: RuleID,
        clause: ClauseID,
        wording: Wording? = nil,
        measured: Int? = nil,
        limit: Int? = nil,
        parameters: [Parameter] = [],
        isTemporary: Bool = false,
        atMost: Action? = nil,
        status: EnhancedStatus = .notAuthorized
    ) {
        self.rule = rule
        self.clause = clause
        self.wording = wording ?? Wording(rule.text)
        self.measured = measured
        self.limit = limit
        self.parameters = parameters
        self.isTemporary = isTemporary
        self.atMost = atMost
        self.status = status
    }

    /// A named value for the explanation.
    package struct Parameter: Sendable, Hashable {
        package enum Value: Sendable, Hashable {
            case number(Int)
            /// Octets, shown in MB.
            case size(Int)
            case instant(Date)
            case text(String)
            /// Names of signs found in a text, shown as what they say of it.
            case signs([String])
            /// An address or the like: shown to the author, who wrote it, and never recorded.
            case unrecorded(String)
        }

        package var name: String
        package var value: Value

        package init(_ name: String, _ value: Value) {
            self.name = name
            self.value = value
        }
    }
}

/// The key of a text in the catalogues: the rule's id, with a detail where one rule needs several texts.
package struct Wording: Sendable, Hashable, CustomStringConvertible {
    package let key: String

    package init(_ key: String) { self.key = key }

    package var description: String { key }
}

/// Subject and detail of an enhanced status code (RFC 3463, RFC 7505 registry); the class follows from the verdict.
package struct EnhancedStatus: Sendable, Hashable {
    package let subject: Int
    package let detail: Int

    package init(_ subject: Int, _ detail: Int) {
        self.subject = subject
        self.detail = detail
    }

    /// X.7.1: delivery not authorized, message refused.
    package static let notAuthorized = EnhancedStatus(7, 1)
    /// X.7.2: mailing list expansion prohibited.
    package static let listProhibited = EnhancedStatus(7, 2)
    /// X.5.3: too many recipients.
    package static let tooManyRecipients = EnhancedStatus(5, 3)
    /// X.3.4: message too big for the system.
    package static let tooBig = EnhancedStatus(3, 4)
    /// X.7.26: multiple authentication checks failed (RFC 7372 §3.3).
    package static let notAuthenticated = EnhancedStatus(7, 26)
    /// X.7.13: user account disabled (RFC 5248 registry).
    package static let accountDisabled = EnhancedStatus(7, 13)
}
