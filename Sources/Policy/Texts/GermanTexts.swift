extension PolicyTexts {
    static let german = PolicyTexts(
        formal: [
            "mass.recipients-per-message": PolicyText(
                "Ihre Nachricht hat {measured} Empfänger, erlaubt {limit|ist|sind} {limit} je Nachricht",
                "Nutzen Sie für Klassen und Gruppen deren Verteiler, oder wenden Sie sich an die Administration."
            ),
            "mass.recipients-per-message/list": PolicyText(
                "Ihre Nachricht hat {measured} Empfänger, erlaubt {limit|ist|sind} {limit} je Nachricht",
                "Nutzen Sie {list}: Mitteilungen dorthin zählen nicht mit."
            ),
            "school-only.external-recipient": PolicyText(
                "Sie schreiben nur innerhalb der Schule; {measured} {measured|Empfänger liegt|Empfänger liegen} "
                    + "außerhalb ({domain})",
                "Nehmen Sie diese Adressen heraus, oder bitten Sie die Administration um eine Freigabe."
            ),
            "school-only.external-sender": PolicyText(
                "Dieses Postfach nimmt nur Nachrichten aus der Schule an",
                "Bitte wenden Sie sich an das Sekretariat oder die Lehrkraft der Schule."
            ),
            "lists.not-open/outsider": PolicyText(
                "Die Verteiler der Schule nehmen keine Nachrichten von außen an ({list})",
                "Bitte schreiben Sie einer einzelnen Person oder dem Sekretariat der Schule."
            ),
            "lists.not-open/child": PolicyText(
                "Schülerinnen und Schüler dürfen nicht an den Verteiler {list} schreiben",
                "Bitten Sie eine Lehrkraft, die Nachricht zu senden, oder schreiben Sie einzelnen Personen."
            ),
            "lists.not-open/guardian": PolicyText(
                "Eltern schreiben an Personen, nicht an den Verteiler {list}",
                "Bitte schreiben Sie der Klassenleitung; sie gibt die Nachricht weiter."
            ),
            "lists.not-open/not-their-class": PolicyText(
                "An den Verteiler {list} schreibt, wer die Klasse leitet oder unterrichtet",
                "Nehmen Sie einen Verteiler Ihrer Klassen, oder bitten Sie die Klassenleitung oder die Administration."
            ),
            "lists.not-open/only-leaders": PolicyText(
                "An den Verteiler {list} der ganzen Schule schreiben nur Schulleitung und Administration",
                "Nehmen Sie einen Verteiler Ihrer Klassen, oder bitten Sie die Schulleitung oder die Administration."
            ),
            "lists.not-open/only-owners": PolicyText(
                "An den Verteiler {list} schreibt nur, wer die Gruppe leitet",
                "Nehmen Sie einen eigenen Verteiler, oder bitten Sie die Leitung der Gruppe oder die Administration."
            ),
            "lists.not-open/not-among-writers": PolicyText(
                "Für den Verteiler {list} fehlt Ihnen das Schreibrecht",
                "Wenden Sie sich an die Administration, wenn Sie es brauchen."
            ),
            "spoof.sender-not-owned/envelope": PolicyText(
                "Die Absenderadresse {address} gehört nicht zu Ihrem Konto",
                "Stellen Sie in Ihrem Mailprogramm Ihre eigene Schuladresse als Absender ein."
            ),
            "spoof.sender-not-owned/from": PolicyText(
                "Die Adresse {address} im Feld „Von“ gehört nicht zu Ihrem Konto",
                "Stellen Sie in Ihrem Mailprogramm Ihre eigene Schuladresse als Absender ein."
            ),
            "spoof.sender-not-owned/sender": PolicyText(
                "Die Adresse {address} im Feld „Sender“ gehört nicht zu Ihrem Konto",
                "Stellen Sie in Ihrem Mailprogramm Ihre eigene Schuladresse als Absender ein."
            ),
            "spoof.sender-not-owned/no-from": PolicyText(
                "Ihre Nachricht nennt im Feld „Von“ keinen lesbaren Absender",
                "Tragen Sie in Ihrem Mailprogramm Ihre eigene Schuladresse als Absender ein."
            ),
            "spoof.sender-not-owned/several-from": PolicyText(
                "Ihre Nachricht hat {measured} Felder „Von“, erlaubt ist eines",
                "Senden Sie die Nachricht mit einem anderen Mailprogramm noch einmal."
            ),
            "spoof.own-domain-from-outside/envelope": PolicyText(
                "Die Nachricht kommt von außen, nennt als Absender aber unsere Domain {domain}",
                "Wer zur Schule gehört, sendet angemeldet über den Server der Schule."
            ),
            "spoof.own-domain-from-outside/header": PolicyText(
                "Die Nachricht kommt von außen, trägt im Absenderfeld aber unsere Domain {domain}",
                "Wer zur Schule gehört, sendet angemeldet über den Server der Schule."
            ),
            "size.message": PolicyText(
                "Die Nachricht ist mit ihren Anhängen {size} groß, erlaubt sind {allowed}",
                "Verkleinern Sie die Anhänge oder legen Sie sie auf dem Schulserver ab. Ausnahmen vereinbaren Sie "
                    + "vorher mit der Administration."
            ),
            "account.standing/locked": PolicyText(
                "Ihr Konto ist gesperrt",
                "Bitte wenden Sie sich an die Administration der Schule."
            ),
            "account.standing/locked-until": PolicyText(
                "Ihr Konto ist bis {until} gesperrt",
                "Bei Fragen wenden Sie sich an die Administration der Schule."
            ),
            "account.standing/denied": PolicyText(
                "Das Senden ist für Ihr Konto abgeschaltet",
                "Bitte wenden Sie sich an die Administration der Schule."
            ),
            "account.standing/denied-until": PolicyText(
                "Das Senden ist für Ihr Konto bis {until} abgeschaltet",
                "Bei Fragen wenden Sie sich an die Administration der Schule."
            ),
            "account.standing/must-change": PolicyText(
                "Ihr Passwort wurde zurückgesetzt und muss zuerst geändert werden",
                "Melden Sie sich auf der Seite der Schule an, wählen Sie ein neues Passwort und senden Sie dann noch "
                    + "einmal."
            ),
        ].merging(germanOnDeception) { first, _ in first }
            .merging(germanOnWords) { first, _ in first }
            .merging(germanOnContent) { first, _ in first }
            .merging(germanOnLimits) { first, _ in first }
            .merging(germanOnSpread) { first, _ in first },
        informal: germanForChildren.merging(germanOnWordsForChildren) { first, _ in first }
            .merging(germanOnContentForChildren) { first, _ in first }
            .merging(germanOnLimitsForChildren) { first, _ in first }
            .merging(germanOnSpreadForChildren) { first, _ in first },
        reference: "(Regel {rule}, Klausel {clause} „{title}“).",
        decision: "Entscheidung {code}.",
        unknown: PolicyText(
            "Die Nachricht verstößt gegen eine Regel der Schule",
            "Bei Fragen hilft die Administration der Schule."
        ),
        held: "Ihre Nachricht wartet auf die Entscheidung einer berechtigten Person; Sie erfahren, wie sie ausfällt.",
        heldInformal: "Deine Nachricht wartet, bis eine berechtigte Person entschieden hat; du erfährst, wie.",
        heldAsking: "Sie werden gefragt, ob Sie es so gemeint haben; bis Sie antworten, wartet Ihre Nachricht.",
        heldOutside:
            "Ihre Nachricht wartet auf die Entscheidung einer berechtigten Person. Ist sie eilig, rufen Sie die Schule an.",
        later: "Das geht im Augenblick nicht. Bitte später noch einmal versuchen."
    )
}
