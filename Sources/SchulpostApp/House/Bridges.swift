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
        let told = configuration.bridge
        var bridge = PostfixBridge.Configuration(listeners: open)
        bridge.peers = told.peers
        bridge.trustedClients = told.trustedClients
        bridge.unknownLogins = told.unknownLogins
        bridge.messageSize = told.messageSize
        return PostfixBridge(
            configuration: bridge,
            judge: BridgedSchools(schools, unknownRecipients: told.unknownRecipients, logger: logger),
            logger: logger,
            budget: budget
        )
    }
}
