import FoundationEssentials
import MailMessage
import Policy
import School

/// How often rules are right: precision (of what a rule finds, how much is meant) and recall (of what is meant, how much it
/// finds), apart for the half that patterns and thresholds were chosen by and the half that nobody looked at.
/// (`schulpost-bench precision [PATH-OF-CORPORA]`.)
///
/// A new rule gets a line in `measures`, or in `mailMeasures` where whole messages are judged.
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
    ]

    /// On real mail from outside, good and bad. Spam is no chain letter: what counts is how much good mail is found.
    static let mailMeasures = [
        Measure(name: "chain.wording", rules: ["chain.wording"]),
        Measure(name: "content.words", rules: ["content.words"]),
        Measure(name: "content.self-harm", rules: ["content.self-harm"]),
        Measure(name: "school-only.signup-signs, to a child", rules: ["school-only.signup-signs"]),
        Measure(name: "content.phishing", rules: ["content.phishing"]),
        Measure(name: "content.misleading-link", rules: ["content.misleading-link"]),
        Measure(
            name: "spoof.* that hold",
            rules: [
                "spoof.staff-name", "spoof.role-name", "spoof.hidden-sender", "spoof.diverging-reply",
                "spoof.lookalike-domain",
            ]
        ),
        Measure(name: "spoof.malformed-sender", rules: ["spoof.malformed-sender"]),
    ]

    struct Counts {
        var found = 0
        var missed = 0
        var wrongly = 0
        var leftAlone = 0

        mutating func add(isFound: Bool, isMeant: Bool) {
            switch (isFound, isMeant) {
            case (true, true): found += 1
            case (false, true): missed += 1
            case (true, false): wrongly += 1
            case (false, false): leftAlone += 1
            }
        }
    }

    private let checker = PolicyChecker()
    private let settings = PolicySettings()
    private let index: DeceptionIndex

    init() throws {
        guard let domain = Domain("lindenschule.example") else { throw BenchError.refused }
        index = DeceptionIndex(roster: Roster(people: []), plan: try AddressPlan(domain: domain))
    }

    func run(fixtures: String, corpora: String?) throws {
        print("Made-up texts (Fixtures/wording)")
        for measure in Self.measures {
            let cases = try WordingText.read(fixtures + "/" + measure.name + ".txt")
            var halves = [Counts(), Counts()]
            for text in cases {
                let verdict = checker.check(text.submission(measure.name), settings)
                let isFound = verdict.findings.contains { measure.rules.contains($0.finding.rule) }
                halves[text.half].add(isFound: isFound, isMeant: text.isHit)
            }
            Self.show(measure.rules.map(\.text).sorted().joined(separator: ", "), halves)
        }
        showTimes(fixtures)
        guard let corpora else { return print("No corpora named: real mail not measured.") }
        try runMail(corpora)
    }

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

    private func runMail(_ corpora: String) throws {
        print("\nReal mail (\(corpora)); spam counts as meant")
        var halves = Self.mailMeasures.map { _ in [Counts(), Counts()] }
        let root = corpora + "/spamassassin-public-corpus"
        for folder in try FileManager.default.contentsOfDirectory(atPath: root).sorted() where folder.contains("-") {
            let isSpam = folder.hasPrefix("spam")
            for file in try FileManager.default.contentsOfDirectory(atPath: root + "/" + folder).sorted() {
                guard let data = FileManager.default.contents(atPath: root + "/" + folder + "/" + file) else {
                    continue
                }
                let verdict = checker.check(fromOutside(Array(data)), settings)
                let found = Set(verdict.findings.map(\.finding.rule))
                for (place, measure) in Self.mailMeasures.enumerated() {
                    halves[place][WordingText.half(of: file)].add(
                        isFound: !found.isDisjoint(with: measure.rules),
                        isMeant: isSpam
                    )
                }
            }
        }
        for (measure, counts) in zip(Self.mailMeasures, halves) { Self.show(measure.name, counts) }
    }

    /// A message as it comes to a child and a teacher.
    private func fromOutside(_ bytes: [UInt8]) -> Submission {
        let message = ParsedMessage(bytes: bytes)
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
        submission.content.text = TextFacts(WrittenText(message), header: HeaderSigns(message), by: .standard)
        return submission
    }

    private static func show(_ name: String, _ halves: [Counts]) {
        print(name)
        for (half, counts) in zip(["  tuning half", "  test half  "], halves) {
            let precision = percent(counts.found, counts.found + counts.wrongly)
            let recall = percent(counts.found, counts.found + counts.missed)
            let false_ = "\(counts.wrongly) of \(counts.wrongly + counts.leftAlone) others found"
            print(
                "\(half) precision \(precision), recall \(recall) (\(counts.found) of \(counts.found + counts.missed)), \(false_)"
            )
        }
    }

    private static func percent(_ part: Int, _ whole: Int) -> String {
        whole == 0 ? "–" : "\((part * 1000 / whole + 5) / 10) %"
    }
}
