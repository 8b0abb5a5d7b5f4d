extension PolicyTexts {
    /// On texts that go round.
    static let germanOnSpread: [String: PolicyText] = [
        "chain.spread": PolicyText(
            "Der Text Ihrer Nachricht geht gerade herum: {measured} Menschen haben ihn innerhalb von "
                + "{hours} {hours|Stunde|Stunden} an {readers} Menschen geschickt",
            "Bitte geben Sie ihn nicht weiter. Ist er keine Kettenbotschaft, gibt die Administration Ihre Nachricht frei."
        )
    ]

    static let germanOnSpreadForChildren: [String: PolicyText] = [
        "chain.spread": PolicyText(
            "Der Text deiner Nachricht geht gerade herum: {measured} Menschen haben ihn innerhalb von "
                + "{hours} {hours|Stunde|Stunden} an {readers} Menschen geschickt",
            "Du musst nichts weiterleiten, und es passiert nichts Schlimmes, wenn du es lässt. Macht dir der Text Angst, "
                + "zeig ihn einer Lehrkraft."
        )
    ]
}
