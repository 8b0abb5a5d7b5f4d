import FoundationEssentials
import MailMessage
import Policy
import School

/// How often rules are right: precision (of what a rule finds, how much is meant) and recall (of what is meant, how much it
/// finds), apart for the half that patterns and thresholds were chosen by and the half that nobody looked at.
/// (`schulpost-bench precision [PATH-OF-CORPORA]`.)
///
/// A new rule gets a line in `measures`, in `mailMeasures` where whole messages are judged, or a bench of its own beside
/// these; else `UnmeasuredRules` says why not.
struct PrecisionBench {
    /// What one rule, or a few that stand for one clause, is measured on.
    struct Measure {
        var name: String
        var rules: Set<RuleID>
    }

    /// On the made-up texts, by file.
    static let measures = [
        Measure(name: "chain", rules: ["chain.wording"]),
        Measure(name: "signups", rules: ["school-only.private-signup", "school-only.signup-signs"]),
        Measure(name: "audience", rules: ["separation.wrong-audience"]),
        Measure(name: "words", rules: ["content.words"]),
        Measure(name: "phishing", rules: ["content.phishing"]),
        Measure(name: "fraud", rules: ["content.fraud"]),
    ]

    /// On real mail from outside, good and bad. Spam is no chain letter: what counts is how much good mail is found.
    static let mailMeasures = [
        Measure(name: "chain.wording", rules: ["chain.wording"]),
        Measure(name: "content.words", rules: ["content.words"]),
        Measure(name: "content.self-harm", rules: ["content.self-harm"]),
        Measure(name: "school-only.private-signup, to a child", rules: ["school-only.private-signup"]),
        Measure(name: "school-only.signup-signs, to a child", rules: ["school-only.signup-signs"]),
        Measure(name: "content.phishing", rules: ["content.phishing"]),
        Measure(name: "content.fraud", rules: ["content.fraud"]),
        Measure(name: "content.misleading-link", rules: ["content.misleading-link"]),
        Measure(
            name: "spoof.* that hold",
            rules: [
                "spoof.staff-name", "spoof.role-name", "spoof.hidden-sender", "spoof.diverging-reply",
                "spoof.lookalike-domain",
            ]
        ),
        Measure(
            name: "spoof.* that label",
            rules: [
                "spoof.staff-name-alone", "spoof.role-name-alone", "spoof.similar-domain", "spoof.unusual-sender",
            ]
        ),
        Measure(name: "spoof.malformed-sender", rules: ["spoof.malformed-sender"]),
    ]

    let checker = PolicyChecker()
    let settings = PolicySettings()
    private let index: DeceptionIndex

    init() throws {
        guard let domain = Domain("lindenschule.example") else { throw BenchError.refused }
        let head = Person(id: PersonID("t1"), givenName: "Lena", familyName: "Lange", roles: [.teacher, .head])
        let others = [("Zdenka", "Průšková"), ("Jürgen", "Groß-Weißhaupt")].enumerated().map { place, name in
            Person(id: PersonID("t\(place + 2)"), givenName: name.0, familyName: name.1, roles: [.teacher])
        }
        index = DeceptionIndex(roster: Roster(people: [head] + others), plan: try AddressPlan(domain: domain))
    }

    func run(fixtures: String, corpora: String?) async throws {
        print("Texts, made up (\(fixtures)/wording)")
        for measure in Self.measures { try runTexts(measure, fixtures + "/wording/") }
        let mail = try corpora.map { try RealMail.read($0) } ?? []
        if corpora == nil { print("\nNo corpora named: real mail not measured.") } else { runMail(mail) }
        try await runSpread(fixtures, mail)
        let cases = try SeparationCase.read(fixtures + "/separation/cases.txt")
        let separation = try await SeparationPrecision(
            fixtures + "/school",
            in: try await BenchRoom("lindenschule.example")
        )
        print("\nWho writes to whom, made up (\(fixtures)/separation, in the demo's school)")
        try separation.run(cases).show()
        if corpora != nil {
            var links = BlockedLinkPrecision()
            for one in mail { links.add(one.message, one.name, isSpam: one.isSpam) }
            links.run(index)
        }
        let files = FilePrecision()
        try files.runMadeUp(fixtures + "/files")
        if let corpora {
            let all = mail.map { ($0.name, $0.message) } + RealMail.others(beside: corpora)
            try files.runReal(all, fixtures + "/files/real.txt")
        }
        UnmeasuredRules.show(measured: Self.measured(withMail: corpora != nil))
        showTimes(fixtures + "/wording")
    }

    private static func measured(withMail: Bool) -> Set<RuleID> {
        var rules = measures.reduce(into: Set<RuleID>()) { $0.formUnion($1.rules) }
        rules.formUnion(FilePrecision.rules + SeparationPrecision.rules + [SpreadPrecision.rule])
        guard withMail else { return rules }
        for measure in mailMeasures { rules.formUnion(measure.rules) }
        return rules.union([BlockedLinkPrecision.rule])
    }

    private func runTexts(_ measure: Measure, _ folder: String) throws {
        var halves = [PrecisionCounts(), PrecisionCounts()]
        for text in try WordingText.read(folder + measure.name + ".txt") {
            var submission = text.submission(measure.name)
            if measure.name == "phishing" { submission = fromOutside(ParsedMessage(bytes: text.message("html"))) }
            if measure.name == "fraud" {
                submission = fromOutside(ParsedMessage(bytes: text.message("plain")))
                submission.audience.people = [.init(text.settings["to"] == "child" ? .child : .teacher, 1)]
            }
            let verdict = checker.check(submission, settings)
            let isFound = verdict.findings.contains { measure.rules.contains($0.finding.rule) }
            halves[text.half].add(isFound: isFound, isMeant: text.isHit)
        }
        PrecisionCounts.show(measure.rules.map(\.text).sorted().joined(separator: ", "), halves)
    }

    /// What goes from hand to hand: the made-up chain letters, and of the real mail every sixth, by its hash; each once, though
    /// spam comes many times. Nobody passes on the other good mail, issues of newsletters among it that are like one another.
    private func runSpread(_ fixtures: String, _ mail: [RealMail]) async throws {
        var letters = try WordingText.read(fixtures + "/wording/chain.txt").filter(\.isHit).map {
            SpreadPrecision.Letter(name: $0.name, subject: $0.settings["subject"] ?? "", text: $0.text, isReal: false)
        }
        let tooShort = letters.filter { Self.fingerprint($0.text) == nil }.count
        letters.removeAll { Self.fingerprint($0.text) == nil }
        var others: [SpreadPrecision.Letter] = []
        var known: [WordPairs] = []
        for one in mail {
            let text = one.message.plainText(limit: 16 << 10)
            let letter = SpreadPrecision.Letter(name: one.name, subject: one.message.subject, text: text, isReal: true)
            let isPassedOn = WordingText.hash(of: one.name) >> 8 % 6 == 0 && Self.fingerprint(text) != nil
            guard isPassedOn else {
                if !one.isSpam { others.append(letter) }
                continue
            }
            let pairs = WordPairs(text)
            if known.contains(where: { $0.isLike(pairs) }) { continue }
            known.append(pairs)
            letters.append(letter)
        }
        print(
            "\nLetters that go round: eight copies each, edited by rules; \(tooShort) chain letters of the fixtures are too "
                + "short to be known again and left out"
        )
        var spread = try await SpreadPrecision()
        try await spread.run(letters: letters, others: others)
    }

    private static func fingerprint(_ text: String) -> TextFingerprint? { TextFingerprint(WrittenText(text)) }

    /// What reading costs, on a page of the fixtures' own texts.
    private func showTimes(_ fixtures: String) {
        let texts = (try? WordingText.read(fixtures + "/chain.txt").filter { !$0.isHit }.map(\.text)) ?? []
        let page = String(decoding: texts.joined(separator: "\n").utf8.prefix(4096), as: UTF8.self)
        let text = WrittenText(page)
        print("")
        shown("telling own words from quotes, 4 kB (median)", median(2_000) { _ = WrittenText(page) }, "µs")
        shown("looking for all patterns, 4 kB (median)", median(5_000) { _ = TextFacts(text, by: .standard) }, "µs")
        let long = WrittenText(String(repeating: page, count: 256))
        shown("looking for all patterns, 1 MB (median)", median(50) { _ = TextFacts(long, by: .standard) }, "µs")
    }

    private func runMail(_ mail: [RealMail]) {
        let good = mail.count { !$0.isSpam }
        print("\nReal mail, \(good) good and \(mail.count - good) spam; spam counts as meant")
        var alarms: [String: [String]] = [:]
        var halves = Self.mailMeasures.map { _ in [PrecisionCounts(), PrecisionCounts()] }
        for one in mail {
            let found = Set(checker.check(fromOutside(one.message), settings).findings.map(\.finding.rule))
            for (place, measure) in Self.mailMeasures.enumerated() {
                halves[place][WordingText.half(of: one.name)].add(
                    isFound: !found.isDisjoint(with: measure.rules),
                    isMeant: one.isSpam
                )
                if !one.isSpam, WordingText.half(of: one.name) == 0, !found.isDisjoint(with: measure.rules) {
                    alarms[measure.name, default: []].append(one.name)
                }
            }
        }
        for (measure, counts) in zip(Self.mailMeasures, halves) {
            PrecisionCounts.show(measure.name, counts)
            // Few enough to be looked at; the test half's are never named.
            if let names = alarms[measure.name], names.count <= 8 {
                print("  found wrongly in the tuning half: " + names.joined(separator: ", "))
            }
        }
    }

    /// A message as it comes to a child and a teacher.
    private func fromOutside(_ message: ParsedMessage) -> Submission {
        let sender = message.from.first?.address
        let author = Author.outside(sender)
        var submission = Submission(time: Date(timeIntervalSince1970: 1_795_000_000), author: author)
        submission.senders = SenderFacts(
            of: message,
            envelope: sender,
            author: author,
            authentication: .none,
            index: index
        )
        submission.audience.people = [.init(.child, 1), .init(.teacher, 1)]
        submission.content.links = LinkReader(index: index, blockLists: BlockListIndex()).facts(of: message)
        let text = WrittenText(message)
        submission.content.text = TextFacts(text, header: HeaderSigns(message), by: .standard)
        index.readSignature(of: text, for: &submission)
        return submission
    }
}
