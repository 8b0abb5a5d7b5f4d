import FoundationEssentials
import Glibc
import Logging
import WebServer
import WebTestSupport

/// `web-demo [PORT]`: the pages of a small school in memory, for browser tests and for looking at them. Prints what can be
/// opened by address, and its port.
let arguments = CommandLine.arguments.dropFirst()
let house = try await DemoHouse(clock: DemoClock(Date().addingTimeInterval(-20 * 86_400 - 24_000)))
let furniture = try await house.furnish()
let server = WebServer(
    configuration: .init(listeners: [WebListener(kind: .behindProxy, port: arguments.first.flatMap { Int($0) } ?? 0)]),
    schools: [house.school],
    logger: Logger(label: "web-demo")
)
async let running: Void = server.run()
print("question", furniture.question ?? "")
print("why", furniture.refusal ?? "")
print("announcement", furniture.announcement ?? "")
print("spreading", furniture.spreading ?? "")
for (name, id) in furniture.announcements.sorted(by: { $0.key < $1.key }) { print("announcement-" + name, id) }
for notice in furniture.notices { print("notice-" + notice.name, notice.path) }
print("invitation-mail", try await house.invitation(for: "kaya", byMail: true))
print("invitation-paper", try await house.invitation(for: "ohne", byMail: false))
print("port", try await server.boundPorts.first ?? 0)
fflush(nil)
try await running
