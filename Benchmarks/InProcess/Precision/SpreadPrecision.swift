import Directory
import FoundationEssentials
import Gateway
import MailMessage
import Policy
import School

/// `chain.spread` through the whole house, fingerprints, database and all: letters that go from hand to hand, and among
/// them real mail that nobody passes on, all of it within one day.
///
/// Each letter is sent by eight children, one after another, each having got it from the one before, each to seven others
/// and each time changed by `LetterVariants`. The rule's own limits (more than 4 authors and 30 readers) make the fifth copy
/// the first that is meant; the four before it must pass, and so must all other mail.
struct SpreadPrecision {
    struct Letter {
        var name: String
        var subject: String
        var text: String
        var isReal: Bool
    }

    static let rule: RuleID = "chain.spread"
    private static let children = 1_500
    private static let copies = 8
    private static let readers = 7
    private static let firstMeant = 5

    private let room: BenchRoom
    private var next = 0
    private var number = 0

    init() async throws {
        room = try await BenchRoom("bench.example")
        var changes = SchoolChanges()
        for number in 0..<Self.children {
            changes.people.append(
                Person(
                    id: PersonID("child-\(number)"),
                    givenName: "Kind",
                    familyName: "\(number)",
                    roles: [.child],
                    localPart: "kind.\(number)"
                )
            )
            changes.accounts.append(
                Account(person: PersonID("child-\(number)"), login: "kind.\(number)", passwordState: .chosen)
            )
        }
        try await room.directory.save(changes)
        // Only spread is to stop anything: what other rules refuse would never be counted.
        try await room.settings.change(by: nil, because: "bench") { settings in
            for rule in StandardRules.all where rule.id != Self.rule {
                for party in rule.parties { settings.set(.observe, of: rule, for: party) }
            }
        }
    }

    /// - Parameters:
    ///   - letters: that go round.
    ///   - others: that nobody passes on.
    mutating func run(letters: [Letter], others: [Letter]) async throws {
        var copies = [[PrecisionCounts(), PrecisionCounts()], [PrecisionCounts(), PrecisionCounts()]]
        var stopped = [[0, 0], [0, 0]]
        var all = [[0, 0], [0, 0]]
        var slips: [String] = []
        var waiting = others[...]
        for letter in letters {
            let half = WordingText.half(of: letter.name)
            let kind = letter.isReal ? 1 : 0
            let found = try await goRound(letter)
            for (place, isFound) in found.enumerated() {
                copies[kind][half].add(isFound: isFound, isMeant: place + 1 >= Self.firstMeant)
            }
            all[kind][half] += 1
            if found.contains(true) { stopped[kind][half] += 1 } else if half == 0 { slips.append(letter.name) }
            if half == 0, found.prefix(Self.firstMeant - 1).contains(true) { slips.append("early: " + letter.name) }
            // Other mail comes in between.
            for other in waiting.prefix(others.count / max(1, letters.count) + 1) {
                let isFound = try await send(other.text, other.subject, from: next, to: next + 1)
                next += 1 + Self.readers
                copies[1][WordingText.half(of: other.name)].add(isFound: isFound, isMeant: false)
                if isFound, WordingText.half(of: other.name) == 0 { slips.append("wrongly: " + other.name) }
            }
            waiting = waiting.dropFirst(others.count / max(1, letters.count) + 1)
        }
        PrecisionCounts.show("chain.spread, made-up chain letters: copies from the fifth on", copies[0])
        PrecisionCounts.show(
            "chain.spread, real letters passed on by made-up hands, and \(others.count) real messages that aren't",
            copies[1]
        )
        for (kind, name) in ["made-up", "real"].enumerated() {
            print(
                "  \(name) letters stopped at all: tuning half \(stopped[kind][0]) of \(all[kind][0]), "
                    + "test half \(stopped[kind][1]) of \(all[kind][1])"
            )
        }
        if !slips.isEmpty { print("  slips of the tuning half: " + slips.joined(separator: "; ")) }
    }

    private mutating func goRound(_ letter: Letter) async throws -> [Bool] {
        var variants = LetterVariants(seed: WordingText.hash(of: letter.name))
        var text = letter.text
        var found: [Bool] = []
        var author = next
        next += 1
        for _ in 0..<Self.copies {
            found.append(try await send(text, letter.subject, from: author, to: next))
            // The first who got it is the next to send it.
            author = next
            next += Self.readers
            text = variants.passedOn(text, subject: letter.subject)
        }
        return found
    }

    private mutating func send(_ text: String, _ subject: String, from: Int, to first: Int) async throws -> Bool {
        number += 1
        let author = "kind.\(from % Self.children)"
        let readers = (first..<first + Self.readers).map { "kind.\($0 % Self.children)@bench.example" }
        guard let sender = EmailAddress(author + "@bench.example") else { throw BenchError.noDomain }
        let recipients = readers.compactMap { EmailAddress($0) }
        var builder = MessageBuilder(
            from: [NamedAddress(address: sender)],
            date: Date(timeIntervalSince1970: 1_795_000_000)
        )
        builder.to = recipients.map { NamedAddress(address: $0) }
        builder.subject = subject
        builder.messageID = "<\(number)@bench.example>"
        builder.text = text
        let message = ReceivedMessage(
            sender: sender,
            recipients: recipients.map { EnvelopeRecipient($0) },
            bytes: builder.bytes()
        )
        let door = Door(
            kind: .inside,
            peer: "192.0.2.7",
            author: AuthenticatedPerson(
                id: PersonID("child-\(from % Self.children)"),
                login: author,
                address: sender,
                language: .german
            )
        )
        let judgement = try await room.gateway.judge(message, at: door)
        return judgement.verdict.findings.contains { $0.finding.rule == Self.rule }
    }
}
