internal import FoundationEssentials

/// What is kept of a submission so that a changed threshold can be judged against the past: numbers, roles, ids and
/// domains. No content, no address.
///
/// Replaying is checking `submission` with other settings: every standard rule finds in it what it found in the original
/// (parameters of the explanation aside).
package struct DecisionFacts: Sendable, Hashable {
    /// The submission without what is never recorded.
    package let submission: Submission

    /// - Parameter settings: those it was judged by: which single addresses an allow-list named is kept as a count.
    package init(_ submission: Submission, _ settings: PolicySettings) {
        var kept = submission
        switch submission.author {
        case .person(var person):
            person.addresses = []
            kept.author = .person(person)
        case .outside:
            kept.author = .outside(nil)
        case .house:
            break
        }
        kept.senders = Self.strip(submission.senders, settings, submission)
        kept.audience.fittingLists = []
        kept.history.sending.ebb = []
        kept.history.spread = submission.history.spread.recorded
        for index in kept.audience.outside.indices {
            let group = kept.audience.outside[index]
            kept.audience.outside[index].allowedByAddress = settings.allowedByAddress(in: group, at: submission.time)
            kept.audience.outside[index].addresses = []
        }
        for index in kept.audience.lists.indices {
            kept.audience.lists[index].address = nil
            kept.audience.lists[index].counterpartAddress = nil
            kept.audience.lists[index].narrower = []
        }
        kept.audience.guardiansOfThose = nil
        kept.audience.childrenOfThose = nil
        self.submission = kept
    }

    init(stripped submission: Submission) {
        self.submission = submission
    }

    private static func strip(
        _ senders: SenderFacts,
        _ settings: PolicySettings,
        _ submission: Submission
    ) -> SenderFacts {
        func strip(_ claim: SenderFacts.Claim) -> SenderFacts.Claim {
            var kept = claim
            kept.wasAllowed =
                claim.wasAllowed
                || claim.address.map { settings.allowsByAddress($0, at: submission.time) } ?? false
            kept.wasTrusted =
                claim.wasTrusted
                || claim.address.map { settings.trustsByAddress($0, at: submission.time) } ?? false
            kept.address = nil
            return kept
        }
        var kept = senders
        kept.knownGuardian?.classes = []
        if let header = senders.header {
            kept.header?.recordedRole =
                header.recordedRole
                ?? settings.roleNames.match(header.shownNames, mentionsSchool: header.mentionsSchool)
            kept.header?.shownNames = []
            kept.header?.replyTo = header.replyTo.map(strip)
        }
        kept.envelope = senders.envelope.map(strip)
        kept.header?.from = senders.header?.from.map(strip) ?? []
        kept.header?.sender = senders.header?.sender.map(strip) ?? []
        return kept
    }
}
