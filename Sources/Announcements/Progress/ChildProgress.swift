package import School

/// How far an announcement has come for one child.
package struct ChildProgress: Sendable, Hashable {
    package var child: PersonID
    package var delivery: DeliveryState
    /// Whether somebody of the family has opened the notice's page.
    package var isOpened: Bool
    /// nil where nobody was asked to sign.
    package var signatures: SignatureState?
    /// By question; who answered last is heard.
    package var answers: [Int: Answer]
    /// Questions to which others of the family have said something else before, which nobody has settled.
    package var disagreed: Set<Int>

    package init(
        child: PersonID,
        delivery: DeliveryState = .underWay,
        isOpened: Bool = false,
        signatures: SignatureState? = nil,
        answers: [Int: Answer] = [:],
        disagreed: Set<Int> = []
    ) {
        self.child = child
        self.delivery = delivery
        self.isOpened = isOpened
        self.signatures = signatures
        self.answers = answers
        self.disagreed = disagreed
    }

    /// What became of the family's copies: the best of them.
    package enum DeliveryState: String, Sendable, Hashable, CaseIterable {
        case underWay = "under-way"
        case delivered
        /// Every copy came back.
        case bounced
        /// No address: on paper.
        case paper
    }

    /// Whether something is there of what the announcement asks.
    package var hasBegun: Bool {
        if case .partly = signatures { return true }
        return signatures == .complete || !answers.isEmpty
    }

    /// Whether everything that the announcement asks is there.
    package func isDone(_ announcement: Announcement) -> Bool {
        let isSigned = announcement.acknowledgement == nil || signatures == .complete
        return isSigned && announcement.questions.allSatisfy { !$0.isRequired || answers[$0.id] != nil }
    }
}

/// An announcement's progress in numbers: children, each in one place only.
package struct ProgressCount: Sendable, Hashable {
    package var all = 0
    package var done = 0
    /// Something is there, not everything.
    package var begun = 0
    package var opened = 0
    package var waiting = 0
    package var bounced = 0
    package var paper = 0

    package init(_ children: [ChildProgress], of announcement: Announcement) {
        all = children.count
        for child in children {
            if announcement.asks, child.isDone(announcement) {
                done += 1
            } else if announcement.asks, child.hasBegun {
                begun += 1
            } else if child.isOpened {
                opened += 1
            } else if child.delivery == .bounced {
                bounced += 1
            } else if child.delivery == .paper {
                paper += 1
            } else {
                waiting += 1
            }
        }
    }
}
