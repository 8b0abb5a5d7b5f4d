extension ClauseCatalogue {
    static let accountClauses = [
        Clause(
            "account.password",
            (
                "Sicheres Passwort",
                "Mindestens acht Zeichen mit großen und kleinen Buchstaben, Ziffern und Sonderzeichen, nicht zu erraten "
                    + "und nie weitergegeben; nach dem Zurücksetzen bei der nächsten Anmeldung zu ändern."
            ),
            (
                "Safe password",
                "At least eight characters with upper and lower case letters, digits and special characters, not "
                    + "guessable, never shared; to be changed at the next login after a reset."
            )
        ),
        Clause(
            "account.filters",
            ("Filter achten", "Filter und Sperren werden nicht umgangen."),
            ("Filters are respected", "Filters and blocks are not worked around.")
        ),
        Clause(
            "account.lock",
            (
                "Sperre bei Verstößen",
                "Bei Verstößen kann das Konto auf Zeit oder auf Dauer gesperrt oder einzelne Module können verwehrt "
                    + "werden."
            ),
            (
                "Lock on breaches",
                "On breaches an account can be locked for a time or for good, or single modules denied."
            )
        ),
        Clause(
            "account.admins",
            (
                "Pflichten der Administration",
                "Wer verwaltet, hat mehr Rechte und nutzt sie nicht, um an persönliche Daten zu gelangen."
            ),
            (
                "Duties of administrators",
                "Administrators have more rights and don't use them to reach personal data."
            )
        ),
        Clause(
            "account.logs",
            (
                "Protokolle",
                "Protokolle werden nur in begründeten Fällen von Personen ausgewertet, die die Schulleitung benennt."
            ),
            (
                "Logs",
                "Logs are evaluated only in justified cases by persons named by the head of school."
            )
        ),
        Clause(
            "account.address-book",
            (
                "Gemeinsames Adressbuch",
                "Einträge im gemeinsamen Adressbuch sehen alle; sie enthalten so wenig Persönliches wie möglich."
            ),
            (
                "Common address book",
                "Entries in the common address book are seen by all; they hold as little personal data as possible."
            )
        ),
    ]

    static let privacyClauses = [
        Clause(
            "privacy.rights",
            (
                "Rechte der Betroffenen",
                "Auskunft, Berichtigung, Löschung, Einschränkung, Widerspruch, Übertragbarkeit und Widerruf."
            ),
            (
                "Rights of data subjects",
                "Access, correction, deletion, restriction, objection, portability and revocation."
            )
        ),
        Clause(
            "privacy.retention",
            ("Aufbewahrungsfristen", "Jeder Zweck hat eine Frist, nach der die Daten gelöscht werden."),
            ("Retention", "Every purpose has a time after which its data are deleted.")
        ),
    ]
}
