extension ClauseCatalogue {
    static let familyClauses = [
        Clause(
            "family.separate-mailboxes",
            (
                "Getrennte Postfächer",
                "Das Postfach des Kindes und das der Eltern sind getrennt: Kinder lernen, sich um ihr eigenes zu kümmern."
            ),
            (
                "Separate mailboxes",
                "The child's mailbox and the parents' are separate: children learn to look after their own."
            )
        ),
        Clause(
            "family.child-information",
            (
                "Mitteilungen an Kinder",
                "Was die Kinder betrifft, geht von der Schuladresse der Lehrkraft an die Postfächer der Klasse."
            ),
            (
                "Information for children",
                "What concerns the children goes from the teacher's school address to the mailboxes of the class."
            )
        ),
        Clause(
            "family.guardian-information",
            (
                "Mitteilungen an Eltern",
                "Was die Eltern betrifft, geht von der Schuladresse der Lehrkraft an die Adressen, die sie angegeben "
                    + "haben."
            ),
            (
                "Information for parents",
                "What concerns the parents goes from the teacher's school address to the addresses that they gave."
            )
        ),
        Clause(
            "family.only-channel",
            (
                "Statt privater Messenger",
                "Diese Wege ersetzen private Messenger; Familien ohne Mail erhalten Briefe auf Papier."
            ),
            (
                "Instead of private messengers",
                "These channels replace private messengers; families without mail get letters on paper."
            )
        ),
        Clause(
            "family.two-signatures",
            (
                "Zwei Unterschriften",
                "Einwilligungen und manche Briefe brauchen beide Sorgeberechtigten; wer allein erreichbar ist, bestätigt "
                    + "das Einverständnis des anderen mit."
            ),
            (
                "Two signatures",
                "Consents and some letters need both persons with custody; where only one can be reached, that one "
                    + "confirms the other's agreement."
            )
        ),
    ]

    static let talkClauses = [
        Clause(
            "chat.same-as-mail",
            ("Im Chat wie in der Mail", "Im Chat gelten dieselben Regeln wie für Mails."),
            ("Chat is like mail", "The rules for mail hold in the chat.")
        ),
        Clause(
            "forum.same-as-mail",
            ("Im Forum wie in der Mail", "Im Forum gelten dieselben Regeln wie für Mails."),
            ("Forum is like mail", "The rules for mail hold in the forum.")
        ),
        Clause(
            "chat.sealed",
            (
                "Chatprotokolle sind versiegelt",
                "Chatprotokolle liest auch die Administration nicht, außer ein Verstoß wurde gemeldet."
            ),
            (
                "Chat logs are sealed",
                "Not even administrators read chat logs, unless a breach was reported."
            )
        ),
        Clause(
            "forum.moderators",
            (
                "Moderation im Forum",
                "Moderatoren löschen oder ändern Beiträge nur in den Foren, die ihnen anvertraut sind."
            ),
            (
                "Moderators in the forum",
                "Moderators delete or edit posts only in the forums entrusted to them."
            )
        ),
    ]
}
