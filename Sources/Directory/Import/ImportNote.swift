package import School

/// What is worth a look in files that can be taken.
package enum ImportNote: Sendable, Hashable {
    /// Read as Windows-1252: umlauts may have suffered before.
    case windows1252(file: String)
    /// Columns that mean nothing to an import.
    case unusedColumns(file: String, names: [String])
    /// Private addresses of people who are no guardians.
    case addressesNotKept(count: Int)
    /// Guardians who changed their address themselves, or had it changed, while the files still have the former one:
    /// theirs stays.
    case addressesKept(names: [String])
    /// Guardians whose address was changed here and who have yet another one in the files: that one is taken.
    case addressesOverwritten(names: [String])
    case childrenWithoutGuardian(count: Int)
    case guardiansWithoutChild(count: Int)
    case classesWithoutTeacher(names: [String])
    case groupsWithoutOwner(names: [String])

    package func text(in language: Language) -> String { language.importTexts.sentence(self) }
}
