extension ClauseCatalogue {
    static let conferenceClauses = [
        Clause(
            "conference.no-personal-data-in-chat",
            (
                "Nichts Persönliches im Konferenz-Chat",
                "Im Chat einer Konferenz stehen keine persönlichen Angaben."
            ),
            ("Nothing personal in a conference's chat", "No personal information goes into a conference's chat.")
        ),
        Clause(
            "conference.purpose",
            ("Nur für den Unterricht", "Konferenzen dienen dem Unterricht und schulischen Angelegenheiten."),
            ("For lessons only", "Conferences are for lessons and school matters.")
        ),
        Clause(
            "conference.starters",
            (
                "Wer Konferenzen beginnt",
                "Konferenzen beginnen Lehrkräfte und wer von der Administration dafür freigegeben ist."
            ),
            (
                "Who starts conferences",
                "Conferences are started by teachers and those whom the administration has released for it."
            )
        ),
        Clause(
            "conference.url-by-mail",
            (
                "Einladung per Mail",
                "Die Adresse der Konferenz kommt vorher per Mail; nur wer sie so erhalten hat, nimmt teil."
            ),
            (
                "Invitation by mail",
                "The conference's address comes by mail beforehand; only who got it this way takes part."
            )
        ),
        Clause(
            "conference.time-window",
            ("Nur zur festgesetzten Zeit", "Den Raum betreten nur Eingeladene, nur zur festgesetzten Zeit."),
            ("At the time set only", "Only those invited enter the room, only at the time set.")
        ),
        Clause(
            "conference.consent",
            (
                "Nur mit Einwilligung",
                "Die Teilnahme braucht eine gültige Einwilligung; sie ist freiwillig und jederzeit widerrufbar."
            ),
            (
                "With consent only",
                "Taking part needs a valid consent, which is voluntary and may be revoked at any time."
            )
        ),
        Clause(
            "conference.no-recording",
            ("Keine Aufzeichnung", "Aufnahmen und Bildschirmfotos sind verboten."),
            ("No recording", "Recording and screenshots are forbidden.")
        ),
        Clause(
            "conference.last-out",
            ("Die Lehrkraft geht zuletzt", "Die Lehrkraft beendet den Raum und verlässt ihn als Letzte."),
            ("The teacher leaves last", "The teacher ends the room and leaves last.")
        ),
        Clause(
            "conference.capacity",
            ("Begrenzte Teilnehmerzahl", "Zu viele Teilnehmende machen die Konferenz instabil."),
            ("Limited numbers", "Too many participants make a conference unstable.")
        ),
        Clause(
            "conference.deletion",
            (
                "Löschung der Konferenzdaten",
                "Daten einer Konferenz werden an ihrem Ende gelöscht, spätestens nach sieben Tagen."
            ),
            (
                "Deletion of conference data",
                "A conference's data are deleted at its end, after seven days at the latest."
            )
        ),
        Clause(
            "conference.bar",
            ("Ausschluss von Konferenzen", "Wiederholte Verstöße führen zum Ausschluss von Konferenzen."),
            ("Bar from conferences", "Repeated breaches lead to a bar from conferences.")
        ),
    ]
}
