package import PostfixBridge
package import ProxyProtocol

/// What holds for a Postfix that asks.
extension ConfigurationKeys {
    static let bridgePeers = Key(
        "bridge.peers",
        .networks,
        .standard(PostfixBridge.thisMachine),
        "The mail servers that may ask at listeners.milter and listeners.postfix-policy: addresses or networks. Whoever may ask is "
            + "believed who has logged in."
    )
    static let bridgeTrustedClients = Key(
        "bridge.trusted-clients",
        .networks,
        .standard([IPNetwork]()),
        "Clients of that mail server whose mail isn't judged unless they log in: printers and programs of your own, as in "
            + "Postfix's mynetworks. None where it is left out."
    )
    static let bridgeUnknownLogins = Key(
        "bridge.unknown-logins",
        .choice,
        .standard(PostfixBridge.UnknownLogins.refuse),
        "What becomes of mail by someone who has logged in there and is nobody of the school. refuse: refused; leave: not judged, "
            + "for accounts of machines that Postfix alone knows."
    )
    static let bridgeUnknownRecipients = Key(
        "bridge.unknown-recipients",
        .choice,
        .standard(BridgedSchools.UnknownRecipients.leave),
        "What becomes of an address in the school's domain that is nobody's in its directory. leave: Postfix decides, which may "
            + "know it (an alias); refuse: refused."
    )
    static let bridgeMessageSize = Key(
        "bridge.message-size",
        .octets(65_536...1_000_000_000),
        .nothing(example: 28_000_000),
        "The largest message that a milter reads; larger ones are refused. As much as Postfix's message_size_limit. Without it: "
            + "limits.message-size."
    )
}

extension SchulpostConfiguration {
    /// What holds for mail servers that ask.
    package struct Bridge: Sendable, Hashable {
        package var peers: [IPNetwork]
        package var trustedClients: [IPNetwork]
        package var unknownLogins: PostfixBridge.UnknownLogins
        package var unknownRecipients: BridgedSchools.UnknownRecipients
        /// Octets.
        package var messageSize: Int
    }
}

extension SchulpostConfiguration.Bridge {
    init(
        _ reader: inout SettingsReader,
        listeners: SchulpostConfiguration.Listeners,
        limits: SchulpostConfiguration.Limits
    ) {
        typealias Keys = ConfigurationKeys
        self.init(
            peers: reader.value(Keys.bridgePeers),
            trustedClients: reader.value(Keys.bridgeTrustedClients),
            unknownLogins: reader.value(Keys.bridgeUnknownLogins),
            unknownRecipients: reader.value(Keys.bridgeUnknownRecipients),
            messageSize: reader.optional(Keys.bridgeMessageSize) ?? limits.messageSize
        )
        if peers.isEmpty, listeners.milter != nil || listeners.policyDelegation != nil {
            reader.complain(
                .contradiction(
                    key: Keys.bridgePeers.path,
                    Phrase(
                        "die Tür für Postfix ist offen, aber niemand darf fragen",
                        "the door for Postfix is open, but nobody may ask"
                    )
                )
            )
        }
        // The check of limits.message-size itself tells of the same where both are one.
        if messageSize != limits.messageSize, limits.messageMemory < 2 * messageSize {
            reader.complain(
                .contradiction(
                    key: Keys.bridgeMessageSize.path,
                    Phrase(
                        "limits.message-memory muss mindestens das Doppelte davon sein",
                        "limits.message-memory must be at least twice as much"
                    )
                )
            )
        }
    }
}
