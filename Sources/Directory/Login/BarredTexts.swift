internal import FoundationEssentials
internal import School

/// What someone reads whose password is right and who may not come in.
struct BarredTexts: Sendable {
    let passwordPage: String?

    func text(for bar: AccountBar, in language: Language) -> LocalizedText {
        switch language {
        case .german: LocalizedText([german(bar)])
        case .english: LocalizedText([english(bar)])
        }
    }

    func noMailbox(in language: Language) -> LocalizedText {
        switch language {
        case .german: LocalizedText(["Zu diesem Zugang gehört kein Postfach. Deine Schule hilft dir weiter."])
        case .english: LocalizedText(["This account has no mailbox. Please ask your school."])
        }
    }

    private func german(_ bar: AccountBar) -> String {
        switch bar {
        case .locked(until: let end?):
            "Dein Zugang ist \(term(end, .german)) gesperrt (account.lock). Fragen dazu beantwortet die Schule."
        case .locked(until: nil):
            "Dein Zugang ist gesperrt (account.lock). Bitte wende dich an die Administration der Schule."
        case .denied(let module, until: let end?):
            "\(name(module, .german)) ist für dich \(term(end, .german)) gesperrt (account.lock)."
        case .denied(let module, until: nil):
            "\(name(module, .german)) ist für dich gesperrt (account.lock). Bitte wende dich an die Administration."
        case .mustChangePassword:
            "Bitte ändere zuerst dein Passwort (account.password): "
                + (passwordPage ?? "die Administration der Schule hilft dir dabei.")
        case .invited: "Für diesen Zugang gibt es noch kein Passwort. Die Administration der Schule vergibt eines."
        case .left: "Dieser Zugang ist geschlossen, weil du nicht mehr an der Schule bist."
        }
    }

    private func english(_ bar: AccountBar) -> String {
        switch bar {
        case .locked(until: let end?):
            "Your account is locked \(term(end, .english)) (account.lock). The school answers your questions."
        case .locked(until: nil):
            "Your account is locked (account.lock). Please speak to the school's administrators."
        case .denied(let module, until: let end?):
            "\(name(module, .english)) is denied to you \(term(end, .english)) (account.lock)."
        case .denied(let module, until: nil):
            "\(name(module, .english)) is denied to you (account.lock). Please speak to the administrators."
        case .mustChangePassword:
            "Please change your password first (account.password): "
                + (passwordPage ?? "the school's administrators will help you.")
        case .invited: "This account has no password yet. The school's administrators hand one out."
        case .left: "This account is closed, since you are no longer at the school."
        }
    }

    private func name(_ module: SchoolModule, _ language: Language) -> String {
        switch (module, language) {
        case (.mail, .german): "Die Mail"
        case (.mail, .english): "Mail"
        case (.chat, .german): "Der Chat"
        case (.chat, .english): "The chat"
        case (.forum, .german): "Das Forum"
        case (.forum, .english): "The forum"
        case (.conferences, .german): "Die Teilnahme an Videokonferenzen"
        case (.conferences, .english): "Taking part in video conferences"
        }
    }

    /// As everywhere else: by the clocks of the school, and of what ends at midnight the day that is its last.
    private func term(_ end: Date, _ language: Language) -> String {
        (language == .german ? "bis " : "until ") + SchoolTime.shown(end: end, in: language)
    }
}
