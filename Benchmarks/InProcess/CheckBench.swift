import Directory
import FoundationEssentials
import Gateway
import MailMessage
import Policy
import School

/// What judging a message of 4 kB costs, by itself and with all that is found out for it. Runs off the main actor: a change
/// of threads costs more than all of it, and at the doors there is none.
func checkBench(_ school: BenchSchool) async throws {
    let door = try school.door
    let message = try school.letter(0, octets: 4_096)
    let checker = PolicyChecker()
    let settings = PolicySettings()
    let roster = school.directory.roster
    let facts = SubmissionFacts(plan: school.plan, rights: .standard, roster: roster, now: Date())
    let route = RoutingPlan(
        [EnvelopeRecipient(EmailAddress("schulkind.7@bench.example") ?? message.recipients[0].address)],
        plan: school.plan,
        roster: roster,
        on: SchoolTime.day(of: Date())
    )
    let parsed = ParsedMessage(bytes: message.bytes)
    let submission = facts.submission(of: parsed, at: door, sender: message.sender, route: route)
    shown("policy check, 4 kB mail (median)", median(20_000) { _ = checker.check(submission, settings) }, "µs")
    shown(
        "facts and policy check, 4 kB mail (median)",
        median(5_000) {
            let submission = facts.submission(of: parsed, at: door, sender: message.sender, route: route)
            _ = checker.check(submission, settings)
        },
        "µs"
    )
    try await letterBench(school, facts, checker, settings)
}

/// A letter to the parents of a class, by its parts and as a whole.
private func letterBench(
    _ school: BenchSchool,
    _ facts: SubmissionFacts,
    _ checker: PolicyChecker,
    _ settings: PolicySettings
) async throws {
    let door = try school.door
    let letter = try school.letter(0, text: SchoolLetter.text, to: "eltern.5b@bench.example")
    let parsed = ParsedMessage(bytes: letter.bytes)
    let route = RoutingPlan(
        letter.recipients,
        plan: school.plan,
        roster: school.directory.roster,
        on: SchoolTime.day(of: facts.now)
    )
    let links = LinkReader(index: facts.deception)
    func submission() -> Submission {
        var submission = facts.submission(of: parsed, at: door, sender: letter.sender, route: route)
        submission.content.links = links.facts(of: parsed)
        return submission
    }
    func reading(_ written: WrittenText, of submission: Submission) -> TextReading {
        let from = submission.senders.header?.from.compactMap(\.address)
        return TextReading(written, header: HeaderSigns(parsed, from: from), by: .standard, isFromInside: true)
    }
    let whole = median(10_000) {
        var submission = submission()
        submission.content.text = reading(WrittenText(parsed), of: submission).facts
        _ = checker.check(submission, settings)
    }
    shown("checking a letter of \(letter.bytes.count) octets to 5b's parents (median)", whole, "µs")
    shown("of which its lines (median)", median(5_000) { _ = WrittenText(parsed) }, "µs")
    let written = WrittenText(parsed)
    var known = submission()
    let words = median(5_000) { _ = reading(written, of: known) }
    shown("of which its words and fingerprint (median)", words, "µs")
    shown("of which senders, readers and links (median)", median(5_000) { _ = submission() }, "µs")
    known.content.text = reading(written, of: known).facts
    shown("of which the rules (median)", median(5_000) { _ = checker.check(known, settings) }, "µs")
    shown("parsing it before (median)", median(5_000) { _ = ParsedMessage(bytes: letter.bytes) }, "µs")
    let read = await medianAwaiting(5_000) { _ = await school.gateway.preview(letter, at: door) }
    shown("from bytes to verdict, on the gateway's road (median)", read, "µs")
    let repeated = try school.letter(0, octets: 4_096, to: "eltern.5b@bench.example")
    let again = await medianAwaiting(5_000) { _ = await school.gateway.preview(repeated, at: door) }
    shown("the same of one sentence said again and again (median)", again, "µs")
}
