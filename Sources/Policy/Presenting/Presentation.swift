/// How the labels of a message are shown to its readers. A header field is always there; the rest is the school's choice.
package struct Presentation: Sendable, Hashable {
    /// Stands before the subject; empty for none.
    package var subjectTag: String
    /// Whether a short text part above the message says what is odd about it. Breaks the sender's signatures, so it is
    /// for mail that is delivered here and goes no further.
    package var hasBanner: Bool

    package init(subjectTag: String = "", hasBanner: Bool = false) {
        self.subjectTag = subjectTag
        self.hasBanner = hasBanner
    }

    /// The header field alone.
    package static let standard = Presentation()

    /// Characters of a subject tag.
    static let longestTag = 20

    /// The text as a tag; nil where it doesn't fit.
    static func tag(_ text: String) -> String? {
        let trimmed = text.split(separator: " ").joined(separator: " ")
        return trimmed.count <= longestTag && TextTemplate.harmless(trimmed) == trimmed ? trimmed : nil
    }
}
