internal import Announcements
internal import School

/// Families whom no mail reaches: they have the letter on paper, and hear of changes on paper only.
enum PaperFamilies {
    /// What to do about them, asked before; nil where there are none.
    static func hint(_ key: String, _ detail: AnnouncementDetail, _ visit: Visit) async throws -> String? {
        let count = try await count(of: detail, visit)
        return count > 0 ? visit.texts(key, ["count": count]) : nil
    }

    static func count(of detail: AnnouncementDetail, _ visit: Visit) async throws -> Int {
        let id = detail.announcement.id
        return try await visit.school.announcements.progress(id, for: visit.person.id, .none)?.familiesOnPaper ?? 0
    }
}
