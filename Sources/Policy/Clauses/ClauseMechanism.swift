package import School

/// Something beside the rules that enforces a clause: routing, storage, a right, a time-out. In one sentence, which is true of
/// the program as it is.
package struct ClauseMechanism: Sendable, Hashable {
    private let german: String
    private let english: String

    init(_ german: String, _ english: String) {
        self.german = german
        self.english = english
    }

    package func text(in language: Language) -> String { language == .german ? german : english }
}

extension ClauseCatalogue {
    /// What enforces a clause beside the rules that name it. A clause with neither is enforced on paper only.
    package static func mechanisms(of clause: ClauseID) -> [ClauseMechanism] { mechanisms[clause] ?? [] }

    static let mechanisms: [ClauseID: [ClauseMechanism]] =
        mailMechanisms.merging(familyMechanisms) { $0 + $1 }.merging(talkMechanisms) { $0 + $1 }
        .merging(accountMechanisms) { $0 + $1 }

    private static let mailMechanisms: [ClauseID: [ClauseMechanism]] = [
        "mail.school-only": [
            ClauseMechanism(
                "Die Erlaubnisliste nennt Domains und Adressen außerhalb, mit Ablauf und Grund.",
                "The allow-list names domains and addresses outside, with an end and a reason."
            )
        ],
        "mail.no-mass": [
            ClauseMechanism(
                "An Verteiler schreibt nur, wer das Recht dazu hat; Mitteilungen daran zählen in keiner Grenze.",
                "Only those with the right write to lists; announcements to them count for no limit."
            )
        ],
        "mail.no-deception": [
            ClauseMechanism(
                "Was die Schule verlässt, ist signiert (DKIM); Mitteilungen lassen sich mit einem Code prüfen.",
                "What leaves the school is signed (DKIM); announcements can be verified by a code."
            )
        ],
        "mail.inspection": [
            ClauseMechanism(
                "Wer über Angehaltenes entscheidet, sieht Absender, Empfänger, Betreff und Befund; den Text nur, wo die Regel "
                    + "ihn braucht (Einstellung quarantine.text). Jeder Blick steht im Protokoll, und wer schrieb, erfährt ihn sofort.",
                "Whoever decides about held mail sees sender, audience, subject and findings; the text only where the rule "
                    + "needs it (setting quarantine.text). Each look is logged, and the author is told at once."
            )
        ],
    ]

    private static let familyMechanisms: [ClauseID: [ClauseMechanism]] = [
        "family.separate-mailboxes": [
            ClauseMechanism(
                "Was an Eltern geht, geht nie in das Postfach des Kindes: Verteiler lösen getrennt auf.",
                "What goes to parents never goes to the child's mailbox: lists resolve apart."
            )
        ],
        "family.child-information": [
            ClauseMechanism(
                "klasse.5a@ führt in die Postfächer der Kinder; schreiben dürfen die Lehrkräfte der Klasse.",
                "klasse.5a@ leads to the children's mailboxes; the teachers of the class may write to it."
            )
        ],
        "family.guardian-information": [
            ClauseMechanism(
                "eltern.5a@ führt zu jeder angegebenen Adresse in einer eigenen Kopie; keine Familie sieht eine andere.",
                "eltern.5a@ leads to each address given, in a copy of its own; no family sees another."
            )
        ],
        "family.only-channel": [
            ClauseMechanism(
                "Wer an Eltern schreibt, erfährt sofort, welche Familien den Brief auf Papier brauchen.",
                "Whoever writes to parents is told at once which families need the letter on paper."
            )
        ],
        "family.two-signatures": [
            ClauseMechanism(
                "Eine Mitteilung mit Rückmeldung gilt erst als bestätigt, wenn alle Sorgeberechtigten unterschrieben haben, oder "
                    + "jemand auch für die anderen, wie es beim Schreiben festgelegt wird.",
                "An announcement that asks for signatures counts as signed only when all with custody have signed, or one of "
                    + "them for the others too, as its author sets."
            )
        ],
    ]

    private static let talkMechanisms: [ClauseID: [ClauseMechanism]] = [
        "chat.same-as-mail": [
            ClauseMechanism(
                "Ein angeschlossener Chat fragt vor jeder Nachricht dieselben Regeln (Schnittstelle /api/v1/policy).",
                "A chat that is connected asks the same rules before each message (interface /api/v1/policy)."
            )
        ],
        "forum.same-as-mail": [
            ClauseMechanism(
                "Ein angeschlossenes Forum fragt vor jedem Beitrag dieselben Regeln (Schnittstelle /api/v1/policy).",
                "A forum that is connected asks the same rules before each post (interface /api/v1/policy)."
            )
        ],
    ]

    private static let accountMechanisms: [ClauseID: [ClauseMechanism]] = [
        "account.password": [
            ClauseMechanism(
                "Neue Passwörter werden geprüft, auch gegen eine Liste häufiger; nach dem Zurücksetzen muss ein eigenes gewählt "
                    + "werden.",
                "New passwords are checked, also against a list of common ones; after a reset a new one must be chosen."
            )
        ],
        "account.lock": [
            ClauseMechanism(
                "Konten und einzelne Module lassen sich auf Zeit oder auf Dauer sperren, auch in offenen Sitzungen.",
                "Accounts and single modules can be locked for a time or for good, in open sessions too."
            )
        ],
        "account.admins": [
            ClauseMechanism(
                "Jede Entscheidung der Administration steht im Protokoll, dessen Kette „schulpost audit verify“ prüft.",
                "Each decision of administrators is in the audit log, whose chain \"schulpost audit verify\" checks."
            )
        ],
        "account.logs": [
            ClauseMechanism(
                "Entscheidungen werden ohne Inhalt, Namen und Adressen aufbewahrt.",
                "Decisions are kept without content, names and addresses."
            )
        ],
        "privacy.retention": [
            ClauseMechanism(
                "Jede Aufzeichnung hat eine Frist, nach der das Postamt sie von selbst löscht.",
                "Every record has a time after which the post office deletes it by itself."
            )
        ],
    ]
}
