import Foundation
import MailMessage
import School
import Testing

@testable import Policy

@Suite("Rules on content")
struct ContentRuleTests {
    private func submission(
        _ author: Author? = nil,
        _ change: (inout ContentFacts) throws -> Void
    ) throws -> Submission {
        var submission = try Fixture.submission(author ?? Fixture.outsider())
        try change(&submission.content)
        return submission
    }

    private func verdict(_ submission: Submission, _ settings: PolicySettings = PolicySettings()) -> Verdict {
        PolicyChecker().check(submission, settings)
    }

    private func domain(_ text: String) throws -> Domain { try Fixture.domain(text) }

    // MARK: - Links

    @Test("a blocked link is refused to our own people, held from outside, and allowed where the domain is")
    func blocked() throws {
        let bad = try domain("www.boese.example")
        let outside = try submission { $0.links = LinkFacts(outside: 1, blocked: [.init(bad, list: "L")]) }
        #expect(verdict(outside).disposition == .hold)
        let child = try submission(Fixture.person(.child)) { $0.links = outside.content.links }
        #expect(verdict(child).disposition == .refuse)
        var settings = PolicySettings()
        settings.allowed = [AllowedCorrespondent(.domain(try domain("boese.example")))]
        #expect(verdict(child, settings) == .accept)
    }

    @Test("a newsletter that counts clicks is labelled, a letter after passwords is held")
    func mismatch() throws {
        let links = LinkFacts(
            outside: 3,
            mismatches: [.init(shown: try domain("bank.example"), target: try domain("klick.example"))]
        )
        let plain = try submission { $0.links = links }
        #expect(verdict(plain).disposition == .accept(labels: ["content.misleading-link"]))
        let login = try submission {
            $0.links = links
            $0.links.loginWords = 2
        }
        #expect(verdict(login).disposition == .hold)
        // The same from a mailing list whose sender is proved.
        var list = login
        list.content.links.signs = .isBulk
        list.authentication = AuthenticationFacts(provenDomain: try domain("fremd.example"))
        #expect(verdict(list).disposition == .accept(labels: ["content.misleading-link"]))
        // Under our own name no list may.
        list.content.links.mismatches[0].showsOurs = true
        #expect(verdict(list).disposition == .hold)
        // An IP address behind a name is never honest.
        var address = plain
        address.content.links.mismatches[0].target = nil
        #expect(verdict(address).disposition == .hold)
    }

    @Test("words about logging in alone find nothing: every service writes them")
    func loginWords() throws {
        let honest = try submission { $0.links = LinkFacts(outside: 2, loginWords: 5) }
        #expect(verdict(honest) == .accept)
    }

    @Test(
        "a letter from outside that speaks of a password and presses for haste is labelled for staff, held for children"
    )
    func pressure() throws {
        func found(_ links: LinkFacts, by reader: PartySet, from author: Author? = nil) throws -> [String] {
            var message = try submission(author) { $0.links = links }
            message.audience = AudienceFacts(people: [.init(reader, 1)])
            return verdict(message).findings.map { "\($0.finding.rule) \($0.action.rawValue)" }
                .filter { $0.hasPrefix("content.") }
        }
        let teacher = try Fixture.person(.teacher)
        let pressing = LinkFacts(outside: 1, loginWords: 1, pressureWords: 1)
        #expect(try found(pressing, by: .teacher) == ["content.misleading-link label"])
        #expect(try found(pressing, by: .child) == ["content.phishing hold"])
        #expect(try found(pressing, by: .child, from: teacher) == [])
        let address = LinkFacts(outside: 1, signs: .address)
        #expect(try found(address, by: .teacher) == ["content.misleading-link label"])
        #expect(try found(address, by: .child) == ["content.phishing hold"])
        #expect(try found(address, by: .child, from: teacher) == ["content.misleading-link label"])
        let login = LinkFacts(outside: 1, signs: .address, loginWords: 1)
        #expect(try found(login, by: .teacher) == ["content.phishing hold"])
    }

    @Test(
        "words that press for haste are found in four languages, hidden and broken over lines",
        arguments: [
            (
                "Ihr Postfach ist voll. Klicken Sie hier https://web-mail.example/ und bestätigen Sie innerhalb von 24 Stunden "
                    + "Ihr Passwort, sonst wird Ihr Konto gesperrt.", true
            ),
            ("Ihr Post\u{200B}fach ist\nvoll. Pa\u{200B}sswort: https://web-mail.example/", true),
            ("Your mailbox quota is full. Verify your password within 24 hours: https://web-mail.example/", true),
            (
                "Votre boîte aux lettres est pleine. Cliquez ici https://web-mail.example/ pour confirmer votre mot de passe.",
                true
            ),
            ("Posta kutunuz dolu. Şifrenizi 24 saat içinde https://web-mail.example/ adresinden doğrulayın.", true),
            ("Ihr P o s t f a c h ist voll, P4ssw0rt bestätigen: https://web-mail.example/", true),
            ("Ihr K0nto wird ges\u{200B}perrt, K\u{435}nnwort eingeben: https://web-mail.example/", true),
            ("Pa$$wort bestätigen, s0nst wird das Postfach gelöscht: https://web-mail.example/", true),
            ("Ihre Zugangsdaten für die Fortbildung: https://fortbildung.example/login, Passwort bei Frau Amt.", false),
            ("Bitte melden Sie sich innerhalb von 24 Stunden: https://verein.example/", false),
        ]
    )
    func pressingWords(text: String, isFound: Bool) throws {
        let index = DeceptionIndex(
            roster: Roster(people: []),
            plan: try AddressPlan(domain: try domain("lindenschule.example"))
        )
        let message = ParsedMessage(
            bytes: Array("Content-Type: text/plain; charset=utf-8\r\n\r\n\(text)\r\n".utf8)
        )
        let facts = LinkReader(index: index).facts(of: message)
        #expect((facts.pressureWords > 0) == isFound)
    }

    // MARK: - Fraud

    private static let giftCards = [
        TextSign("fraud.free.asked", points: 2), TextSign("fraud.gift-card.wanted", points: 3),
        TextSign("fraud.codes.wanted", points: 3),
    ]

    private func fraud(
        _ signs: [TextSign],
        to reader: PartySet = .teacher,
        from author: Author? = nil,
        _ change: (inout Submission) throws -> Void = { _ in }
    ) throws -> [String] {
        var message = try submission(author) { $0.text = TextFacts(signs: signs) }
        message.audience = AudienceFacts(people: [.init(reader, 1)])
        try change(&message)
        return verdict(message).findings.filter { $0.finding.rule == "content.fraud" }
            .map { "\($0.finding.wording) \($0.action.rawValue)" }
    }

    @Test("whoever asks for vouchers from outside is held, from inside nobody is")
    func vouchers() throws {
        #expect(try fraud(Self.giftCards) == ["content.fraud/request hold"])
        let signed = try fraud(Self.giftCards) { $0.senders.header?.signature = StaffNameMatch(.full) }
        #expect(signed == ["content.fraud/impostor hold"])
        #expect(try fraud(Self.giftCards, from: Fixture.person(.teacher)) == [])
        #expect(try fraud(Self.giftCards, from: Fixture.person(.head), { _ in }) == [])
        // Who only speaks of cards asks for nothing.
        #expect(try fraud([TextSign("fraud.gift-card.wanted", points: 3)]) == [])
        #expect(try fraud(Self.giftCards + [TextSign("fraud.warning.own", points: -5)]) == [])
    }

    @Test("children are kept from what grown-ups are only told of")
    func fraudByReader() throws {
        let signs = [TextSign("fraud.number.wanted", points: 2), TextSign("fraud.free.asked", points: 3)]
        #expect(try fraud(signs, to: .teacher) == ["content.fraud/request label"])
        #expect(try fraud(signs, to: .child) == ["content.fraud/request hold"])
        #expect(try fraud(signs, to: .guardian) == ["content.fraud/request hold"])
    }

    @Test("\"are you at your desk\" is nobody's business but the impostor's")
    func firstLine() throws {
        let signs = [TextSign("fraud.free.asked", points: 2), TextSign("fraud.favour.asked", points: 2)]
        #expect(try fraud(signs) == [])
        let signed = try fraud(signs) { $0.senders.header?.signature = StaffNameMatch(.full) }
        #expect(signed == ["content.fraud/impostor hold"])
    }

    @Test("who is trusted, allowed or a known guardian is believed")
    func believed() throws {
        var settings = PolicySettings()
        settings.allowed = [AllowedCorrespondent(.domain(try domain("fremd.example")))]
        var message = try submission { $0.text = TextFacts(signs: Self.giftCards) }
        message.audience = AudienceFacts(people: [.init(.teacher, 1)])
        #expect(verdict(message).disposition == .hold)
        #expect(verdict(message, settings) == .accept)
        message.senders.knownGuardian = KnownGuardian(isVerified: true)
        #expect(verdict(message) == .accept)
        message.senders.header?.signature = StaffNameMatch(.full, isOwnName: true)
        #expect(verdict(message) == .accept)
        message.senders.header?.signature = StaffNameMatch(.full)
        #expect(verdict(message).disposition == .hold)
    }

    @Test("a fee for a parcel is found where its link leads to no carrier")
    func parcels() throws {
        let signs = [
            TextSign("fraud.parcel.held", points: 2), TextSign("fraud.fee.asked", points: 3),
            TextSign("fraud.haste.pressed", points: 1),
        ]
        #expect(try fraud(signs) == [])
        #expect(try fraud(signs) { $0.content.links.outside = 1 } == ["content.fraud/fee hold"])
        let carrier = try fraud(signs) { $0.content.links = LinkFacts(outside: 1, signs: .onlyCarriers) }
        #expect(carrier == [])
        #expect(try fraud(Array(signs.prefix(1))) { $0.content.links.outside = 1 } == [])
    }

    @Test(
        "links to carriers are known, and only to them",
        arguments: [
            ("https://www.dhl.de/zoll", true), ("https://www.dhl.de/x https://boese.example/", false),
            ("https://dhl.de.boese.example/", false), ("http://203.0.113.9/dhl https://dhl.de/", false),
        ]
    )
    func carriers(text: String, isOnly: Bool) throws {
        let index = try DeceptionSchool.index()
        let message = ParsedMessage(bytes: Array("Content-Type: text/plain\r\n\r\n\(text)\r\n".utf8))
        #expect(LinkReader(index: index).facts(of: message).signs.contains(.onlyCarriers) == isOnly)
    }

    @Test(
        "a name below the letter is seen where its words ask for money, a name in it isn't",
        arguments: [
            ("Bist du gerade frei?\n\nViele Grüße\nLena Lange\nSchulleiterin", true),
            ("Bist du gerade frei?\n\nLena Lange, Schulleiterin", true),
            ("Bist du gerade frei?\n\nJürgen Groß-Weißhaupt", true),
            ("Bist du gerade frei?\n\nViele Grüße\nPetra Sommer", false),
            ("Liebe Lena Lange,\n\nsind Sie gerade erreichbar?\n\nPetra Sommer", false),
            ("Sind Sie gerade frei? Ich soll mit Lena Lange aus der Schule über das Sommerfest sprechen.", false),
            ("Bis morgen!\n\nLena Lange", false),
        ]
    )
    func signature(text: String, isFound: Bool) throws {
        let index = try DeceptionSchool.index()
        var message = try submission { $0.text = TextFacts(WrittenText(text), by: .standard) }
        index.readSignature(of: WrittenText(text), for: &message)
        #expect((message.senders.header?.signature != nil) == isFound)
        var inside = try Fixture.submission(Fixture.person(.teacher))
        inside.content.text = message.content.text
        index.readSignature(of: WrittenText(text), for: &inside)
        #expect(inside.senders.header?.signature == nil)
    }

    @Test("a domain like ours that the school trusts is no sign")
    func trusted() throws {
        let found = Lookalike(
            try domain("lindenschule-nrw.example"),
            own: try domain("lindenschule.example"),
            .addedWord
        )
        let message = try submission { $0.links = LinkFacts(outside: 1, lookalikes: [found]) }
        #expect(verdict(message).disposition == .hold)
        var settings = PolicySettings()
        settings.trusted = [AllowedCorrespondent(.domain(try domain("lindenschule-nrw.example")))]
        #expect(verdict(message, settings) == .accept)
    }

    // MARK: - Files

    @Test(
        "what files are decides by default, for outsiders and for children",
        arguments: [
            (.program, "refuse", "refuse"), (.script, "refuse", "refuse"), (.disguise, "refuse", "refuse"),
            (.macros, "hold", "label"), (.encrypted, "hold", "label"), (.bomb, "refuse", "refuse"),
            (.unreadable, "label", "label"), (.unexamined, "label", "label"), (.activePage, "label", "accept"),
            (.source, "label", "accept"), (.passwordPage, "hold", "hold"), (.installer, "refuse", "refuse"),
            (.remotePart, "hold", "label"), (.notebook, "label", "accept"),
        ] as [(FileFacts.Kind, String, String)]
    )
    func files(kind: FileFacts.Kind, outsider: String, child: String) throws {
        let outside = try submission { $0.files = FileFacts([kind: 1]) }
        #expect(verdict(outside).disposition.name == outsider)
        let inside = try submission(Fixture.person(.child)) { $0.files = FileFacts([kind: 1]) }
        #expect(verdict(inside).disposition.name == child)
    }

    @Test("an action set for one role leaves the others at their defaults")
    func roleDefaults() throws {
        var settings = PolicySettings()
        try SettingsCatalogue.standard.set("content.macros.action.child", to: "refuse", in: &settings)
        let catalogue = SettingsCatalogue.standard
        #expect(catalogue.value(of: try catalogue.key("content.macros.action.outsider"), in: settings) == "hold")
        #expect(catalogue.value(of: try catalogue.key("content.macros.action.teacher"), in: settings) == "label")
        #expect(try catalogue.settings(json: catalogue.json(of: settings)) == settings)
        try catalogue.set("content.macros.action.child", to: "label", in: &settings)
        #expect(settings == PolicySettings())
    }

    // MARK: - Scanners

    @Test(
        "what scanners say",
        arguments: [
            ([], "accept"), ([.clean], "accept"), ([.found("X")], "refuse"), ([.score(60)], "accept"),
            ([.score(61)], "label"), ([.score(151)], "hold"), ([.score(-40)], "accept"), ([.away], "label"),
            ([.tooBig], "accept"), ([.away, .found("X")], "refuse"),
        ] as [([ScanFacts.Outcome], String)]
    )
    func scans(outcomes: [ScanFacts.Outcome], name: String) throws {
        let message = try submission { $0.scans = outcomes.map { ScanFacts(scanner: "x", $0) } }
        #expect(verdict(message).disposition.name == name)
    }

    @Test("with `refuse` a scanner's absence asks to come again, beside a pest it refuses")
    func away() throws {
        var settings = PolicySettings()
        settings.set(.refuse, of: ScannerAway(), for: .outsider)
        let away = try submission { $0.scans = [ScanFacts(scanner: "clamav", .away)] }
        #expect(verdict(away, settings).disposition == .tryLater)
        var both = away
        both.content.scans.append(ScanFacts(scanner: "other", .found("X")))
        #expect(verdict(both, settings).disposition == .refuse)
        settings.set(.hold, of: ScannerAway(), for: .outsider)
        #expect(verdict(away, settings).disposition == .hold)
    }

    // MARK: - Records

    @Test("facts about links, files and scans are recorded and read again")
    func records() throws {
        let full = try submission {
            $0.links = LinkFacts(
                outside: 7,
                blocked: [.init(try domain("boese.example"), list: "Jugendschutz")],
                mismatches: [
                    .init(shown: try domain("bank.example"), target: nil),
                    .init(shown: try domain("lindenschule.example"), target: try domain("x.example"), showsOurs: true),
                ],
                lookalikes: [Lookalike(try domain("x.example"), own: try domain("lindenschule.example"), .hyphen)],
                signs: [.address, .isBulk],
                loginWords: 3
            )
            $0.files = FileFacts(Dictionary(uniqueKeysWithValues: FileFacts.Kind.allCases.map { ($0, $0.rawValue) }))
            $0.scans = [.clean, .found("Eicar"), .score(0), .score(73), .score(-12), .away, .tooBig].map {
                ScanFacts(scanner: "s", $0)
            }
        }
        let read = try DecisionFacts(compactForm: DecisionFacts(full, PolicySettings()).compactForm).submission
        #expect(read.content.links == full.content.links)
        #expect(read.content.files == full.content.files)
        #expect(read.content.scans == full.content.scans)
    }

    // MARK: - Sizes and exemptions

    @Test("an exemption ends at its minute, and SIZE advertises it as long")
    func exemption() throws {
        var settings = PolicySettings()
        let until = Fixture.noon.addingTimeInterval(3600)
        let grant = Exemption(
            limit: "size.message",
            person: PersonID("p1"),
            value: 50_000_000,
            until: until,
            reason: "Film-AG"
        )
        settings.grant(grant, now: Fixture.noon)
        settings.grant(grant, now: Fixture.noon)
        #expect(settings.exemptions == [grant])
        var message = try submission(Fixture.person(.teacher)) { $0.decodedSize = 45_000_000 }
        message.time = until
        #expect(verdict(message, settings) == .accept)
        #expect(settings.advertisedSize(at: until) == 70_000_000)
        message.time = until.addingTimeInterval(0.001)
        #expect(verdict(message, settings).disposition == .refuse)
        #expect(settings.advertisedSize(at: message.time) == 28_000_000)
        #expect(settings.exemptions(of: PersonID("p1"), at: until) == [grant])
        #expect(settings.exemptions(of: PersonID("p1"), at: message.time) == [])
        // Another person has none, and the old one goes with the next grant.
        var other = grant
        other.person = PersonID("p2")
        settings.grant(other, now: message.time)
        #expect(settings.exemptions == [other])
        let withdrawn = (1...2).map { _ in settings.withdraw("size.message", from: PersonID("p2")) }
        #expect(withdrawn == [true, false])
        #expect(settings == PolicySettings())
    }

    @Test("attachments are counted")
    func attachments() throws {
        let many = try submission(Fixture.person(.child)) { $0.attachments = 101 }
        #expect(verdict(many).findings.map(\.finding.measured) == [101])
        let fine = try submission(Fixture.person(.child)) { $0.attachments = 100 }
        #expect(verdict(fine) == .accept)
    }
}
