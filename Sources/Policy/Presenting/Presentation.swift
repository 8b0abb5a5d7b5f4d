/// How the labels of a message are shown to its readers. A header field is always there, and nobody looks at it: what warns
/// says so above the message, unless the school wants otherwise.
package struct Presentation: Sendable, Hashable {
    /// Stands before the subject; empty for none.
    package var subjectTag: String
    /// Whether a short text part above a message that is warned of says what is odd about it. Breaks the sender's
    /// signatures, so it is for mail that is delivered here and goes no further.
    package var hasBanner: Bool

    package init(subjectTag: String = "", hasBanner: Bool = false) {
        self.subjectTag = subjectTag
        self.hasBanner = hasBanner
    }

    /// The banner: it alone says why. A tag changes what the sender wrote, and stays in every answer.
    package static let standard = Presentation(hasBanner: true)

    /// Characters of a subject tag.
    static let longestTag = 20

    /// The text as a tag; nil where it doesn't fit.
    static func tag(_ text: String) -> String? {
        let trimmed = text.split(separator: " ").joined(separator: " ")
        return trimmed.count <= longestTag && TextTemplate.harmless(trimmed) == trimmed ? trimmed : nil
    }
}
