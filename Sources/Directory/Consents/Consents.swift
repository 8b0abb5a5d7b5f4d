package import Database
internal import FoundationEssentials
package import School

/// The school's consents: which there are, who gave and who revoked them.
///
/// **What later parts ask** (conferences, photographs): ``state(of:_:in:on:_:)`` within their own transaction, so that
/// what they do and the consent it stands on are of one moment; a revocation is a committed row, and the next question
/// sees it. After each change ``channel`` is notified with the child's id, for what is open already (a conference's
/// links).
package struct Consents: Sendable {
    package let directory: Directory
    let post: any FamilyPost

    /// Announces each change; the text is the child's id, or empty where a kind has changed.
    package static let channel = "consents"

    /// - Parameter post: the house, which keeps the record of who did what.
    package init(directory: Directory, post: any FamilyPost) {
        self.directory = directory
        self.post = post
    }

    var today: CalendarDay { SchoolTime.day(of: directory.now()) }

    // MARK: - What holds

    /// What holds for a child on a day. Nothing is remembered between two calls.
    package static func state(
        of child: PersonID,
        _ kind: ConsentKindID,
        in roster: Roster,
        on day: CalendarDay,
        _ connection: any DatabaseConnection
    ) throws -> ConsentState {
        guard let kind = try self.kind(kind, connection) else { return .open }
        return kind.state(of: child, try records(of: [child], connection), in: roster, on: day)
    }

    /// Those that are asked, the standard one first, then in the order of titles.
    package func kinds() async throws -> [ConsentKind] {
        try await directory.database.read { try Self.kinds($0) }.filter(\.isAsked)
    }

    /// Also those that aren't asked any more.
    package func allKinds() async throws -> [ConsentKind] {
        try await directory.database.read { try Self.kinds($0) }
    }

    /// - Returns: nil where the school has none of that name.
    package func kind(_ id: ConsentKindID) async throws -> ConsentKind? {
        try await directory.database.read { try Self.kind(id, $0) }
    }

    /// All words about some children, oldest first.
    package func records(of children: [PersonID]) async throws -> [ConsentRecord] {
        try await directory.database.read { try Self.records(of: children, $0) }
    }

    /// The children for whom a person may speak today: a guardian's own with custody who aren't of age; oneself from 14.
    package func children(of person: PersonID) -> [PersonID] {
        let roster = directory.roster
        let day = today
        guard let speaker = roster.person(person), speaker.isActive else { return [] }
        if speaker.isChild { return speaker.isAdult(on: day, from: ChildSignature.age) ? [person] : [] }
        return roster.guardianships(ofGuardian: person).filter(\.hasCustody).map(\.child).filter { child in
            roster.person(child).map { $0.isActive && !$0.isAdult(on: day, from: ChildSignature.adultAge) } ?? false
        }
    }

    // MARK: - Rows

    static func kinds(_ connection: any DatabaseConnection) throws -> [ConsentKind] {
        var kinds = try connection.rows(
            """
            SELECT id, version, valid_since, title_de, title_en, text_de, text_en, quorum, child_signature, valid_until,
                is_asked
            FROM consent_kinds k
            WHERE version = (SELECT MAX(version) FROM consent_kinds o WHERE o.id = k.id)
            """
        ).map { try kind($0) }
        if !kinds.contains(where: { $0.id == .conference }) { kinds.append(.conference) }
        return kinds.sorted {
            ($0.id == .conference ? 0 : 1, $0.title.german, $0.id) < (
                $1.id == .conference ? 0 : 1, $1.title.german, $1.id
            )
        }
    }

    static func kind(_ id: ConsentKindID, _ connection: any DatabaseConnection) throws -> ConsentKind? {
        let row = try connection.row(
            """
            SELECT id, version, valid_since, title_de, title_en, text_de, text_en, quorum, child_signature, valid_until,
                is_asked
            FROM consent_kinds WHERE id = \(id.text) ORDER BY version DESC LIMIT 1
            """
        )
        return try row.map { try kind($0) } ?? (id == .conference ? .conference : nil)
    }

    private static func kind(_ row: Row) throws -> ConsentKind {
        guard let quorum = Acknowledgement.Quorum(rawValue: try row.string(7)),
            let childSignature = ChildSignature(rawValue: try row.string(8))
        else { throw DatabaseError(.unexpectedValue, "a kind of consent does not say who signs") }
        return ConsentKind(
            id: ConsentKindID(try row.string(0)),
            version: try row.int(1),
            validSince: try row.int(2),
            title: BilingualText(german: try row.string(3), english: try row.string(4)),
            text: BilingualText(german: try row.string(5), english: try row.string(6)),
            quorum: quorum,
            childSignature: childSignature,
            validUntil: try row.optionalString(9).flatMap { CalendarDay($0) },
            isAsked: try row.bool(10)
        )
    }

    static func records(of children: [PersonID], _ connection: any DatabaseConnection) throws -> [ConsentRecord] {
        var records: [ConsentRecord] = []
        for child in children {
            let rows = try connection.rows(
                """
                SELECT kind_id, version, is_given, signer_id, attests_for, typed_name, way, entered_by, happened_at,
                    valid_until
                FROM consent_records WHERE child_id = \(child.text) ORDER BY happened_at, id
                """
            )
            records += try rows.map { try record($0, child) }
        }
        return records
    }

    private static func record(_ row: Row, _ child: PersonID) throws -> ConsentRecord {
        let way: Signature.Way =
            switch try row.string(6) {
            case "account": .account
            case "code": .code
            case "paper": .paper(enteredBy: PersonID(try row.optionalString(7) ?? ""))
            default: .link
            }
        return ConsentRecord(
            kind: ConsentKindID(try row.string(0)),
            version: try row.int(1),
            isGiven: try row.bool(2),
            signature: Signature(
                child: child,
                signer: PersonID(try row.string(3)),
                attestsFor: Set(try row.string(4).split(separator: " ").map { PersonID(String($0)) }),
                typedName: try row.string(5),
                way: way,
                time: try row.date(8)
            ),
            validUntil: try row.optionalString(9).flatMap { CalendarDay($0) }
        )
    }
}
