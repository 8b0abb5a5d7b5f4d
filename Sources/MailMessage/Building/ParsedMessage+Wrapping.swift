extension ParsedMessage {
    /// Where a note stands beside a message's content.
    package enum NotePlace: Sendable, Hashable {
        case above
        case below
    }

    /// The message with its content as one part of a multipart/mixed, the octets of it as they were, and a note as the
    /// other part. Every field that is not about the content stays; signatures of the content hold within its part,
    /// signatures of the message (DKIM) don't.
    ///
    /// The message is returned as it is where its header was not read to the end.
    /// - Parameter boundarySeed: part of the boundary, so that equal input makes equal output; nil makes a random one.
    package func wrapped(with note: String, _ place: NotePlace, boundarySeed: String? = nil) -> [UInt8] {
        guard let content = wrappedContent(with: note, place, boundarySeed: boundarySeed) else { return bytes }
        return header.envelopeFields + content.fields + [0x0D, 0x0A] + content.body
    }

    /// A content in the place of a message's own.
    package struct WrappedContent: Sendable, Hashable {
        /// Whole fields (`Content-…`), each with its CRLF.
        package var fields: [UInt8]
        package var body: [UInt8]
    }

    /// What ``wrapped(with:_:boundarySeed:)`` puts in the place of the message's content, for servers that change a message
    /// piece by piece. The message must have MIME-Version then, too.
    /// - Returns: nil where the header was not read to the end.
    package func wrappedContent(
        with note: String,
        _ place: NotePlace,
        boundarySeed: String? = nil
    ) -> WrappedContent? {
        if hasUnreadHeader { return nil }
        var boundaries = BoundaryMaker(seed: boundarySeed)
        let content = Entity(header: header.contentFields, body: Array(bytes[root.bodyRange]))
        let text = Entity.text(note, subtype: "plain")
        let parts = place == .above ? [text, content] : [content, text]
        var mixed = Entity.multipart("mixed", parts, boundary: boundaries.next(for: parts))
        switch root.transferEncoding {
        case .eightBit, .binary:
            // RFC 2045 §6.4: what holds such a part says so.
            mixed.header += HeaderFolding.fold("Content-Transfer-Encoding", root.transferEncoding.name)
        default: break
        }
        return WrappedContent(fields: mixed.header, body: mixed.body)
    }
}
