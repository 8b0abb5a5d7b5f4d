package import FoundationEssentials
package import School

/// Judges the past by other settings, one record at a time: memory doesn't grow with the number of records.
///
/// A record counts as changed where the new settings judge it otherwise than it was judged then *and* otherwise than the
/// settings of now would: what earlier changes have brought about is not put down to this one. Parts of the past may be
/// judged in parallel, each by a copy of the empty value, and merged in any order.
package struct Backtest: Sendable {
    /// Of whom, by which rule and when the outcome changes.
    package struct Change: Sendable, Hashable {
        /// The rule that decides in the stricter of both outcomes.
        package let rule: RuleID
        /// The author's roles.
        package let parties: PartySet
        /// By German clocks.
        package let day: CalendarDay
        package let before: Outcome
        package let after: Outcome
    }

    /// An authorised announcement that would not have reached its readers.
    package struct HitAnnouncement: Sendable, Hashable {
        package let code: String
        package let time: Date
        /// The author's roles.
        package let parties: PartySet
        /// Audiences by their ids: `class-guardians:5a`.
        package let lists: [String]
        package let rule: RuleID
        package let after: Outcome
    }

    /// So many hit announcements are named; the others are counted.
    package static let mostNamedAnnouncements = 200

    /// Records judged.
    package private(set) var judged = 0
    /// Records that are damaged or of a later release: not judged.
    package private(set) var unreadable = 0
    /// Records that the settings of now judge otherwise than they were judged, and the new ones as those of now.
    package private(set) var changedBefore = 0
    /// Records whose outcome changes. One with several deciding rules is counted here once, in `changes` for each.
    package private(set) var changed = 0
    package private(set) var changes: [Change: Int] = [:]
    package private(set) var announcementsHit = 0
    /// The first of them, in the order of time.
    package private(set) var announcements: [HitAnnouncement] = []
    package private(set) var curves: [ThresholdCurve]

    private let current: PolicySettings
    private let new: PolicySettings
    private let isSame: Bool
    private let checker: PolicyChecker

    /// - Parameters:
    ///   - current: what holds now.
    ///   - new: what might hold; the same as `current` draws curves only.
    ///   - thresholds: those whose whole curve is wanted.
    package init(
        from current: PolicySettings,
        to new: PolicySettings,
        thresholds: [Threshold] = [],
        checker: PolicyChecker = PolicyChecker()
    ) {
        self.current = current
        self.new = new
        isSame = current == new
        self.checker = checker
        curves = thresholds.map { ThresholdCurve($0, current) }
    }

    package mutating func add(_ past: PastDecision) {
        judged += 1
        for index in curves.indices { curves[index].add(past) }
        if isSame { return }
        let verdict = checker.check(past.submission, new)
        let after = Outcome(verdict.disposition)
        guard after != past.outcome else { return }
        let now = checker.check(past.submission, current)
        guard Outcome(now.disposition) != after else {
            changedBefore += 1
            return
        }
        changed += 1
        let rules = Self.rules(after > past.outcome ? verdict : now, or: after > past.outcome ? now : verdict)
        let day = SchoolTime.day(of: past.submission.time)
        let parties = past.submission.parties
        for rule in rules {
            let change = Change(rule: rule, parties: parties, day: day, before: past.outcome, after: after)
            changes[change, default: 0] += 1
        }
        if past.isAnnouncement, after >= .held, let rule = rules.first { note(past, rule, after) }
    }

    /// A record as the database has it; one that can't be read is counted.
    package mutating func add(code: String, disposition: String, wasReleased: Bool, compactForm: [UInt8]) {
        let past = PastDecision(
            code: code,
            disposition: disposition,
            wasReleased: wasReleased,
            compactForm: compactForm
        )
        if let past { add(past) } else { unreadable += 1 }
    }

    /// Adds what a copy made of another part of the past.
    package mutating func merge(_ other: Self) {
        judged += other.judged
        unreadable += other.unreadable
        changedBefore += other.changedBefore
        changed += other.changed
        changes.merge(other.changes, uniquingKeysWith: +)
        announcementsHit += other.announcementsHit
        announcements = Array(
            (announcements + other.announcements).sorted { ($0.time, $0.code) < ($1.time, $1.code) }
                .prefix(Self.mostNamedAnnouncements)
        )
        for (index, curve) in other.curves.enumerated() where curves.indices.contains(index) {
            curves[index].merge(curve)
        }
    }

    private mutating func note(_ past: PastDecision, _ rule: RuleID, _ after: Outcome) {
        announcementsHit += 1
        guard announcements.count < Self.mostNamedAnnouncements else { return }
        let lists = past.submission.audience.lists.filter { $0.right == .announcement }.map(\.id)
        announcements.append(
            HitAnnouncement(
                code: past.code,
                time: past.submission.time,
                parties: past.submission.parties,
                lists: lists,
                rule: rule,
                after: after
            )
        )
    }

    /// Who decides, each rule once.
    private static func rules(_ stricter: Verdict, or other: Verdict) -> [RuleID] {
        let decisive = stricter.decisive.isEmpty ? other.decisive : stricter.decisive
        var rules: [RuleID] = []
        for finding in decisive where !rules.contains(finding.rule) { rules.append(finding.rule) }
        return rules
    }
}
