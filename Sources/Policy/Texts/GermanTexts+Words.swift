extension PolicyTexts {
    /// What is found in words: chain letters, sign-ups, readers mixed up, held words.
    static let germanOnWords: [String: PolicyText] = [
        "chain.wording": PolicyText(
            "Der Text ist wie ein Kettenbrief: Er {signs} ({measured} Punkte, erlaubt {limit|ist|sind} "
                + "{limit})",
            "Leiten Sie ihn nicht weiter. Warnen Sie davor, dann in eigenen Worten; andere Mitteilungen "
                + "prüft die berechtigte Person."
        ),
        "school-only.private-signup/service": PolicyText(
            "Mit Schuladressen meldet man sich nicht bei privaten Diensten an, und Nachrichten von {domain} "
                + "nehmen wir nicht an",
            "Nutzen Sie dafür eine private Adresse. Braucht die Schule den Dienst, trägt ihn die "
                + "Administration ein."
        ),
        "school-only.private-signup/list": PolicyText(
            "Verteiler der Schule können bei keinem Dienst angemeldet werden",
            "Bitte löschen Sie diese Adresse bei sich; niemand hat sie mit unserem Wissen eingetragen."
        ),
        "school-only.signup-signs": PolicyText(
            "Die Nachricht sieht nach der Anmeldung bei einem Dienst aus: Sie {signs}",
            "Mit Schuladressen meldet man sich nicht privat an. Braucht die Schule den Dienst, trägt ihn die "
                + "Administration ein."
        ),
        "separation.mixed-audience": PolicyText(
            "Ihre Nachricht ginge zugleich an {children} {children|Kind|Kinder} und an Eltern ({guardians})",
            "Schreiben Sie Kindern und Eltern je eine eigene Nachricht, oder geben Sie diese so frei."
        ),
        "separation.child-to-guardians": PolicyText(
            "An den Verteiler {list} der Eltern schreibt die Schule, kein Kind",
            "Bitten Sie eine Lehrkraft, die Nachricht zu senden."
        ),
        "separation.wrong-audience/parents": PolicyText(
            "Ihr Text spricht Eltern an, geht aber nur an Kinder",
            "Nehmen Sie den Verteiler der Eltern, oder geben Sie die Nachricht so frei, wenn sie für die "
                + "Kinder bestimmt ist."
        ),
        "separation.wrong-audience/parents-proposal": PolicyText(
            "Ihr Text spricht Eltern an, geht aber nur an Kinder",
            "Vielleicht ist {address} gemeint: Sie können das wählen, oder die Nachricht so freigeben."
        ),
        "separation.wrong-audience/children": PolicyText(
            "Ihr Text spricht Kinder an, geht aber nur an Eltern",
            "Nehmen Sie den Verteiler der Klasse, oder geben Sie die Nachricht so frei, wenn sie für die "
                + "Eltern bestimmt ist."
        ),
        "separation.wrong-audience/children-proposal": PolicyText(
            "Ihr Text spricht Kinder an, geht aber nur an Eltern",
            "Vielleicht ist {address} gemeint: Sie können das wählen, oder die Nachricht so freigeben."
        ),
        "separation.wrong-audience/staff": PolicyText(
            "Ihr Text spricht das Kollegium an, geht aber nur an Kinder oder Eltern",
            "Nehmen Sie den Verteiler des Kollegiums, oder geben Sie die Nachricht so frei, wenn sie für diese Empfänger "
                + "bestimmt ist."
        ),
        "separation.wider-audience": PolicyText(
            "Der Verteiler {list} reicht über die Klassen und Gruppen hinaus, die Sie unterrichten",
            "Nehmen Sie den Verteiler Ihrer Klasse, oder geben Sie die Nachricht so frei."
        ),
        "content.words/insult": PolicyText(
            "Der Text enthält Wörter, die andere beleidigen können ({measured} Punkte, erlaubt "
                + "{limit|ist|sind} {limit})",
            "Sagen Sie es ohne diese Wörter. Was Sie melden wollen, sagen Sie der Schule am besten im Gespräch."
        ),
        "content.words/violence": PolicyText(
            "Der Text enthält Wörter, die mit Gewalt drohen können ({measured} Punkte, erlaubt "
                + "{limit|ist|sind} {limit})",
            "Sagen Sie es ohne diese Wörter. Was Sie melden wollen, sagen Sie der Schule am besten im Gespräch."
        ),
        "content.words/sexual": PolicyText(
            "Der Text enthält sexuelle Wörter ({measured} Punkte, erlaubt {limit|ist|sind} {limit})",
            "Sagen Sie es ohne diese Wörter. Was Sie melden wollen, sagen Sie der Schule am besten im Gespräch."
        ),
        "content.words/extremism": PolicyText(
            "Der Text enthält Parolen, die verboten sein können ({measured} Punkte, erlaubt {limit|ist|sind} "
                + "{limit})",
            "Sagen Sie es ohne diese Wörter. Im Unterricht hilft es, sie in einer Datei mitzugeben."
        ),
        "content.self-harm": PolicyText(
            "Der Text enthält Wörter, die davon sprechen, sich etwas anzutun",
            "Hilfe gibt es Tag und Nacht unter 0800 1110111 (Telefonseelsorge) und 116 111 (Kinder und "
                + "Jugendliche)."
        ),
    ]
}
