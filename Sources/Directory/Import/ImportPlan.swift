package import School

/// What an import would do, worked out and not done. With problems nothing can be applied.
package struct ImportPlan: Sendable {
    /// How a file was read.
    package struct Source: Sendable, Hashable {
        package let name: String
        package let kind: ImportFile.Kind
        package let encoding: ImportEncoding
        package let separator: Character
        /// Lines with data.
        package let lines: Int
    }

    package let sources: [Source]
    /// Every fault of every line; empty for a plan that can be applied.
    package let problems: [ImportProblem]
    /// Faults beyond those listed.
    package let unlistedProblems: Int
    /// What is worth a look but no fault (Windows-1252 noticed, a child without guardians).
    package let notes: [ImportNote]
    package let changes: [ImportChange]
    /// Active people, before.
    package let activePeople: Int
    /// Whether more leave than should without being confirmed.
    package let needsConfirmation: Bool

    let baseVersion: Int64
    let schoolChanges: SchoolChanges
    /// First passwords as given, to be hashed when the plan is applied.
    let passwords: [PersonID: String]

    package var isSound: Bool { problems.isEmpty }
    /// Whether applying would change nothing.
    package var isEmpty: Bool { schoolChanges.isEmpty && passwords.isEmpty }
    /// People, as are the two counts below.
    package var joining: Int { changes.count { $0.kind == .new && $0.isPerson } }
    package var changing: Int { changes.count { $0.kind == .changed && $0.isPerson } }
    package var leaving: Int { changes.count { $0.kind == .leaves && $0.isPerson } }

    /// The changes for people to read, one a line, new ones first. Holds personal data: for the terminal, not for logs.
    package func diff(in language: Language) -> String {
        let texts = language.importTexts
        let total =
            isEmpty ? texts.nothingChanges : texts.total(new: joining, changed: changing, leaving: leaving)
        return (changes.map { $0.text(in: language) } + [total]).joined(separator: "\n") + "\n"
    }
}

/// What an import has done.
package struct ImportSummary: Sendable, Hashable {
    package let joined: Int
    package let changed: Int
    package let departed: Int
}
