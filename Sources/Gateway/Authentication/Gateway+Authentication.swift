internal import Database
internal import Directory
internal import FoundationEssentials
internal import MailAuthentication
internal import MailMessage
internal import MailReports
internal import Policy

extension Gateway {
    /// Finds out who really sent a message from outside.
    /// - Returns: nil for what comes from inside, and where no DNS is asked.
    func authenticate(
        _ message: ReceivedMessage,
        _ parsed: ParsedMessage,
        at door: Door
    ) async -> AuthenticationVerdict? {
        guard door.kind == .outside, let outside else { return nil }
        return await outside.authenticator.verify(
            parsed,
            client: IPAddress(door.peer),
            helo: door.helo,
            sender: message.sender
        )
    }

    /// What the rules must know of it.
    func facts(_ verdict: AuthenticationVerdict?) -> AuthenticationFacts {
        guard let verdict, let outside else { return .none }
        return AuthenticationFacts(verdict, trusting: outside.trustedForwarders)
    }

    /// Counts a message for the report to the domain that it names, as a part of the transaction that judges it.
    func countAuthentication(
        _ authentication: AuthenticationVerdict?,
        _ verdict: Verdict,
        at now: Date,
        in connection: any DatabaseConnection
    ) throws {
        guard let authentication, let counts = outside?.counts else { return }
        let disposition: DMARCPolicy
        switch verdict.disposition {
        // What is to come again is counted when it does.
        case .tryLater: return
        case .refuse: disposition = .reject
        case .hold: disposition = .quarantine
        case .accept: disposition = .none
        }
        try counts.record(authentication, disposition: disposition, at: now, in: connection)
    }
}
