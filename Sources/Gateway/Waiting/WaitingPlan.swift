internal import Directory
internal import FoundationEssentials
internal import MailMessage
internal import Policy
internal import School

/// What of a message goes out now, and what later: lists in their readers' quiet hours, or all of it at the author's time.
struct WaitingPlan: Sendable {
    /// Nobody goes out now where this has no recipients.
    let now: ReceivedMessage
    /// By the time at which they go out, next first.
    let later: [(due: Date, message: ReceivedMessage)]
    /// The author's own time, or now.
    let start: Date
    /// Whether other quiet hours are a reason to go out earlier.
    let mindsQuiet: Bool

    /// - Parameter start: before which nothing goes out; nil for now.
    /// - Returns: nil where nothing waits, which is nearly always so.
    init?(
        _ message: ReceivedMessage,
        _ parsed: ParsedMessage,
        _ route: RoutingPlan,
        notBefore start: Date?,
        plan: AddressPlan,
        at moment: Gateway.Moment
    ) {
        let start = max(start ?? moment.now, moment.now)
        let settings = moment.settings.settings
        mindsQuiet = !parsed.isUrgent
        self.start = start
        let minds = mindsQuiet && !settings.quietHours.isEmpty && !route.audiences.isEmpty
        guard start > moment.now || minds else { return nil }
        var later: [Date: [EnvelopeRecipient]] = [:]
        var now: [EnvelopeRecipient] = []
        for recipient in message.recipients {
            let due = minds ? Self.quietEnd(for: recipient.address, at: start, plan, moment) : start
            if due > moment.now { later[due, default: []].append(recipient) } else { now.append(recipient) }
        }
        guard !later.isEmpty else { return nil }
        self.now = message.with(now)
        self.later = later.sorted { $0.key < $1.key }.map { ($0.key, message.with($0.value)) }
    }

    /// When what comes to an address may go out: the end of its readers' quiet hours, `start` where there are none then.
    static func quietEnd(
        for address: EmailAddress,
        at start: Date,
        _ plan: AddressPlan,
        _ moment: Gateway.Moment
    ) -> Date {
        guard case .audience(let audience) = plan.resolve(address, in: moment.roster) else { return start }
        let readers = QuietAudience.readers(of: audience, moment.roster)
        return moment.settings.settings.quietEnd(for: readers, at: start) ?? start
    }
}

extension QuietAudience {
    /// Whose quiet hours a list minds; none for the guardians of one child, which is personal mail.
    static func readers(of audience: Audience, _ roster: Roster) -> Set<QuietAudience> {
        switch audience {
        case .classChildren, .allChildren: return [.children]
        case .classGuardians, .allGuardians: return [.guardians]
        case .classTeachers, .staff: return [.staff]
        case .childGuardians: return []
        case .group(let id):
            guard let group = roster.group(id) else { return [] }
            var readers: Set<QuietAudience> = []
            for person in (group.owners + group.teachers + group.members).compactMap(roster.person) {
                if person.isChild { readers.insert(.children) }
                if person.isStaff { readers.insert(.staff) }
                if person.isGuardian, !person.isStaff { readers.insert(.guardians) }
            }
            return readers
        }
    }
}

extension ReceivedMessage {
    /// The same to some of its recipients.
    func with(_ recipients: [EnvelopeRecipient]) -> ReceivedMessage {
        var copy = self
        copy.recipients = recipients
        return copy
    }
}
