import Directory
import FoundationEssentials
import Gateway
import MailMessage
import Policy
import School

/// A line of `Fixtures/separation/cases.txt`; `SOURCE.txt` there tells the form.
struct SeparationCase {
    var rule: RuleID
    var isHit: Bool
    var name: String
    var author: PersonID
    var recipients: [String]

    static func read(_ path: String) throws -> [SeparationCase] {
        guard let data = FileManager.default.contents(atPath: path) else { throw CocoaError(.fileReadNoSuchFile) }
        return try String(decoding: data, as: UTF8.self).split(separator: "\n").map { line in
            let cells = line.split(separator: "|").map { String($0).trimmed }
            guard cells.count == 5 else { throw BenchError.refused }
            return SeparationCase(
                rule: RuleID(cells[0]),
                isHit: cells[1] == "hit",
                name: cells[2],
                author: PersonID(cells[3]),
                recipients: cells[4].split(separator: ",").map { String($0).trimmed }
            )
        }
    }

    /// The same message, for whatever rule.
    var message: String { author.text + " " + recipients.sorted().joined(separator: " ") }
}

extension String {
    var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}

/// Who writes to whom, in the demo's school: rules that read no text.
struct SeparationPrecision {
    static let rules: [RuleID] = [
        "separation.mixed-audience", "separation.child-to-guardians", "separation.wider-audience",
    ]

    let directory: Directory
    let plan: AddressPlan

    /// - Parameter school: `Fixtures/school`.
    init(_ school: String, in room: BenchRoom) async throws {
        directory = room.directory
        plan = room.plan
        let files = try ["personen.csv", "sorge.csv", "gruppen.csv"].map { name in
            guard let data = FileManager.default.contents(atPath: school + "/" + name) else {
                throw CocoaError(.fileReadNoSuchFile)
            }
            return ImportFile(name: name, bytes: Array(data))
        }
        let changes = try await directory.planImport(files)
        try await directory.apply(changes, note: ChangeNote(who: "bench", why: "bench"))
    }

    func run(_ cases: [SeparationCase]) throws -> RulePrecision {
        var precision = RulePrecision()
        let meant = Dictionary(grouping: cases, by: \.message)
        for (_, same) in meant.sorted(by: { $0.key < $1.key }) {
            guard let first = same.first else { continue }
            let found = try Set(verdict(of: first).findings.map(\.finding.rule))
            for rule in Self.rules {
                let named = same.first { $0.rule == rule }
                precision.add(
                    rule,
                    isFound: found.contains(rule),
                    isMeant: named?.isHit ?? false,
                    named?.name ?? first.name
                )
            }
        }
        return precision
    }

    private func verdict(of sent: SeparationCase) throws -> Verdict {
        guard let author = directory.roster.person(externalID: sent.author.text), let local = author.localPart,
            let address = EmailAddress(local + "@" + plan.primaryDomain.ascii)
        else { throw BenchError.refused }
        let recipients = try sent.recipients.map { text in
            guard let address = EmailAddress(text.contains("@") ? text : text + "@" + plan.primaryDomain.ascii) else {
                throw BenchError.refused
            }
            return EnvelopeRecipient(address)
        }
        let door = Door(
            kind: .inside,
            peer: "192.0.2.7",
            author: AuthenticatedPerson(id: author.id, login: local, address: address, language: .german)
        )
        let roster = directory.roster
        let route = RoutingPlan(recipients, plan: plan, roster: roster, on: SchoolTime.day(of: Date()))
        let text =
            "From: \(address)\r\nTo: \(recipients.map(\.address.description).joined(separator: ", "))\r\n\r\nHallo\r\n"
        let facts = SubmissionFacts(plan: plan, rights: try rights(), roster: roster, now: Date())
        let parsed = ParsedMessage(bytes: Array(text.utf8))
        return PolicyChecker().check(
            facts.submission(of: parsed, at: door, sender: address, route: route),
            PolicySettings()
        )
    }

    /// Beside what everybody may: rights that reach further than what somebody teaches.
    private func rights() throws -> WritingRights {
        guard let schoenfeld = directory.roster.person(externalID: "L02")?.id,
            let wojcik = directory.roster.person(externalID: "L05")?.id,
            let other = directory.roster.groups.first(where: { $0.name == "5a" })
        else { throw BenchError.refused }
        return WritingRights(exceptions: [
            .allGuardians: [schoenfeld, wojcik], .allChildren: [schoenfeld, wojcik],
            .classGuardians(other.id): [schoenfeld], .classChildren(other.id): [schoenfeld],
        ])
    }
}
