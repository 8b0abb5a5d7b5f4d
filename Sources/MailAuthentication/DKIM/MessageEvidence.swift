internal import MailMessage
internal import Synchronization

/// What all signatures of a message are checked against; the body is hashed once for each form asked for.
final class MessageEvidence: Sendable {
    private struct Form: Hashable {
        let canonicalization: DKIMSignature.Canonicalization
        let limit: Int?
    }

    let header: SignedHeader
    /// Whether fields were left out because the header is too long: a signature over it proves nothing.
    let isHeaderIncomplete: Bool
    private let body: ArraySlice<UInt8>
    private let digests = Mutex<[Form: BodyDigest]>([:])

    init(_ message: ParsedMessage) {
        header = SignedHeader(message)
        body = message.bytes[message.root.bodyRange]
        isHeaderIncomplete = message.defects.contains { $0.kind == .tooManyFields || $0.kind == .headerTooLong }
    }

    func bodyDigest(_ form: DKIMSignature.Canonicalization, limit: Int? = nil) -> BodyDigest {
        digests.withLock { digests in
            let key = Form(canonicalization: form, limit: limit)
            if let known = digests[key] { return known }
            let digest = BodyDigest(body, form, limit: limit)
            digests[key] = digest
            return digest
        }
    }
}
