/// A message with a detached signature of its content (RFC 1847 §2.1).
package enum MultipartSigned {
    /// - Parameters:
    ///   - message: gives the header fields that don't speak of the content.
    ///   - entity: the content as it was signed, octet by octet (`SevenBitForm`).
    ///   - signature: the second part; its type is the `protocol` of the whole.
    ///   - digest: `micalg`, such as `sha-256` (RFC 8551 §3.5.3.2).
    ///   - boundarySeed: part of the boundary; nil makes a random one.
    package static func message(
        _ message: ParsedMessage,
        entity: [UInt8],
        signature: MessageBuilder.Attachment,
        digest: String,
        boundarySeed: String? = nil
    ) -> [UInt8] {
        var boundaries = BoundaryMaker(seed: boundarySeed)
        let parts = [Entity(header: [], body: entity), Entity.attachment(signature)]
        let boundary = boundaries.next(for: parts)
        let type = Parameters([
            ("protocol", signature.type.description), ("micalg", digest), ("boundary", boundary),
        ])
        let delimiter = Array(("--" + boundary).utf8)
        let lineEnd: [UInt8] = [.carriageReturn, .lineFeed]
        var result = message.header.envelopeFields
        result += ParameterPrinting.field("Content-Type", "multipart/signed", type) + lineEnd
        result += delimiter + lineEnd + entity + lineEnd
        result += delimiter + lineEnd + parts[1].header + lineEnd + parts[1].body + lineEnd
        return result + delimiter + Array("--".utf8) + lineEnd
    }
}
