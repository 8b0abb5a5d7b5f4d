internal import AuditLog
internal import Database
package import School

extension AnnouncementOffice {
    /// Lets the latest answers for a child stand, though another of its family had said something else; what they said stays
    /// written. By the author or a class teacher of its class; the audit log keeps it.
    /// - Returns: whether there was anything to settle.
    package func settleAnswers(
        for child: PersonID,
        of id: AnnouncementID,
        by person: PersonID
    ) async throws -> Bool {
        guard let found = try await entry(id, for: person), found.access != .office, found.shows(child),
            case .sent = found.record.announcement.state
        else { return false }
        return try await database.write { connection in
            guard try AnnouncementStore.sent(id, in: connection) != nil,
                try ResponseStore.settle(for: child, id, by: person, at: now(), in: connection)
            else { return false }
            try audit(.announcementSettle, id, by: person, ["child": child.text], in: connection)
            return true
        }
    }
}
