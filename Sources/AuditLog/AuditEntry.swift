package import FoundationEssentials

/// One thing that a person decided: who, when, what, about what. Ids only: no names, no addresses, no content.
package struct AuditEntry: Sendable, Hashable {
    package let at: Date
    package let actor: AuditActor
    package let action: AuditAction
    /// What it was about: a decision's code, a person's id, a setting's name. May be empty.
    package let subject: String
    /// More of it, by name: the settings' version, the rule, the end of a lock, a reason's length. Ids and numbers, and the
    /// reasons that a person gave for the record.
    package let details: [String: String]

    /// Texts are cut to what a row holds: see ``longestText`` and ``mostDetails``.
    package init(
        at: Date,
        actor: AuditActor,
        action: AuditAction,
        subject: String = "",
        details: [String: String] = [:]
    ) {
        self.at = Date(timeIntervalSince1970: (at.timeIntervalSince1970 * 1000).rounded() / 1000)
        self.actor = actor
        self.action = action
        self.subject = Self.clean(subject)
        let kept = details.sorted { $0.key < $1.key }.prefix(Self.mostDetails)
        self.details = Dictionary(
            kept.map { (Self.clean($0.key), Self.clean($0.value)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Of a subject, and of a detail's name and value, in Unicode scalars.
    package static let longestText = 500
    /// Details of one entry.
    package static let mostDetails = 20

    /// On one line, and not longer than a row holds.
    static func clean(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(longestText) {
            scalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
        }
        return String(scalars)
    }
}

/// Who acted: `person ID`, `operator NAME` for somebody at the command line, `module ID` for
/// another system's token, `house` for the program itself.
package struct AuditActor: Sendable, Hashable, CustomStringConvertible {
    package let text: String

    package init(text: String) { self.text = AuditEntry.clean(text) }

    /// A person of the school, by id.
    package static func person(_ id: String) -> AuditActor { AuditActor(text: "person " + id) }

    /// Somebody at the command line, by the login name at that machine.
    package static func atMachine(_ name: String) -> AuditActor { AuditActor(text: "operator " + name) }

    /// Another system that asks to judge and tells what became of it, by its token's id.
    package static func module(_ token: String) -> AuditActor { AuditActor(text: "module " + token) }

    /// The program itself, as when a hold expires.
    package static let house = AuditActor(text: "house")

    /// As the stores write down who changed something: nil for the house, `operator NAME`, else a person's id.
    package init(recorded author: String?) {
        guard let author else {
            self = .house
            return
        }
        self = author.hasPrefix("operator ") ? AuditActor(text: author) : .person(author)
    }

    package var description: String { text }
}

/// What was done. Names are for ever: they stand in rows that can't be changed.
package struct AuditAction: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let text: String

    package init(_ text: String) { self.text = AuditEntry.clean(text) }

    package init(stringLiteral value: String) { self.init(value) }

    package var description: String { text }

    /// A held message was let through; the subject is the decision's code.
    package static let heldRelease: AuditAction = "held.release"
    /// …refused.
    package static let heldRefuse: AuditAction = "held.refuse"
    /// …sent to another list than it was addressed to; details `from`, `to`.
    package static let heldReroute: AuditAction = "held.reroute"
    /// …given up by its author.
    package static let heldWithdraw: AuditAction = "held.withdraw"
    /// …expired: nobody decided.
    package static let heldExpire: AuditAction = "held.expire"
    /// Its author asked those who decide to release it.
    package static let heldAsk: AuditAction = "held.ask"
    /// Somebody read the text of a held message.
    package static let heldTextSeen: AuditAction = "held.text-seen"
    /// A module told what people decided about what it keeps; the subject is the decision's code.
    package static let outcomeReleased: AuditAction = "outcome.released"
    package static let outcomeConfirmed: AuditAction = "outcome.confirmed"
    package static let outcomeRefused: AuditAction = "outcome.refused"
    package static let outcomeDeleted: AuditAction = "outcome.deleted"
    package static let outcomeReported: AuditAction = "outcome.reported"
    /// Settings changed; the subject is the new version.
    package static let settingsChange: AuditAction = "settings.change"
    package static let settingsUndo: AuditAction = "settings.undo"
    package static let settingsRestore: AuditAction = "settings.restore"
    /// Settings changed, and nothing but wider limits of single persons.
    package static let exemption: AuditAction = "settings.exemptions"
    /// Copies were taken out of mailboxes; taken back.
    package static let recall: AuditAction = "recall"
    package static let recallUndo: AuditAction = "recall.undo"
    /// The emergency brake was pulled; let go.
    /// What waited for its time was withdrawn, or let go at once.
    package static let waitingCancel: AuditAction = "waiting.cancel"
    package static let waitingSend: AuditAction = "waiting.send"

    package static let brakeSet: AuditAction = "brake.set"
    package static let brakeLift: AuditAction = "brake.lift"
    /// Something was done to an account; the subject is the person's id.
    package static func account(_ kind: String) -> AuditAction { AuditAction("account." + kind) }
    /// Old entries were dropped; the subject is the last one's number, detail `hash`.
    package static let auditTruncate: AuditAction = "audit.truncate"
}
