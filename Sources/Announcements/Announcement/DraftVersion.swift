internal import Database
internal import FoundationEssentials
internal import School

/// Which state of a draft somebody has before them. Forms carry it, so that one of an older window never puts its text in the
/// place of a newer one unseen. Two drafts that say the same are of one version, whenever they were kept.
package struct DraftVersion: Sendable, Hashable, CustomStringConvertible {
    /// As a form carries it.
    package let description: String

    package init(of draft: Announcement) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let asked = (try? encoder.encode(AnnouncementDocument(draft))).map { String(decoding: $0, as: UTF8.self) }
        let fields = [
            draft.audiences.map(\.text).sorted().joined(separator: " "), draft.subject, draft.text.source, asked ?? "",
            draft.deadline.map { String($0.milliseconds) } ?? "", draft.isUrgent ? "urgent" : "",
        ]
        // FNV-1a: it tells states of one author's draft apart, and keeps nobody out.
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        for octet in fields.joined(separator: "\u{1F}").utf8 { digest = (digest ^ UInt64(octet)) &* 0x100_0000_01B3 }
        description = String(digest, radix: 16)
    }

    /// As a form sends it; whatever is no version's form is one that no draft has.
    package init(_ text: String) { description = String(text.prefix(16)) }
}
