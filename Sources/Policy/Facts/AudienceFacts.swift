package import MailMessage
package import School

/// Who would get the submission: people, not addresses, each counted once. `AudienceTally` counts them.
package struct AudienceFacts: Sendable, Hashable {
    /// People of the school with the same roles, reached one by one.
    package struct PeopleCount: Sendable, Hashable {
        package var parties: PartySet
        package var count: Int
        /// Their classes and groups; told of mail from outside only, where settings of a class decide whether it is let in.
        package var groups: [String]

        package init(_ parties: PartySet, _ count: Int, groups: [String] = []) {
            self.parties = parties
            self.count = count
            self.groups = groups
        }
    }

    /// Distinct recipients at one domain outside the school.
    package struct OutsideCount: Sendable, Hashable {
        package var domain: Domain
        package var count: Int
        /// For allow-lists that name single addresses; never recorded.
        package var addresses: [EmailAddress]
        /// Set when a recorded decision is replayed: how many an allow-list named by address.
        package var allowedByAddress: Int

        package init(_ domain: Domain, _ count: Int, addresses: [EmailAddress] = [], allowedByAddress: Int = 0) {
            self.domain = domain
            self.count = count
            self.addresses = addresses
            self.allowedByAddress = allowedByAddress
        }
    }

    package var people: [PeopleCount]
    package var outside: [OutsideCount]
    package var lists: [ListFacts]
    /// How many of `people` and `outside` count no more: the readers of a room that the school knows, or those of a
    /// conversation who were counted before. For chat and forum only.
    package var countedAlready = 0
    /// List addresses that would reach the same people, for the advice in a refusal; never recorded.
    package var fittingLists: [EmailAddress]
    /// Guardians who were written to by their private addresses; they are among `outside`, too.
    package var guardiansByAddress = 0
    /// Set where somebody who works here names children and no list: their guardians, or those of the class that all of
    /// them are in. Never recorded.
    package var guardiansOfThose: Proposal?
    /// The same the other way round, where guardians are named: the class that all their children are in.
    package var childrenOfThose: Proposal?

    package init(
        people: [PeopleCount] = [],
        outside: [OutsideCount] = [],
        lists: [ListFacts] = [],
        fittingLists: [EmailAddress] = []
    ) {
        self.people = people
        self.outside = outside
        self.lists = lists
        self.fittingLists = fittingLists
    }

    /// What the `mass.*` rules count: everyone but the readers of lists, and those who were counted before.
    package var countedRecipients: Int {
        let all = people.reduce(0) { $0 + $1.count } + outside.reduce(0) { $0 + $1.count }
        return max(0, all - countedAlready)
    }

    /// Whether anyone is reached by an authorised announcement.
    package var hasAnnouncement: Bool { lists.contains { $0.right == .announcement } }
}

/// A list among the recipients.
package struct ListFacts: Sendable, Hashable {
    /// What the author may do with it.
    package enum Right: Sendable, Hashable {
        /// Entitled to announce to it: its readers count for no limit.
        case announcement
        /// Speaks in a room of its members as one of them, or in one open to the whole school: no announcement, but its
        /// readers count for no limit either. For chat and forum only.
        case correspondence
        case denied(WritingAnswer.Reason)
    }

    /// Identifies the audience by ids, never by a person's name: this is recorded.
    package var id: String
    /// The address as written, for the explanation; never recorded.
    package var address: EmailAddress?
    package var right: Right
    /// How many children, guardians and staff the list reaches; for `separation.*`.
    package var children: Int
    package var guardians: Int
    package var staff: Int
    /// Whether a teacher who isn't a leader of the school writes to it and doesn't teach all whom it concerns.
    package var isWiderThanTaught = false
    /// Where its author has no right to it, or doesn't teach all whom it concerns: lists of their own that are nearest to
    /// it. Never recorded.
    package var narrower: [Proposal] = []
    /// The address of its counterpart: of the parents' list for a class's; never recorded.
    package var counterpartAddress: EmailAddress?

    package init(
        id: String,
        address: EmailAddress? = nil,
        right: Right,
        children: Int = 0,
        guardians: Int = 0,
        staff: Int = 0
    ) {
        self.id = id
        self.address = address
        self.right = right
        self.children = children
        self.guardians = guardians
        self.staff = staff
    }
}

extension ListFacts {
    /// An audience of the school with the author's right to it.
    package init(
        _ audience: Audience,
        address: EmailAddress? = nil,
        answer: WritingAnswer,
        children: Int = 0,
        guardians: Int = 0,
        staff: Int = 0
    ) {
        let right: Right =
            switch answer {
            case .allowed: .announcement
            case .denied(let reason): .denied(reason)
            }
        self.init(
            id: Self.id(of: audience),
            address: address,
            right: right,
            children: children,
            guardians: guardians,
            staff: staff
        )
    }

    /// The audience in ids: its kind, and of which group or child it is.
    package static func id(of audience: Audience) -> String { audience.text }

    /// Whether its author has no right to it.
    package var isDenied: Bool {
        if case .denied = right { return true }
        return false
    }

    /// Whether its readers are guardians, by its id.
    var isForGuardians: Bool {
        Audience.Kind.allCases.contains { $0.isForGuardians && id.hasPrefix($0.rawValue) }
    }
}

/// An audience that may have been meant instead.
package struct Proposal: Sendable, Hashable {
    /// As `ListFacts.id(of:)` has it.
    package var id: String
    package var address: EmailAddress?

    package init(id: String, address: EmailAddress? = nil) {
        self.id = id
        self.address = address
    }

    package init(_ audience: Audience, address: EmailAddress? = nil) {
        self.init(id: ListFacts.id(of: audience), address: address)
    }
}

extension [Proposal] {
    /// As a finding names them: `proposal`, `proposal-2` and so on, by which they are offered to the author.
    var parameters: [Finding.Parameter] {
        enumerated().map { place, proposal in
            Finding.Parameter(place == 0 ? "proposal" : "proposal-\(place + 1)", .text(proposal.id))
        }
    }
}

extension ListFacts {
    /// The guardians of a class for its children, and the other way round; nil for lists that have no such counterpart.
    package var counterpart: Proposal? {
        Audience(text: id)?.counterpart.map { Proposal($0, address: counterpartAddress) }
    }
}
