internal import FoundationEssentials
internal import School

/// What an announcement asks, as JSON in its row: it is read as a whole, and never searched.
struct AnnouncementDocument: Codable {
    struct Asked: Codable {
        var id: Int
        var wording: String
        var kind: String
        var choices: [String]?
        var isRequired: Bool
    }

    var questions: [Asked]
    var quorum: String?
    var childSignature: String?
    /// In seconds since 1970.
    var asksAgainSince: Double?

    /// Nothing is asked.
    static let empty = AnnouncementDocument(questions: [])

    private init(questions: [Asked]) { self.questions = questions }

    init?(stored: String) {
        guard let read = try? JSONDecoder().decode(Self.self, from: Data(stored.utf8)) else { return nil }
        self = read
    }

    init(_ announcement: Announcement) {
        questions = announcement.questions.map { question in
            var asked = Asked(
                id: question.id,
                wording: question.wording,
                kind: "",
                choices: nil,
                isRequired: question.isRequired
            )
            switch question.kind {
            case .yesNo: asked.kind = "yes-no"
            case .choice(let choices): (asked.kind, asked.choices) = ("choice", choices)
            case .text: asked.kind = "text"
            case .day: asked.kind = "day"
            }
            return asked
        }
        quorum = announcement.acknowledgement?.quorum.rawValue
        childSignature = announcement.acknowledgement?.childSignature.rawValue
        asksAgainSince = announcement.asksAgainSince?.timeIntervalSince1970
    }

    var acknowledgement: Acknowledgement? {
        quorum.flatMap { Acknowledgement.Quorum(rawValue: $0) }.map { quorum in
            Acknowledgement(quorum, childSignature: childSignature.flatMap { ChildSignature(rawValue: $0) } ?? .none)
        }
    }

    var asked: [Question] {
        questions.compactMap { asked in
            let kind: Question.Kind
            switch asked.kind {
            case "yes-no": kind = .yesNo
            case "choice": kind = .choice(asked.choices ?? [])
            case "text": kind = .text
            case "day": kind = .day
            default: return nil
            }
            return Question(id: asked.id, wording: asked.wording, kind: kind, isRequired: asked.isRequired)
        }
    }
}

extension Answer {
    /// As kept in a row: `yes`, `choice 2`, `text …`, `day 2027-03-01`.
    var stored: String {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .choice(let index): "choice \(index)"
        case .text(let text): "text " + text
        case .day(let day): "day " + day.description
        }
    }

    init?(stored: String) {
        let parts = stored.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        let rest = parts.count > 1 ? parts[1] : ""
        switch parts.first {
        case "yes": self = .yes
        case "no": self = .no
        case "choice":
            guard let index = Int(rest) else { return nil }
            self = .choice(index)
        case "text": self = .text(String(rest))
        case "day":
            guard let day = CalendarDay(rest) else { return nil }
            self = .day(day)
        default: return nil
        }
    }
}
