import CurlTransport
import Delivery
import MailMessage
import Testing

/// What the tests send, and to whom.
enum Relaying {
    static func address(_ text: String) throws -> EmailAddress { try #require(EmailAddress(text)) }

    static func transport(
        to sink: SMTPSink,
        security: RelayConfiguration.Security = .none,
        host: String = "127.0.0.1",
        trusted: Bool = true,
        credentials: RelayCredentials? = nil,
        limits: RelayLimits = RelayLimits()
    ) throws -> CurlTransport {
        try CurlTransport(
            RelayConfiguration(
                host: host,
                port: sink.port,
                security: security,
                helloName: try #require(Domain("post.lindenschule.example")),
                credentials: credentials,
                certificateAuthorities: trusted ? sink.certificate : nil,
                limits: limits
            )
        )
    }

    static func message(
        _ bytes: [UInt8] = Array("Subject: Ausflug\r\n\r\nBis morgen!\r\n".utf8),
        from sender: String? = "lehrer@lindenschule.example",
        to recipients: [String] = ["familie@example.org"]
    ) throws -> OutgoingMessage {
        OutgoingMessage(
            sender: try sender.map(address),
            recipients: try recipients.map(address),
            content: MemoryContent(bytes)
        )
    }

    /// The one result of a message to one recipient.
    static func result(_ transport: CurlTransport, _ message: OutgoingMessage) async throws -> RecipientResult {
        let results = await transport.send(message, to: .relay)
        let recipient = try #require(message.recipients.first)
        return try #require(results[recipient])
    }
}

extension RecipientResult {
    var isDelivered: Bool {
        if case .delivered = self { return true }
        return false
    }

    var isTemporary: Bool {
        if case .temporaryFailure = self { return true }
        return false
    }

    var isPermanent: Bool {
        if case .permanentFailure = self { return true }
        return false
    }
}
