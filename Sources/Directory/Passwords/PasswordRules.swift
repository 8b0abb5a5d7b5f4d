package import School

/// What is wrong with a password (`account.password`).
package enum PasswordFlaw: String, Sendable, Hashable, CaseIterable {
    /// Fewer than eight characters.
    case tooShort = "too-short"
    /// More octets than crypt(3) takes, or a control character in it.
    case unfit
    case noUpperCase = "no-upper-case"
    case noLowerCase = "no-lower-case"
    case noDigit = "no-digit"
    case noSpecialCharacter = "no-special-character"
    /// It holds the login or one of the person's names.
    case containsName = "contains-name"
    /// It is, but for trimmings, among the passwords that everybody tries first.
    case common

    /// What to do about it, for the person.
    package func advice(in language: Language) -> String {
        switch (self, language) {
        case (.tooShort, .german): "Nimm mindestens \(PasswordRules.shortestPassword) Zeichen."
        case (.tooShort, .english): "Use at least \(PasswordRules.shortestPassword) characters."
        case (.unfit, .german): "Das Passwort ist zu lang oder enthält Steuerzeichen."
        case (.unfit, .english): "The password is too long or contains control characters."
        case (.noUpperCase, .german): "Es fehlt ein Großbuchstabe."
        case (.noUpperCase, .english): "An upper-case letter is missing."
        case (.noLowerCase, .german): "Es fehlt ein Kleinbuchstabe."
        case (.noLowerCase, .english): "A lower-case letter is missing."
        case (.noDigit, .german): "Es fehlt eine Ziffer."
        case (.noDigit, .english): "A digit is missing."
        case (.noSpecialCharacter, .german): "Es fehlt ein Sonderzeichen, zum Beispiel ! ? - + oder ein Leerzeichen."
        case (.noSpecialCharacter, .english): "A special character is missing, such as ! ? - + or a space."
        case (.containsName, .german): "Das Passwort darf weder Anmeldenamen noch Vor- oder Nachnamen enthalten."
        case (.containsName, .english): "The password must not contain your login or name."
        case (.common, .german):
            "Dieses Passwort ist zu bekannt. Nimm lieber mehrere Wörter, die nicht zusammengehören."
        case (.common, .english): "This password is too well known. Use several words that don't belong together."
        }
    }
}

/// The password rules of `account.password`, as a pure check.
package struct PasswordRules: Sendable {
    /// Characters. Source: the usage rules.
    package static let shortestPassword = 8
    /// Names shorter than this many characters are not looked for in passwords: "Li" is in many words.
    package static let shortestName = 3

    private let common: CommonPasswords

    package init(common: CommonPasswords = .shipped) {
        self.common = common
    }

    /// All flaws at once, so that a person does not learn them one by one; empty when the password is fine.
    package func flaws(of password: String, login: String, names: [String] = []) -> [PasswordFlaw] {
        var flaws: [PasswordFlaw] = []
        if password.count < Self.shortestPassword { flaws.append(.tooShort) }
        let hasControls = password.unicodeScalars.contains { $0.properties.generalCategory == .control }
        if password.utf8.count > CryptPasswordHasher.longestPassword || hasControls { flaws.append(.unfit) }
        if !password.contains(where: \.isUppercase) { flaws.append(.noUpperCase) }
        if !password.contains(where: \.isLowercase) { flaws.append(.noLowerCase) }
        if !password.contains(where: \.isNumber) { flaws.append(.noDigit) }
        if !password.contains(where: { !$0.isLetter && !$0.isNumber }) { flaws.append(.noSpecialCharacter) }
        if containsName(password, login: login, names: names) { flaws.append(.containsName) }
        if common.contains(password) { flaws.append(.common) }
        return flaws
    }

    private func containsName(_ password: String, login: String, names: [String]) -> Bool {
        let spellings = [LocalPart.fold(password), PasswordFolding.letters(password)]
            .map { $0.filter { $0 != "-" && $0 != "." } }
        let parts = ([login] + names).flatMap { name in
            [LocalPart.fold(name).filter { $0 != "-" && $0 != "." }]
                + LocalPart.fold(name).split { $0 == "-" || $0 == "." }.map(String.init)
        }
        return parts.contains { part in
            part.count >= Self.shortestName && spellings.contains { $0.contains(part) }
        }
    }
}
