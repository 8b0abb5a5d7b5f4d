/// What a mail server knows beyond the commands: only what we use of it is kept.
struct MilterMacros: Sendable, Hashable {
    /// Of the connection: sent with `C` and `H`.
    private var ofConnection: [String: String] = [:]
    /// Of the message: sent with all others. A login holds for the message that it was sent with.
    private var ofMessage: [String: String] = [:]

    private static let known: Set<String> = ["{auth_authen}", "{tls_version}", "{cipher}", "i"]

    mutating func take(_ macros: [MilterCommand.Macro], for command: UInt8, limit: Int) {
        let isOfConnection = command == UInt8(ascii: "C") || command == UInt8(ascii: "H")
        for macro in macros where Self.known.contains(macro.name) && macro.value.utf8.count <= limit {
            if isOfConnection {
                ofConnection[macro.name] = macro.value
            } else {
                ofMessage[macro.name] = macro.value
            }
        }
    }

    mutating func endMessage() { ofMessage = [:] }

    /// Who has logged in, for this message.
    var login: String? { ofMessage["{auth_authen}"].flatMap { $0.isEmpty ? nil : $0 } }

    var queueID: String { self["i"] ?? "" }

    var tls: String? {
        guard let version = self["{tls_version}"], !version.isEmpty else { return nil }
        return self["{cipher}"].map { version + " " + $0 } ?? version
    }

    private subscript(_ name: String) -> String? { ofMessage[name] ?? ofConnection[name] }
}
