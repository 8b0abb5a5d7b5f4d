package import MailMessage
package import School

/// What the deception rules must know of the school: names, domains, lists and registered addresses. Made once for each
/// roster and kept with it. A class: it is handed on with each message.
package final class DeceptionIndex: Sendable {
    /// The roster's, to see whether the index is of the present one.
    package let version: Int64
    private let roster: Roster
    private let plan: AddressPlan
    private let names: StaffNameIndex
    private let lookalikes: LookalikeDomains

    /// Domains of a message that are looked at.
    private static let mostDomains = 16

    package init(roster: Roster, plan: AddressPlan) {
        version = roster.version
        self.roster = roster
        self.plan = plan
        names = StaffNameIndex(roster.people)
        lookalikes = LookalikeDomains(plan.domains)
    }

    /// The school's domains; what lies below them is the school's too.
    package var ownDomains: [Domain] { plan.domains }

    /// Whether a domain resembles one of ours; nil for our own and for those that resemble none.
    package func lookalike(of domain: Domain) -> Lookalike? { lookalikes.judge(domain) }

    /// Adds to the envelope sender whether it is a list.
    package func complete(_ envelope: SenderFacts.Claim) -> SenderFacts.Claim {
        var claim = envelope
        guard let address = claim.address, plan.isOurs(address.domain) else { return claim }
        if case .audience = plan.resolve(address, in: roster) { claim.isList = true }
        return claim
    }

    /// Adds to the claims of a whole message what they look like to a reader. From inside that is only which of them are
    /// lists: who has logged in is judged by `spoof.sender-not-owned`.
    /// - Parameter senders: envelope and header with the claims in From and Sender.
    func complete(
        _ senders: inout SenderFacts,
        of message: ParsedMessage,
        author: Author,
        authentication: AuthenticationFacts
    ) {
        senders.envelope = senders.envelope.map(complete)
        guard var header = senders.header else { return }
        header.from = header.from.map(complete)
        header.sender = header.sender.map(complete)
        defer { senders.header = header }
        guard case .outside = author else { return }

        let reading = SenderReading(message)
        header.tricks = reading.tricks
        header.replyTo = reading.replyTo.map { SenderFacts.Claim($0, author: author, ownDomains: plan.domains) }
        header.shownNames = reading.names
        header.mentionsSchool = reading.names.contains { !$0.isAddress && mentionsSchool($0) }
        header.lookalikes = resemblances(
            [senders.envelope].compactMap(\.self) + header.from + header.sender + header.replyTo
        )
        let owners = reading.from.count == 1 ? reading.from.flatMap(owners) : []
        header.staffName = staffName(reading.names, owners: owners)
        if let address = reading.from.first, !owners.isEmpty {
            senders.knownGuardian = KnownGuardian(
                isVerified: authentication.proves(address.domain),
                classes: classes(ofChildrenOf: owners)
            )
        }
    }

    /// Lines at the end of a letter in which its author's name is looked for, and how long they are.
    private static let signatureLines = 8
    private static let longestSignature = 80

    /// Adds whether a letter from outside is signed with the name of somebody who works here. Only where its words ask for money:
    /// who signs what else is everybody's own business.
    package func readSignature(of text: WrittenText, for submission: inout Submission) {
        guard case .outside = submission.author, let header = submission.senders.header,
            !submission.content.text.signs(of: .fraud).isEmpty
        else { return }
        let lines = text.segments.filter { $0.origin == .own && $0.part != .greeting && !$0.range.isEmpty }
        let names = lines.suffix(Self.signatureLines).filter { $0.range.count <= Self.longestSignature }
            .map { ShownName(String(decoding: text.bytes[$0.range], as: UTF8.self)) }
        let addresses = Set(header.from.compactMap(\.address))
        let owners = addresses.count == 1 ? addresses.flatMap(owners) : []
        // Among other words a name is spoken of, or to.
        guard let match = staffName(names, owners: owners), match.form == .full, !match.isDiluted else { return }
        submission.senders.header?.signature = match
    }

    private func owners(_ address: EmailAddress) -> [Person] {
        roster.guardians(withPrivateAddress: address.normalized)
    }

    private func classes(ofChildrenOf guardians: [Person]) -> [String] {
        var names: Set<String> = []
        for guardian in guardians where guardian.isGuardian {
            for guardianship in roster.guardianships(ofGuardian: guardian.id) {
                guard let child = roster.person(guardianship.child), child.isActive else { continue }
                names.formUnion(roster.classes(of: child.id).map(\.name))
            }
        }
        return names.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }

    private func staffName(_ shown: [ShownName], owners: [Person]) -> StaffNameMatch? {
        var best: StaffNameMatch?
        for name in shown {
            guard
                var match = names.match(
                    name,
                    known: { RoleNames.standardWords.contains($0) || lookalikes.isSchool([$0]) }
                )
            else { continue }
            match.isOwnName = owners.contains { StaffNameIndex.bears($0, name.text) }
            if best.map({ match.weight > $0.weight || ($0.isOwnName && !match.isOwnName) }) ?? true { best = match }
        }
        return best
    }

    private func mentionsSchool(_ name: ShownName) -> Bool {
        let words = name.readings.first ?? []
        for start in words.indices {
            for length in 1...3 where start + length <= words.count {
                if lookalikes.isSchool(words[start..<(start + length)]) { return true }
            }
        }
        return false
    }

    private func resemblances(_ claims: [SenderFacts.Claim]) -> [Lookalike] {
        var seen: Set<Domain> = []
        var found: [Lookalike] = []
        for claim in claims {
            guard seen.count < Self.mostDomains, case .elsewhere(let domain) = claim.origin,
                seen.insert(domain).inserted
            else { continue }
            if let lookalike = lookalikes.judge(domain) { found.append(lookalike) }
        }
        return found
    }
}
