internal import Announcements
internal import FoundationEssentials
internal import Policy
internal import School

/// A draft as its form shows it: everything as typed, so that nothing that can't be read is lost.
struct DraftForm: Sendable {
    struct Asked: Sendable, Hashable {
        var wording = ""
        var kind = Kind.yesNo
        /// One a line.
        var choices = ""
        var isRequired = true
    }

    /// What forms call the kinds of questions.
    enum Kind: String, Sendable, Hashable, CaseIterable {
        case yesNo = "yes-no"
        case choice
        case text
        case day
    }

    var audiences: [String] = []
    var subject = ""
    var text = ""
    /// Empty where nobody is asked to acknowledge.
    var quorum = ""
    var childSignature = ChildSignature.none.rawValue
    var questions: [Asked] = []
    /// `2026-12-02`; empty for none.
    var deadlineDay = ""
    /// `18:30`; empty for the end of the day.
    var deadlineTime = ""
    var isUrgent = false

    // MARK: - Reading

    init(_ form: Form) {
        audiences = form.all("audience").prefix(Announcement.mostAudiences + 1).map { String($0.prefix(200)) }
        subject = form["subject"]
        text = form["text"]
        quorum = form["quorum"]
        childSignature = form["child-signature"]
        deadlineDay = form["deadline-day"]
        deadlineTime = form["deadline-time"]
        isUrgent = form["urgent"] == "yes"
        let count = min(max(Int(form["questions"]) ?? 0, 0), Question.most + 1)
        questions = (0..<count).map { place in
            let name = "q\(place + 1)-"
            return Asked(
                wording: form[name + "wording"],
                kind: Kind(rawValue: form[name + "kind"]) ?? .yesNo,
                choices: form[name + "choices"],
                isRequired: form[name + "required"] == "yes"
            )
        }
    }

    init(_ draft: AnnouncementDraft) {
        audiences = draft.audiences.map(\.text)
        subject = draft.subject
        text = draft.text.source
        quorum = draft.acknowledgement?.quorum.rawValue ?? ""
        childSignature = draft.acknowledgement?.childSignature.rawValue ?? ChildSignature.none.rawValue
        isUrgent = draft.isUrgent
        questions = draft.questions.map(Asked.init)
        if let deadline = draft.deadline {
            deadlineDay = SchoolTime.day(of: deadline).description
            let time = TypedTime.text(of: deadline)
            deadlineTime = time == TypedTime.endOfDay ? "" : time
        }
    }

    // MARK: - Making

    /// - Returns: the draft, and the key of the text that says what is wrong with a field, by the field.
    func draft() -> (draft: AnnouncementDraft, errors: [String: String]) {
        var errors: [String: String] = [:]
        var deadline: Date?
        if !deadlineDay.isEmpty {
            deadline = TypedTime.instant(deadlineDay, deadlineTime.isEmpty ? TypedTime.endOfDay : deadlineTime)
            if deadline == nil { errors["deadline"] = "ann-bad-day" }
        } else if !deadlineTime.isEmpty {
            errors["deadline"] = "ann-bad-day"
        }
        let acknowledgement = Acknowledgement.Quorum(rawValue: quorum).map {
            Acknowledgement($0, childSignature: ChildSignature(rawValue: childSignature) ?? .none)
        }
        let draft = AnnouncementDraft(
            audiences: audiences.compactMap { Audience(text: $0) },
            subject: OneLine.text(subject),
            text: FormattedText(text),
            questions: questions.enumerated().map { $1.question(id: $0 + 1) },
            acknowledgement: acknowledgement,
            deadline: deadline,
            isUrgent: isUrgent
        )
        return (draft, errors)
    }
}

extension DraftForm.Asked {
    init(_ question: Question) {
        wording = question.wording
        isRequired = question.isRequired
        switch question.kind {
        case .yesNo: kind = .yesNo
        case .text: kind = .text
        case .day: kind = .day
        case .choice(let texts):
            kind = .choice
            choices = texts.joined(separator: "\n")
        }
    }

    func question(id: Int) -> Question {
        let kind: Question.Kind =
            switch kind {
            case .yesNo: .yesNo
            case .text: .text
            case .day: .day
            case .choice: .choice(choices.split(whereSeparator: \.isNewline).map(OneLine.text).filter { !$0.isEmpty })
            }
        return Question(id: id, wording: OneLine.text(wording), kind: kind, isRequired: isRequired)
    }
}

/// What stands in a header or a single line: no line end and no control in it, nothing that turns what follows around, and
/// nothing that nobody sees. Marks that only say how a neighbour reads stay, as do joiners: Arabic and emoji need them.
enum OneLine {
    static func text(_ typed: some StringProtocol) -> String {
        var line = ""
        for scalar in typed.unicodeScalars {
            if isTurning(scalar) || Self.unseen.contains(scalar) { continue }
            let isControl = scalar.properties.generalCategory == .control || ("\u{2028}"..."\u{2029}").contains(scalar)
            line.unicodeScalars.append(isControl ? " " : scalar)
        }
        return line.split(separator: " ").joined(separator: " ")
    }

    /// Embeddings, overrides and isolates (UAX #9).
    private static func isTurning(_ scalar: Unicode.Scalar) -> Bool {
        ("\u{202A}"..."\u{202E}").contains(scalar) || ("\u{2066}"..."\u{2069}").contains(scalar)
    }

    /// Of no width and no meaning within a line.
    private static let unseen: Set<Unicode.Scalar> = ["\u{200B}", "\u{2060}", "\u{FEFF}", "\u{AD}"]
}

/// Days and times as browsers send them, by the school's clocks.
enum TypedTime {
    static let endOfDay = "23:59"

    /// - Parameters:
    ///   - day: `2026-12-02`, or as people type it: `2.12.2026`.
    ///   - time: `18:30`.
    static func instant(_ day: String, _ time: String) -> Date? {
        let parts = time.split(separator: ":").map { Int($0) }
        guard let day = CalendarDay(day), parts.count >= 2, let hours = parts[0], let minutes = parts[1],
            (0...23).contains(hours), (0...59).contains(minutes)
        else { return nil }
        return SchoolTime.instant(of: day, minutes: hours * 60 + minutes)
    }

    /// `2026-12-02`
    static func day(of instant: Date) -> String { SchoolTime.day(of: instant).description }

    /// `18:30`
    static func text(of instant: Date) -> String { SchoolTime.time(of: instant) }
}
