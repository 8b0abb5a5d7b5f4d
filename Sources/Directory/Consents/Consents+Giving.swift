internal import Database
package import FoundationEssentials
package import School

/// Why a consent can't be given or revoked like this.
package enum ConsentError: Error, Sendable, Hashable {
    /// No such kind, or it isn't asked any more.
    case unknownKind
    /// Not this person's to say: no custody, not of the age, or the child is of age.
    case notYours
    /// The text has changed since it was shown: read it again.
    case otherVersion
    /// What it would hold until is over.
    case over
    /// A title or text is missing or too long.
    case unfitText
}

extension Consents {
    /// Agrees.
    /// - Parameters:
    ///   - version: of the text that was shown.
    ///   - attesting: whether the signer confirms that the others with custody agree.
    ///   - time: when it was signed on paper; nil for now.
    /// - Throws: ``ConsentError``
    package func give(
        _ kind: ConsentKindID,
        version: Int,
        for child: PersonID,
        by signer: PersonID,
        attesting: Bool = false,
        typedName: String,
        way: Signature.Way,
        at time: Date? = nil
    ) async throws {
        try await say(true, kind, version, child, signer, attesting, typedName, way, time)
    }

    /// Takes back, or says no: at any time, by one of those who are asked, whoever agreed.
    /// - Throws: ``ConsentError``
    package func revoke(
        _ kind: ConsentKindID,
        for child: PersonID,
        by signer: PersonID,
        typedName: String,
        way: Signature.Way,
        at time: Date? = nil
    ) async throws {
        try await say(false, kind, nil, child, signer, false, typedName, way, time)
    }

    private func say(
        _ isGiven: Bool,
        _ id: ConsentKindID,
        _ version: Int?,
        _ child: PersonID,
        _ signer: PersonID,
        _ attesting: Bool,
        _ typedName: String,
        _ way: Signature.Way,
        _ time: Date?
    ) async throws {
        let now = directory.now()
        let day = SchoolTime.day(of: now)
        let roster = directory.roster
        let post = post
        try await directory.database.write { connection in
            guard let kind = try Self.kind(id, connection), kind.isAsked else { throw ConsentError.unknownKind }
            let signers = kind.signers(for: child, in: roster, on: day)
            guard roster.person(child)?.isActive == true, signers.people.contains(signer) else {
                throw ConsentError.notYours
            }
            if isGiven {
                guard version == kind.version else { throw ConsentError.otherVersion }
                guard kind.validUntil.map({ day <= $0 }) ?? true else { throw ConsentError.over }
            }
            let others = attesting && kind.quorum == .attested ? signers.attestable(by: signer) : []
            var enteredBy: PersonID?
            if case .paper(let who) = way { enteredBy = who }
            try connection.execute(
                """
                INSERT INTO consent_records (id, child_id, kind_id, version, is_given, signer_id, attests_for, typed_name,
                    way, entered_by, happened_at, valid_until)
                VALUES (\(UniqueID.make(at: now)), \(child.text), \(id.text), \(kind.version), \(isGiven), \(signer.text),
                    \(others.map(\.text).sorted().joined(separator: " ")), \(String(typedName.prefix(200))),
                    \(way.word), \(enteredBy?.text), \(min(time ?? now, now)), \(kind.validUntil?.description))
                """
            )
            try post.record(
                FamilyEvent(
                    isGiven ? .consentGiven : .consentRevoked,
                    of: child,
                    by: (enteredBy ?? signer).text,
                    at: now,
                    ["kind": id.text, "version": String(kind.version), "signer": signer.text, "way": way.word]
                ),
                in: connection
            )
            try connection.notify(Self.channel, child.text)
        }
    }
}

extension Signature.Way {
    var word: String {
        switch self {
        case .link: "link"
        case .code: "code"
        case .account: "account"
        case .paper: "paper"
        }
    }
}
