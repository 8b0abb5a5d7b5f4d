package import Database
internal import Directory
package import FoundationEssentials
package import School

/// The answer to "is this real?": what the page of the school shows for a code, and nothing more.
package struct VerifiedAnnouncement: Sendable, Hashable {
    package var code: VerificationCode
    /// The office in which it was written.
    package var role: Role
    /// Who wrote it, as the school calls them; nil for who has left meanwhile.
    package var author: String?
    package var sent: Date
    /// "Eltern der 5a".
    package var audience: String
    package var subject: String

    init(_ verification: Verification, roster: Roster) {
        code = verification.code
        role = verification.role
        author = roster.person(verification.author).flatMap { $0.isActive && $0.isStaff ? $0.displayName : nil }
        sent = verification.sent
        audience = verification.audience
        subject = verification.subject
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
}
