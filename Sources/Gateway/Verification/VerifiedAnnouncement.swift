package import Database
internal import Directory
package import FoundationEssentials
package import School

/// The answer to "is this real?": what the page of the school shows for a code, and nothing more.
package struct VerifiedAnnouncement: Sendable {
    package var code: VerificationCode
    /// The office in which it was written.
    package var role: Role
    /// Who wrote it, as the school calls them; nil for who has left meanwhile.
    package var author: String?
    package var sent: Date
    private let audience: String
    private let audiences: [Audience]
    private let roster: Roster
    /// As it holds now.
    package var subject: String
    /// What it was called before it was put right.
    package var formerSubjects: [String]
    package var corrected: Date?
    package var recalled: Date?

    init(_ verification: Verification, roster: Roster) {
        code = verification.code
        role = verification.role
        author = roster.person(verification.author).flatMap { $0.isActive && $0.isStaff ? $0.displayName : nil }
        sent = verification.sent
        audience = verification.audience
        audiences = verification.audiences
        self.roster = roster
        subject = verification.subject
        formerSubjects = verification.formerSubjects
        corrected = verification.corrected
        recalled = verification.recalled
    }

    /// To whom: "Eltern der 5a". A class that is no more is called as it was then.
    package func audience(in language: ReadingLanguage) -> String {
        let areKnown = audiences.allSatisfy { $0.groupID.map { roster.group($0) != nil } ?? true }
        guard !audiences.isEmpty, areKnown else { return audience }
        return audiences.map { $0.name(in: roster, language) }.joined(separator: ", ")
    }

    /// Looks a code up.
    /// - Returns: nil where the school has sent no such announcement, or has forgotten it (`Gateway.Retention`).
    package static func find(
        _ code: VerificationCode,
        in database: any Database,
        roster: Roster
    ) async throws -> VerifiedAnnouncement? {
        try await database.read { try Verifications.find(code, in: $0) }.map {
            VerifiedAnnouncement($0, roster: roster)
        }
    }
}

extension Gateway {
    /// Whether the school has sent the announcement with this code, for the page on which people ask. Who asks is nobody's
    /// business; how often one may is the page's.
    package func verify(_ code: VerificationCode) async throws -> VerifiedAnnouncement? {
        try await VerifiedAnnouncement.find(code, in: rooms.database, roster: rooms.directory.roster)
    }

    /// An announcement was put right: from now on the page tells its subject as it is, and as it was. A part of the caller's
    /// transaction.
    package func noteCorrection(
        of announcement: String,
        subject: String,
        in connection: any DatabaseConnection
    ) throws {
        try Verifications.correct(letter: announcement, subject: subject, at: now(), in: connection)
    }

    /// An announcement was taken back: from now on the page says so. A part of the caller's transaction.
    package func noteRecall(of announcement: String, in connection: any DatabaseConnection) throws {
        try Verifications.recall(letter: announcement, at: now(), in: connection)
    }
}
