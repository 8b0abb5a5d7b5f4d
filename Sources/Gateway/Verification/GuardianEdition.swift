internal import FoundationEssentials
internal import MailAuthentication
internal import MailMessage
internal import MessageBodies
internal import School

/// An official announcement as guardians get it: with the note that it can be verified, and signed where the school can.
///
/// Made once for each language, and stored once: the copies share it as they share a body, each with a header of its own.
struct GuardianEdition: Sendable {
    /// Its header, for the copies'; the content is in `body` alone.
    let header: ParsedMessage
    let body: PreparedBody
    /// For signatures of its copies; nil where the school has no keys.
    let bodyHash: DKIMBodyHash?

    /// Octets of the stored header with the empty line after it.
    var headerLength: Int { header.bytes.count }

    private init(_ message: ParsedMessage, _ gateway: Gateway) {
        body = gateway.rooms.bodies.prepare(message.bytes)
        header = ParsedMessage(bytes: Array(message.bytes[message.root.headerRange]))
        bodyHash = gateway.bodyHash(message.bytes[message.root.headerRange.upperBound...])
    }

    /// One for each language that a copy is written in; empty where there is no announcement.
    static func all(
        of original: [UInt8],
        _ announcement: OfficialAnnouncement?,
        _ route: RoutingPlan,
        _ gateway: Gateway,
        at now: Date
    ) -> [Language: GuardianEdition] {
        guard let announcement, !route.guardians.isEmpty else { return [:] }
        let message = ParsedMessage(bytes: original)
        var editions: [Language: GuardianEdition] = [:]
        for language in Set(route.guardians.map(\.copy.language)) {
            let note = gateway.verification.footer(announcement.code, in: language)
            let footed = ParsedMessage(bytes: note.added(to: message).bytes)
            let signed = gateway.signer?.signed(footed, at: now).map { ParsedMessage(bytes: $0) }
            editions[language] = GuardianEdition(signed ?? footed, gateway)
        }
        return editions
    }
}
