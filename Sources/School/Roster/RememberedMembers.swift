internal import Synchronization

/// Who is in the audiences that were asked about, of one roster and one day: every letter to a list asks several times, and
/// the answer stays the same until somebody comes or goes.
final class RememberedMembers: Sendable {
    struct Question: Sendable, Hashable {
        let audience: Audience
        let selection: GuardianSelection
    }

    private struct Day {
        var day: CalendarDay?
        var members: [Question: AudienceMembers] = [:]
    }

    /// Audiences kept; more than a school writes to in a day.
    private static let most = 4096

    private let kept = Mutex(Day())

    /// - Parameter gather: asked without the lock, where the answer isn't known.
    func members(
        _ question: Question,
        on day: CalendarDay,
        gather: () -> AudienceMembers
    ) -> AudienceMembers {
        let known = kept.withLock { $0.day == day ? $0.members[question] : nil }
        if let known { return known }
        let members = gather()
        kept.withLock { kept in
            if kept.day != day || kept.members.count >= Self.most { kept = Day(day: day) }
            kept.members[question] = members
        }
        return members
    }
}
