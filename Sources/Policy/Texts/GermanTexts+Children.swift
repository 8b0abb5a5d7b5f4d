extension PolicyTexts {
    /// The same in "du"; only what a child can meet.
    static let germanForChildren: [String: PolicyText] = [
        "mass.recipients-per-message": PolicyText(
            "Deine Nachricht hat {measured} Empfänger, erlaubt {limit|ist|sind} {limit} je Nachricht",
            "Schreib nur denen, die es wirklich brauchen, oder bitte deine Lehrkraft, die Nachricht zu senden."
        ),
        "mass.recipients-per-message/list": PolicyText(
            "Deine Nachricht hat {measured} Empfänger, erlaubt {limit|ist|sind} {limit} je Nachricht",
            "Nimm dafür {list}: Mitteilungen dorthin zählen nicht mit."
        ),
        "school-only.external-recipient": PolicyText(
            "Du schreibst nur innerhalb der Schule; {measured} {measured|Empfänger liegt|Empfänger liegen} außerhalb "
                + "({domain})",
            "Nimm diese Adressen heraus. Wenn du sie für die Schule brauchst, sprich mit deiner Lehrkraft."
        ),
        "lists.not-open/child": PolicyText(
            "Du darfst nicht an den Verteiler {list} schreiben",
            "Bitte eine Lehrkraft, die Nachricht zu senden, oder schreib einzelnen Personen."
        ),
        "lists.not-open/not-among-writers": PolicyText(
            "Für den Verteiler {list} fehlt dir das Schreibrecht",
            "Sprich mit deiner Lehrkraft, wenn du es brauchst."
        ),
        "spoof.sender-not-owned/envelope": PolicyText(
            "Die Absenderadresse {address} gehört nicht zu deinem Konto",
            "Stell in deinem Mailprogramm deine eigene Schuladresse als Absender ein."
        ),
        "spoof.sender-not-owned/from": PolicyText(
            "Die Adresse {address} im Feld „Von“ gehört nicht zu deinem Konto",
            "Stell in deinem Mailprogramm deine eigene Schuladresse als Absender ein."
        ),
        "spoof.sender-not-owned/sender": PolicyText(
            "Die Adresse {address} im Feld „Sender“ gehört nicht zu deinem Konto",
            "Stell in deinem Mailprogramm deine eigene Schuladresse als Absender ein."
        ),
        "spoof.sender-not-owned/no-from": PolicyText(
            "Deine Nachricht nennt im Feld „Von“ keinen lesbaren Absender",
            "Trag in deinem Mailprogramm deine eigene Schuladresse als Absender ein."
        ),
        "spoof.sender-not-owned/several-from": PolicyText(
            "Deine Nachricht hat {measured} Felder „Von“, erlaubt ist eines",
            "Sende die Nachricht mit einem anderen Mailprogramm noch einmal."
        ),
        "spoof.list-as-sender": PolicyText(
            "Der Verteiler {list} kann nicht der Absender einer Nachricht sein",
            "Stell in deinem Mailprogramm deine eigene Schuladresse als Absender ein."
        ),
        "size.message": PolicyText(
            "Deine Nachricht ist mit ihren Anhängen {size} groß, erlaubt sind {allowed}",
            "Verkleinere die Anhänge, oder frag deine Lehrkraft, wie du große Dateien abgibst."
        ),
        "account.standing/locked": PolicyText(
            "Dein Konto ist gesperrt",
            "Bitte sprich mit deiner Klassenleitung oder der Administration der Schule."
        ),
        "account.standing/locked-until": PolicyText(
            "Dein Konto ist bis {until} gesperrt",
            "Wenn du Fragen hast, sprich mit deiner Klassenleitung."
        ),
        "account.standing/denied": PolicyText(
            "Das Senden ist für dein Konto abgeschaltet",
            "Bitte sprich mit deiner Klassenleitung oder der Administration der Schule."
        ),
        "account.standing/denied-until": PolicyText(
            "Das Senden ist für dein Konto bis {until} abgeschaltet",
            "Wenn du Fragen hast, sprich mit deiner Klassenleitung."
        ),
        "account.standing/must-change": PolicyText(
            "Dein Passwort wurde zurückgesetzt und muss zuerst geändert werden",
            "Melde dich auf der Seite der Schule an, wähle ein neues Passwort und sende dann noch einmal."
        ),
    ]
}
