internal import FoundationEssentials
internal import Logging
internal import MailAuthentication
internal import MailMessage
internal import School
internal import SigningKeys

extension Gateway {
    /// The DKIM-Signature fields for a message of ours that leaves the school; empty where it has no keys.
    /// - Parameters:
    ///   - header: as it will travel, without trace fields.
    ///   - bodyHash: of what follows it.
    func signature(header: [UInt8], bodyHash: DKIMBodyHash?, at date: Date) -> [UInt8] {
        guard let keys, let bodyHash else { return [] }
        let author = ParsedMessage(bytes: header).from.first?.address.domain
        let own = author.flatMap { plan.isOurs($0) ? keys.signer(for: $0) : nil }
        guard let signer = own ?? keys.signer(for: plan.primaryDomain) else { return [] }
        do {
            return try signer.signatures(header: header, bodyHash: bodyHash, at: date)
        } catch {
            logger.warning("a message left unsigned", metadata: ["cause": "\(error)"])
            return []
        }
    }

    /// The hash of a body, where there are keys to sign it with.
    func bodyHash(_ body: ArraySlice<UInt8>) -> DKIMBodyHash? { keys == nil ? nil : DKIMBodyHash(body) }

    /// A whole message of the house with its signatures on top.
    func signed(_ message: [UInt8], at date: Date) -> [UInt8] { signatures(of: message) + message }

    /// The signatures of a whole message of the house, to be put on top of it; empty where there are no keys.
    package func signatures(of message: [UInt8]) -> [UInt8] {
        let end = ParsedMessage(bytes: message).root.headerRange.upperBound
        return signature(header: Array(message[..<end]), bodyHash: bodyHash(message[end...]), at: now())
    }
}
