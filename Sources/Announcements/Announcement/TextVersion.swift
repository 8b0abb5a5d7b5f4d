internal import Database
package import FoundationEssentials

/// Which text of an announcement somebody has before them: the first, or that of a correction. Forms carry it, so that
/// nobody says something about a text that they haven't seen.
package struct TextVersion: Sendable, Hashable, CustomStringConvertible {
    /// When it was put right, in milliseconds since 1970; 0 for the first.
    private let instant: Int64

    package static let first = TextVersion(corrected: nil)

    /// - Parameter corrected: nil where the text is the first.
    package init(corrected: Date?) { instant = corrected?.milliseconds ?? 0 }

    /// As a form sends it; whatever is no version's form is that of the first text.
    package init(_ text: String) { instant = Int64(text) ?? 0 }

    /// As a form carries it.
    package var description: String { String(instant) }
}
