internal import Directory
internal import FoundationEssentials
internal import School

extension WebSession {
    /// Whose session it is; nil where the account holds it no more: a lock, a reset or leaving ends it at once
    /// (`account.lock`).
    func holder(at school: WebSchool) -> Person? {
        let roster = school.directory.roster
        guard let person = roster.person(self.person), person.isActive, let account = roster.account(of: self.person)
        else { return nil }
        switch account.bar(for: .mail, at: school.now()) {
        case .locked, .invited, .left: return nil
        case .mustChangePassword: return mustChangePassword ? person : nil
        case .denied, nil: return mustChangePassword ? nil : person
        }
    }
}

extension Visit {
    /// Whether the visitor is still logged in, and may still see what they came for. Asked again and again where an
    /// answer goes on; the asking keeps no session alive.
    func isStillOpen(for right: Right) async -> Bool {
        guard let open = try? await context.sessions.find(session.token, isUse: false) else { return false }
        return open.holder(at: school).map { right.holds(for: $0) } ?? false
    }
}
