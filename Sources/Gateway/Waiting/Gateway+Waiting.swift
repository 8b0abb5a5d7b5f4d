internal import AuditLog
internal import Database
internal import Directory
package import FoundationEssentials
internal import Logging
internal import MailMessage
internal import MessageBodies
internal import Policy
package import School

extension Gateway {
    /// What goes out later.
    package var waiting: WaitingLetters { WaitingLetters(database: rooms.database, bodies: rooms.bodies) }

    /// Files whatever is due, again and again, until its task is cancelled. Every node may: each letter is filed once.
    /// - Parameter interval: between two looks.
    package func fileWaitingLetters(every interval: Duration = .seconds(20)) async {
        while !Task.isCancelled {
            do {
                try await fileDueLetters()
            } catch {
                logger.warning("letters that are due wait on", metadata: ["cause": "\(error)"])
            }
            // Cancelled: the loop's condition ends it.
            try? await Task.sleep(for: interval)
        }
    }

    /// Files what is due now. Taking a letter and filing it are one transaction: killed at any instant, it waits or is in
    /// its mailboxes, never both.
    /// - Returns: how many letters went out, were held or came to nothing.
    @discardableResult
    package func fileDueLetters() async throws -> Int {
        let moment = moment()
        do {
            try await retimeWaiting(at: moment)
        } catch {
            // What is due goes out all the same.
            logger.warning("letters that wait keep their old time for now", metadata: ["cause": "\(error)"])
        }
        var done = 0
        for letter in try await waiting.due(at: moment.now, limit: 200) {
            do {
                done += try await file(letter, at: moment) ? 1 : 0
            } catch {
                // One that can't be filed keeps none from going out.
                logger.error("a letter that is due waits on", metadata: ["cause": "\(error)"])
            }
        }
        return done
    }

    private func file(_ letter: WaitingLetter, at moment: Moment) async throws -> Bool {
        guard let bytes = try await rooms.bodies.bytes(letter.bodyID) else { return false }
        let envelope = try HeldEnvelope(letter)
        let message = envelope.message(bytes)
        let door = envelope.door(plan, moment.roster)
        let parsed = ParsedMessage(bytes: bytes)
        let route = RoutingPlan(message.recipients, plan: plan, roster: moment.roster, on: moment.day)
        let submission = moment.facts.submission(of: parsed, at: door, sender: message.sender, route: route)
        let verdict = Self.lastLook.check(submission, moment.settings.settings)
        let filing = Filing(
            Filing.Matter(
                gateway: self,
                message: message,
                parsed: parsed,
                route: route,
                moment: moment,
                door: door,
                code: DecisionCode(letter.decisionCode)
            ),
            labels: letter.labels.split(separator: ",").map { RuleID(String($0)) }
        )
        let brakeEnd = moment.settings.settings.brakeEnd(for: submission)
        return try await rooms.database.write { connection in
            if verdict.disposition != .accept(labels: []), let brakeEnd {
                try waiting.postpone(letter.id, until: brakeEnd, in: connection)
                return false
            }
            let taken: Void? = try waiting.take(letter.id, in: connection) { _ in
                if verdict.refuses || verdict.disposition == .hold {
                    try filing.hold(in: connection)
                    try filing.tellOfHold(in: connection)
                } else {
                    try filing.file(in: connection)
                    try filing.tellOfUnknown(in: connection)
                }
            }
            return taken != nil
        }
    }

    /// What is judged once more when a letter goes out: an emergency brake, and whether its author still may.
    private static let lastLook = PolicyChecker(rules: [EmergencyBrake(), AccountStanding(), ListNotOpen()])

    // MARK: - Withdrawing

    /// Withdraws all that still waits of an author's own message, what a recall stops too.
    /// - Parameter code: as the author was told.
    /// - Returns: false where nothing of it waits (any more), or it is somebody else's.
    package func cancelWaiting(_ code: String, by author: PersonID) async throws -> Bool {
        let letters = try await waiting.letters(of: code).filter { $0.author == author.text }
        let now = now()
        return try await rooms.database.write { connection in
            guard try !withdraw(letters, in: connection).isEmpty else { return false }
            try AuditLog.append(AuditEntry(.waitingCancel, of: code, by: author, at: now), in: connection)
            return true
        }
    }

    /// The same by an administrator, for a reason; the author is told of both.
    package func cancelWaiting(_ code: String, by person: PersonID, because reason: String) async throws -> Bool {
        let moment = moment()
        let letters = try await waiting.letters(of: code)
        let subject = try await waitingSummaries().first { $0.code == code }?.subject ?? ""
        return try await rooms.database.write { connection in
            let authors = try withdraw(letters, in: connection)
            guard !authors.isEmpty else { return false }
            let details = AuditEntry.details(reason)
            try AuditLog.append(
                AuditEntry(.waitingCancel, of: code, by: person, at: moment.now, details),
                in: connection
            )
            let notices = HouseNotices(plan: plan, now: moment.now)
            if let author = authors[0].flatMap({ moment.roster.person(PersonID($0)) }), author.hasMailbox,
                let notice = notices.withdrawn(subject, code: code, because: reason, to: author)
            {
                try file(notice, to: author.id, in: connection)
            }
            return true
        }
    }

    /// - Returns: of each that waited still, its author.
    private func withdraw(_ letters: [WaitingLetter], in connection: any DatabaseConnection) throws -> [String?] {
        try letters.compactMap { letter in
            try waiting.take(letter.id, evenStopped: true, in: connection, route: { $0 }).map(\.author)
        }
    }

    /// Lets what waits of a message go out at the next look.
    /// - Parameter reason: an administrator's; its author needs none.
    /// - Returns: false where nothing of it waits, or a recall stops it.
    package func hastenWaiting(_ code: String, by person: PersonID, because reason: String = "") async throws -> Bool {
        let now = now()
        let letters = try await waiting.letters(of: code)
        return try await rooms.database.write { connection in
            var isDone = false
            for letter in letters where try waiting.hasten(letter.id, at: now, in: connection) { isDone = true }
            guard isDone else { return false }
            let details = AuditEntry.details(reason)
            try AuditLog.append(AuditEntry(.waitingSend, of: code, by: person, at: now, details), in: connection)
            return true
        }
    }

    /// What waits, as lists for people show it; next first.
    /// - Parameter author: nil for everyone's.
    package func waitingSummaries(of author: PersonID? = nil) async throws -> [WaitingSummary] {
        var summaries: [WaitingSummary] = []
        for letter in try await waiting.list(of: author?.text) {
            guard let envelope = try? HeldEnvelope(letter) else { continue }
            let octets = min(try await rooms.bodies.size(of: letter.bodyID) ?? 0, 65_536)
            let start = try await rooms.bodies.bytes(letter.bodyID, range: 0..<octets) ?? []
            summaries.append(
                WaitingSummary(
                    code: letter.decisionCode,
                    author: letter.author.map { PersonID($0) },
                    keptAt: letter.keptAt,
                    due: letter.due,
                    recipients: envelope.recipients.map(\.address),
                    subject: String(ParsedMessage(bytes: start).subject.prefix(200))
                )
            )
        }
        return summaries
    }
}

/// A message that goes out later, as its author and administrators see it.
package struct WaitingSummary: Sendable, Hashable {
    package var code: String
    package var author: PersonID?
    package var keptAt: Date
    package var due: Date
    package var recipients: [String]
    package var subject: String
}

extension Filing {
    /// Tells the author of recipients who have left meanwhile; where nobody is left, of all.
    fileprivate func tellOfUnknown(in connection: any DatabaseConnection) throws {
        let gone =
            route.unknown.isEmpty && !route.reachesAnyone ? message.recipients.map(\.address) : route.unknown
        guard !gone.isEmpty, let author, author.hasMailbox else { return }
        let notices = HouseNotices(plan: gateway.plan, now: moment.now)
        if let notice = notices.leftWhileWaiting(gone.map(\.description), code: code.text, to: author) {
            try gateway.file(notice, to: author.id, in: connection)
        }
    }

    /// Tells the author that what waited is now to be decided on by a person.
    fileprivate func tellOfHold(in connection: any DatabaseConnection) throws {
        guard let author, author.hasMailbox else { return }
        let notices = HouseNotices(plan: gateway.plan, now: moment.now)
        if let notice = notices.heldAfterWaiting(code: code.text, to: author) {
            try gateway.file(notice, to: author.id, in: connection)
        }
    }
}
