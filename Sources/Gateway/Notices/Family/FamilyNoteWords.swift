internal import Directory
internal import FoundationEssentials
internal import Policy
internal import School

/// What notes to guardians say, in one language. Of `{name}`, `{domain}`, `{link}`, `{code}` and `{until}` each is filled in
/// once; what comes in through them is never looked at again.
struct FamilyNoteWords: Sendable {
    struct Note: Sendable {
        let subject: String
        let text: String
    }

    let greeting: String
    let invitation: Note
    let confirmAddress: Note
    let newPassword: Note
    let leaveAddress: Note
    let takeAddress: Note
    let addressChanged: Note

    static func of(_ language: ReadingLanguage) -> FamilyNoteWords {
        switch language {
        case .german: .german
        case .english: .english
        case .turkish: .turkish
        case .arabic: .arabic
        case .ukrainian: .ukrainian
        case .russian: .russian
        case .polish: .polish
        }
    }

    func texts(_ note: FamilyNote, site: String, domain: String, until: String) -> (subject: String, text: String) {
        var values = ["name": note.reader.displayName, "domain": domain, "until": until]
        let words: Note
        switch note.kind {
        case .invitation(let code):
            words = invitation
            values["code"] = code.description
            values["link"] = site + "/join?code=" + code.description
        case .confirmAddress(let secret):
            words = confirmAddress
            values["link"] = site + "/confirm/" + secret.text
        case .newPassword(let secret):
            words = newPassword
            values["link"] = site + "/new-password/" + secret.text
        case .leaveAddress(let secret):
            words = leaveAddress
            values["link"] = site + "/confirm/" + secret.text
        case .takeAddress(let secret):
            words = takeAddress
            values["link"] = site + "/confirm/" + secret.text
        case .addressChangedByOffice: words = addressChanged
        }
        return (
            Self.filled(words.subject, values),
            Self.filled(greeting(of: note) + "\n\n" + words.text, values) + "\n\n-- \nSchulpost · " + domain
        )
    }

    /// Whoever reads a new address may be a stranger, where it was mistyped: no name is told there before it is confirmed.
    private func greeting(of note: FamilyNote) -> String {
        guard case .takeAddress = note.kind else { return greeting }
        return switch note.reader.reads {
        case .german: "Guten Tag,"
        case .english: "Hello,"
        case .turkish: "Merhaba,"
        case .arabic: "مرحبًا،"
        case .ukrainian: "Добрий день,"
        case .russian: "Здравствуйте,"
        case .polish: "Dzień dobry,"
        }
    }

    private static func filled(_ text: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open] + (values[String(rest[rest.index(after: open)..<close])] ?? "")
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// The school's own way in its two languages; in others day, month and year in numbers.
    static func shown(_ instant: Date, in language: ReadingLanguage) -> String {
        if language.house == .german || language == .english { return SchoolTime.shown(instant, in: language.house) }
        let day = SchoolTime.day(of: instant)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(day.day)).\(two(day.month)).\(day.year), \(SchoolTime.time(of: instant))"
    }
}
