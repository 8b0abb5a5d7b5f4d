package import School

/// A text to begin with; `___` marks what the author fills in.
package struct AnnouncementTemplate: Sendable, Hashable, Identifiable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case trip
        case illness
        case parentsEvening = "parents-evening"
        case noSchool = "no-school"
    }

    package let id: Kind
    package let name: String
    package let subject: String
    package let text: FormattedText
    package let questions: [Question]
    package let acknowledgement: Acknowledgement?
    package let isUrgent: Bool

    /// The house's own templates, in the author's language.
    package static func all(in language: Language) -> [AnnouncementTemplate] {
        Kind.allCases.map { AnnouncementTemplate($0, in: language) }
    }

    package init(_ kind: Kind, in language: Language) {
        let german = language == .german
        self =
            switch kind {
            case .trip: Self.trip(german)
            case .illness: Self.illness(german)
            case .parentsEvening: Self.parentsEvening(german)
            case .noSchool: Self.noSchool(german)
            }
    }

    private init(
        _ id: Kind,
        name: String,
        subject: String,
        text: FormattedText,
        questions: [Question] = [],
        acknowledgement: Acknowledgement? = nil
    ) {
        self.id = id
        self.name = name
        self.subject = subject
        self.text = text
        self.questions = questions
        self.acknowledgement = acknowledgement
        isUrgent = id == .noSchool
    }
}

// MARK: - The texts

extension AnnouncementTemplate {
    private static func trip(_ german: Bool) -> AnnouncementTemplate {
        AnnouncementTemplate(
            .trip,
            name: german ? "Ausflug" : "Trip",
            subject: german ? "Ausflug am ___" : "Trip on ___",
            text: FormattedText(
                german
                    ? """
                    Liebe Eltern,

                    am ___ machen wir einen Ausflug nach ___.

                    - **Treffpunkt:** ___ Uhr, ___
                    - **Rückkehr:** gegen ___ Uhr
                    - **Kosten:** ___ Euro
                    - **Bitte mitgeben:** ___

                    Mit freundlichen Grüßen
                    """
                    : """
                    Dear parents,

                    on ___ we are going on a trip to ___.

                    - **Meeting point:** ___ o'clock, ___
                    - **Return:** about ___ o'clock
                    - **Cost:** ___ euros
                    - **Please bring:** ___

                    Kind regards
                    """
            ),
            questions: [
                Question(id: 1, wording: german ? "Mein Kind nimmt teil" : "My child takes part", kind: .yesNo),
                Question(
                    id: 2,
                    wording: german
                        ? "Was wir wissen sollten (Allergien, Medikamente)"
                        : "What we should know (allergies, medicine)",
                    kind: .text,
                    isRequired: false
                ),
            ],
            acknowledgement: Acknowledgement(.attested)
        )
    }

    private static func illness(_ german: Bool) -> AnnouncementTemplate {
        AnnouncementTemplate(
            .illness,
            name: german ? "Krankheit in der Klasse" : "Illness in class",
            subject: german ? "___ in der Klasse" : "___ in class",
            text: FormattedText(
                german
                    ? """
                    Liebe Eltern,

                    in unserer Klasse ist ___ aufgetreten. Bitte achten Sie bei Ihrem Kind auf ___ und lassen Sie es zu
                    Hause, wenn ___.

                    Nach der Krankheit darf Ihr Kind wieder kommen, sobald ___.

                    Mit freundlichen Grüßen
                    """
                    : """
                    Dear parents,

                    there is a case of ___ in our class. Please look out for ___ and keep your child at home if ___.

                    Afterwards your child may come back as soon as ___.

                    Kind regards
                    """
            ),
            acknowledgement: Acknowledgement(.one)
        )
    }

    private static func parentsEvening(_ german: Bool) -> AnnouncementTemplate {
        AnnouncementTemplate(
            .parentsEvening,
            name: german ? "Elternabend" : "Parents' evening",
            subject: german ? "Elternabend am ___" : "Parents' evening on ___",
            text: FormattedText(
                german
                    ? """
                    Liebe Eltern,

                    ich lade Sie herzlich zum Elternabend am ___ um ___ Uhr in Raum ___ ein.

                    - ___
                    - ___

                    Mit freundlichen Grüßen
                    """
                    : """
                    Dear parents,

                    you are invited to our parents' evening on ___ at ___ in room ___.

                    - ___
                    - ___

                    Kind regards
                    """
            ),
            questions: [
                Question(
                    id: 1,
                    wording: german ? "Mit wie vielen Personen kommen Sie?" : "How many of you will come?",
                    kind: .choice(german ? ["niemand", "eine", "zwei"] : ["nobody", "one", "two"])
                )
            ]
        )
    }

    private static func noSchool(_ german: Bool) -> AnnouncementTemplate {
        AnnouncementTemplate(
            .noSchool,
            name: german ? "Unterrichtsausfall" : "No school",
            subject: german ? "Kein Unterricht am ___" : "No school on ___",
            text: FormattedText(
                german
                    ? """
                    Liebe Eltern,

                    am ___ fällt der Unterricht aus, weil ___. Eine Betreuung ___.

                    Mit freundlichen Grüßen
                    """
                    : """
                    Dear parents,

                    there are no lessons on ___ because ___. Children ___ be looked after at school.

                    Kind regards
                    """
            ),
            acknowledgement: Acknowledgement(.one)
        )
    }
}
