internal import Announcements

/// What doesn't fit, or is missing, in what was sent.
extension NoticeFields {
    /// Whether the text was put right since the form was made.
    var isOtherVersion: Bool { problems.contains(.otherVersion) }

    /// Whether somebody else has answered since the form was made.
    var isAnsweredMeanwhile: Bool { problems.contains(.answeredMeanwhile) }

    var problemsLead: String {
        if isOtherVersion { return texts("notice-changed") }
        if isAnsweredMeanwhile { return texts("notice-meanwhile") }
        return texts(hasUnfit ? "notice-errors-unfit" : "notice-errors")
    }

    /// Whether something is there that doesn't fit, not only something missing.
    var hasUnfit: Bool {
        problems.contains { problem in
            switch problem {
            case .badAnswer, .otherName, .nameTooLong: true
            default: false
            }
        }
    }

    func error(of field: String) -> String? {
        problems.first { self.field($0) == field }.map { words($0) }
    }

    /// The element that a problem belongs to; nil for the form as a whole.
    func field(_ problem: ResponseProblem) -> String? {
        switch problem {
        case .noSigner: return "signer0"
        case .noName, .otherName, .nameTooLong: return "name"
        case .notConfirmed: return "confirm"
        case .nothing, .notASigner, .notYours, .otherVersion, .answeredMeanwhile: return nil
        case .dayToCome, .dayBeforeSending, .answerThere, .signatureThere, .saidOnline: return nil
        case .noAnswer(let child, let question), .badAnswer(let child, let question):
            guard let place = visit.children.firstIndex(where: { $0.id == child }),
                let asked = announcement.questions.first(where: { $0.id == question })
            else { return nil }
            switch asked.kind {
            case .yesNo, .choice: return "q\(place)-\(question)-0"
            case .text, .day: return "q\(place)-\(question)"
            }
        }
    }

    /// As it stands above the page, away from its field: of questions, which.
    func summary(_ problem: ResponseProblem) -> String {
        switch problem {
        case .noAnswer(let child, let question), .badAnswer(let child, let question):
            let name = visit.children.count > 1 ? visit.children.first { $0.id == child }?.child.name : nil
            let wording = announcement.questions.first { $0.id == question }?.wording
            var parts = [name, wording ?? words(problem)].compactMap { $0 }
            if case .badAnswer = problem, wording != nil { parts.append(words(problem)) }
            return parts.joined(separator: ": ")
        default: return words(problem)
        }
    }

    private func words(_ problem: ResponseProblem) -> String {
        switch problem {
        case .noSigner: texts("notice-error-signer")
        case .noName: texts("notice-error-name")
        case .otherName(let known): texts("notice-error-name-other", ["name": known])
        case .nameTooLong(let limit): texts("notice-error-name-long", ["limit": limit])
        case .notConfirmed: texts("notice-error-confirm")
        case .nothing: texts("notice-error-nothing")
        case .noAnswer: texts("notice-error-answer")
        case .badAnswer: texts("notice-error-answer-bad")
        case .otherVersion: texts("notice-changed-text")
        case .answeredMeanwhile: texts("notice-meanwhile-text")
        case .notASigner, .notYours, .dayToCome, .dayBeforeSending, .answerThere, .signatureThere, .saidOnline:
            texts("notice-error-not-yours")
        }
    }
}
