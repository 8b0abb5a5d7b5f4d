import AuditLog
import Database
import Directory
import FoundationEssentials
import Gateway
import School

extension FrontDesk {
    /// `schulpost audit verify`: whether the log is as it was written.
    /// - Parameter anchors: as printed before, and kept elsewhere.
    /// - Throws: `DeskError` where it isn't, with the first entry that doesn't fit; or where a version of the settings or what was done
    ///   to an account isn't what was entered, with each that isn't.
    package func verifyAudit(anchors texts: [String], in school: SchoolChoice) async throws {
        let anchors = try texts.map { text in
            if let anchor = AuditAnchor(text) { return anchor }
            throw DeskError(
                "„\(PolicyDesk.line(text))“ ist kein Anker: erwartet wird etwa 217-3f09c2aa11223344.",
                "\"\(PolicyDesk.line(text))\" is no anchor: 217-3f09c2aa11223344 is expected, for instance."
            )
        }
        try await withRooms(school) { rooms in
            let (found, proofs) = try await rooms.database.read { connection in
                // Of a log that is not sound itself, nothing proves anything.
                let found = try AuditLog.verify(anchors: anchors, in: connection)
                guard found.isSound else { return (found, nil as (SettingsProof, AccountProof)?) }
                return (found, (try SettingsProof.read(in: connection), try AccountProof.read(in: connection)))
            }
            if let fault = found.fault { throw complaint(fault) }
            let who = WhoDecided(roster: rooms.directory.roster)
            let report = proofs.map { SettingsProofReport($0.0, who) }
            let accounts = proofs.map { AccountProofReport($0.1, who.roster) }
            for line in (report?.lines ?? []) + [accounts?.line].compactMap(\.self) {
                terminal.say(line.text(in: terminal.language))
            }
            for anchor in found.expiredAnchors {
                terminal.say(
                    "\(anchor): Diesen Eintrag gibt es nach Ablauf der Frist nicht mehr.",
                    "\(anchor): this entry is gone after its time."
                )
            }
            let end = try await rooms.database.read { try AuditLog.anchor(in: $0) }
            terminal.say(
                "\(found.rows) Einträge, alle unverändert. Ende (aufheben, um später damit zu prüfen): \(end)",
                "\(found.rows) entries, all unchanged. End (keep it, to check with later): \(end)"
            )
            // Both are told: whoever writes one table by hand may have written the other.
            let complaints = [report?.complaint, accounts?.complaint].compactMap(\.self)
            if let complaint = complaints.last {
                for earlier in complaints.dropLast() { terminal.complain(earlier.text(in: terminal.language)) }
                throw complaint
            }
        }
    }

    /// `schulpost audit list`: the newest entries first.
    /// - Parameters:
    ///   - action: only these, or those that begin with it: `held`.
    ///   - subject: only those about this decision, person or version.
    package func listAudit(
        limit: Int,
        action: String?,
        subject: String?,
        in school: SchoolChoice
    ) async throws {
        try await withRooms(school) { rooms in
            let limit = min(max(limit, 1), 10_000)
            let entries = try await rooms.database.read {
                try AuditLog.entries(limit: limit, action: action, subject: subject, in: $0)
            }
            let who = WhoDecided(roster: rooms.directory.roster)
            for numbered in entries {
                let entry = numbered.entry
                let details = entry.details.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                let words = [
                    "\(numbered.number)", Moment.text(entry.at), who.name(recorded: entry.actor.text),
                    entry.action.text,
                    entry.subject,
                ]
                terminal.say(PolicyDesk.line((words + details).joined(separator: "  ")))
            }
            if entries.isEmpty { terminal.say("Nichts ist eingetragen.", "Nothing is entered.") }
        }
    }

    private func complaint(_ fault: AuditFault) -> DeskError {
        let number = fault.number
        let (german, english): (String, String) =
            switch fault.kind {
            case .altered:
                (
                    "Eintrag \(number) sagt anderes als bei seiner Niederschrift.",
                    "Entry \(number) was changed after it was written."
                )
            case .missing: ("Eintrag \(number) fehlt.", "Entry \(number) is missing.")
            case .endMoved:
                (
                    "Das Ende passt nicht zum letzten Eintrag (\(number)): Einträge wurden abgeschnitten oder angefügt.",
                    "The end does not fit the last entry (\(number)): entries were cut off or added."
                )
            case .shortened:
                ("Das Protokoll reichte einmal bis Eintrag \(number).", "The log once reached to entry \(number).")
            case .anchorDiffers:
                (
                    "Eintrag \(number) ist nicht der, von dem der Anker stammt: Das Protokoll wurde neu geschrieben.",
                    "Entry \(number) is not the one that the anchor was taken of: the log was written anew."
                )
            case .checkpointDiffers:
                (
                    "Der Anfang passt nicht zu dem, was nach Ablauf der Frist gelöscht wurde (bis \(number)).",
                    "The beginning does not fit what was dropped after its time (up to \(number))."
                )
            case .unreadable: ("Eintrag \(number) lässt sich nicht lesen.", "Entry \(number) can't be read.")
            }
        return DeskError(
            "Das Protokoll ist nicht unversehrt. \(german) Bewahren Sie die Datenbank auf und vergleichen Sie mit einer Sicherung.",
            "The audit log is not sound. \(english) Keep the database, and compare with a backup."
        )
    }
}
