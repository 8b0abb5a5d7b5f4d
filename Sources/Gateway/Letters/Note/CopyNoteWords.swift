internal import School

/// What the note below a family's copy says, in one language. `{who}` and `{by}` are filled in.
struct CopyNoteWords: Sendable {
    /// `{who}`: "Lena Lange (Lehrkraft)".
    let from: String
    /// Nothing is asked: where to see it.
    let open: String
    /// `{by}`: `by` with the day, or nothing.
    let acknowledge: String
    let answer: String
    let answerAndAcknowledge: String
    /// ` bis {day}`.
    let by: String
    /// The link is the family's own.
    let personal: String
    let isReal: String
    /// Around the code.
    let beforeCode: String
    let afterCode: String

    func wish(acknowledges: Bool, answers: Bool) -> String {
        switch (acknowledges, answers) {
        case (false, false): open
        case (true, false): acknowledge
        case (false, true): answer
        case (true, true): answerAndAcknowledge
        }
    }

    static func of(_ language: ReadingLanguage) -> CopyNoteWords {
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

    private static let german = CopyNoteWords(
        from: "Diese Nachricht kommt von {who}.",
        open: "Auf der Seite der Schule ansehen, ohne Anmeldung:",
        acknowledge: "Bitte bestätigen Sie sie{by}, ohne Anmeldung:",
        answer: "Bitte antworten Sie{by}, ohne Anmeldung:",
        answerAndAcknowledge: "Bitte antworten und bestätigen Sie{by}, ohne Anmeldung:",
        by: " bis {day}",
        personal: "Der Link ist nur für Sie: Bitte geben Sie ihn nicht weiter.",
        isReal: "Ist diese Nachricht echt? Hier nachsehen:",
        beforeCode: "oder den Code ",
        afterCode: " auf der Seite der Schule eingeben."
    )

    private static let english = CopyNoteWords(
        from: "This message is from {who}.",
        open: "See it on the school's page, no login needed:",
        acknowledge: "Please acknowledge it{by}, no login needed:",
        answer: "Please answer{by}, no login needed:",
        answerAndAcknowledge: "Please answer and acknowledge{by}, no login needed:",
        by: " by {day}",
        personal: "The link is yours alone: please don't pass it on.",
        isReal: "Is this message real? Look it up here:",
        beforeCode: "or enter the code ",
        afterCode: " on the school's own page."
    )

    private static let turkish = CopyNoteWords(
        from: "Bu mesajı gönderen: {who}.",
        open: "Okulun sayfasında görüntüleyin, giriş yapmanız gerekmez:",
        acknowledge: "Lütfen{by} okuduğunuzu onaylayın, giriş yapmanız gerekmez:",
        answer: "Lütfen{by} yanıtlayın, giriş yapmanız gerekmez:",
        answerAndAcknowledge: "Lütfen{by} yanıtlayın ve onaylayın, giriş yapmanız gerekmez:",
        by: " {day} tarihine kadar",
        personal: "Bu bağlantı yalnızca sizin içindir; lütfen başkasına vermeyin.",
        isReal: "Bu mesaj gerçek mi? Buradan bakabilirsiniz:",
        beforeCode: "ya da ",
        afterCode: " kodunu okulun sayfasına girin."
    )

    private static let arabic = CopyNoteWords(
        from: "هذه الرسالة من {who}.",
        open: "يمكنكم الاطّلاع عليها في صفحة المدرسة دون تسجيل دخول:",
        acknowledge: "يُرجى تأكيد الاطّلاع عليها{by} دون تسجيل دخول:",
        answer: "يُرجى الإجابة{by} دون تسجيل دخول:",
        answerAndAcknowledge: "يُرجى الإجابة وتأكيد الاطّلاع{by} دون تسجيل دخول:",
        by: " حتى {day}",
        personal: "هذا الرابط مخصّص لكم وحدكم، فيُرجى عدم إعطائه لأحد.",
        isReal: "هل هذه الرسالة حقيقية؟ تحقّقوا هنا:",
        beforeCode: "أو أدخلوا الرمز ",
        afterCode: " في صفحة المدرسة."
    )

    private static let ukrainian = CopyNoteWords(
        from: "Це повідомлення надсилає {who}.",
        open: "Переглянути на сторінці школи, без входу:",
        acknowledge: "Будь ласка, підтвердьте ознайомлення{by}, без входу:",
        answer: "Будь ласка, дайте відповідь{by}, без входу:",
        answerAndAcknowledge: "Будь ласка, дайте відповідь і підтвердьте ознайомлення{by}, без входу:",
        by: " до {day}",
        personal: "Посилання лише для вас: будь ласка, не передавайте його іншим.",
        isReal: "Чи справжнє це повідомлення? Перевірте тут:",
        beforeCode: "або введіть код ",
        afterCode: " на сторінці школи."
    )

    private static let russian = CopyNoteWords(
        from: "Это сообщение отправляет {who}.",
        open: "Посмотреть на странице школы, без входа:",
        acknowledge: "Пожалуйста, подтвердите ознакомление{by}, без входа:",
        answer: "Пожалуйста, ответьте{by}, без входа:",
        answerAndAcknowledge: "Пожалуйста, ответьте и подтвердите ознакомление{by}, без входа:",
        by: " до {day}",
        personal: "Ссылка только для вас: пожалуйста, не передавайте её другим.",
        isReal: "Настоящее ли это сообщение? Проверьте здесь:",
        beforeCode: "или введите код ",
        afterCode: " на странице школы."
    )

    private static let polish = CopyNoteWords(
        from: "Nadawca tej wiadomości: {who}.",
        open: "Wiadomość na stronie szkoły, bez logowania:",
        acknowledge: "Prosimy o potwierdzenie{by}, bez logowania:",
        answer: "Prosimy o odpowiedź{by}, bez logowania:",
        answerAndAcknowledge: "Prosimy o odpowiedź i potwierdzenie{by}, bez logowania:",
        by: " do {day}",
        personal: "Ten link jest tylko dla Państwa: prosimy go nie przekazywać.",
        isReal: "Czy ta wiadomość jest prawdziwa? Można to sprawdzić tutaj:",
        beforeCode: "lub wpisać kod ",
        afterCode: " na stronie szkoły."
    )
}
