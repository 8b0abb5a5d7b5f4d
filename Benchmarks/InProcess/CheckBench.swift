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
        [EnvelopeRecipient(EmailAddress("kind.7@bench.example") ?? message.recipients[0].address)],
        plan: school.plan,
        roster: roster,
        on: CalendarDay(Date())
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
    let letter = try school.letter(0, text: SchoolLetter.text, to: "kind.7@bench.example")
    let read = await medianAwaiting(5_000) { _ = await school.gateway.preview(letter, at: door) }
    shown("a letter of \(letter.bytes.count) octets from bytes to verdict (median)", read, "µs")
    shown("of which parsing (median)", median(5_000) { _ = ParsedMessage(bytes: letter.bytes) }, "µs")
    let parsedLetter = ParsedMessage(bytes: letter.bytes)
    shown("of which its lines (median)", median(5_000) { _ = WrittenText(parsedLetter) }, "µs")
    let written = WrittenText(parsedLetter)
    shown(
        "of which its words and fingerprint (median)",
        median(5_000) { _ = TextReading(written, by: .standard) },
        "µs"
    )
    let repeated = try school.letter(0, octets: 4_096, to: "kind.7@bench.example")
    let again = await medianAwaiting(5_000) { _ = await school.gateway.preview(repeated, at: door) }
    shown("the same of one sentence said again and again (median)", again, "µs")
}
