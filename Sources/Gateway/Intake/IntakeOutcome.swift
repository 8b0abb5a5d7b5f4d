package import School

/// The answer to one step of an envelope.
package enum DoorAnswer: Sendable, Hashable {
    case welcome
    case refused(Refusal)
}

/// What became of a message.
package enum IntakeOutcome: Sendable, Hashable {
    /// Committed and synced. The code names the decision record.
    case accepted(DecisionCode)
    /// Committed and synced, but waiting for a person's decision; the text says so to the sender.
    case held(DecisionCode, text: LocalizedText)
    /// Not taken, for good or for now; nothing is kept but the decision record.
    case refused(Refusal)
}

/// Why something is not taken, for its author to read. A door turns it into its own form (SMTP reply, web page).
package struct Refusal: Sendable, Hashable {
    /// Whether trying the same again later may succeed (4yz) or not (5yz). The class of both codes follows from it.
    package enum Permanence: Sendable, Hashable {
        case permanent
        case temporary
    }

    /// Subject and detail of the enhanced status code (RFC 3463), without the class: `1.1` unknown mailbox, `7.1`
    /// not authorized, `3.4` too big, `2.2` mailbox full.
    package struct Status: Sendable, Hashable {
        package let subject: Int
        package let detail: Int

        package init(_ subject: Int, _ detail: Int) {
            self.subject = subject
            self.detail = detail
        }
    }

    package var permanence: Permanence
    package var status: Status
    /// One to three short sentences: rule, measured value, limit, clause, what to do next; one line each.
    package var text: LocalizedText
    /// nil where no decision was recorded (an unknown address at RCPT).
    package var code: DecisionCode?

    package init(_ permanence: Permanence, _ status: Status, text: LocalizedText, code: DecisionCode? = nil) {
        self.permanence = permanence
        self.status = status
        self.text = text
        self.code = code
    }
}

/// The short code by which an author finds the explanation of a decision: `K7F3-Q2MX`. Crockford's base 32, 40 bits.
package struct DecisionCode: Sendable, Hashable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) { self.text = text }

    package var description: String { text }
}
