internal import FoundationEssentials
internal import Gateway
internal import MailMessage
internal import Policy
internal import School

/// What the house writes to families about an announcement, in each of their languages. The personal link is added to every
/// copy when it leaves.
enum FamilyWords {
    /// For those from whom something is still missing.
    static func reminder(_ announcement: Announcement) -> [ReadingLanguage: FamilyLetter.Words] {
        let subject = announcement.subject
        return all { language in
            let prefix =
                switch language {
                case .german: "Erinnerung: "
                case .english: "Reminder: "
                case .turkish: "Hatırlatma: "
                case .arabic: "تذكير: "
                case .ukrainian: "Нагадування: "
                case .russian: "Напоминание: "
                case .polish: "Przypomnienie: "
                }
            let end = announcement.deadline.map { PaperWords(language).shown(deadline: $0) }
            let text =
                switch language {
                case .german:
                    "zu „\(subject)“ fehlt uns noch eine Rückmeldung." + (end.map { " Bitte bis \($0)." } ?? "")
                case .english:
                    "we are still waiting for your reply to “\(subject)”."
                        + (end.map { " Please answer by \($0)." } ?? "")
                case .turkish:
                    "“\(subject)” konusunda henüz yanıt gelmedi." + (end.map { " Son tarih: \($0)." } ?? "")
                case .arabic:
                    "لم يصلنا بعد رد على «\(subject)»." + (end.map { " نرجو الرد حتى \($0)." } ?? "")
                case .ukrainian:
                    "ми ще не маємо відповіді на «\(subject)»." + (end.map { " Відповідь потрібна до \($0)." } ?? "")
                case .russian:
                    "у нас ещё нет ответа на «\(subject)»." + (end.map { " Ответ нужен до \($0)." } ?? "")
                case .polish:
                    "nie mamy jeszcze odpowiedzi na „\(subject)”." + (end.map { " Prosimy do \($0)." } ?? "")
                }
            return FamilyLetter.Words(subject: prefix + subject, text: greeting(language) + "\n\n" + text + "\n")
        }
    }

    /// For pupils who sign or answer a letter to their parents.
    static func request(_ announcement: Announcement) -> [ReadingLanguage: FamilyLetter.Words] {
        let subject = announcement.subject
        let signs = announcement.acknowledgement != nil
        return all { language in
            let (prefix, text) = signs ? signature(on: subject, language) : answer(to: subject, language)
            let end = announcement.deadline.map { until(PaperWords(language).shown(deadline: $0), language) }
            let request = text + (end.map { " " + $0 } ?? "")
            return FamilyLetter.Words(subject: prefix + subject, text: greeting(language) + "\n\n" + request + "\n")
        }
    }

    private static func signature(on subject: String, _ language: ReadingLanguage) -> (prefix: String, text: String) {
        switch language {
        case .german: ("Bitte bestätigen: ", "die Schule bittet um deine Unterschrift zu „\(subject)“.")
        case .english: ("Please sign: ", "the school asks for your signature on “\(subject)”.")
        case .turkish: ("Lütfen onayla: ", "okul, “\(subject)” için onayını istiyor.")
        case .arabic: ("يرجى التأكيد: ", "تطلب المدرسة تأكيدك على «\(subject)».")
        case .ukrainian: ("Будь ласка, підтвердь: ", "школа просить твоє підтвердження до «\(subject)».")
        case .russian: ("Пожалуйста, подтверди: ", "школа просит твоё подтверждение к «\(subject)».")
        case .polish: ("Prosimy o potwierdzenie: ", "szkoła prosi o twój podpis pod „\(subject)”.")
        }
    }

    private static func answer(to subject: String, _ language: ReadingLanguage) -> (prefix: String, text: String) {
        switch language {
        case .german: ("Bitte antworten: ", "die Schule bittet um deine Antwort auf „\(subject)“.")
        case .english: ("Please answer: ", "the school asks for your answer to “\(subject)”.")
        case .turkish: ("Lütfen yanıtla: ", "okul, “\(subject)” için yanıtını bekliyor.")
        case .arabic: ("يرجى الرد: ", "تطلب المدرسة ردك على «\(subject)».")
        case .ukrainian: ("Будь ласка, дай відповідь: ", "школа просить твою відповідь на «\(subject)».")
        case .russian: ("Пожалуйста, ответь: ", "школа просит твой ответ на «\(subject)».")
        case .polish: ("Prosimy o odpowiedź: ", "szkoła prosi o twoją odpowiedź na „\(subject)”.")
        }
    }

    private static func until(_ deadline: String, _ language: ReadingLanguage) -> String {
        switch language {
        case .german: "Bitte bis \(deadline)."
        case .english: "Please do so by \(deadline)."
        case .turkish: "Son tarih: \(deadline)."
        case .arabic: "آخر موعد: \(deadline)."
        case .ukrainian: "Будь ласка, до \(deadline)."
        case .russian: "Пожалуйста, до \(deadline)."
        case .polish: "Prosimy do \(deadline)."
        }
    }

    /// The text put right, below a line that says so.
    static func correction(
        _ announcement: Announcement,
        of old: String,
        asksAgain: Bool = false
    ) -> [ReadingLanguage: FamilyLetter.Words] {
        all { language in
            let lead = correctionLead(of: old, asksAgain: asksAgain, language)
            return FamilyLetter.Words(
                subject: correctionPrefix(language) + announcement.subject,
                text: lead + "\n\n" + announcement.text.plain + "\n",
                html: page("<p><strong>" + HTMLEscaping.escaped(lead) + "</strong></p>\n" + announcement.text.html)
            )
        }
    }

    static func correctionPrefix(_ language: ReadingLanguage) -> String {
        switch language {
        case .german: "Berichtigung: "
        case .english: "Correction: "
        case .turkish: "Düzeltme: "
        case .arabic: "تصحيح: "
        case .ukrainian: "Виправлення: "
        case .russian: "Исправление: "
        case .polish: "Korekta: "
        }
    }

    /// - Parameter asksAgain: whether what was signed and answered counts no more.
    static func correctionLead(
        of old: String,
        asksAgain: Bool = false,
        _ language: ReadingLanguage
    ) -> String {
        guard asksAgain else { return correctionLead(of: old, language) }
        return correctionLead(of: old, language) + " " + onceMore(language)
    }

    private static func onceMore(_ language: ReadingLanguage) -> String {
        switch language {
        case .german: "Was schon bestätigt oder beantwortet war, gilt nicht mehr. Bitte noch einmal antworten."
        case .english: "What was acknowledged or answered before no longer counts: please answer once more."
        case .turkish: "Daha önceki onaylar ve yanıtlar artık geçerli değildir; yeniden yanıt verilmesi gerekir."
        case .arabic: "ما سبق تأكيده أو الرد عليه لم يعد ساريًا، والمطلوب الرد مرة أخرى."
        case .ukrainian: "Попередні підтвердження й відповіді більше не чинні: потрібно відповісти ще раз."
        case .russian: "Прежние подтверждения и ответы больше не действуют: нужно ответить ещё раз."
        case .polish: "Wcześniejsze potwierdzenia i odpowiedzi już nie obowiązują: trzeba odpowiedzieć jeszcze raz."
        }
    }

    private static func correctionLead(of old: String, _ language: ReadingLanguage) -> String {
        switch language {
        case .german: "Diese Nachricht berichtigt „\(old)“. Es gilt nur noch dieser Text."
        case .english: "This message corrects “\(old)”. Only this text holds now."
        case .turkish: "Bu mesaj “\(old)” mesajını düzeltir. Artık yalnızca bu metin geçerlidir."
        case .arabic: "هذه الرسالة تصحح «\(old)». النص الساري الآن هو هذا فقط."
        case .ukrainian: "Це повідомлення виправляє «\(old)». Чинний лише цей текст."
        case .russian: "Это сообщение исправляет «\(old)». Действует только этот текст."
        case .polish: "Ta wiadomość poprawia „\(old)”. Obowiązuje tylko ten tekst."
        }
    }

    /// The whole text again, where the first mail's holds no more.
    static func again(_ announcement: Announcement) -> [ReadingLanguage: FamilyLetter.Words] {
        let words = FamilyLetter.Words(
            subject: announcement.subject,
            text: announcement.text.plain + "\n",
            html: page(announcement.text.html)
        )
        return all { _ in words }
    }

    /// What was sent no longer holds.
    static func recall(_ announcement: Announcement, _ reason: String) -> [ReadingLanguage: FamilyLetter.Words] {
        let subject = announcement.subject
        return all { language in
            let (prefix, text) =
                switch language {
                case .german:
                    ("Zurückgenommen: ", "unsere Nachricht „\(subject)“ gilt nicht mehr. Es ist nichts weiter zu tun.")
                case .english: ("Taken back: ", "our message “\(subject)” no longer holds. You need not do anything.")
                case .turkish:
                    ("Geri çekildi: ", "“\(subject)” mesajımız artık geçerli değildir. Yapılması gereken bir şey yok.")
                case .arabic: ("سُحبت: ", "رسالتنا «\(subject)» لم تعد سارية. لا يلزم فعل أي شيء.")
                case .ukrainian:
                    ("Відкликано: ", "наше повідомлення «\(subject)» більше не чинне. Нічого робити не потрібно.")
                case .russian:
                    ("Отозвано: ", "наше сообщение «\(subject)» больше не действует. Ничего делать не нужно.")
                case .polish: ("Wycofano: ", "nasza wiadomość „\(subject)” już nie obowiązuje. Nic nie trzeba robić.")
                }
            let why = reason.isEmpty ? "" : "\n\n" + reason
            return FamilyLetter.Words(subject: prefix + subject, text: greeting(language) + "\n\n" + text + why + "\n")
        }
    }

    private static func greeting(_ language: ReadingLanguage) -> String {
        switch language {
        case .german: "Guten Tag,"
        case .english: "Hello,"
        case .turkish: "Merhaba,"
        case .arabic: "مرحبًا،"
        case .ukrainian: "Добрий день,"
        case .russian: "Здравствуйте,"
        case .polish: "Dzień dobry,"
        }
    }

    private static func page(_ html: String) -> String { "<!DOCTYPE html><html><body>\n" + html + "\n</body></html>\n" }

    private static func all(
        _ words: (ReadingLanguage) -> FamilyLetter.Words
    ) -> [ReadingLanguage: FamilyLetter.Words] {
        var all: [ReadingLanguage: FamilyLetter.Words] = [:]
        for language in ReadingLanguage.allCases { all[language] = words(language) }
        return all
    }
}
