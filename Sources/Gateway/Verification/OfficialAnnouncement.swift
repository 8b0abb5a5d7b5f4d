internal import Database
internal import FoundationEssentials
internal import School

/// What makes a letter an official announcement: somebody who works for the school writes to a list of children or
/// guardians. It carries a code by which it can be verified.
///
/// A letter to the guardians of one child is none: what it says of the child is nobody else's to look up.
struct OfficialAnnouncement: Sendable {
    let code: VerificationCode
    let letter: String
    let author: PersonID
    let role: Role
    let audience: String
    let audiences: [Audience]
    /// Whether anybody may ask for it by its code: not what goes to one family or to colleagues alone.
    let isPublic: Bool

    /// - Returns: nil for every other message.
    init?(_ route: RoutingPlan, of message: ReceivedMessage, author: Person?, roster: Roster, at now: Date) {
        guard let author, let role = Self.offices.first(where: author.roles.contains) else { return nil }
        let official = route.audiences.filter { Self.isPublic($0, roster) }
        isPublic = !official.isEmpty
        // What was written as an announcement stays one, also where it was sent to another list in the end.
        audiences = official.isEmpty && message.announcement != nil ? route.audiences : official
        guard !audiences.isEmpty else { return nil }
        letter = message.announcement ?? UniqueID.make(at: now)
        code = message.verification ?? VerificationCode.make()
        self.author = author.id
        self.role = role
        audience = audiences.map { $0.displayName(in: roster) }.joined(separator: ", ")
    }

    func verification(subject: String, at now: Date) -> Verification {
        Verification(
            code: code,
            letter: letter,
            author: author,
            role: role,
            audience: audience,
            audiences: audiences,
            subject: subject,
            sent: now
        )
    }

    /// The highest first: an announcement is made in it.
    private static let offices: [Role] = [.head, .administrator, .teacher, .staff, .dataProtectionOfficer]

    private static func isPublic(_ audience: Audience, _ roster: Roster) -> Bool {
        switch audience {
        case .classChildren, .classGuardians, .allChildren, .allGuardians: true
        case .classTeachers, .childGuardians, .staff: false
        case .group(let id):
            roster.group(id)?.members.contains { member in
                roster.person(member).map { $0.isChild || $0.isGuardian } == true
            } == true
        }
    }
}
