package import FoundationEssentials
package import MailAuthentication
package import MailMessage

/// Two keys of a domain that live and die together, one of each algorithm: verifiers that don't know Ed25519 (RFC 8463)
/// take the RSA one.
package struct SigningKeyPair: Sendable, Hashable {
    package enum State: String, Sendable, Hashable, CaseIterable {
        /// Made; its records are to be published. Not used yet.
        case prepared
        /// Signs.
        case active
        /// Signs no more; its records stay published until `publishUntil`, for mail still on its way.
        case retiring
        /// Over: its records may go, its private keys are gone.
        case retired
    }

    /// One key as the world sees it.
    package struct PublicKey: Sendable, Hashable {
        package let id: String
        package let selector: String
        package let algorithm: SigningAlgorithm
        /// What the TXT record says, in one piece.
        package let recordText: String

        package init(id: String, selector: String, algorithm: SigningAlgorithm, recordText: String) {
            self.id = id
            self.selector = selector
            self.algorithm = algorithm
            self.recordText = recordText
        }
    }

    package let id: String
    package let domain: Domain
    /// The common part of the selectors: `s2026a`.
    package let name: String
    package var state: State
    package let preparedAt: Date
    /// When both records were first seen in the DNS.
    package var seenAt: Date?
    package var activatedAt: Date?
    package var retiringAt: Date?
    /// Until when the records must stay published; nil until it retires.
    package var publishUntil: Date?
    package var retiredAt: Date?
    /// RSA first.
    package let keys: [PublicKey]

    package init(
        id: String,
        domain: Domain,
        name: String,
        state: State,
        preparedAt: Date,
        seenAt: Date? = nil,
        activatedAt: Date? = nil,
        retiringAt: Date? = nil,
        publishUntil: Date? = nil,
        retiredAt: Date? = nil,
        keys: [PublicKey]
    ) {
        self.id = id
        self.domain = domain
        self.name = name
        self.state = state
        self.preparedAt = preparedAt
        self.seenAt = seenAt
        self.activatedAt = activatedAt
        self.retiringAt = retiringAt
        self.publishUntil = publishUntil
        self.retiredAt = retiredAt
        self.keys = keys
    }

    /// Whether its records must be in the DNS.
    package var isToBePublished: Bool { state != .retired }
}

extension SigningKeyPair.PublicKey {
    /// Where the record stands: `SELECTOR._domainkey.DOMAIN` (RFC 6376 §3.6.2.1).
    package func recordName(in domain: Domain) -> DNSName? {
        DNSName(selector + "._domainkey." + domain.ascii)
    }

    /// Whether these texts, as the DNS has them under the name, let a verifier take this key.
    package func isPublished(in texts: [[UInt8]]) -> Bool {
        let published = PublishedKey.all(among: texts)
        guard published.count == 1, let only = published.first, let own = PublishedKey(Array(recordText.utf8)) else {
            return false
        }
        return only.keyType == own.keyType && only.publicKey == own.publicKey && !only.isRevoked
    }
}
