import PrintedLetters

/// Letters as a school sends them.
enum SampleLetters {
    static let head = Letterhead(
        school: "Lindenschule Hildesheim",
        subtitle: "Integrierte Gesamtschule",
        returnAddress: "Lindenschule · Am Anger 1 · 31134 Hildesheim",
        foot: [
            ["Lindenschule", "Am Anger 1", "31134 Hildesheim"],
            ["Telefon 05121 000-10", "Telefax 05121 000-19"],
            ["post@lindenschule.example", "lindenschule.example"],
        ]
    )

    static let online = OnlineAnswer(
        text:
            "Sie können auch ohne Papier antworten: Scannen Sie den Code mit dem Telefon, oder geben Sie ihn auf der Seite ein.",
        link: "https://post.lindenschule.example/b/K7F3Q2MXZ9",
        shownLink: "post.lindenschule.example/brief",
        code: "K7F3-Q2MX-Z9"
    )

    static let slip = ReplySlip(
        title: "Rückmeldung bis Freitag, 8. Mai, an Frau Lange",
        reference: "Wandertag am 20. Mai – Anna Weber (5a)",
        statement: "Wir haben das Schreiben gelesen.",
        questions: [
            ReplySlip.Question("Darf Anna mitfahren?", choices: ["Ja", "Nein"]),
            ReplySlip.Question("Was sollen wir wissen (Allergien, Medikamente)?", lines: 2),
        ],
        signatures: ["Ort, Datum", "Unterschrift Maria Weber", "Ort, Datum", "Unterschrift Max Weber"],
        code: "K7F3-Q2MX-Z9"
    )

    static func german(paragraphs: Int = 3) -> PrintedLetter {
        let filler = (1...max(paragraphs, 1)).map { number in
            LetterBlock.plain(
                "Absatz \(number): Wir treffen uns um 7.45 Uhr am Haupteingang und fahren mit dem Bus zum Steinberg. Bitte geben Sie "
                    + "Ihrem Kind feste Schuhe, einen Regenschutz und genug zu trinken mit. Um 14.30 Uhr sind wir wieder an der Schule; "
                    + "wer nicht allein nach Hause gehen darf, wird dort betreut, bis Sie kommen."
            )
        }
        return PrintedLetter(
            letterhead: head,
            recipient: ["Maria und Max Weber", "Lange Straße 12", "31134 Hildesheim"],
            notes: ["Hildesheim, 27. April 2026", "Klassenleitung: Lena Lange", "Telefon 05121 000-12"],
            subject: "Wandertag der Klasse 5a am 20. Mai 2026",
            concerns: "Für: Anna Weber (5a)",
            text: [
                .paragraph([LetterRun("Liebe Familie Weber,")]),
                .paragraph([
                    LetterRun("am "), LetterRun("Mittwoch, dem 20. Mai,", .bold),
                    LetterRun(" geht die Klasse 5a auf "), LetterRun("Wandertag", .italic), LetterRun("."),
                ]),
            ] + filler + [
                .heading("Was mitkommt"),
                .list(
                    [[LetterRun("feste Schuhe")], [LetterRun("Regenschutz")], [LetterRun("5 € für den Bus")]],
                    isNumbered: false
                ),
            ],
            closing: ["Mit freundlichen Grüßen", "Lena Lange, Klassenleitung 5a"],
            online: online,
            slip: slip
        )
    }

    static var arabic: PrintedLetter {
        var letter = german()
        letter.form = LetterForm(language: "ar", isRightToLeft: true, pageNumber: "صفحة {page} من {pages}")
        letter.subject = "رحلة الصف 5a يوم 20 مايو 2026"
        letter.concerns = "بخصوص: Anna Weber (5a)"
        letter.text = [
            .plain("عائلة ويبر الكرام،"),
            .plain("سيذهب الصف 5a في رحلة يوم الأربعاء 20 مايو. نلتقي الساعة 7:45 عند المدخل الرئيسي."),
            .list([[LetterRun("حذاء متين")], [LetterRun("معطف مطر")]], isNumbered: true),
        ]
        letter.closing = ["مع أطيب التحيات", "Lena Lange"]
        letter.online?.text = "يمكنكم أيضا الإجابة بدون ورق: امسحوا الرمز بالهاتف أو أدخلوه في الصفحة."
        letter.online?.codeLabel = "الرمز"
        letter.slip = ReplySlip(
            title: "الرد حتى يوم الجمعة 8 مايو",
            reference: "Anna Weber (5a)",
            questions: [ReplySlip.Question("هل يمكن لآنا المشاركة؟", choices: ["نعم", "لا"])],
            signatures: ["المكان والتاريخ", "التوقيع"],
            code: "K7F3-Q2MX-Z9"
        )
        return letter
    }

    static var ukrainian: PrintedLetter {
        var letter = german()
        letter.form = LetterForm(language: "uk", pageNumber: "Сторінка {page} з {pages}")
        letter.subject = "День походу класу 5a 20 травня 2026 року"
        letter.text = [.plain("Шановна родино Вебер, у середу, 20 травня, клас іде в похід. Зустрічаємося о 7:45.")]
        return letter
    }

    static func report(rows: Int) -> PrintedReport {
        PrintedReport(
            school: "Lindenschule Hildesheim",
            title: "Wandertag der Klasse 5a: Rückmeldungen",
            summary: ["Stand: 8. Mai 2026, 14.00 Uhr", "27 Kinder, 41 Eltern; 24 Rückmeldungen"],
            columns: [
                PrintedReport.Column("Kind", share: 2), PrintedReport.Column("Klasse"),
                PrintedReport.Column("Zugestellt", share: 1.5), PrintedReport.Column("Antwort", share: 1.5),
                PrintedReport.Column("Betrag in €", isNumber: true),
            ],
            rows: (1...max(rows, 1)).map {
                ["Weber, Anna \($0)", "5a", "27. April", $0.isMultiple(of: 5) ? "offen" : "ja", "5,00"]
            }
        )
    }
}
