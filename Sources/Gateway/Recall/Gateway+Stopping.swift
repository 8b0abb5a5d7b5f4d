internal import Database
internal import Directory
internal import FoundationEssentials
internal import MailMessage
internal import School

/// What waits for its time when it is recalled: it doesn't go out, and where the recall is undone, it waits again.
extension Gateway {
    /// Stops letters that wait. Their authors, who were told when they go out, are told; not who recalls their own.
    func stopWaiting(_ codes: [String], under recall: Recall, in connection: any DatabaseConnection) throws {
        let stopped = try waiting.stop(codes, under: recall.id, in: connection)
        guard !stopped.isEmpty else { return }
        let moment = moment()
        var (copies, outside) = (0, 0)
        for letter in stopped {
            let recipients = try HeldEnvelope(letter).message([]).recipients
            let route = RoutingPlan(recipients, plan: plan, roster: moment.roster, on: moment.day)
            copies += route.mailboxes.count + route.guardians.count + route.outside.count
            outside += route.guardians.count + route.outside.count
        }
        try RecallStore.noteStopped(copies, outside: outside, of: recall.id, in: connection)
        let notices = HouseNotices(plan: plan, now: moment.now)
        try tellAuthors(of: stopped, under: recall, moment.roster, in: connection) { letter, author in
            notices.stopped(code: letter.decisionCode, to: author)
        }
    }

    /// Lets what a recall stopped wait until its time, and tells the authors.
    func letWaitAgain(under recall: Recall, in connection: any DatabaseConnection) throws {
        let letters = try waiting.restore(under: recall.id, in: connection)
        guard !letters.isEmpty else { return }
        let moment = moment()
        let notices = HouseNotices(plan: plan, now: moment.now)
        try tellAuthors(of: letters, under: recall, moment.roster, in: connection) { letter, author in
            notices.waitsAgain(until: max(letter.due, moment.now), code: letter.decisionCode, to: author)
        }
    }

    /// One notice for each message, however many parts of it wait; the part that is due first is what it is about.
    private func tellAuthors(
        of letters: [WaitingLetter],
        under recall: Recall,
        _ roster: Roster,
        in connection: any DatabaseConnection,
        _ notice: (WaitingLetter, Person) -> [UInt8]?
    ) throws {
        var told: Set<String> = []
        for letter in letters.sorted(by: { ($0.due, $0.id) < ($1.due, $1.id) }) {
            guard told.insert(letter.decisionCode).inserted, letter.author != recall.startedBy,
                let author = letter.author.flatMap({ roster.person(PersonID($0)) }), author.hasMailbox,
                let notice = notice(letter, author)
            else { continue }
            try file(notice, to: author.id, in: connection)
        }
    }
}
