import Gateway
import Logging
import PostfixBridge

/// The doors at which a Postfix asks what the rules say of its mail.
enum Bridges {
    /// - Returns: nil where the configuration opens no such door.
    static func postfix(
        _ configuration: SchulpostConfiguration,
        _ offices: [SchoolOffice],
        budget: MemoryBudget,
        logger: Logger
    ) -> PostfixBridge? {
        let doors: [(PostfixBridge.Listener.Kind, ListeningAddress?)] = [
            (.policy, configuration.listeners.policyDelegation), (.milter, configuration.listeners.milter),
        ]
        let open = doors.compactMap { kind, address in
            address.map { PostfixBridge.Listener(kind, at: .inet(host: $0.host, port: $0.port)) }
        }
        guard !open.isEmpty else { return nil }
        let schools = offices.map { BridgedSchool(gateway: $0.gateway, directory: $0.rooms.directory) }
        return PostfixBridge(
            configuration: PostfixBridge.Configuration(listeners: open),
            judge: BridgedSchools(schools, logger: logger),
            logger: logger,
            budget: budget
        )
    }
}
