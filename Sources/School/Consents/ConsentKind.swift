/// What is asked for, for ever: `conference.consent`, or a name that the program made.
package struct ConsentKindID: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) { self.text = text }

    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    /// Taking part in video conferences (`conference.consent`).
    package static let conference = ConsentKindID("conference.consent")
}

/// A text in both of the school's languages.
package struct BilingualText: Sendable, Hashable {
    package var german: String
    package var english: String

    package init(german: String, english: String) {
        self.german = german
        self.english = english
    }

    /// The other language's where one has none.
    package subscript(language: Language) -> String {
        switch language {
        case .german: german.isEmpty ? english : german
        case .english: english.isEmpty ? german : english
        }
    }
}

/// Something that families agree to or not, of their own free will: one version of its text, and who signs.
package struct ConsentKind: Sendable, Hashable, Identifiable {
    package let id: ConsentKindID
    /// 1 for the first text; each edit makes another.
    package var version: Int
    /// The oldest version whose signatures still count: an edit that changes the meaning asks anew.
    package var validSince: Int
    package var title: BilingualText
    package var text: BilingualText
    package var quorum: Acknowledgement.Quorum
    package var childSignature: ChildSignature
    /// The last day on which what is given now holds; nil until it is revoked.
    package var validUntil: CalendarDay?
    /// False for what isn't asked any more; what was given then holds no more.
    package var isAsked: Bool

    package init(
        id: ConsentKindID,
        version: Int = 1,
        validSince: Int = 1,
        title: BilingualText,
        text: BilingualText,
        quorum: Acknowledgement.Quorum = .attested,
        childSignature: ChildSignature = .with,
        validUntil: CalendarDay? = nil,
        isAsked: Bool = true
    ) {
        self.id = id
        self.version = version
        self.validSince = validSince
        self.title = title
        self.text = text
        self.quorum = quorum
        self.childSignature = childSignature
        self.validUntil = validUntil
        self.isAsked = isAsked
    }

    /// Characters.
    package static let longestTitle = 120
    /// Characters.
    package static let longestText = 8_000

    /// What every school starts with; its words are the school's to edit. ``wording(in:isOwn:)`` has them in all languages.
    package static let conference = ConsentKind(
        id: .conference,
        title: BilingualText(german: ConferenceConsent.title(.german), english: ConferenceConsent.title(.english)),
        text: BilingualText(
            german: ConferenceConsent.wording(in: .german, isOwn: false).text,
            english: ConferenceConsent.wording(in: .english, isOwn: false).text
        )
    )
}
