internal import FoundationEssentials
internal import MailMessage

/// What speaks against a sender from outside, gathered once for the rules that weigh one sign by another.
struct SenderSigns {
    let header: SenderFacts.Header
    let staffName: StaffNameMatch?
    /// The name below the letter.
    let signature: StaffNameMatch?
    let role: RoleNameMatch?
    let mentionsSchool: Bool
    let lookalikes: [Lookalike]
    /// From is proved (DMARC, an aligned signature, a trusted forwarder).
    let isProven: Bool
    /// It was asked for a proof, and there is none. Where no DNS is asked, that says nothing.
    let lacksProof: Bool
    let isFreeMail: Bool
    let isFirstContact: Bool
    /// Replies go to a free-mail address elsewhere.
    let replyDiverges: Bool
    /// The domain in From says that its mail passes DMARC, and this doesn't.
    let failsDMARC: Bool

    /// - Returns: nil for what comes from inside, before the header is seen, and from senders whom the school trusts.
    init?(_ submission: Submission, _ settings: PolicySettings) {
        guard case .outside = submission.author, let header = submission.senders.header else { return nil }
        let authentication = submission.authentication
        isProven = authentication.provenDomain != nil
        lacksProof = !isProven && authentication != .none
        if isProven, !header.from.isEmpty,
            header.from.allSatisfy({ settings.trusts($0, at: submission.time) })
        {
            return nil
        }
        self.header = header
        // Under our own domain the names are right, or `spoof.own-domain-from-outside` says that nothing is.
        let isOurs = !header.from.isEmpty && header.from.allSatisfy(\.isOurs)
        mentionsSchool = header.mentionsSchool && !isOurs
        let isOwn = header.staffName?.isOwnName == true && submission.senders.knownGuardian?.isVerified == true
        staffName = isOwn || isOurs ? nil : header.staffName
        let isOwnSignature =
            header.signature?.isOwnName == true && submission.senders.knownGuardian?.isVerified == true
        signature = isOwnSignature || isOurs ? nil : header.signature
        role =
            isOurs
            ? nil
            : header.recordedRole ?? settings.roleNames.match(header.shownNames, mentionsSchool: header.mentionsSchool)
        lookalikes = header.lookalikes.filter { !settings.trusts($0.domain, at: submission.time) }
        isFreeMail = header.from.contains { Self.isFreeMail($0, settings) }
        isFirstContact = submission.history.isFirstContact == true
        failsDMARC = authentication.dmarc == .fail && !isProven
        replyDiverges = header.replyTo.contains { reply in
            guard case .elsewhere(let domain) = reply.origin, settings.freeMailDomains.contains(domain) else {
                return false
            }
            return !header.from.contains { Self.isSame($0, reply) }
        }
    }

    /// How many second signs there are beside a name.
    var seconds: Int {
        [lacksProof, isFreeMail, isFirstContact, replyDiverges, !lookalikes.isEmpty].count { $0 }
    }

    private static func isFreeMail(_ claim: SenderFacts.Claim, _ settings: PolicySettings) -> Bool {
        guard case .elsewhere(let domain) = claim.origin else { return false }
        return settings.freeMailDomains.contains(domain)
    }

    /// The same domain: whose mailbox at a free-mail service it is, is not recorded.
    private static func isSame(_ left: SenderFacts.Claim, _ right: SenderFacts.Claim) -> Bool {
        guard case .elsewhere(let one) = left.origin, case .elsewhere(let other) = right.origin else { return false }
        return one == other
    }
}

extension SenderFacts.Claim {
    /// Whether it is in a domain of ours.
    var isOurs: Bool {
        if case .school = origin { true } else { false }
    }
}

extension PolicySettings {
    /// Whether `spoof.allowed` names the sender, by address or domain.
    func trusts(_ claim: SenderFacts.Claim, at time: Date) -> Bool {
        if claim.wasTrusted { return true }
        guard case .elsewhere(let domain) = claim.origin else { return false }
        return trusts(domain, at: time) || claim.address.map { trustsByAddress($0, at: time) } ?? false
    }

    func trusts(_ domain: Domain, at time: Date) -> Bool {
        trusted.contains { entry in
            guard case .domain(let named) = entry.who else { return false }
            return entry.holds(at: time) && domain.isWithin(named)
        }
    }

    func trustsByAddress(_ address: EmailAddress, at time: Date) -> Bool {
        trusted.contains { $0.who == .address(address) && $0.holds(at: time) }
    }
}
