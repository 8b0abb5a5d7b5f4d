internal import Database
internal import Directory
internal import FoundationEssentials
internal import MailMessage
internal import MailStore
internal import MessageBodies
internal import Policy
package import School

extension Gateway {
    /// What waits that this person may decide about, the oldest first, by pages.
    /// - Parameters:
    ///   - after: the `next` of the page before.
    ///   - limit: cases on a page, at most 200.
    ///   - language: of the words; nil for the person's own, German at the machine.
    package func heldCases(
        for decider: HeldDecider,
        _ filter: HeldFilter = HeldFilter(),
        after: HeldCursor? = nil,
        limit: Int = 50,
        in language: Language? = nil
    ) async throws -> HeldPage {
        let moment = moment()
        let limit = min(max(limit, 1), 200)
        let condition = filter.condition + classCondition(decider, moment.roster)
        var cases: [HeldCase] = []
        var last = after.map { (heldAt: $0.heldAt, id: $0.id) }
        // Rights are asked of each message: a page is filled from as many rows as it takes.
        while true {
            let start = last
            let rows = try await rooms.database.read { connection in
                try rooms.held.page(after: start, where: condition, limit: limit, in: connection)
            }
            for held in rows {
                last = (held.heldAt, held.id)
                let found = try await heldCase(held, for: decider, moment, language)
                guard let found else { continue }
                cases.append(found)
                if cases.count == limit {
                    return HeldPage(cases: cases, next: HeldCursor(heldAt: held.heldAt, id: held.id))
                }
            }
            if rows.count < limit { return HeldPage(cases: cases, next: nil) }
        }
    }

    /// One of them, by its decision's code.
    /// - Returns: nil where nothing of this code waits (any more), or this person may not decide about it.
    package func heldCase(
        _ code: DecisionCode,
        for decider: HeldDecider,
        in language: Language? = nil
    ) async throws -> HeldCase? {
        guard let held = try await rooms.held.message(decisionCode: code.text) else { return nil }
        return try await heldCase(held, for: decider, moment(), language)
    }

    /// Class teachers ask for their classes only; everyone else's rows are not even read.
    private func classCondition(_ decider: HeldDecider, _ roster: Roster) -> SQL {
        guard case .person(let id) = decider, let person = roster.person(id),
            !person.roles.contains(.administrator), !roster.postmasters.contains(id),
            !deciding.mayStandIn(id, in: roster)
        else { return "" }
        let classes = roster.groups(ledBy: id).filter { $0.owners.contains(id) }.map(\.id.text)
        return HeldTraits.condition(.schoolClass, among: classes)
    }

    func heldCase(
        _ held: HeldMessage,
        for decider: HeldDecider,
        _ moment: Moment,
        _ language: Language?
    ) async throws -> HeldCase? {
        guard let envelope = HeldEnvelope(held) else { return nil }
        let route = route(of: envelope, moment)
        let message = deciding(held, route)
        guard decider.may(decide: message, deciding, in: moment.roster) else { return nil }
        let record = try await rooms.database.read { try DecisionLog.find(DecisionCode(held.decisionCode), in: $0) }
        let words = HeldWords(
            language: language ?? decider.language(in: moment.roster),
            roster: moment.roster,
            day: moment.day
        )
        let author = message.author.flatMap(moment.roster.person)
        return HeldCase(
            id: held.id,
            code: held.decisionCode,
            heldAt: held.heldAt,
            expiresAt: held.expiresAt,
            sender: words.sender(message.author, claiming: envelope.sender),
            audience: words.audience(route),
            subject: try await subject(of: held),
            reasons: reasons(
                record,
                author.map { Reader($0, in: words.language) } ?? Reader(languages: [words.language]),
                moment.settings.settings,
                isForAuthor: false
            ),
            proposals: proposals(record, by: message.author, words, moment.roster),
            mayReadText: mayRead(record, decider, moment),
            isAuthorTold: addressee(of: held, in: moment.roster) != nil
        )
    }

    func route(of envelope: HeldEnvelope, _ moment: Moment) -> RoutingPlan {
        RoutingPlan(envelope.message([]).recipients, plan: plan, roster: moment.roster, on: moment.day)
    }

    func deciding(_ held: HeldMessage, _ route: RoutingPlan) -> DecidingRights.Message {
        let about = HeldEnvelope(held)?.about ?? []
        return DecidingRights.Message(
            author: held.author.map { PersonID($0) },
            route,
            about: Set(about.map { PersonID($0) })
        )
    }

    func subject(of held: HeldMessage) async throws -> String {
        let octets = min(try await rooms.bodies.size(of: held.bodyID) ?? 0, 65_536)
        let start = try await rooms.bodies.bytes(held.bodyID, range: 0..<octets) ?? []
        return String(ParsedMessage(bytes: start).subject.prefix(200))
    }

    /// What holds it, explained; a rule that finds several things is named once.
    /// - Parameters:
    ///   - reader: as its author is spoken to, in the language of whoever reads.
    ///   - isForAuthor: adds what to do next, which is no business of those who decide.
    func reasons(
        _ record: RecordedDecision?,
        _ reader: Reader,
        _ settings: PolicySettings,
        isForAuthor: Bool = true
    ) -> [HeldCase.Reason] {
        guard let record else { return [] }
        var reasons: [HeldCase.Reason] = []
        for finding in record.verdict.decisive.map({ addressed($0, record) }) {
            let ground = settings.ground(of: finding, in: reader.languages.first ?? .german)
            let sentences =
                isForAuthor ? finding.sentences(for: reader, settings) : finding.fact(for: reader, settings)
            let same = reasons.firstIndex { $0.rule == finding.rule && $0.title == ground.title }
            if let same {
                reasons[same].sentences += sentences.filter { !reasons[same].sentences.contains($0) }
            } else {
                let reason = HeldCase.Reason(
                    rule: finding.rule,
                    clause: ground.clause,
                    title: ground.title,
                    sentences: sentences
                )
                reasons.append(reason)
            }
        }
        return reasons
    }

    /// The lists that findings propose, and the author may write to.
    func proposals(
        _ record: RecordedDecision?,
        by author: PersonID?,
        _ words: HeldWords,
        _ roster: Roster
    ) -> [HeldCase.Proposal] {
        proposals(record?.verdict.decisive ?? [], by: author, words, roster)
    }

    func proposals(
        _ reasons: [Finding],
        by author: PersonID?,
        _ words: HeldWords,
        _ roster: Roster
    ) -> [HeldCase.Proposal] {
        var seen: Set<Audience> = []
        return reasons.flatMap(\.proposals).compactMap { audience in
            guard seen.insert(audience).inserted, let author,
                rights.mayWrite(author, to: audience, in: roster).isAllowed,
                let address = plan.address(of: audience, in: roster)
            else { return nil }
            return HeldCase.Proposal(audience: audience, address: address, words: words.list(audience))
        }
    }
}

extension HeldFilter {
    var condition: SQL {
        var condition: SQL = ""
        if let rule { condition = condition + HeldTraits.condition(.rule, among: [rule.text]) }
        if let role { condition = condition + HeldTraits.condition(.role, among: [role.rawValue]) }
        if let schoolClass { condition = condition + HeldTraits.condition(.schoolClass, among: [schoolClass.text]) }
        return condition
    }
}

extension HeldDecider {
    func language(in roster: Roster) -> Language {
        guard case .person(let id) = self else { return .german }
        return roster.person(id)?.language ?? .german
    }
}

extension DecidingRights.Message {
    init(author: PersonID?, _ route: RoutingPlan, about: Set<PersonID> = []) {
        self.init(
            author: author,
            audiences: route.audiences,
            reachesOthers: !route.personsNamed.isEmpty || route.leavesSchool || route.includesPostmaster,
            about: about
        )
    }
}

extension Finding {
    /// The audiences that the finding proposes instead, in the order in which it names them.
    var proposals: [Audience] {
        parameters.compactMap { parameter in
            guard parameter.name.hasPrefix("proposal"), case .text(let id) = parameter.value else { return nil }
            return ListFacts.audience(of: id)
        }
    }
}
