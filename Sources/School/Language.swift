/// A language that people are addressed in.
package enum Language: String, Sendable, Hashable, CaseIterable {
    case german = "de"
    case english = "en"
}
