extension LabelTexts {
    /// What readers are told of links, files and what scanners find.
    static let onContent: [RuleID: (german: String, english: String)] = [
        "content.link": (
            "Ein Link dieser Nachricht steht auf einer Sperrliste der Schule. Bitte nicht öffnen.",
            "A link in this message is on a block-list of the school. Please don't open it."
        ),
        "content.fraud": (
            "Diese Nachricht klingt nach Betrug: Sie will Gutscheine, Geld, ein anderes Konto oder eine Telefonnummer. Fragen Sie "
                + "nach, aber nicht als Antwort: rufen Sie an.",
            "This message sounds like fraud: it is after vouchers, money, another account or a telephone number. Ask before you "
                + "act, and not by answering: call."
        ),
        "content.phishing": (
            "Diese Nachricht will vielleicht an Passwörter kommen. Geben Sie nirgends etwas ein, wohin "
                + "sie führt.",
            "This message may be after passwords. Don't enter anything where it leads."
        ),
        "content.misleading-link": (
            "Ein Link dieser Nachricht könnte täuschen: Er sagt nicht deutlich, wohin er führt. Sehen Sie sich die Adresse an, "
                + "bevor Sie etwas eingeben.",
            "A link in this message may deceive: it doesn't say clearly where it leads. Look at the address before you "
                + "enter anything."
        ),
        "content.dangerous-file": (
            "Ein Anhang dieser Nachricht kann beim Öffnen Schaden anrichten.",
            "An attachment of this message may do harm when it is opened."
        ),
        "content.risky-file": (
            "Ein Anhang dieser Nachricht kann beim Öffnen etwas ausführen.",
            "An attachment of this message may run something when it is opened."
        ),
        "content.macros": (
            "Ein Anhang dieser Nachricht enthält Makros oder lädt etwas aus dem Netz. Lassen Sie beides ausgeschaltet.",
            "An attachment of this message holds macros, or loads something from the net. Leave both switched off."
        ),
        "content.encrypted-archive": (
            "Ein Anhang dieser Nachricht ist verschlüsselt und konnte nicht geprüft werden.",
            "An attachment of this message is encrypted and could not be examined."
        ),
        "content.archive-bomb": (
            "Ein Archiv dieser Nachricht ist ausgepackt viel zu groß. Bitte nicht auspacken.",
            "An archive in this message is far too big when unpacked. Please don't unpack it."
        ),
        "content.unreadable-file": (
            "Nicht alles in dieser Nachricht konnte geprüft werden.",
            "Not all of this message could be examined."
        ),
        "content.virus": (
            "Diese Nachricht enthält einen bekannten Schädling. Öffnen Sie nichts daraus.",
            "This message holds a known pest. Don't open anything in it."
        ),
        "content.spam-score": (
            "Diese Nachricht sieht wie Spam aus.",
            "This message looks like spam."
        ),
        "content.spam-score-high": (
            "Diese Nachricht ist sehr wahrscheinlich Spam.",
            "This message is very probably spam."
        ),
        "content.scanner-away": (
            "Diese Nachricht konnte nicht auf Schädlinge geprüft werden.",
            "This message could not be checked for pests."
        ),
        "content.unscanned": (
            "Diese Nachricht war zu groß, um auf Schädlinge geprüft zu werden.",
            "This message was too big to be checked for pests."
        ),
    ]
}
