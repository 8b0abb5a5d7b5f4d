import Foundation
import MailMessage
import School

@testable import Policy

/// Submissions and settings by chance, the same for the same seed.
struct SubmissionGenerator {
    private var state: UInt64

    /// Made once: a book of patterns takes a while.
    private static let ownPhrases = PhraseLists.standard.with(WordList(["insult.words 3: Pappnase"]), for: .words)

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// xorshift64*.
    mutating func next(below bound: Int) -> Int {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % bound
    }

    mutating func chance(_ percent: Int) -> Bool { next(below: 100) < percent }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[next(below: elements.count)] }

    mutating func submission() throws -> Submission {
        let author = try author()
        var submission = try Fixture.submission(author)
        submission.time = Fixture.noon.addingTimeInterval(Double(next(below: 1_000_000)))
        submission.channel = pick(Channel.allCases)
        let addresses = [
            "anna.weber@lindenschule.example", "leitung@lindenschule.example", "a@fremd.example", "b@partner.example",
        ]
        var from: [EmailAddress] = []
        for _ in 0..<next(below: 3) { from.append(try Fixture.address(pick(addresses))) }
        submission.senders = SenderFacts(
            envelope: chance(20) ? nil : try Fixture.address(pick(addresses)),
            from: from,
            sender: chance(80) ? [] : [try Fixture.address(pick(addresses))],
            fromFields: next(below: 3),
            defects: next(below: 3),
            author: author,
            ownDomains: [try Fixture.domain("lindenschule.example")]
        )
        submission.audience = try audience()
        submission.content = ContentFacts(
            rawSize: next(below: 60_000_000),
            decodedSize: next(below: 40_000_000),
            attachments: next(below: 4)
        )
        submission.history.recipientsWithinHour = next(below: 400)
        submission.history.sending = sending()
        submission.senders.isForwardedByProgram = chance(10)
        submission.history.isFirstContact = chance(50) ? nil : chance(50)
        if chance(20) {
            let proven = pick(["lindenschule.example", "fremd.example"])
            submission.authentication = AuthenticationFacts(provenDomain: try Fixture.domain(proven))
        } else if chance(60) {
            submission.authentication = try authentication()
        }
        if var header = submission.senders.header {
            try deceive(&header)
            submission.senders.header = header
        }
        try fill(&submission)
        if chance(10) { submission.senders.envelope?.isList = true }
        if chance(10) { submission.senders.knownGuardian = KnownGuardian(isVerified: chance(50), classes: ["5a"]) }
        return submission
    }

    private mutating func sending() -> SendingHistory {
        if chance(30) { return SendingHistory() }
        return SendingHistory(
            recipientsWithinDay: next(below: 1500),
            messagesWithinHour: next(below: 400),
            messagesWithinDay: next(below: 700),
            firstTimeRecipients: next(below: 40),
            firstTimeWithinDay: next(below: 200),
            strikes: next(below: 10),
            lastStrike: chance(50) ? nil : Fixture.noon.addingTimeInterval(Double(next(below: 1_000_000))),
            ebb: [SendingHistory.Ebb(.hour, at: Fixture.noon, recipients: 3, messages: 2, firstTime: 1)]
        )
    }

    private mutating func brakes() -> [Brake] {
        (0..<next(below: 3)).map { _ in
            Brake(
                pick(Brake.What.all),
                until: Fixture.noon.addingTimeInterval(Double(next(below: 1_000_000))),
                reason: chance(50) ? "" : "Probe"
            )
        }
    }

    /// Settings of the 5a and the theatre club.
    private mutating func overrides(_ settings: inout PolicySettings) {
        for _ in 0..<next(below: 5) {
            let group = pick(["5a", "ag.theater"])
            let rule = pick(StandardRules.all.filter { $0.parties != [.outsider] })
            settings.set(pick(Action.allCases), of: rule, forGroup: group)
            if let limit = rule.limits.first {
                let value = min(limit.range.lowerBound + next(below: 50), limit.range.upperBound)
                settings.set(limit, to: value, forGroup: group)
            }
            if chance(50) { settings.set(pick(SchoolMode.allCases), forGroup: group) }
        }
    }

    private mutating func authentication() throws -> AuthenticationFacts {
        let domains = try ["lindenschule.example", "fremd.example", "gmx.de"].map(Fixture.domain)
        return AuthenticationFacts(
            author: chance(20) ? nil : pick(domains),
            spf: pick(AuthenticationFacts.Outcome.allCases),
            spfDomain: chance(50) ? nil : pick(domains),
            signatures: chance(50) ? [] : [.init(pick(domains), isAligned: chance(50))],
            dmarc: pick(AuthenticationFacts.Outcome.allCases),
            request: pick(AuthenticationFacts.Request.allCases),
            passedBeforeForwarding: chance(10)
        )
    }

    private mutating func deceive(_ header: inout SenderFacts.Header) throws {
        let own = try Fixture.domain("lindenschule.example")
        for _ in 0..<next(below: 3) {
            let address = try Fixture.address(pick(["x@gmx.de", "b@partner.example", "a@lindenschule-nrw.example"]))
            header.replyTo.append(SenderFacts.Claim(address, author: try Fixture.outsider(), ownDomains: [own]))
        }
        if chance(40) { header.tricks = SenderTricks(rawValue: 1 << UInt32(next(below: 26))) }
        if chance(40) {
            header.staffName = StaffNameMatch(
                pick(StaffNameMatch.Form.allCases),
                isCommon: chance(50),
                isDiluted: chance(20),
                isFromAddress: chance(20),
                isRelayed: chance(20),
                isOwnName: chance(20)
            )
        }
        if chance(20) { header.signature = StaffNameMatch(.full, isCommon: chance(30), isOwnName: chance(20)) }
        header.mentionsSchool = chance(20)
        if chance(30) {
            header.lookalikes = [
                Lookalike(
                    try Fixture.domain(pick(["lindenschule-nrw.example", "fremd.example"])),
                    own: own,
                    pick(Lookalike.Kind.allCases)
                )
            ]
        }
        if chance(40) {
            header.shownNames = [
                ShownName(pick(["Schulleitung", "Sekretariat Goetheschule", "Lena Lange", "IServ Admin"]))
            ]
        }
        if chance(10), !header.from.isEmpty { header.from[0].isList = true }
    }

    mutating func settings() throws -> PolicySettings {
        var settings = PolicySettings()
        for _ in 0..<next(below: 6) {
            let rule = pick(StandardRules.all)
            settings.set(pick(Action.allCases), of: rule, for: pick(rule.parties))
            settings.modes[pick(Party.people)] = pick(SchoolMode.allCases)
            for limit in rule.limits {
                let value = min(limit.range.lowerBound + next(below: 500), limit.range.upperBound)
                settings.set(limit, to: value, for: pick(limit.parties))
            }
        }
        func allow(_ who: AllowedCorrespondent.Who, for whose: AllowedCorrespondent.Whose? = nil) {
            let until = Fixture.noon.addingTimeInterval(Double(next(below: 200) - 50) * 86_400)
            settings.allowed.append(AllowedCorrespondent(who, for: whose, until: until, reason: "Probe"))
        }
        if chance(40) { allow(.domain(try Fixture.domain("fremd.example"))) }
        if chance(40) {
            let whose: AllowedCorrespondent.Whose = chance(50) ? .group("5a") : .role(pick(Party.people))
            allow(.domain(try Fixture.domain("partner.example")), for: whose)
        }
        if chance(40) { allow(.address(try Fixture.address("b@partner.example"))) }
        if chance(30) {
            settings.trusted.append(AllowedCorrespondent(.domain(try Fixture.domain("fremd.example"))))
        }
        if chance(30) {
            settings.trusted.append(AllowedCorrespondent(.address(try Fixture.address("b@partner.example"))))
        }
        if chance(20) { settings.brakes = brakes() }
        if chance(40) { overrides(&settings) }
        if chance(20) { settings.set(.pauseHours, to: 1 + next(below: 100)) }
        if chance(20) {
            let window = QuietHours.Window(days: UInt8(1 + next(below: 127)), start: next(below: 1000), end: 1001)
            settings.quietHours[pick(QuietAudience.allCases)] = QuietHours(windows: [window])
        }
        if chance(20) { settings.roleNames = RoleNames(WordList(chance(50) ? ["Lena Lange"] : ["standard", "Mensa"])) }
        if chance(10) { settings.phrases = Self.ownPhrases }
        if chance(20) { settings.signupServices = DomainList(.signupServices, WordList(["fremd.example"])) }
        if chance(20) {
            settings.usedServices = [AllowedCorrespondent(.domain(try Fixture.domain("fremd.example")))]
        }
        if chance(20) { settings.freeMailDomains = DomainList(.freeMail, WordList(["fremd.example"])) }
        if chance(20) { settings.presentation = Presentation(subjectTag: "[Achtung]", hasBanner: chance(50)) }
        if chance(30) {
            settings.exemptions.append(
                Exemption(
                    limit: pick(["size.message", "mass.recipients-per-hour"]),
                    person: PersonID("p1"),
                    value: 10_000 + next(below: 900_000),
                    until: Fixture.noon.addingTimeInterval(500_000),
                    reason: "Probe"
                )
            )
        }
        return settings
    }

    private mutating func author() throws -> Author {
        if chance(5) { return .house }
        if chance(30) { return chance(30) ? .outside(nil) : try Fixture.outsider() }
        var parties = PartySet(pick(Party.people))
        if chance(30) { parties.insert(PartySet(pick(Party.people))) }
        var standing = Standing.good
        if chance(10) { standing.locked = bar() }
        if chance(10) { standing.denied = bar() }
        standing.mustChangePassword = chance(5)
        let author = try Fixture.person(parties, standing: standing)
        guard case .person(var person) = author else { return author }
        person.groups = ["5a", "ag.theater"].filter { _ in chance(40) }
        return .person(person)
    }

    private mutating func bar() -> Standing.Bar {
        chance(30) ? .forGood : .until(Fixture.noon.addingTimeInterval(Double(next(below: 1_000_000))))
    }

    private mutating func audience() throws -> AudienceFacts {
        var facts = AudienceFacts()
        for _ in 0..<next(below: 3) {
            facts.people.append(
                AudienceFacts.PeopleCount(
                    PartySet(pick(Party.people)),
                    1 + next(below: 60),
                    groups: chance(30) ? ["5a"] : []
                )
            )
        }
        for domain in ["fremd.example", "partner.example"] where chance(30) {
            let addresses = [try Fixture.address("b@" + domain), try Fixture.address("c@" + domain)]
            let count = addresses.count + next(below: 30)
            facts.outside.append(
                AudienceFacts.OutsideCount(try Fixture.domain(domain), count, addresses: addresses)
            )
        }
        if chance(30) {
            let answer: WritingAnswer = chance(50) ? .allowed : .denied(pick(WritingAnswer.Reason.allCases))
            let list = try Fixture.address("klasse.5a@lindenschule.example")
            facts.lists.append(
                ListFacts(.classChildren(GroupID("g5a")), address: list, answer: answer, children: next(below: 30))
            )
        }
        return facts
    }
}
