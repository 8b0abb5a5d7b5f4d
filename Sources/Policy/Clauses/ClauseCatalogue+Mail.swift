extension ClauseCatalogue {
    static let mailClauses = [
        Clause(
            "mail.school-only",
            ("Nur für schulische Zwecke", "Die Schulmail dient schulischen Angelegenheiten."),
            ("For school matters only", "School mail is for school matters.")
        ),
        Clause(
            "mail.no-private-signup",
            (
                "Keine private Anmeldung bei Diensten",
                "Die Schuladresse wird nicht zur Anmeldung bei privaten Diensten und sozialen Netzwerken benutzt."
            ),
            (
                "No private sign-ups",
                "The school address is not used to sign up to private services or social networks."
            )
        ),
        Clause(
            "mail.no-mass",
            ("Keine Massen-Mails", "Massen-Mails werden nicht versandt."),
            ("No mass mails", "No mass mails are sent.")
        ),
        Clause(
            "mail.no-chain",
            ("Keine Kettenbriefe", "Witz-Mails, Kettenbriefe und Ähnliches werden nicht versandt oder weitergeleitet."),
            ("No chain letters", "Joke mails, chain letters and the like are neither sent nor passed on.")
        ),
        Clause(
            "mail.no-deception",
            (
                "Keine Täuschung",
                "Niemand versendet Nachrichten, die über ihren Absender oder ihre Glaubwürdigkeit täuschen."
            ),
            ("No deception", "Nobody sends mail meant to deceive about its sender or its credibility.")
        ),
        Clause(
            "mail.rights-of-others",
            (
                "Rechte anderer achten",
                "Beleidigendes, Jugendgefährdendes und Strafbares wird weder versandt noch verlinkt."
            ),
            (
                "Respect for the rights of others",
                "Nothing insulting, harmful to minors or illegal is sent or linked to."
            )
        ),
        Clause(
            "mail.size",
            (
                "Höchstens 20 MB",
                "Übertragungen über 20 MB sind nicht erlaubt; Ausnahmen werden vorher mit der Administration vereinbart."
            ),
            (
                "20 MB at most",
                "Transfers over 20 MB are not allowed; exceptions are agreed with an administrator beforehand."
            )
        ),
        Clause(
            "mail.inspection",
            (
                "Einsicht nur bei konkretem Verdacht",
                "Inhalte dürfen nur bei konkretem Verdacht auf Missbrauch gelesen werden; Betroffene erfahren es sofort."
            ),
            (
                "Inspection on concrete suspicion only",
                "Content may be read only on concrete suspicion of abuse; affected users are informed at once."
            )
        ),
    ]
}
