import Directory
import FoundationEssentials
import Gateway
package import Logging
import MailMessage
import NIOCore
import SMTPServer
import School
import ServiceLifecycle
import UnixSignals

/// `schulpost demo`: the Lindenschule on loopback, with an outside world that takes what leaves it.
package struct Demo: Sendable {
    package struct Options: Sendable {
        /// Kept when given; else a temporary folder.
        package var data: String?
        package var ports: DemoPorts

        package init(data: String?, ports: DemoPorts) {
            self.data = data
            self.ports = ports
        }
    }

    private let options: Options
    private let terminal: Terminal
    private let logger: Logger

    package init(_ options: Options, terminal: Terminal, logger: Logger) {
        self.options = options
        self.terminal = terminal
        self.logger = logger
    }

    /// Works until SIGINT or SIGTERM.
    package func run() async throws {
        // Before the folder is touched: it may be another demo's.
        let lock = try options.data.map { try DemoLock(folder: $0) }
        defer { lock?.release() }
        let folder = try DemoFolder(given: options.data)
        defer { folder.removeIfTemporary() }
        let terminal = terminal
        let outside = try OutsideWorld(folder: folder.outside) { arrival, message in
            terminal.say(Self.line(arrival, message))
        }
        let sink = Self.sink(outside, port: options.ports.outside, logger: logger)
        let school = DemoService(folder: folder, ports: options.ports, sink: sink, terminal: terminal, logger: logger)
        var group = ServiceGroupConfiguration(
            services: [sink, school],
            gracefulShutdownSignals: [.sigint, .sigterm],
            logger: logger
        )
        group.maximumGracefulShutdownDuration = .milliseconds(1700)
        do {
            try await ServiceGroup(configuration: group).run()
        } catch {
            throw StartError(error) ?? error
        }
        terminal.say("\nDie Lindenschule hat geschlossen.", "\nThe Lindenschule is closed.")
    }

    private static func sink(_ outside: OutsideWorld, port: Int, logger: Logger) -> SMTPServer {
        var configuration = SMTPServer.Configuration(
            hostName: "outside.example",
            listeners: [SMTPListener(kind: .outside, host: "127.0.0.1", port: port)]
        )
        configuration.maximumMessageSize = 100_000_000
        configuration.timeouts.bannerDelay = .zero
        configuration.timeouts.shutdown = .milliseconds(200)
        configuration.connectionsPerAddress = 1000
        return SMTPServer(configuration: configuration, intake: outside, authenticator: nil, logger: logger)
    }

    /// `→ 000001  Petra Lindner → b@home.example  „Subject“  (4 kB)`. The people are made up, so they may be shown.
    private static func line(_ arrival: OutsideWorld.Arrival, _ message: [UInt8]) -> String {
        let parsed = ParsedMessage(bytes: message)
        let author = parsed.from.first.map { $0.displayName ?? $0.address.description }
        let sender = author ?? arrival.sender?.description ?? "<>"
        let recipients = arrival.recipients.map(\.description).joined(separator: ", ")
        let size = "\((arrival.size + 999) / 1000) kB"
        return "→ \(OutsideWorld.name(arrival.number))  \(sender) → \(recipients)  „\(parsed.subject)“  (\(size))"
    }
}

/// The demo's school as a service: prepared, opened, announced.
private struct DemoService: Service {
    let folder: DemoFolder
    let ports: DemoPorts
    let sink: SMTPServer
    let terminal: Terminal
    let logger: Logger

    func run() async throws {
        let relayPort = try await sink.boundPorts.first ?? 0
        let office = try await prepare(relayPort: relayPort)
        guard let school = office.offices.first else { return }
        let passwords = try await DemoSchool.prepare(school.rooms.directory)
        let accounts = DemoAccounts(
            roster: school.rooms.directory.roster,
            plan: school.configuration.addressPlan,
            passwords: passwords
        )
        try folder.write(accounts.csv, to: folder.accounts)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await office.run() }
            let doors: BoundDoors
            do {
                doors = try await office.boundDoors
            } catch {
                // The reason, in the office's own words.
                for try await _ in group {}
                throw error
            }
            terminal.say(DemoGuide(folder: folder, doors: doors, accounts: accounts).text(in: terminal.language))
            try folder.write(doors.json + "\n", to: folder.ports)
            for try await _ in group {}
        }
        try? FileManager.default.removeItem(atPath: folder.ports)
    }

    private func prepare(relayPort: Int) async throws -> PostOffice {
        try DemoCertificate.prepare(
            in: folder,
            names: [DemoConfiguration.host, "post." + DemoConfiguration.domain, DemoConfiguration.domain],
            now: Date()
        )
        let yaml = DemoConfiguration.yaml(folder: folder, ports: ports, relayPort: relayPort)
        try folder.write(yaml, to: folder.configuration)
        let configuration = try SchulpostConfiguration(yaml: yaml, folder: folder.path)
        try await DemoNames.prepare(in: folder, configuration, logger: logger)
        return try await PostOffice(
            configuration,
            hasher: CryptPasswordHasher(cost: CryptPasswordHasher.cheapestCost),
            environment: [:],
            logger: logger
        )
    }
}
