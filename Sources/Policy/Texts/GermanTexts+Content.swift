extension PolicyTexts {
    /// On links, files and what scanners find.
    static let germanOnContent: [String: PolicyText] = [
        "content.link": PolicyText(
            "Die Nachricht verlinkt {domain}; das steht auf der Sperrliste „{list}“",
            "Nehmen Sie den Link heraus. Ist er ein Irrtum der Liste, sagen Sie es der Administration "
                + "der Schule."
        ),
        "content.fraud/impostor": PolicyText(
            "Die Nachricht kommt von außen im Namen der Schule oder von jemandem, der hier arbeitet, und klingt nach Betrug: Sie "
                + "{signs}",
            "Schreiben Sie von Ihrer Schuladresse, oder fragen Sie auf anderem Weg nach."
        ),
        "content.fraud/request": PolicyText(
            "Die Nachricht klingt nach einem Betrug, der auf Geld aus ist: Sie {signs}",
            "Ist sie ehrlich gemeint, rufen Sie in der Schule an."
        ),
        "content.fraud/fee": PolicyText(
            "Die Nachricht verlangt Geld für eine Sendung, über einen Link, der nicht zu einem Zustelldienst führt: Sie {signs}",
            "Ist sie ehrlich gemeint, rufen Sie in der Schule an."
        ),
        "content.phishing/ours": PolicyText(
            "Ein Link der Nachricht zeigt {shown} an, führt aber zu {domain}",
            "Schreiben Sie den Link so, dass er sein Ziel zeigt."
        ),
        "content.phishing/lookalike": PolicyText(
            "Ein Link der Nachricht führt zu {domain}, das unserer Domain {own} zum Verwechseln ähnlich "
                + "ist",
            "Ist die Domain in Ordnung, bitten Sie die Schule auf anderem Weg, sie freizugeben."
        ),
        "content.phishing/mismatch": PolicyText(
            "Ein Link der Nachricht zeigt {shown} an, führt aber zu {domain}",
            "Schreiben Sie den Link so, dass er sein Ziel zeigt."
        ),
        "content.phishing/address": PolicyText(
            "Ein Link der Nachricht führt zu einer IP-Adresse statt zu einem Namen",
            "Verlinken Sie die Seite unter ihrem Namen."
        ),
        "content.phishing/pressure": PolicyText(
            "Die Nachricht drängt dazu, sich über einen fremden Link anzumelden oder ein Passwort zu bestätigen",
            "Schreiben Sie ohne Link und ohne Frist, worum es geht."
        ),
        "content.misleading-link/pressure": PolicyText(
            "Die Nachricht drängt dazu, sich über einen fremden Link anzumelden oder ein Passwort zu bestätigen",
            "Schreiben Sie ohne Link und ohne Frist, worum es geht."
        ),
        "content.phishing/pretence": PolicyText(
            "Die Nachricht gibt sich als Nachricht der Schule aus und fordert zur Anmeldung auf einer "
                + "fremden Seite auf",
            "Schreiben Sie unter Ihrem eigenen Namen und ohne Bitte um Anmeldedaten."
        ),
        "content.phishing/hidden-target": PolicyText(
            "Ein Link der Nachricht verbirgt, wohin er führt",
            "Schreiben Sie die Adresse ohne Zusätze vor dem @ und ohne eingebettete Seite."
        ),
        "content.phishing/password-page": PolicyText(
            "Die Nachricht enthält ein Formular, das nach einem Passwort fragt",
            "Passwörter werden nie per Mail abgefragt. Verlinken Sie die Seite, auf der man sich "
                + "anmeldet."
        ),
        "content.misleading-link/lookalike": PolicyText(
            "Ein Link der Nachricht führt zu {domain}, das unserer Domain {own} ähnelt",
            "Ist die Domain in Ordnung, bitten Sie die Schule, sie freizugeben."
        ),
        "content.misleading-link/mismatch": PolicyText(
            "Ein Link der Nachricht zeigt {shown} an, führt aber zu {domain}",
            "Schreiben Sie den Link so, dass er sein Ziel zeigt."
        ),
        "content.misleading-link/address": PolicyText(
            "Ein Link der Nachricht führt zu einer IP-Adresse statt zu einem Namen",
            "Verlinken Sie die Seite unter ihrem Namen."
        ),
        "content.dangerous-file/disguise": PolicyText(
            "Der Nachricht liegt eine Datei bei, deren Name verbirgt, was sie ist (auch verpackt)",
            "Geben Sie der Datei einen Namen mit ihrer wirklichen Endung."
        ),
        "content.dangerous-file/program": PolicyText(
            "Der Nachricht liegt ein Programm bei, auch verpackt",
            "Legen Sie Programme auf dem Server der Schule ab oder verlinken Sie die Seite des "
                + "Herstellers."
        ),
        "content.dangerous-file/script": PolicyText(
            "Der Nachricht liegt ein Skript bei, das sich beim Öffnen ausführt (auch verpackt)",
            "Legen Sie Programme auf dem Server der Schule ab oder verlinken Sie die Seite des "
                + "Herstellers."
        ),
        "content.dangerous-file/shortcut": PolicyText(
            "Der Nachricht liegt eine Verknüpfung bei, auch verpackt",
            "Legen Sie Programme auf dem Server der Schule ab oder verlinken Sie die Seite des "
                + "Herstellers."
        ),
        "content.dangerous-file/disk-image": PolicyText(
            "Der Nachricht liegt ein Datenträgerabbild bei, auch verpackt",
            "Legen Sie Programme auf dem Server der Schule ab oder verlinken Sie die Seite des "
                + "Herstellers."
        ),
        "content.dangerous-file/installer": PolicyText(
            "Der Nachricht liegt ein Installationspaket bei, auch verpackt",
            "Legen Sie Programme auf dem Server der Schule ab oder verlinken Sie die Seite des "
                + "Herstellers."
        ),
        "content.risky-file/page": PolicyText(
            "Der Nachricht liegt eine Webseite mit Skripten bei",
            "Speichern Sie die Seite als PDF."
        ),
        "content.risky-file/source": PolicyText(
            "Der Nachricht liegt der Quelltext eines Programms bei",
            "Legen Sie ihn auf dem Server der Schule ab."
        ),
        "content.risky-file/notebook": PolicyText(
            "Der Nachricht liegt ein OneNote-Notizbuch bei, in dem Dateien stecken können",
            "Speichern Sie die Seiten als PDF."
        ),
        "content.macros/remote": PolicyText(
            "Der Nachricht liegt ein Office-Dokument bei, das beim Öffnen eine Vorlage oder ein Objekt aus dem Netz lädt",
            "Speichern Sie es als PDF, oder lösen Sie die Verknüpfung."
        ),
        "content.macros": PolicyText(
            "Der Nachricht liegt ein Office-Dokument mit Makros bei",
            "Speichern Sie es ohne Makros (.docx, .xlsx, .pptx) oder als PDF."
        ),
        "content.encrypted-archive": PolicyText(
            "Der Nachricht liegt ein verschlüsseltes Archiv oder Dokument bei, in das niemand "
                + "hineinsehen kann",
            "Sagen Sie der Schule auf anderem Weg, was darin ist, oder senden Sie es unverschlüsselt."
        ),
        "content.archive-bomb": PolicyText(
            "Der Nachricht liegt ein Archiv bei, das ausgepackt viel zu groß oder zu tief verschachtelt "
                + "ist",
            "Senden Sie die Dateien einzeln oder in mehreren kleinen Archiven."
        ),
        "content.unreadable-file/broken": PolicyText(
            "Der Nachricht liegt ein Archiv bei, das sich nicht lesen lässt",
            "Packen Sie es neu, oder senden Sie die Dateien einzeln."
        ),
        "content.unreadable-file/unexamined": PolicyText(
            "Der Nachricht liegen mehr Dateien bei, als geprüft werden",
            "Senden Sie weniger Dateien auf einmal."
        ),
        "content.unreadable-file/text": PolicyText(
            "Die Nachricht hat mehr Text, als geprüft wird",
            "Senden Sie lange Texte als Datei."
        ),
        "content.virus": PolicyText(
            "Die Nachricht enthält einen bekannten Schädling ({pest}, gefunden von {scanner})",
            "Prüfen Sie Ihr Gerät mit einem Virenscanner, bevor Sie weiter Dateien versenden."
        ),
        "content.spam-score": PolicyText(
            "Die Nachricht sieht wie Spam aus ({measured} Zehntelpunkte, ab mehr als {limit} wird "
                + "gewarnt)",
            "Schreiben Sie sie schlichter, oder wenden Sie sich an die Administration der Schule."
        ),
        "content.spam-score-high": PolicyText(
            "Die Nachricht ist sehr wahrscheinlich Spam ({measured} Zehntelpunkte, erlaubt sind {limit})",
            "Ist sie keiner, wenden Sie sich auf anderem Weg an die Schule."
        ),
        "content.scanner-away": PolicyText(
            "Die Nachricht konnte nicht auf Schädlinge geprüft werden, weil {scanner} nicht antwortet",
            "Bitte senden Sie sie später noch einmal."
        ),
        "content.unscanned": PolicyText(
            "Die Nachricht ist zu groß für die Prüfung durch {scanner}",
            "Senden Sie große Dateien über den Server der Schule."
        ),
        "size.attachments": PolicyText(
            "Die Nachricht hat {measured} Anhänge, erlaubt {limit|ist|sind} {limit}",
            "Packen Sie die Dateien zusammen, oder legen Sie sie auf dem Server der Schule ab."
        ),
    ]
}
