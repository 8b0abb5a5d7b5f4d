import CurlTransport
import FoundationEssentials

/// Finds the relay's password: in the environment, else in its file. Never on a command line, never in the configuration.
enum RelaySecret {
    static let variable = "SCHULPOST_RELAY_PASSWORD"

    /// - Returns: nil where the relay has no login.
    /// - Throws: `StartError`
    static func credentials(
        for relay: SchulpostConfiguration.Relay,
        environment: [String: String]
    ) throws(StartError) -> RelayCredentials? {
        guard let user = relay.user else { return nil }
        if let password = environment[variable], !password.isEmpty {
            return RelayCredentials(user: user, password: password)
        }
        guard let path = relay.passwordFile else {
            throw .unusableRelay(reason: "relay.user, \(variable)?")
        }
        guard let bytes = FileManager.default.contents(atPath: path) else { throw .unreadableSecret(path: path) }
        let text = String(decoding: bytes, as: UTF8.self)
        guard let line = text.split(whereSeparator: \.isNewline).first else { throw .unreadableSecret(path: path) }
        return RelayCredentials(user: user, password: String(line))
    }
}
