internal import FoundationEssentials
internal import Gateway
internal import Policy
internal import School

/// What the house itself prints on a family's letter, in the family's language. The author's text stays as it was written.
struct PaperWords: Sendable {
    let language: ReadingLanguage

    init(_ language: ReadingLanguage) { self.language = language }

    private func choose(
        _ german: String,
        _ english: String,
        _ turkish: String,
        _ arabic: String,
        _ ukrainian: String,
        _ russian: String,
        _ polish: String
    ) -> String {
        switch language {
        case .german: german
        case .english: english
        case .turkish: turkish
        case .arabic: arabic
        case .ukrainian: ukrainian
        case .russian: russian
        case .polish: polish
        }
    }

    var guardiansOf: String {
        choose(
            "An die Erziehungsberechtigten von",
            "To the parents of",
            "Şu öğrencinin velilerine",
            "إلى أولياء أمور",
            "Батькам дитини",
            "Родителям ребёнка",
            "Do rodziców dziecka"
        )
    }

    var concerns: String { choose("Für:", "For:", "Öğrenci:", "يخص:", "Стосується:", "Касается:", "Dotyczy:") }

    var answerOnline: String {
        choose(
            "Sie können auch im Internet antworten: Code scannen, oder die Adresse öffnen und den Code eingeben.",
            "You can also answer online: scan the code, or open the address and type the code.",
            "İnternetten de yanıt verebilirsiniz: kodu okutun ya da adresi açıp kodu yazın.",
            "يمكنكم أيضًا الرد عبر الإنترنت: امسحوا الرمز، أو افتحوا العنوان واكتبوا الرمز.",
            "Ви також можете відповісти в інтернеті: відскануйте код або відкрийте адресу й введіть код.",
            "Вы также можете ответить в интернете: отсканируйте код или откройте адрес и введите код.",
            "Można też odpowiedzieć przez internet: zeskanuj kod albo otwórz adres i wpisz kod."
        )
    }

    var readOnline: String {
        choose(
            "Diesen Brief gibt es auch im Internet: Code scannen, oder die Adresse öffnen und den Code eingeben.",
            "This letter is online, too: scan the code, or open the address and type the code.",
            "Bu mektup internette de var: kodu okutun ya da adresi açıp kodu yazın.",
            "هذه الرسالة متاحة أيضًا عبر الإنترنت: امسحوا الرمز، أو افتحوا العنوان واكتبوا الرمز.",
            "Цей лист є і в інтернеті: відскануйте код або відкрийте адресу й введіть код.",
            "Это письмо есть и в интернете: отсканируйте код или откройте адрес и введите код.",
            "Ten list jest także w internecie: zeskanuj kod albo otwórz adres i wpisz kod."
        )
    }

    var code: String { choose("Code", "Code", "Kod", "الرمز", "Код", "Код", "Kod") }

    var slip: String {
        choose("Rückmeldung", "Reply", "Yanıt", "الرد", "Відповідь", "Ответ", "Odpowiedź")
    }

    func until(_ deadline: Date) -> String {
        let day = shown(deadline: deadline)
        return choose(
            "bis \(day)",
            "by \(day)",
            "(son tarih: \(day))",
            "حتى \(day)",
            "до \(day)",
            "до \(day)",
            "do \(day)"
        )
    }

    var statement: String {
        choose(
            "Ich habe das Schreiben gelesen.",
            "I have read this letter.",
            "Bu yazıyı okudum.",
            "لقد قرأت هذه الرسالة.",
            "Я прочитав(-ла) цей лист.",
            "Я прочитал(а) это письмо.",
            "Przeczytałem/am to pismo."
        )
    }

    /// Of several who may sign, any one does.
    var oneIsEnough: String {
        choose(
            "Eine Unterschrift genügt.",
            "One signature is enough.",
            "Bir imza yeterlidir.",
            "يكفي توقيع واحد.",
            "Достатньо одного підпису.",
            "Достаточно одной подписи.",
            "Wystarczy jeden podpis."
        )
    }

    var allSign: String {
        choose(
            "Bitte alle unterschreiben, die unten stehen.",
            "Please let everyone named below sign.",
            "Lütfen aşağıda adı geçen herkes imzalasın.",
            "يُرجى أن يوقّع كل من ذُكر أدناه.",
            "Будь ласка, нехай підпишуть усі, хто вказаний нижче.",
            "Пожалуйста, пусть подпишут все, кто указан ниже.",
            "Prosimy o podpisy wszystkich wymienionych poniżej."
        )
    }

    /// Above the box by which one confirms for the other.
    var attestingLead: String {
        choose(
            "Nur wenn die andere sorgeberechtigte Person gerade nicht selbst unterschreiben kann:",
            "Only if the other parent or guardian can't sign at the moment:",
            "Yalnızca diğer veli şu anda kendisi imzalayamıyorsa:",
            "فقط إذا تعذّر على وليّ الأمر الآخر التوقيع بنفسه حاليًا:",
            "Лише якщо інший із батьків зараз не може підписати:",
            "Только если второй родитель сейчас не может подписать:",
            "Tylko jeśli drugi rodzic lub opiekun nie może teraz sam podpisać:"
        )
    }

    var attesting: String {
        choose(
            "Ich bestätige, dass sie einverstanden ist.",
            "I confirm that they agree.",
            "Onun da onayladığını teyit ederim.",
            "أؤكد موافقته.",
            "Я підтверджую згоду цієї особи.",
            "Я подтверждаю согласие этого человека.",
            "Potwierdzam zgodę tej osoby."
        )
    }

    var optional: String {
        choose(
            "(freiwillig)",
            "(optional)",
            "(isteğe bağlı)",
            "(اختياري)",
            "(за бажанням)",
            "(по желанию)",
            "(dobrowolnie)"
        )
    }

    var yes: String { choose("ja", "yes", "evet", "نعم", "так", "да", "tak") }
    var no: String { choose("nein", "no", "hayır", "لا", "ні", "нет", "nie") }

    var place: String {
        choose(
            "Ort, Datum",
            "Place, date",
            "Yer, tarih",
            "المكان والتاريخ",
            "Місце, дата",
            "Место, дата",
            "Miejscowość, data"
        )
    }

    var signature: String {
        choose("Unterschrift", "Signature", "İmza", "توقيع", "Підпис", "Подпись", "Podpis")
    }

    var page: String {
        choose(
            "Seite {page} von {pages}",
            "Page {page} of {pages}",
            "Sayfa {page} / {pages}",
            "صفحة {page} من {pages}",
            "Сторінка {page} з {pages}",
            "Страница {page} из {pages}",
            "Strona {page} z {pages}"
        )
    }

    /// With the time, where it isn't the day's end.
    func shown(deadline: Date) -> String {
        DeadlineWords.text(shown(SchoolTime.day(of: deadline)), of: deadline, in: language)
    }

    /// What came along with a mail and can't be printed here.
    /// - Parameter page: where it is seen, without its scheme.
    func enclosures(_ names: [String], at page: String) -> String {
        let names = names.joined(separator: ", ")
        return choose(
            "Anlagen: \(names) – bitte bei der Schule erfragen oder auf der Seite \(page) ansehen.",
            "Enclosures: \(names) – please ask the school for them or see them on the page \(page).",
            "Ekler: \(names) – lütfen okuldan isteyin ya da \(page) sayfasında görüntüleyin.",
            "المرفقات: \(names) – يُرجى طلبها من المدرسة أو الاطّلاع عليها في الصفحة \(page).",
            "Додатки: \(names) – запитайте їх у школі або перегляньте на сторінці \(page).",
            "Приложения: \(names) – спросите их в школе или посмотрите на странице \(page).",
            "Załączniki: \(names) – prosimy zapytać w szkole lub zobaczyć na stronie \(page)."
        )
    }

    /// How a family finds out whether the letter is the school's.
    func isReal(_ code: String, at page: String) -> String {
        choose(
            "Ist dieser Brief echt? Auf der Seite \(page) den Code \(code) eingeben.",
            "Is this letter real? Enter the code \(code) on the page \(page).",
            "Bu mektup gerçek mi? \(page) sayfasına \(code) kodunu girin.",
            "هل هذه الرسالة حقيقية؟ أدخلوا الرمز \(code) في الصفحة \(page).",
            "Чи справжній цей лист? Введіть код \(code) на сторінці \(page).",
            "Настоящее ли это письмо? Введите код \(code) на странице \(page).",
            "Czy ten list jest prawdziwy? Proszę wpisać kod \(code) na stronie \(page)."
        )
    }

    /// `24.11.2026`; `24/11/2026` in English and Arabic.
    func shown(_ day: CalendarDay) -> String {
        let separator = language == .english || language == .arabic ? "/" : "."
        return [day.day, day.month, day.year].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: separator)
    }
}
