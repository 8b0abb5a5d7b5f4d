package import School

/// Why a command could not do what it was asked, with what to do next.
package struct DeskError: Error, Sendable, Hashable {
    package let phrase: Phrase

    package init(_ german: String, _ english: String) { phrase = Phrase(german, english) }

    package func text(in language: Language) -> String { phrase.text(in: language) }
}
