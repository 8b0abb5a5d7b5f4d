internal import Database
internal import FoundationEssentials
package import School

extension Consents {
    /// Adds a kind, or writes another version of one.
    /// - Parameters:
    ///   - kind: with the id of an existing kind, or nil for a new one; versions in it are not looked at.
    ///   - asksAnew: whether what was given under the former text counts no more: for an edit that changes the meaning.
    ///     Where somebody else has to sign from now on, that is always so for them.
    /// - Returns: as it holds now.
    /// - Throws: ``ConsentError/unfitText``
    @discardableResult
    package func define(
        _ draft: ConsentKind,
        isNew: Bool,
        asksAnew: Bool,
        by author: PersonID
    ) async throws -> ConsentKind {
        let now = directory.now()
        let post = post
        let titles = [draft.title.german, draft.title.english]
        let texts = [draft.text.german, draft.text.english]
        guard titles.contains(where: { !$0.isEmpty }), texts.contains(where: { !$0.isEmpty }),
            titles.allSatisfy({ $0.count <= ConsentKind.longestTitle && !$0.contains(where: \.isNewline) }),
            texts.allSatisfy({ $0.count <= ConsentKind.longestText })
        else { throw ConsentError.unfitText }
        return try await directory.database.write { connection in
            var kind = draft
            if isNew {
                kind = ConsentKind(
                    id: ConsentKindID("own." + UniqueID.make(at: now)),
                    title: draft.title,
                    text: draft.text,
                    quorum: draft.quorum,
                    childSignature: draft.childSignature,
                    validUntil: draft.validUntil,
                    isAsked: draft.isAsked
                )
            } else {
                guard let known = try Self.kind(draft.id, connection) else { throw ConsentError.unknownKind }
                kind.version = known.version + 1
                kind.validSince = asksAnew ? kind.version : known.validSince
            }
            try connection.execute(
                """
                INSERT INTO consent_kinds (id, version, valid_since, title_de, title_en, text_de, text_en, quorum,
                    child_signature, valid_until, is_asked, made_at, made_by)
                VALUES (\(kind.id.text), \(kind.version), \(kind.validSince), \(kind.title.german), \(kind.title.english),
                    \(kind.text.german), \(kind.text.english), \(kind.quorum.rawValue), \(kind.childSignature.rawValue),
                    \(kind.validUntil?.description), \(kind.isAsked), \(now), \(author.text))
                """
            )
            try post.record(
                FamilyEvent(
                    .consentDefined,
                    of: nil,
                    by: author.text,
                    at: now,
                    ["kind": kind.id.text, "version": String(kind.version), "asked": kind.isAsked ? "yes" : "no"]
                ),
                in: connection
            )
            try connection.notify(Self.channel, "")
            return kind
        }
    }
}
