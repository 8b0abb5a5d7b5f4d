/// The hash of a body as our signatures carry it in `bh=`: SHA-256 of the relaxed form (RFC 6376 §3.4.4), for any number
/// of headers.
package struct DKIMBodyHash: Sendable, Hashable {
    /// base64.
    let text: String

    /// - Parameter body: what follows the empty line behind the header.
    package init(_ body: ArraySlice<UInt8>) {
        text = Base64Text.encode(BodyDigest(body, .relaxed).octets)
    }
}
