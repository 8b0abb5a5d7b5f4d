extension PolicyTexts {
    /// To senders outside, but for lists: children may try those.
    static let germanOnDeception: [String: PolicyText] = [
        "spoof.list-as-sender": PolicyText(
            "Der Verteiler {list} kann nicht der Absender einer Nachricht sein",
            "Stellen Sie in Ihrem Mailprogramm Ihre eigene Adresse als Absender ein."
        ),
        "spoof.staff-name": PolicyText(
            "Die Nachricht trägt den Namen einer Person, die an der Schule arbeitet, kommt aber von einer fremden Adresse",
            "Wer zur Schule gehört, sendet von der Schuladresse. Heißen Sie wirklich so, bitten Sie die Schule, Ihre "
                + "Adresse einzutragen."
        ),
        "spoof.staff-name-alone": PolicyText(
            "Die Nachricht trägt den Namen einer Person, die an der Schule arbeitet, kommt aber von einer fremden Adresse",
            "Heißen Sie wirklich so, bitten Sie die Schule, Ihre Adresse einzutragen."
        ),
        "spoof.role-name": PolicyText(
            "Die Nachricht nennt sich nach einem Amt oder Dienst der Schule, kommt aber von einer fremden Adresse",
            "Schreiben Sie unter Ihrem eigenen Namen oder von Ihrer dienstlichen Adresse."
        ),
        "spoof.role-name-alone": PolicyText(
            "Die Nachricht nennt sich nach einem Amt oder Dienst, kommt aber von einer fremden Adresse",
            "Nennen Sie im Absender auch Ihre Schule oder Einrichtung."
        ),
        "spoof.lookalike-domain": PolicyText(
            "Die Domain {domain} ist unserer Domain {own} zum Verwechseln ähnlich",
            "Ist sie wirklich Ihre, bitten Sie die Schule auf anderem Weg, sie freizugeben."
        ),
        "spoof.similar-domain": PolicyText(
            "Die Domain {domain} ähnelt unserer Domain {own}",
            "Ist sie wirklich Ihre, bitten Sie die Schule, sie freizugeben."
        ),
        "spoof.diverging-reply": PolicyText(
            "Die Nachricht gibt sich als Nachricht der Schule aus, ihre Antworten gehen aber an ein fremdes Postfach",
            "Lassen Sie Antworten an Ihre eigene Absenderadresse gehen."
        ),
        "spoof.malformed-sender": PolicyText(
            "Die Nachricht nennt ihren Absender nicht eindeutig; sie braucht ein Feld „Von“ mit einer Adresse",
            "Senden Sie die Nachricht mit einem anderen Mailprogramm noch einmal."
        ),
        "spoof.hidden-sender": PolicyText(
            "Im Absender der Nachricht ist etwas vor den Augen der Leser versteckt",
            "Schreiben Sie Namen und Adresse ohne Steuerzeichen und senden Sie die Nachricht noch einmal."
        ),
        "spoof.unusual-sender": PolicyText(
            "Der Absender der Nachricht ist ungewöhnlich geschrieben",
            "Schreiben Sie in das Feld „Von“ einen Namen und eine Adresse."
        ),
        "spoof.dmarc-reject": PolicyText(
            "Die Domain {domain} verlangt, dass unbewiesene Nachrichten unter ihrem Namen abgewiesen werden (DMARC)",
            "Bitte wenden Sie sich an Ihren Mailanbieter: Weder SPF noch DKIM gelten für diese Nachricht."
        ),
        "spoof.dmarc-quarantine": PolicyText(
            "Die Domain {domain} verlangt Vorsicht mit unbewiesenen Nachrichten unter ihrem Namen (DMARC)",
            "Bitte wenden Sie sich an Ihren Mailanbieter: Weder SPF noch DKIM gelten für diese Nachricht."
        ),
        "spoof.dmarc-none": PolicyText(
            "Nichts beweist, dass die Nachricht von der Domain {domain} kommt (DMARC)",
            "Bitte wenden Sie sich an Ihren Mailanbieter: Weder SPF noch DKIM gelten für diese Nachricht."
        ),
    ]
}
