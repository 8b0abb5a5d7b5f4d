extension FamilyNoteWords {
    static let german = FamilyNoteWords(
        greeting: "Guten Tag {name},",
        invitation: Note(
            subject: "Ihr Zugang zur Schulpost",
            text: """
                mit diesem Code richten Sie sich einen Zugang zu den Seiten der Schule ein ({domain}). Dort finden Sie alle \
                Mitteilungen zu Ihren Kindern und geben oder widerrufen Einwilligungen.

                    {code}

                Hier geht es los:
                {link}

                Der Code gilt einmal, bis {until}. Geben Sie ihn bitte nicht weiter, auch nicht an Ihr Kind. Ohne Zugang \
                bekommen Sie alle Mitteilungen weiter wie bisher.
                """
        ),
        confirmAddress: Note(
            subject: "Bitte bestätigen Sie Ihre Adresse",
            text: """
                für Ihren Zugang zur Schulpost ({domain}) fehlt noch ein Schritt: Bestätigen Sie, dass diese Adresse Ihre ist.

                {link}

                Der Link gilt bis {until}. Haben Sie keinen Zugang eingerichtet? Dann drücken Sie dort bitte nichts und sagen \
                Sie in der Schule Bescheid.
                """
        ),
        newPassword: Note(
            subject: "Neues Passwort für die Schulpost",
            text: """
                für Ihren Zugang zur Schulpost ({domain}) wurde ein neues Passwort angefordert. Hier wählen Sie es:

                {link}

                Der Link gilt einmal, bis {until}. Waren Sie das nicht? Dann müssen Sie nichts tun: Ihr Passwort bleibt, wie es \
                ist.
                """
        ),
        leaveAddress: Note(
            subject: "Ihre Adresse bei der Schule soll sich ändern",
            text: """
                in Ihrem Zugang zur Schulpost ({domain}) wurde eine andere Adresse eingetragen. Sie gilt erst, wenn Sie das hier \
                und in der neuen Adresse bestätigen:

                {link}

                Der Link gilt bis {until}. Waren Sie das nicht? Auf derselben Seite stoppen Sie die Änderung; wählen Sie dann \
                bitte ein neues Passwort.
                """
        ),
        takeAddress: Note(
            subject: "Bitte bestätigen Sie Ihre neue Adresse",
            text: """
                diese Adresse soll Ihre neue Adresse bei der Schule ({domain}) werden. Sie gilt, sobald Sie das hier und in der \
                bisherigen Adresse bestätigt haben:

                {link}

                Der Link gilt bis {until}. Können Sie die bisherige Adresse nicht mehr lesen? Dann bestätigen Sie hier und rufen \
                Sie im Sekretariat an.
                """
        ),
        addressChanged: Note(
            subject: "Ihre Adresse bei der Schule ist geändert",
            text: """
                das Sekretariat hat Ihre Adresse bei der Schule ({domain}) geändert. Post der Schule geht ab jetzt an die neue.

                War das nicht abgesprochen? Dann rufen Sie bitte gleich im Sekretariat an.
                """
        )
    )
}
