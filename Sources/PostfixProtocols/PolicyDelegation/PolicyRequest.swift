/// One question of Postfix's access policy delegation: the attributes of SMTPD_POLICY_README that we use.
package struct PolicyRequest: Sendable, Hashable {
    /// At which step of SMTP Postfix asks (`protocol_state`).
    package enum Step: String, Sendable, Hashable {
        case connect = "CONNECT"
        case ehlo = "EHLO"
        case helo = "HELO"
        case mail = "MAIL"
        case rcpt = "RCPT"
        case data = "DATA"
        case endOfMessage = "END-OF-MESSAGE"
        case vrfy = "VRFY"
        case etrn = "ETRN"
    }

    /// nil for a step that we don't know.
    package var step: Step?
    /// What questions about one message have in common; empty where Postfix doesn't say.
    package var instance: String
    package var client: MailClient
    /// As given in MAIL; empty for the null reverse-path.
    package var sender: String
    /// As given in RCPT; at later steps only where the message has one recipient, else empty.
    package var recipient: String
    /// How many recipients Postfix has taken; 0 before DATA.
    package var recipientCount: Int
    /// Octets as declared, or, at the end of the message, as counted; nil where neither is known.
    package var size: Int?
    package var queueID: String

    /// - Returns: nil where the attributes are no question of an SMTP server.
    package init?(_ attributes: [String: String]) {
        guard attributes["request"] == "smtpd_access_policy" else { return nil }
        func value(_ name: String) -> String? { attributes[name].flatMap { $0.isEmpty ? nil : $0 } }
        step = value("protocol_state").flatMap(Step.init)
        instance = value("instance") ?? ""
        let tls = value("encryption_protocol").map { version in
            value("encryption_cipher").map { version + " " + $0 } ?? version
        }
        client = MailClient(
            address: value("client_address") ?? "",
            helo: value("helo_name") ?? "",
            login: value("sasl_username"),
            tls: tls
        )
        sender = value("sender") ?? ""
        recipient = value("recipient") ?? ""
        recipientCount = value("recipient_count").flatMap(Int.init) ?? 0
        size = value("size").flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
        queueID = value("queue_id") ?? ""
    }
}
