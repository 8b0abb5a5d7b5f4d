import Database
import FoundationEssentials
import Gateway
import Glibc
import MailMessage

/// The median of the times of `runs` calls, in microseconds.
func median(_ runs: Int, _ body: () throws -> Void) rethrows -> Double {
    var times: [Double] = []
    let clock = ContinuousClock()
    for _ in 0..<runs {
        let elapsed = try clock.measure(body)
        times.append(Double(elapsed.components.attoseconds) / 1e12 + Double(elapsed.components.seconds) * 1e6)
    }
    return times.sorted()[runs / 2]
}

func medianAwaiting(_ runs: Int, _ body: () async throws -> Void) async rethrows -> Double {
    var times: [Double] = []
    let clock = ContinuousClock()
    for _ in 0..<runs {
        let start = clock.now
        try await body()
        let elapsed = clock.now - start
        times.append(Double(elapsed.components.attoseconds) / 1e12 + Double(elapsed.components.seconds) * 1e6)
    }
    return times.sorted()[runs / 2]
}

func shown(_ name: String, _ value: Double, _ unit: String) {
    let rounded = (value * 10).rounded() / 10
    print(name + String(repeating: " ", count: max(1, 52 - name.count)) + "\(rounded) \(unit)")
}

let directory = FileManager.default.temporaryDirectory.appending(path: "schulpost-bench-\(getpid())")
try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: directory) }
if CommandLine.arguments.contains("backtest") {
    try await backtestBench(at: directory.appending(path: "past.sqlite").path)
    try? FileManager.default.removeItem(at: directory)
    exit(0)
}
if let place = CommandLine.arguments.firstIndex(of: "precision") {
    let rest = CommandLine.arguments.dropFirst(place + 1)
    let corpora = rest.first
    try await PrecisionBench().run(fixtures: "Fixtures", corpora: corpora)
    try? FileManager.default.removeItem(at: directory)
    exit(0)
}
let school = try await BenchSchool(at: directory.appending(path: "school.sqlite").path)
let door = try school.door

try await checkBench(school)
if CommandLine.arguments.contains("check") {
    try await school.database.close()
    try? FileManager.default.removeItem(at: directory)
    exit(0)
}
let message = try school.letter(0, octets: 4_096)
let large = try school.letter(0, octets: 61_440)
shown("parsing 4 kB (median)", median(5_000) { _ = ParsedMessage(bytes: message.bytes) }, "µs")
shown("parsing 60 kB (median)", median(2_000) { _ = ParsedMessage(bytes: large.bytes) }, "µs")

try await authenticationBench()

// One letter to 1,500 mailboxes, committed and synced. The first one also makes the mailboxes.
var times: [Double] = []
let clock = ContinuousClock()
for number in 0..<9 {
    let letter = try school.letter(number, octets: 60_000)
    let start = clock.now
    guard case .accepted = await school.gateway.accept(letter, at: door) else { throw BenchError.refused }
    let elapsed = clock.now - start
    times.append(Double(elapsed.components.attoseconds) / 1e15 + Double(elapsed.components.seconds) * 1e3)
}
shown("letter to 1,500 new mailboxes", times[0], "ms")
shown("letter to 1,500 mailboxes (median)", times.dropFirst().sorted()[4], "ms")
let bodies = try await school.database.read { try $0.row("SELECT COUNT(*) FROM bodies")?.int(0) ?? 0 }
let entries = try await school.database.read { try $0.row("SELECT COUNT(*) FROM mailbox_entries")?.int(0) ?? 0 }
print("stored bodies for 9 letters: \(bodies); mailbox entries: \(entries)")
try await school.database.close()
