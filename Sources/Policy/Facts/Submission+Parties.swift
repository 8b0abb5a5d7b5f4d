extension Submission {
    /// Whom it comes from, in the words of settings and orders: the roles of who has logged in; for what comes from outside
    /// `outsider`, and `guardian` besides where the message proves that a guardian of the school wrote it.
    ///
    /// Guardians write from their private addresses: what a school orders of guardians must reach them there. Whoever merely
    /// claims to be one stays an outsider.
    package var parties: PartySet { isFromProvenGuardian ? author.parties.union(.guardian) : author.parties }

    /// Whether it comes from outside, from an address that is proven and a guardian's.
    fileprivate var isFromProvenGuardian: Bool {
        guard case .outside = author, let known = senders.knownGuardian else { return false }
        return known.isVerified && known.isGuardian
    }
}

/// Of the roles that somebody has at the school the widest value holds. A guardian outside is both for certain, and the stricter
/// value holds: such mail is no safer than other mail from outside, and no freer than a guardian at the school.
extension PolicySettings {
    /// The limit for who wrote the submission, at its time.
    package func limit(_ limit: Limit, for submission: Submission) -> Int {
        let own = self.limit(limit, for: submission.author, at: submission.time)
        guard submission.isFromProvenGuardian, limit.parties.contains(.guardian) else { return own }
        return min(own, self.limit(limit, for: .guardian))
    }

    /// What follows from a finding of `rule` in the submission.
    package func action(of rule: any Rule, for submission: Submission) -> Action {
        let own = action(of: rule, for: submission.author)
        guard submission.isFromProvenGuardian, rule.parties.contains(.guardian) else { return own }
        return max(own, action(of: rule, for: .guardian))
    }
}
