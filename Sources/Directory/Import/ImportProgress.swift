package import School

/// How far an import is.
package enum ImportProgress: Sendable, Hashable {
    case reading(lines: Int)
    case hashing(done: Int, of: Int)
    case writing

    package func text(in language: Language) -> String { language.importTexts.sentence(self) }
}
