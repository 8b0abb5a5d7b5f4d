extension PolicyTexts {
    /// The same in "du".
    static let germanOnWordsForChildren: [String: PolicyText] = [
        "chain.wording": PolicyText(
            "Dein Text ist wie ein Kettenbrief: Er {signs} ({measured} Punkte, erlaubt {limit|ist|sind} "
                + "{limit})",
            "Was darin droht oder versprochen wird, passiert nicht: Du kannst ihn einfach löschen. Macht er "
                + "dir Angst, zeig ihn einer Lehrkraft."
        ),
        "separation.mixed-audience": PolicyText(
            "Deine Nachricht ginge zugleich an {children} {children|Kind|Kinder} und an Eltern ({guardians})",
            "Schreib Kindern und Eltern je eine eigene Nachricht."
        ),
        "separation.child-to-guardians": PolicyText(
            "An den Verteiler {list} der Eltern schreibt die Schule, kein Kind",
            "Bitte deine Lehrkraft, die Nachricht zu senden."
        ),
        "content.words/insult": PolicyText(
            "Dein Text enthält Wörter, die andere beleidigen können ({measured} Punkte, erlaubt "
                + "{limit|ist|sind} {limit})",
            "Sag es ohne diese Wörter. Wenn dich jemand beleidigt hat, sprich mit einer Lehrkraft, der du "
                + "vertraust."
        ),
        "content.words/violence": PolicyText(
            "Dein Text enthält Wörter, die mit Gewalt drohen können ({measured} Punkte, erlaubt "
                + "{limit|ist|sind} {limit})",
            "Sag es ohne diese Wörter. Wenn dir jemand droht, sprich gleich mit einer Lehrkraft, der du "
                + "vertraust."
        ),
        "content.words/sexual": PolicyText(
            "Dein Text enthält sexuelle Wörter ({measured} Punkte, erlaubt {limit|ist|sind} {limit})",
            "Sag es ohne diese Wörter. Wenn dich jemand bedrängt, sprich mit einem Erwachsenen, dem du "
                + "vertraust."
        ),
        "content.words/extremism": PolicyText(
            "Dein Text enthält Parolen, die verboten sein können ({measured} Punkte, erlaubt "
                + "{limit|ist|sind} {limit})",
            "Sag es ohne diese Wörter, oder frag deine Lehrkraft, wenn es um den Unterricht geht."
        ),
        "content.self-harm": PolicyText(
            "Dein Text enthält Wörter, die davon sprechen, sich etwas anzutun",
            "Du bist nicht allein: Die Nummer gegen Kummer ist 116 111, Tag und Nacht hilft 0800 1110111. "
                + "Oder sprich mit jemandem an der Schule."
        ),
    ]
}
