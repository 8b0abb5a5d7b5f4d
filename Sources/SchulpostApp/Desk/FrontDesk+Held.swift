import FoundationEssentials
import Gateway
import MailStore
import School

extension FrontDesk {
    /// `schulpost held list`: what waits for a decision; who, to whom, about what.
    package func listHeld(in school: SchoolChoice) async throws {
        try await withOffice(school) { office in
            let waiting = try await office.gateway.heldSummaries()
            for held in waiting {
                let others = held.recipientCount > held.recipients.count ? " …" : ""
                terminal.say("\(held.code)  \(held.heldAt.formatted(.iso8601))  \(held.sender)")
                terminal.say("    → " + held.recipients.joined(separator: ", ") + others)
                terminal.say("    " + held.subject)
            }
            terminal.say(
                waiting.count == 1 ? "1 Nachricht wartet." : "\(waiting.count) Nachrichten warten.",
                waiting.count == 1 ? "1 message waits." : "\(waiting.count) messages wait."
            )
        }
    }

    /// `schulpost held release`.
    package func releaseHeld(_ code: String, in school: SchoolChoice) async throws {
        try await withOffice(school) { office in
            do {
                guard try await office.gateway.release(held: try await id(of: code, office)) else { throw gone(code) }
            } catch Gateway.ReleaseError.reachesNobody {
                throw DeskError(
                    "\(code) würde niemanden mehr erreichen. Mit „schulpost held refuse“ erfährt es, wer geschrieben hat.",
                    "\(code) would reach nobody any more. With \"schulpost held refuse\" its author hears of it."
                )
            }
            terminal.say("\(code) ist zugestellt.", "\(code) is delivered.")
        }
    }

    /// `schulpost held refuse`.
    package func refuseHeld(_ code: String, why reason: String, in school: SchoolChoice) async throws {
        try await withOffice(school) { office in
            guard try await office.gateway.refuse(held: try await id(of: code, office), because: reason) else {
                throw gone(code)
            }
            terminal.say("\(code) ist abgelehnt.", "\(code) is refused.")
        }
    }

    private func id(of code: String, _ office: SchoolOffice) async throws -> String {
        guard let held = try await office.rooms.held.message(decisionCode: code.uppercased()) else { throw gone(code) }
        return held.id
    }

    private func gone(_ code: String) -> DeskError {
        DeskError(
            "\(code) wartet nicht (mehr) auf eine Entscheidung.",
            "\(code) does not wait for a decision (any more)."
        )
    }

    /// Opens a school with all that it sends by, for one piece of work; no door opens.
    private func withOffice<Value: Sendable>(
        _ choice: SchoolChoice,
        _ work: (SchoolOffice) async throws -> Value
    ) async throws -> Value {
        let configuration = try ConfigurationDesk.read(choice.path)
        let school = try choice.read()
        let names = try NameService.open(configuration.names)
        let wayOut = try WayOut(configuration, names: names, environment: environment)
        defer { wayOut.close() }
        let office = try await SchoolOffice.open(
            school,
            configuration,
            names: names,
            wayOut: wayOut,
            environment: environment,
            logger: logger
        )
        do {
            let value = try await work(office)
            try await office.rooms.close()
            return value
        } catch {
            try? await office.rooms.close()
            throw error
        }
    }
}
