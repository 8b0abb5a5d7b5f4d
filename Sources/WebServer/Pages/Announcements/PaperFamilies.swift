internal import Announcements
internal import School

/// Families whom no mail reaches: they have the letter on paper, and hear of changes on paper only.
enum PaperFamilies {
    /// How many: those without an address, and those to whom every mail came back.
    static func count(in progress: AnnouncementProgress) -> Int {
        Set(progress.rows.filter { isOnPaper($0) }.map(\.family)).count
    }

    static func isOnPaper(_ row: ProgressRow) -> Bool {
        row.progress.delivery == .paper || row.progress.delivery == .bounced
    }

    /// What to do about them, asked before; nil where there are none.
    static func hint(_ key: String, _ detail: AnnouncementDetail, _ visit: Visit) async throws -> String? {
        let count = try await count(of: detail, visit)
        return count > 0 ? visit.texts(key, ["count": count]) : nil
    }

    static func count(of detail: AnnouncementDetail, _ visit: Visit) async throws -> Int {
        let progress = try await visit.school.announcements.progress(detail.announcement.id, for: visit.person.id)
        return progress.map { count(in: $0) } ?? 0
    }
}
