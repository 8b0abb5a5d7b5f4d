internal import FoundationEssentials
internal import MailMessage
internal import School

/// The headers of a letter's copies, made and signed before the transaction. All copies of a list in one language have the
/// same one, so a letter to forty families costs one signature and not forty.
struct LetterHeaders: Sendable {
    private struct Key: Hashable {
        var language: Language?
        var shown: EmailAddress
    }

    private let headers: [Key: [UInt8]]

    /// - Parameters:
    ///   - editions: what guardians get in the place of the message, by language.
    ///   - message: what they get where there is no edition.
    init(
        _ route: RoutingPlan,
        editions: [Language: GuardianEdition],
        message: ComposedMessage,
        trace: [UInt8],
        moment: Gateway.Moment,
        author: EmailAddress?,
        gateway: Gateway
    ) {
        var headers: [Key: [UInt8]] = [:]
        let ownHash =
            route.guardians.allSatisfy { editions[$0.copy.language] != nil }
            ? nil : gateway.bodyHash(message.bytes[message.headerLength...])
        for guardian in route.guardians {
            let edition = editions[guardian.copy.language]
            let key = Self.key(guardian, hasEdition: edition != nil)
            guard headers[key] == nil else { continue }
            let list = guardian.list.flatMap { address in
                guardian.audience.map { (address: address, name: $0.displayName(in: moment.roster)) }
            }
            let header = CopyHeaders.guardian(
                of: edition?.header ?? message.parsed,
                trace: [],
                recipient: NamedAddress(displayName: list?.name, address: key.shown),
                author: author,
                list: list
            )
            let signature = gateway.signature(
                header: header,
                bodyHash: edition == nil ? ownHash : edition?.bodyHash,
                at: moment.now
            )
            headers[key] = signature + trace + header
        }
        self.headers = headers
    }

    /// The header of a copy with the empty line at its end.
    func header(_ guardian: RoutingPlan.GuardianRoute, hasEdition: Bool) -> [UInt8] {
        headers[Self.key(guardian, hasEdition: hasEdition)] ?? []
    }

    private static func key(_ guardian: RoutingPlan.GuardianRoute, hasEdition: Bool) -> Key {
        Key(
            language: hasEdition ? guardian.copy.language : nil,
            shown: guardian.list ?? guardian.copy.address
        )
    }
}
