internal import AuditLog
package import Database
package import Directory
internal import FoundationEssentials
internal import Policy
internal import School

extension AuditActor {
    /// Who decided, as stores keep it: nil for the house itself.
    init(_ author: PersonID?) { self.init(recorded: author?.text) }
}

extension AuditEntry {
    /// Of a reason that somebody gave, in characters.
    static let longestReason = 200

    /// The details of something that was done for a reason: the words of whoever did it, on one line and cut.
    static func details(_ reason: String, _ others: [String: String] = [:]) -> [String: String] {
        let words = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(longestReason)
        return words.isEmpty ? others : others.merging(["reason": String(words)]) { other, _ in other }
    }

    /// Settings became another version.
    /// - Parameters:
    ///   - version: with its digest: what the settings changed to stands in the version itself, see ``SettingsProof``.
    ///   - names: of the settings that changed; their count, and as many of them as a row holds.
    init(settings version: StoredSettings, _ names: [String], _ action: AuditAction) {
        var named = ""
        for name in names where named.count + name.count < Self.longestText {
            named += named.isEmpty ? name : " " + name
        }
        let details = ["settings": named, "count": String(names.count), "sha256": version.digest.description]
        self.init(
            at: version.at,
            actor: AuditActor(recorded: version.author),
            // A wider limit for one person is a decision of its own kind.
            action: names == ["exemptions"] && action == .settingsChange ? .exemption : action,
            subject: String(version.version),
            details: Self.details(version.reason, details)
        )
    }

    /// Something was decided about a held message.
    init(_ action: AuditAction, of code: String, by author: PersonID?, at time: Date, _ details: [String: String] = [:])
    {
        self.init(at: time, actor: AuditActor(author), action: action, subject: code, details: details)
    }

    /// Something was done to an account, with its reason and a digest of its record: see ``AccountProof``.
    init(_ event: AccountEvent) {
        var details = ["sha256": StoredAccountEvent(event).digest.description]
        if let module = event.module { details["module"] = module.rawValue }
        if let until = event.until { details["until"] = until.formatted(.iso8601) }
        self.init(
            at: event.at,
            actor: AuditActor(recorded: event.note.who),
            action: .account(event.kind.rawValue),
            subject: event.person.text,
            details: Self.details(event.note.why, details)
        )
    }
}

extension Gateway {
    /// Enters what was done to an account into the audit log; what `Directory` calls with each such event.
    package static func audit(_ event: AccountEvent, in connection: any DatabaseConnection) throws {
        try AuditLog.append(AuditEntry(event), in: connection)
    }
}
