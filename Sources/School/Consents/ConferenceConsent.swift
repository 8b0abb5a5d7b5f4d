/// A text that somebody consents to, in the language that it is written in.
package struct ConsentWording: Sendable, Hashable {
    package var title: String
    /// Paragraphs with an empty line between.
    package var text: String
    package var language: ReadingLanguage
}

extension ConsentKind {
    /// What somebody reads who is asked. What every school starts with is there in each language, as long as the school
    /// hasn't put words of its own in its place: those are German and English.
    /// - Parameter isOwn: whether a pupil consents for itself.
    package func wording(in language: ReadingLanguage, isOwn: Bool) -> ConsentWording {
        if id == .conference, title == Self.conference.title, text == Self.conference.text {
            return ConferenceConsent.wording(in: language, isOwn: isOwn)
        }
        // The other one's where a text has none.
        let (house, other): (Language, Language) =
            language.house == .german ? (.german, .english) : (.english, .german)
        let written = house == .german ? text.german : text.english
        return ConsentWording(
            title: title[house],
            text: text[house],
            language: ReadingLanguage(written.isEmpty ? other : house)
        )
    }
}

/// The words of `conference.consent` with which every school starts, in all languages that families read.
enum ConferenceConsent {
    static func wording(in language: ReadingLanguage, isOwn: Bool) -> ConsentWording {
        let (own, family) = beginnings(language)
        return ConsentWording(
            title: title(language),
            text: ([isOwn ? own : family] + rest(language)).joined(separator: "\n\n"),
            language: language
        )
    }

    static func title(_ language: ReadingLanguage) -> String {
        switch language {
        case .german: "Teilnahme an Videokonferenzen"
        case .english: "Taking part in video conferences"
        case .turkish: "Video konferanslara katılım"
        case .arabic: "المشاركة في مؤتمرات الفيديو"
        case .ukrainian: "Участь у відеоконференціях"
        case .russian: "Участие в видеоконференциях"
        case .polish: "Udział w wideokonferencjach"
        }
    }

    /// What a pupil says of itself, and what guardians say of their child.
    private static func beginnings(_ language: ReadingLanguage) -> (own: String, family: String) {
        switch language {
        case .german:
            (
                """
                Ich möchte an Videokonferenzen der Schule teilnehmen. Sie finden nur für den Unterricht und andere schulische \
                Zwecke statt; eingeladen werde ich mit einem eigenen Link an meine Schuladresse.
                """,
                """
                Unser Kind darf an Videokonferenzen der Schule teilnehmen. Sie finden nur für den Unterricht und andere \
                schulische Zwecke statt; eingeladen wird jedes Kind mit einem eigenen Link an seine Schuladresse.
                """
            )
        case .english:
            (
                """
                I would like to take part in the school's video conferences. They are held for lessons and other school \
                matters only; I am invited by a link of my own to my school address.
                """,
                """
                Our child may take part in the school's video conferences. They are held for lessons and other school \
                matters only; each child is invited by a link of its own to its school address.
                """
            )
        case .turkish:
            (
                """
                Okulun video konferanslarına katılmak istiyorum. Konferanslar yalnızca ders ve diğer okul işleri için yapılır; \
                okul adresime gönderilen kişisel bir bağlantıyla davet edilirim.
                """,
                """
                Çocuğumuz okulun video konferanslarına katılabilir. Konferanslar yalnızca ders ve diğer okul işleri için \
                yapılır; her çocuk, okul adresine gönderilen kişisel bir bağlantıyla davet edilir.
                """
            )
        case .arabic:
            (
                """
                أرغب في المشاركة في مؤتمرات الفيديو الخاصة بالمدرسة. تُعقد هذه المؤتمرات للدروس ولأغراض مدرسية أخرى فقط، \
                وتصلني الدعوة برابط خاص بي على عنواني المدرسي.
                """,
                """
                يُسمح لطفلنا بالمشاركة في مؤتمرات الفيديو الخاصة بالمدرسة. تُعقد هذه المؤتمرات للدروس ولأغراض مدرسية أخرى \
                فقط، وتصل الدعوة إلى كل طفل برابط خاص به على عنوانه المدرسي.
                """
            )
        case .ukrainian:
            (
                """
                Я хочу брати участь у відеоконференціях школи. Вони проводяться лише для уроків та інших шкільних справ; \
                запрошення з особистим посиланням надходить на мою шкільну адресу.
                """,
                """
                Наша дитина може брати участь у відеоконференціях школи. Вони проводяться лише для уроків та інших шкільних \
                справ; кожна дитина отримує запрошення з особистим посиланням на свою шкільну адресу.
                """
            )
        case .russian:
            (
                """
                Я хочу участвовать в видеоконференциях школы. Они проводятся только для уроков и других школьных дел; \
                приглашение с личной ссылкой приходит на мой школьный адрес.
                """,
                """
                Нашему ребёнку разрешается участвовать в видеоконференциях школы. Они проводятся только для уроков и других \
                школьных дел; каждый ребёнок получает приглашение с личной ссылкой на свой школьный адрес.
                """
            )
        case .polish:
            (
                """
                Chcę brać udział w wideokonferencjach szkoły. Odbywają się one tylko na potrzeby lekcji i innych spraw \
                szkolnych; zaproszenie z osobistym linkiem przychodzi na mój adres szkolny.
                """,
                """
                Nasze dziecko może brać udział w wideokonferencjach szkoły. Odbywają się one tylko na potrzeby lekcji i innych \
                spraw szkolnych; każde dziecko otrzymuje zaproszenie z osobistym linkiem na swój adres szkolny.
                """
            )
        }
    }

    /// The same for everyone.
    private static func rest(_ language: ReadingLanguage) -> [String] {
        switch language {
        case .german:
            [
                """
                Bild und Ton sind freiwillig. Niemand nimmt auf; auch Fotos vom Bildschirm sind nicht erlaubt. Im Chat der \
                Konferenz stehen keine persönlichen Angaben. Was dabei technisch anfällt (Zeit, Gerät, Raum), wird mit dem \
                Ende der Konferenz gelöscht, spätestens nach sieben Tagen.
                """,
                """
                Die Einwilligung ist freiwillig und kann jederzeit ohne Angabe von Gründen widerrufen werden; das gilt \
                sofort. Wer nicht teilnimmt, hat keinen Nachteil und bekommt die Inhalte auf anderem Weg.
                """,
            ]
        case .english:
            [
                """
                Picture and sound are voluntary. Nobody records; photographs of the screen aren't allowed either. No \
                personal details belong into a conference's chat. What arises technically (time, device, room) is deleted \
                at the end of the conference, at the latest after seven days.
                """,
                """
                Consent is voluntary and can be revoked at any time without giving reasons; that holds at once. Who doesn't \
                take part has no disadvantage and gets the contents in another way.
                """,
            ]
        case .turkish:
            [
                """
                Görüntü ve ses isteğe bağlıdır. Kimse kayıt yapmaz; ekran fotoğrafı çekmek de yasaktır. Konferansın sohbetine \
                kişisel bilgi yazılmaz. Teknik olarak oluşan veriler (zaman, cihaz, oda) konferansın sonunda, en geç yedi gün \
                sonra silinir.
                """,
                """
                İzin gönüllüdür ve gerekçe göstermeden her zaman geri alınabilir; bu hemen geçerli olur. Katılmayanlar için \
                hiçbir dezavantaj doğmaz; içerikler onlara başka bir yolla ulaştırılır.
                """,
            ]
        case .arabic:
            [
                """
                الصورة والصوت اختياريان. لا يقوم أحد بالتسجيل، كما يُمنع تصوير الشاشة. لا تُكتب بيانات شخصية في دردشة المؤتمر. \
                أما البيانات التقنية الناتجة (الوقت والجهاز والغرفة) فتُحذف عند انتهاء المؤتمر، وبعد سبعة أيام على الأكثر.
                """,
                """
                الموافقة طوعية، ويمكن سحبها في أي وقت دون ذكر أسباب، ويسري ذلك فورًا. ومن لا يشارك لا يلحقه أي ضرر، وتصله \
                المحتويات بطريقة أخرى.
                """,
            ]
        case .ukrainian:
            [
                """
                Зображення і звук добровільні. Ніхто не веде запис; фотографувати екран також не можна. У чаті конференції не \
                пишуть особистих даних. Технічні дані (час, пристрій, кімната) видаляються після завершення конференції, \
                щонайпізніше через сім днів.
                """,
                """
                Згода добровільна, її можна відкликати будь-коли без пояснення причин; це діє одразу. Хто не бере участі, не \
                має від цього жодних незручностей і отримує матеріали іншим шляхом.
                """,
            ]
        case .russian:
            [
                """
                Изображение и звук добровольны. Никто не ведёт запись; фотографировать экран тоже нельзя. В чате конференции не \
                пишут личных данных. Технические данные (время, устройство, комната) удаляются по окончании конференции, самое \
                позднее через семь дней.
                """,
                """
                Согласие добровольно, его можно отозвать в любое время без объяснения причин; это действует сразу. Кто не \
                участвует, ничего от этого не теряет и получает материалы другим путём.
                """,
            ]
        case .polish:
            [
                """
                Obraz i dźwięk są dobrowolne. Nikt nie nagrywa; fotografowanie ekranu również jest niedozwolone. Na czacie \
                konferencji nie podaje się danych osobowych. Dane techniczne (czas, urządzenie, pokój) są usuwane po \
                zakończeniu konferencji, najpóźniej po siedmiu dniach.
                """,
                """
                Zgoda jest dobrowolna i można ją w każdej chwili wycofać bez podania przyczyny; działa to natychmiast. Kto nie \
                bierze udziału, nie ponosi z tego powodu żadnych niedogodności i otrzymuje treści w inny sposób.
                """,
            ]
        }
    }
}
