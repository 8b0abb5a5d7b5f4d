import Database
import FoundationEssentials
import Gateway
import Glibc
import MailMessage
import Policy
import SQLiteDatabase
import School

/// A year of a school of 2,000 people judged by other settings: two million decisions on a file.
/// (`schulpost-bench backtest`; making the year takes longer than judging it.)
func backtestBench(at path: String) async throws {
    let count = 2_000_000
    let year = 365.0 * 86_400
    let start = Date(timeIntervalSince1970: 1_767_225_600)
    let database = try SQLiteDatabase(path: path)
    try await database.migrate(DecisionLog.migrations)
    let checker = PolicyChecker()
    let settings = SettingsSnapshot.defaults
    let batch = 20_000
    for first in stride(from: 0, to: count, by: batch) {
        try await database.write { connection in
            for index in first..<first + batch {
                let time = start.addingTimeInterval(year * Double(index) / Double(count))
                let submission = pastSubmission(index, time)
                try DecisionLog.record(
                    Decision(
                        // By chance, two of so many would be the same.
                        code: DecisionCode(String(10_000_000 + index)),
                        submission: submission,
                        verdict: checker.check(submission, settings.settings),
                        settings: settings
                    ),
                    in: connection
                )
            }
        }
    }
    var new = PolicySettings()
    try SettingsCatalogue.standard.set("mass.recipients-per-hour.child=10", in: &new)
    try SettingsCatalogue.standard.set("mass.recipients-per-message=8", in: &new)
    let thresholds = SettingsCatalogue.standard.changedThresholds(from: settings.settings, to: new)
    let backtest = Backtest(from: settings.settings, to: new, thresholds: thresholds)
    let clock = ContinuousClock()
    let begin = clock.now
    let result = try await TimeMachine.replay(
        backtest,
        from: start,
        until: start.addingTimeInterval(year + 1),
        in: database
    )
    let elapsed = clock.now - begin
    let seconds = Double(elapsed.components.attoseconds) / 1e18 + Double(elapsed.components.seconds)
    shown("backtest of \(result.judged) decisions, \(result.changed) changed", seconds, "s")
    shown("with so many whole curves", Double(result.curves.count), "")
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    shown("peak memory", Double(usage.ru_maxrss) / 1024, "MB")
    try await database.close()
}

/// Half from children, a quarter from teachers, a quarter from outside; some to a whole class.
private func pastSubmission(_ index: Int, _ time: Date) -> Submission {
    let party: PartySet = index % 4 == 2 ? .teacher : .child
    let author: Author =
        index % 4 == 3
        ? .outside(nil) : .person(SchoolAuthor(id: PersonID("person-\(index % 2_000)"), parties: party))
    var submission = Submission(time: time, author: author)
    let readers = index % 50 == 0 ? 25 : 1 + index % 6
    submission.audience.people = [AudienceFacts.PeopleCount(index % 4 == 3 ? .teacher : .child, readers)]
    if index % 100 == 2 {
        submission.audience.lists = [
            ListFacts(id: "class-guardians:\(index % 60)", right: .announcement, guardians: 40)
        ]
    }
    submission.history.recipientsWithinHour = index % 23
    submission.content = ContentFacts(rawSize: 4_000 + index % 90_000, decodedSize: 3_000 + index % 60_000)
    return submission
}
