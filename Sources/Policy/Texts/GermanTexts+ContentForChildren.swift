extension PolicyTexts {
    /// The same in "du".
    static let germanOnContentForChildren: [String: PolicyText] = [
        "content.link": PolicyText(
            "Deine Nachricht verlinkt {domain}; das steht auf der Sperrliste „{list}“",
            "Nimm den Link heraus. Brauchst du die Seite für die Schule, sprich mit deiner Lehrkraft."
        ),
        "content.phishing/ours": PolicyText(
            "Ein Link in deiner Nachricht zeigt {shown} an, führt aber zu {domain}",
            "Hast du die Nachricht nur weitergeleitet: Klick nicht darauf und frag deine Lehrkraft."
        ),
        "content.phishing/lookalike": PolicyText(
            "Ein Link in deiner Nachricht führt zu {domain}, das unserer Domain {own} zum Verwechseln "
                + "ähnlich ist",
            "Klick nicht darauf und frag deine Lehrkraft."
        ),
        "content.phishing/mismatch": PolicyText(
            "Ein Link in deiner Nachricht zeigt {shown} an, führt aber zu {domain}",
            "Hast du die Nachricht nur weitergeleitet: Klick nicht darauf und frag deine Lehrkraft."
        ),
        "content.phishing/hidden-target": PolicyText(
            "Ein Link in deiner Nachricht verbirgt, wohin er führt",
            "Klick nicht darauf. Schreib die Adresse der Seite so, wie sie oben im Browser steht."
        ),
        "content.phishing/password-page": PolicyText(
            "Deine Nachricht enthält ein Formular, das nach einem Passwort fragt",
            "Trag dort nichts ein und frag deine Lehrkraft."
        ),
        "content.misleading-link/lookalike": PolicyText(
            "Ein Link in deiner Nachricht führt zu {domain}, das unserer Domain {own} ähnelt",
            "Sieh dir die Adresse genau an."
        ),
        "content.misleading-link/mismatch": PolicyText(
            "Ein Link in deiner Nachricht zeigt {shown} an, führt aber zu {domain}",
            "Schreib den Link so, dass er sein Ziel zeigt."
        ),
        "content.misleading-link/address": PolicyText(
            "Ein Link in deiner Nachricht führt zu einer IP-Adresse statt zu einem Namen",
            "Verlinke die Seite unter ihrem Namen."
        ),
        "content.dangerous-file/disguise": PolicyText(
            "Deiner Nachricht liegt eine Datei bei, deren Name verbirgt, was sie ist (auch verpackt)",
            "Gib der Datei einen Namen mit ihrer wirklichen Endung."
        ),
        "content.dangerous-file/program": PolicyText(
            "Deiner Nachricht liegt ein Programm bei, auch verpackt",
            "Leg die Datei auf dem Server der Schule ab oder zeig sie deiner Lehrkraft."
        ),
        "content.dangerous-file/script": PolicyText(
            "Deiner Nachricht liegt ein Skript bei, das sich beim Öffnen ausführt (auch verpackt)",
            "Leg die Datei auf dem Server der Schule ab oder zeig sie deiner Lehrkraft."
        ),
        "content.dangerous-file/shortcut": PolicyText(
            "Deiner Nachricht liegt eine Verknüpfung bei, auch verpackt",
            "Leg die Datei auf dem Server der Schule ab oder zeig sie deiner Lehrkraft."
        ),
        "content.dangerous-file/disk-image": PolicyText(
            "Deiner Nachricht liegt ein Datenträgerabbild bei, auch verpackt",
            "Leg die Datei auf dem Server der Schule ab oder zeig sie deiner Lehrkraft."
        ),
        "content.dangerous-file/installer": PolicyText(
            "Deiner Nachricht liegt ein Installationspaket bei, auch verpackt",
            "Leg die Datei auf dem Server der Schule ab oder zeig sie deiner Lehrkraft."
        ),
        "content.risky-file/page": PolicyText(
            "Deiner Nachricht liegt eine Webseite mit Skripten bei",
            "Speichere die Seite als PDF, oder gib deine Arbeit auf dem Server der Schule ab."
        ),
        "content.risky-file/source": PolicyText(
            "Deiner Nachricht liegt der Quelltext eines Programms bei",
            "Gib ihn auf dem Server der Schule ab."
        ),
        "content.risky-file/notebook": PolicyText(
            "Deiner Nachricht liegt ein OneNote-Notizbuch bei, in dem Dateien stecken können",
            "Speichere die Seiten als PDF."
        ),
        "content.macros/remote": PolicyText(
            "Deiner Nachricht liegt ein Office-Dokument bei, das beim Öffnen etwas aus dem Netz lädt",
            "Speichere es als PDF."
        ),
        "content.macros": PolicyText(
            "Deiner Nachricht liegt ein Office-Dokument mit Makros bei",
            "Speichere es ohne Makros (.docx, .xlsx, .pptx) oder als PDF."
        ),
        "content.encrypted-archive": PolicyText(
            "Deiner Nachricht liegt ein verschlüsseltes Archiv oder Dokument bei",
            "Sende es ohne Passwort, oder sprich mit deiner Lehrkraft."
        ),
        "content.archive-bomb": PolicyText(
            "Deiner Nachricht liegt ein Archiv bei, das ausgepackt viel zu groß oder zu tief "
                + "verschachtelt ist",
            "Sende die Dateien einzeln."
        ),
        "content.unreadable-file/broken": PolicyText(
            "Deiner Nachricht liegt ein Archiv bei, das sich nicht lesen lässt",
            "Pack es neu, oder sende die Dateien einzeln."
        ),
        "content.unreadable-file/unexamined": PolicyText(
            "Deiner Nachricht liegen mehr Dateien bei, als geprüft werden",
            "Sende weniger Dateien auf einmal."
        ),
        "content.unreadable-file/text": PolicyText(
            "Deine Nachricht hat mehr Text, als geprüft wird",
            "Sende lange Texte als Datei."
        ),
        "content.virus": PolicyText(
            "Deine Nachricht enthält einen bekannten Schädling ({pest}, gefunden von {scanner})",
            "Öffne die Datei nicht, und sag deiner Lehrkraft oder deinen Eltern Bescheid."
        ),
        "content.spam-score": PolicyText(
            "Deine Nachricht sieht wie Spam aus ({measured} Zehntelpunkte, ab mehr als {limit} wird "
                + "gewarnt)",
            "Schreib sie in eigenen Worten und ohne Werbung."
        ),
        "content.spam-score-high": PolicyText(
            "Deine Nachricht ist sehr wahrscheinlich Spam ({measured} Zehntelpunkte, erlaubt sind "
                + "{limit})",
            "Schreib sie in eigenen Worten und ohne Werbung."
        ),
        "content.scanner-away": PolicyText(
            "Deine Nachricht konnte nicht auf Schädlinge geprüft werden, weil {scanner} nicht antwortet",
            "Bitte sende sie später noch einmal."
        ),
        "content.unscanned": PolicyText(
            "Deine Nachricht ist zu groß für die Prüfung durch {scanner}",
            "Gib große Dateien auf dem Server der Schule ab."
        ),
        "size.attachments": PolicyText(
            "Deine Nachricht hat {measured} Anhänge, erlaubt {limit|ist|sind} {limit}",
            "Pack die Dateien zusammen, oder frag deine Lehrkraft, wie du viele Dateien abgibst."
        ),
    ]
}
