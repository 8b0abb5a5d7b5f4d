/// Who of those that decide about held messages may look at a text (`mail.inspection`). It is ever shown only where the rule
/// that held the message can't be judged without it, each look is entered in the audit log, and the author is told at once.
package enum TextSight: String, Sendable, Hashable, CaseIterable {
    /// Nobody: what can't be decided without the text is refused, or expires.
    case nobody
    case administrators
    /// Whoever may decide about the message.
    case deciders
}

extension SettingsCatalogue {
    static let quarantineKeys = [
        SettingKey(
            name: "quarantine.text",
            kind: .textSight,
            form: TextSight.allCases.map(\.rawValue).joined(separator: " | "),
            summary: "Who may read the text of a held message where its rule needs it; the author is told at once."
        )
    ]
}
