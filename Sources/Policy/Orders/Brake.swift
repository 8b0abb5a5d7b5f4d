package import FoundationEssentials

/// An emergency brake: stops something altogether until a time (`orders.brake`).
package struct Brake: Sendable, Hashable {
    package enum What: Sendable, Hashable {
        /// All mail to lists.
        case lists
        /// All mail to and from outside; letters to guardians, whose copies leave the school, are part of it.
        case external
        /// Everything by people who have this role, whatever others they have; `outsider` stops what comes from outside, and
        /// `guardian` also what guardians provably write from there.
        case role(Party)
        case channel(Channel)

        /// `lists`, `external`, `role child`, `channel chat`.
        package init?(_ words: [some StringProtocol]) {
            let words = words.map { String($0) }
            switch words.first {
            case "lists" where words.count == 1: self = .lists
            case "external" where words.count == 1: self = .external
            case "role" where words.count == 2:
                guard let party = Party(rawValue: words[1]) else { return nil }
                self = .role(party)
            case "channel" where words.count == 2:
                guard let channel = Channel(rawValue: words[1]) else { return nil }
                self = .channel(channel)
            default: return nil
            }
        }

        package var text: String {
            switch self {
            case .lists: "lists"
            case .external: "external"
            case .role(let party): "role " + party.rawValue
            case .channel(let channel): "channel " + channel.rawValue
            }
        }

        /// What can be stopped, each as it is written.
        package static let all: [What] =
            [.lists, .external] + Party.allCases.map(What.role) + Channel.allCases.map(What.channel)
    }

    package var what: What
    /// The first instant at which it no longer holds.
    package var until: Date
    package var reason: String

    package init(_ what: What, until: Date, reason: String = "") {
        self.what = what
        self.until = until
        self.reason = reason
    }

    /// A brake is put on for at most so many hours, at the command line and on the page: what stands still for longer is better set.
    package static let mostHours = 72

    func holds(at time: Date) -> Bool { time < until }

    /// Whether it stops the submission, its time aside.
    func stops(_ submission: Submission) -> Bool {
        let audience = submission.audience
        // Mail that reaches nobody else is for postmaster, who can always be written to.
        let isForSomeone =
            submission.channel != .mail || !audience.people.isEmpty || !audience.outside.isEmpty
            || !audience.lists.isEmpty
        guard isForSomeone else { return false }
        switch what {
        case .lists: return submission.channel == .mail && !audience.lists.isEmpty
        case .external:
            if case .outside = submission.author { return submission.channel == .mail }
            return submission.leavesSchool
        case .role(let party): return submission.parties.contains(party)
        case .channel(let channel): return submission.channel == channel
        }
    }
}

extension PolicySettings {
    /// When the last of the brakes that stop the submission lets go; nil where none does.
    package func brakeEnd(for submission: Submission) -> Date? {
        guard !brakes.isEmpty else { return nil }
        return brakes.lazy.filter { $0.holds(at: submission.time) && $0.stops(submission) }.map(\.until).max()
    }

    /// What stands still at this time, the first to end first.
    package func brakesOn(at time: Date) -> [Brake] {
        brakes.filter { $0.holds(at: time) }.sorted { ($0.until, $0.what.text) < ($1.until, $1.what.text) }
    }

    /// Puts a brake on; one that stops the same is replaced, and those that have ended go.
    package mutating func put(on brake: Brake, now: Date) {
        brakes.removeAll { $0.what == brake.what || !$0.holds(at: now) }
        brakes.append(brake)
    }

    /// Takes a brake off, or all of them.
    /// - Returns: whether there was one.
    @discardableResult
    package mutating func takeOff(_ what: Brake.What?) -> Bool {
        let count = brakes.count
        brakes.removeAll { what == nil || $0.what == what }
        return brakes.count < count
    }
}
