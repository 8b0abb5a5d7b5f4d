internal import Database
internal import Delivery
internal import Directory
internal import FoundationEssentials
internal import MailMessage
internal import Policy

/// What waits when the settings change: quiet hours taken back or narrowed, and a brake that lets go, let it go out earlier.
/// Nothing is kept longer than it was told.
extension Gateway {
    /// Letters whose time is found anew in one transaction.
    private static let retimedAtOnce = 100

    /// Finds the time of what waits anew, where settings have changed since it was found. Every node may: newer settings win.
    func retimeWaiting(at moment: Moment) async throws {
        let version = moment.settings.version
        if try await rooms.database.read({ try QuietMails.isTimed(before: version, in: $0) }) {
            try await rooms.database.write { try retimeMails(at: moment, in: $0) }
        }
        while true {
            let letters = try await waiting.timed(before: version, after: moment.now, limit: Self.retimedAtOnce)
            guard !letters.isEmpty else { return }
            try await rooms.database.write { connection in
                for letter in letters { try retime(letter, at: moment, in: connection) }
            }
        }
    }

    /// Mails to families that wait in the queue.
    private func retimeMails(at moment: Moment, in connection: any DatabaseConnection) throws {
        let settings = moment.settings
        for var entry in try QuietMails.take(before: settings.version, in: connection) where entry.due > moment.now {
            let end = settings.settings.quietEnd(for: entry.readers, at: moment.now) ?? moment.now
            if end < entry.due {
                try rooms.queue.hasten([entry.announcement], from: entry.due, to: end, in: connection)
                entry.due = end
            }
            if entry.due > moment.now { try QuietMails.note(entry, settings: settings.version, in: connection) }
        }
    }

    /// Readers for whom it is quiet no more get theirs now, the others when they would have.
    private func retime(_ letter: WaitingLetter, at moment: Moment, in connection: any DatabaseConnection) throws {
        let version = moment.settings.version
        // What can't be read keeps its time.
        guard let envelope = try? HeldEnvelope(letter) else {
            return try waiting.retime(letter.id, to: letter.due, by: version, in: connection)
        }
        let start = max(letter.notBefore, moment.now)
        let parts = Dictionary(grouping: envelope.recipients) { recipient in
            guard letter.mindsQuiet, let address = EmailAddress(recipient.address) else {
                return min(start, letter.due)
            }
            return min(WaitingPlan.quietEnd(for: address, at: start, plan, moment), letter.due)
        }
        guard parts.count > 1 else {
            return try waiting.retime(letter.id, to: parts.keys.first ?? letter.due, by: version, in: connection)
        }
        try waiting.take(letter.id, in: connection) { old in
            for (due, recipients) in parts {
                var part = old
                var reduced = envelope
                reduced.recipients = recipients
                part.id = UniqueID.make(at: moment.now)
                part.envelope = try reduced.text
                (part.due, part.settings) = (due, version)
                try waiting.keep(part, in: connection)
            }
        }
    }
}
