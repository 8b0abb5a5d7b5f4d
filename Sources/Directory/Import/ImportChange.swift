package import School

/// One line of the diff.
package struct ImportChange: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
        case new = "+"
        case changed = "~"
        case leaves = "-"
    }

    /// Whom or what it is about. Names as they came: `text(in:)` makes them printable.
    package enum Subject: Sendable, Hashable {
        /// - Parameter number: the id in the files.
        case person(name: String, roles: [Role], number: String)
        case schoolClass(String)
        case group(String)
    }

    package enum Detail: Sendable, Hashable {
        /// Had left, and has the old address again.
        case isBack
        /// A field of someone new.
        case has(Field, FieldValue)
        case changes(Field, from: FieldValue, to: FieldValue)
    }

    /// In the order in which they are shown.
    package enum Field: Sendable, Hashable, CaseIterable {
        case name
        case roles
        case birthDate
        case address
        case privateAddress
        case language
        case login
        case schoolClass
        case classTeacherOf
        case teaches
        case leads
        case groups
        case guardians
    }

    package enum FieldValue: Sendable, Hashable {
        case nothing
        case text(String)
        case names([String])
        case roles([Role])
        case day(CalendarDay)
        case language(ReadingLanguage)
        case guardians([GuardianName])
    }

    package struct GuardianName: Sendable, Hashable {
        package let name: String
        package let hasCustody: Bool
    }

    package let kind: Kind
    package let subject: Subject
    package let details: [Detail]

    /// False for a class or group.
    package var isPerson: Bool {
        if case .person = subject { true } else { false }
    }

    /// `~ Anna Weber (Kind, id 12): Klasse 5a → 6a`. Holds personal data: for the terminal, not for logs.
    package func text(in language: Language) -> String {
        let texts = language.importTexts
        let line = kind.rawValue + " " + texts.title(subject)
        guard !details.isEmpty else { return line }
        return line + ": " + details.map { texts.phrase($0) }.joined(separator: ", ")
    }
}
