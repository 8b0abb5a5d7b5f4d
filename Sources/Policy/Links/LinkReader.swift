package import MailMessage

/// Reads from a message where its links lead. Pure: block-lists and what is known of the school are handed in.
package struct LinkReader: Sendable {
    private let index: DeceptionIndex
    private let blockLists: BlockListIndex
    private let organization: @Sendable (Domain) -> Domain

    /// Links of a message that are looked at.
    package static let mostLinks = 500
    /// Octets of text in which words about logging in are looked for.
    private static let longestText = 64 << 10
    /// Octets of a text or page in which names on block-lists are looked for.
    private static let longestSource = 512 << 10

    /// - Parameters:
    ///   - index: of the present roster.
    ///   - organization: the domain that somebody registered: `example.de` of `www.example.de` (RFC 7489 §3.2).
    package init(
        index: DeceptionIndex,
        blockLists: BlockListIndex = BlockListIndex(),
        organization: @escaping @Sendable (Domain) -> Domain = LinkReader.likelyOrganization
    ) {
        self.index = index
        self.blockLists = blockLists
        self.organization = organization
    }

    package func facts(of message: ParsedMessage) -> LinkFacts {
        var facts = linkFacts(of: message)
        if !blockLists.isEmpty { addBlockedNames(in: message, to: &facts) }
        return facts
    }

    private func linkFacts(of message: ParsedMessage) -> LinkFacts {
        let page = message.shownLinks(limit: Self.mostLinks)
        guard !page.links.isEmpty || !page.formTargets.isEmpty || page.hasPasswordField else { return LinkFacts() }
        var reading = Reading()
        for link in page.links { take(link, &reading) }
        for text in page.formTargets {
            guard let target = LinkTarget(text), !isOurs(target) else { continue }
            reading.facts.signs.insert(.outsideForm)
            take(HTMLPage.Link(target: text, shown: nil), &reading)
        }
        var facts = reading.facts
        if page.hasPasswordField { facts.signs.insert(.passwordForm) }
        if message.header.first("List-Unsubscribe") != nil, facts != LinkFacts() { facts.signs.insert(.isBulk) }
        if facts.outside > 0 {
            if !reading.leadsElsewhere { facts.signs.insert(.onlyCarriers) }
            let text = message.subject + "\n" + message.plainText(limit: Self.longestText)
            (facts.loginWords, facts.pressureWords) = LoginWords.count(in: text)
        }
        return facts
    }

    private struct Reading {
        var facts = LinkFacts()
        var seen: Set<Domain> = []
        /// Whether one leads outside, and not to a carrier.
        var leadsElsewhere = false
    }

    /// From `Config/lists/parcel-services.txt`.
    private static let carriers = StandardLists.entries(StandardLists.parcelServices).compactMap { Domain($0) }

    private func isOurs(_ target: LinkTarget) -> Bool {
        guard case .domain(let domain) = target.place else { return false }
        return isOurs(domain)
    }

    private func isOurs(_ domain: Domain) -> Bool { index.ownDomains.contains { domain.isWithin($0) } }

    private func take(_ link: HTMLPage.Link, _ reading: inout Reading) {
        guard let target = LinkTarget(link.target) else { return }
        switch target.place {
        case .embedded:
            reading.facts.signs.insert(.embeddedPage)
            return
        case .address:
            reading.facts.signs.insert(.address)
            reading.leadsElsewhere = true
            reading.facts.outside += 1
            compare(link.shown, with: nil, &reading.facts)
        case .domain(let domain):
            guard !isOurs(domain) else { return }
            reading.facts.outside += 1
            if reading.seen.insert(domain).inserted { judge(domain, &reading.facts) }
            if !reading.leadsElsewhere { reading.leadsElsewhere = !Self.carriers.contains(where: domain.isWithin) }
            compare(link.shown, with: domain, &reading.facts)
        }
        if target.hasUserInfo { reading.facts.signs.insert(.userInfo) }
    }

    private func judge(_ domain: Domain, _ facts: inout LinkFacts) {
        if facts.blocked.count < LinkFacts.mostKept, let list = blockLists.list(naming: domain) {
            facts.blocked.append(LinkFacts.Blocked(domain, list: list))
        }
        if facts.lookalikes.count < LinkFacts.mostKept, let found = index.lookalike(of: domain) {
            facts.lookalikes.append(found)
        }
    }

    /// What a block-list names is found without being a link, too: as a bare name, with `[.]` for its dots, in the subject, in a
    /// page or text that is attached.
    private func addBlockedNames(in message: ParsedMessage, to facts: inout LinkFacts) {
        let subject = Array(message.subject.utf8.prefix(Self.longestText))
        add(BareNames.find(in: subject) { blockLists.list(naming: $0) != nil }, to: &facts)
        for part in message.leaves where part.isTextFile || part.isShownText {
            guard facts.blocked.count < LinkFacts.mostKept else { return }
            let octets = part.decodedBytes(in: message.bytes, limit: Self.longestSource)
            var found = BareNames.find(in: octets) { blockLists.list(naming: $0) != nil }
            guard part.isPage else {
                add(found, to: &facts)
                continue
            }
            // A page names much that nobody sees: pictures, counters.
            guard !found.isEmpty else { continue }
            let text = part.text(in: message.bytes, limit: Self.longestSource)
            let shown = HTMLText(text, limit: Self.longestText).text
            found = BareNames.find(in: Array(shown.utf8)) { blockLists.list(naming: $0) != nil }
            if part.isTextFile {
                for link in HTMLPage(text, limit: Self.mostLinks).links {
                    if case .domain(let domain)? = LinkTarget(link.target)?.place { found.append(domain) }
                }
            }
            add(found, to: &facts)
        }
    }

    private func add(_ domains: [Domain], to facts: inout LinkFacts) {
        for domain in domains where !isOurs(domain) && !facts.blocked.contains(where: { $0.domain == domain }) {
            guard facts.blocked.count < LinkFacts.mostKept, let list = blockLists.list(naming: domain) else { continue }
            facts.blocked.append(LinkFacts.Blocked(domain, list: list))
        }
    }

    private func compare(_ shown: String?, with target: Domain?, _ facts: inout LinkFacts) {
        guard facts.mismatches.count < LinkFacts.mostKept, let shown, let domain = LinkTarget.shown(by: shown) else {
            return
        }
        if let target, target == domain || organization(target) == organization(domain) { return }
        let mismatch = LinkFacts.Mismatch(shown: domain, target: target, showsOurs: isOurs(domain))
        if !facts.mismatches.contains(mismatch) { facts.mismatches.append(mismatch) }
    }

    /// Where no list of public suffixes is at hand: the last two labels, three below short second ones (`co.uk`).
    @Sendable
    package static func likelyOrganization(of domain: Domain) -> Domain {
        let labels = domain.ascii.split(separator: ".")
        guard labels.count > 2 else { return domain }
        let isShort = labels[labels.count - 2].utf8.count <= 3 && labels[labels.count - 1].utf8.count == 2
        return Domain(labels.suffix(isShort ? 3 : 2).joined(separator: ".")) ?? domain
    }
}
