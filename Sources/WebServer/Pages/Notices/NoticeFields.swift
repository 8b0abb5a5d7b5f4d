internal import Announcements
internal import FoundationEssentials
internal import Policy
internal import School

/// What a notice's page shows. Never an address of anyone.
struct NoticeFields {
    let visit: NoticeVisit
    let door: NoticeDoor
    let entry: NoticeEntry
    let problems: [ResponseProblem]
    /// The browser comes back from sending the form.
    let hasJustAnswered: Bool
    /// Whether the request itself tells that somebody looks; else the page asks for something that only a browser which shows
    /// it asks for.
    let isSeenByItself: Bool
    let texts: Texts

    private var time: ReaderTime { ReaderTime(texts) }
    var announcement: Announcement { visit.announcement }

    private var isLink: Bool {
        if case .link = door { true } else { false }
    }

    var place: Navigation.Place? { isLink ? nil : .notices }

    private var subject: String {
        announcement.subject.isEmpty ? texts("no-subject") : announcement.subject
    }

    var title: String {
        if !problems.isEmpty {
            if isOtherVersion { return texts("notice-changed-tab") + " · " + subject }
            if isAnsweredMeanwhile { return texts("notice-meanwhile-tab") + " · " + subject }
            return texts(hasUnfit ? "notice-errors-unfit-tab" : "notice-errors-tab") + " · " + subject
        }
        return isThanked ? texts("notice-done-title") + " · " + subject : subject
    }

    /// Thanks are for what is really there, whatever an address says.
    private var isThanked: Bool { hasJustAnswered && hasAnswered }

    private var hasAnswered: Bool {
        visit.children.contains { child in
            !child.answers.isEmpty || child.signers.contains { $0.isReader && $0.signed != nil }
        }
    }

    /// Whether all is there for each child, be it from somebody else: one guardian may answer for the other.
    private var isComplete: Bool {
        visit.children.allSatisfy(\.isDone)
            && visit.children.contains { child in
                !child.answers.isEmpty || child.signers.contains { $0.signed != nil }
            }
    }

    /// Whether nothing is asked of the readers any more: then the form is folded away.
    private var isFolded: Bool {
        guard problems.isEmpty, !isOverruled else { return false }
        if isComplete { return true }
        return hasAnswered
            && !visit.children.contains { child in
                child.isSignable(by: nil)
                    || child.mayAnswer
                        && announcement.questions.contains { $0.isRequired && child.answers[$0.id] == nil }
            }
    }

    /// Whether somebody else has answered otherwise than a reader, who may agree or change it.
    private var isOverruled: Bool { visit.takesAnswers && visit.children.contains { !$0.overruled.isEmpty } }

    /// Whether what this family signed or answered counts no more, and it is asked once more.
    private var asksAgain: Bool {
        visit.takesAnswers
            && visit.children.contains { child in
                child.signers.contains { $0.signedBefore != nil && $0.signed == nil }
                    || child.answersBefore.contains { child.answers[$0.key] == nil }
            }
    }

    /// Where nobody signs and nothing is said yet, the form says all.
    private var showsState: Bool {
        announcement.asks
            && visit.children.contains { !visit.takesAnswers || !$0.signers.isEmpty || !$0.answers.isEmpty }
    }

    /// Whether there is anything that the readers may say.
    private var takesAnswers: Bool {
        visit.takesAnswers && visit.children.contains { isAsked($0) || $0.mayAnswer }
    }

    /// Who signs and answers in their parents' place.
    private var answerThemselves: String? {
        let children = visit.children.filter { child in
            visit.takesAnswers && !child.isDone && !child.mayAnswer && child.signers.map(\.id) == [child.id]
        }
        return children.isEmpty
            ? nil : texts("notice-child-answers", ["names": children.map(\.child.name).joined(separator: ", ")])
    }

    private var isRecalled: Bool {
        if case .recalled = visit.state { return true }
        return false
    }

    var fields: Fields {
        var fields: Fields = [
            "subject": subject, "author": visit.author, "role": texts("role-" + visit.role.rawValue),
            "sent": time.shown(visit.sent), "audience": visit.audience,
            "textMarkup": Markup(announcement.text),
            "files": visit.attachments.map { file in
                [
                    "path": door.path + "/files/" + QueryText.encoded(file.id), "name": file.fileName,
                    "size": Self.size(file.size),
                ] as Fields
            },
            "hasFiles": !visit.attachments.isEmpty,
            "asks": announcement.asks,
            // What is over can be answered by nobody.
            "isPersonal": isLink && visit.takesAnswers,
            "replyHint": texts(door.isShortCode ? "notice-reply-paper" : "notice-reply"),
            "asksAgain": asksAgain, "seen": isSeenByItself ? nil : door.path + "/seen.css",
            "corrected": isRecalled ? nil : visit.corrected.map { texts("notice-corrected", ["time": time.shown($0)]) },
            "isThanked": isThanked, "code": visit.code, "hasCode": visit.code != nil,
            "codePath": visit.code.map { "/echt/" + QueryText.encoded($0) },
            "action": door.path, "version": visit.version.description, "isOverruled": isOverruled,
            "seenLast": String(Int64((visit.othersSaidLast.timeIntervalSince1970 * 1000).rounded())),
            "children": showsState ? visit.children.enumerated().map { status($1, $0) } : [],
            "hasChildren": showsState,
            "takesAnswers": takesAnswers, "answerThemselves": answerThemselves,
            "isFolded": isFolded,
            "isAsked": takesAnswers && !isFolded && problems.isEmpty && !isThanked,
        ]
        switch visit.state {
        case .open: break
        case .closed(let date): fields["closed"] = texts("notice-closed-text", ["time": time.shown(date)])
        case .recalled(let date):
            fields["recalled"] = texts("notice-recalled-text", ["time": time.shown(date)])
            fields["reason"] = visit.recallReason
        }
        fields["isRecalled"] = isRecalled
        if visit.takesAnswers, let deadline = announcement.deadline {
            let key = isFolded ? "notice-change-until" : "notice-deadline"
            fields["deadline"] = texts(key, ["time": time.shown(deadline)])
        }
        return visit.takesAnswers ? fields.merging(form) : fields
    }

    /// With one decimal place of mega- or kilobytes, as everybody writes them.
    static func size(_ octets: Int) -> String {
        if octets >= 1_000_000 { return "\(octets / 1_000_000).\(octets % 1_000_000 / 100_000) MB" }
        return "\(max(1, octets / 1_000)) kB"
    }
}

// MARK: - What is there

extension NoticeFields {
    /// How far it is for one child: who has signed, who hasn't, what was answered.
    private func status(_ child: NoticeChild, _ place: Int) -> Fields {
        let quorum = announcement.acknowledgement?.quorum
        let isComplete = child.signatures == .complete
        let lines: [Fields] = child.signers.compactMap { signer in
            if let signed = signer.signed {
                let key = signer.signedBefore == nil ? "notice-signed" : "notice-signed-before"
                let when =
                    signer.isOnPaper
                    ? texts("notice-on-paper", ["day": time.day(SchoolTime.day(of: signed))]) : time.shown(signed)
                let text = texts(key, ["name": signer.name, "time": when])
                return ["text": text, "isDone": true]
            }
            if signer.isAttested { return ["text": texts("notice-attested", ["name": signer.name]), "isDone": true] }
            // Where all is there, nobody waits for the others; for what was taken back, for nobody.
            guard !isComplete, !isRecalled else { return nil }
            if let before = signer.signedBefore {
                let values = ["name": signer.name, "time": time.shown(before)]
                return ["text": texts("notice-once-more", values), "isDone": false]
            }
            return ["text": texts("notice-waiting", ["name": signer.name]), "isDone": false]
        }
        let answers: [Fields] = announcement.questions.compactMap { question in
            let overruled = child.overruled[question.id].map { before($0, question) }
            guard let answer = child.answers[question.id] else {
                if let overruled {
                    return [
                        "wording": question.wording, "answer": texts("notice-no-answer"), "isOpen": true,
                        "before": overruled,
                    ]
                }
                if let before = child.answersBefore[question.id] {
                    let answer = texts("notice-answer-lapsed", ["answer": words(before, question)])
                    return ["wording": question.wording, "answer": answer, "isOpen": true]
                }
                // Before anything is said, the form below says what is asked.
                guard question.isRequired, !isRecalled, !visit.takesAnswers || !child.answers.isEmpty else {
                    return nil
                }
                return ["wording": question.wording, "answer": texts("notice-no-answer"), "isOpen": true]
            }
            let isOlder = child.answersBefore[question.id] == answer
            let shown = words(answer, question)
            return [
                "wording": question.wording,
                "answer": isOlder ? texts("notice-answer-before", ["answer": shown]) : shown,
                "by": child.answeredBy[question.id], "before": overruled,
            ]
        }
        return [
            "id": "child\(place)", "name": child.child.name, "className": child.child.className, "isDone": child.isDone,
            "lines": lines, "hasLines": !lines.isEmpty, "answers": answers, "hasAnswers": !answers.isEmpty,
            "isOpen": !child.isDone && !isRecalled,
            "oneIsEnough": quorum == .one && !isComplete && !isRecalled && child.waitsForOneOfSeveral,
        ]
    }

    /// "Maria Weber hatte geantwortet: …".
    private func before(_ said: NoticeChild.Said, _ question: Question) -> String {
        texts("notice-overruled", values(said, question))
    }

    private func values(_ said: NoticeChild.Said, _ question: Question) -> [String: any Sendable] {
        let answer = said.answer.map { words($0, question) } ?? texts("notice-no-answer")
        return ["name": said.by, "answer": answer, "time": time.shown(said.time)]
    }

    private func words(_ answer: Answer, _ question: Question) -> String {
        switch answer {
        case .yes: texts("notice-yes")
        case .no: texts("notice-no")
        case .day(let day): time.day(day)
        case .choice, .text: question.words(answer, in: texts.language.house)
        }
    }
}

// MARK: - The form

extension NoticeFields {
    private var form: Fields {
        let signable = visit.children.filter { $0.isSignable(by: nil) }
        let isSharing = visit.readers.count > 1
        return [
            "hasProblems": !problems.isEmpty, "problemsLead": problemsLead,
            "problems": problems.map { ["text": summary($0), "field": "#" + (field($0) ?? "answer")] as Fields },
            "isSharing": isSharing,
            "readers": visit.readers.enumerated().map { place, reader in
                [
                    "id": "signer\(place)", "value": reader.id.text, "name": reader.name,
                    "isChosen": entry.signer == reader.id.text,
                ] as Fields
            },
            "signerError": error(of: "signer0"),
            "asked": visit.children.enumerated().filter { isAsked($1) }.compactMap {
                asked($1, $0, hasBox: signable.count > 1)
            },
            "signs": !signable.isEmpty || visit.children.contains { $0.mayAttestLater(announcement, nil) },
            "signsOnlyToAttest": signable.isEmpty, "typedName": entry.name, "longestName": ResponseForm.longestName,
            "nameError": error(of: "name"),
            "isConfirmed": entry.isConfirmed, "confirmError": error(of: "confirm"),
        ]
    }

    private func isAsked(_ child: NoticeChild) -> Bool {
        child.mayAnswer && !announcement.questions.isEmpty || child.isSignable(by: nil)
            || child.mayAttestLater(announcement, nil)
    }

    /// - Returns: nil where nothing stands between the child's name and the signature: nothing is asked of an only child.
    private func asked(_ child: NoticeChild, _ place: Int, hasBox: Bool) -> Fields? {
        let isSignable = child.isSignable(by: nil)
        let others = child.attestable(announcement, besides: visit.readers.count == 1 ? visit.readers.first?.id : nil)
        // Of two at one address, each would confirm for the other: both are named.
        let attests =
            isSignable && others.contains { !$0.isReader || visit.readers.count > 1 }
            || child.mayAttestLater(announcement, nil)
        let questions = child.mayAnswer ? announcement.questions.map { self.question($0, child, place) } : []
        guard !questions.isEmpty || hasBox && isSignable || attests else { return nil }
        return [
            "legend": texts("notice-for-child", ["name": child.child.name]),
            "questions": questions,
            "hasBox": hasBox && isSignable, "box": NoticeEntry.field("sign", child.id), "boxId": "sign\(place)",
            "boxLabel": texts("notice-sign-child", ["name": child.child.name]),
            "isTicked": entry.isSent ? entry.signs.contains(child.id) : true,
            "attests": attests, "attest": NoticeEntry.field("attest", child.id), "attestId": "attest\(place)",
            "attestLabel": texts(
                "notice-attest",
                ["names": others.map(\.name).joined(separator: visit.readers.count > 1 ? " / " : ", ")]
            ),
            "isAttested": entry.attests.contains(child.id),
        ]
    }

    private func question(_ question: Question, _ child: NoticeChild, _ place: Int) -> Fields {
        let id = "q\(place)-\(question.id)"
        let kept =
            entry.isSent ? entry.answers[child.id]?[question.id] ?? "" : child.said(question.id)?.formValue ?? ""
        var options: [Fields] = []
        var isText = false
        var isDay = false
        func option(_ value: String, _ label: String) {
            options.append([
                "id": "\(id)-\(options.count)", "value": value, "label": label, "isChosen": value == kept,
                "name": NoticeEntry.field("answer", child.id, question.id),
            ])
        }
        switch question.kind {
        case .yesNo:
            option("yes", texts("notice-yes"))
            option("no", texts("notice-no"))
        case .choice(let choices): for (place, choice) in choices.enumerated() { option(String(place), choice) }
        case .text: isText = true
        case .day: isDay = true
        }
        if !options.isEmpty, !question.isRequired { option("", texts("notice-no-choice")) }
        let error = error(of: options.isEmpty ? id : id + "-0")
        let said = child.othersSaid[question.id].map { said in
            texts(said.isOnPaper ? "notice-others-paper" : "notice-others-said", values(said, question))
                + " " + texts("notice-replaces")
        }
        let described = [said == nil ? nil : id + "-s", error == nil ? nil : id + "-e"].compactMap { $0 }
        return [
            "id": id, "name": NoticeEntry.field("answer", child.id, question.id), "wording": question.wording,
            "isOptional": !question.isRequired, "options": options, "hasOptions": !options.isEmpty, "isText": isText,
            "isDay": isDay, "value": kept, "error": error, "hasError": error != nil,
            "longest": Question.longestAnswer, "said": said,
            "described": described.isEmpty ? nil : described.joined(separator: " "),
        ]
    }
}

extension Answer {
    /// As the form sends it.
    fileprivate var formValue: String {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .choice(let place): String(place)
        case .text(let text): text
        case .day(let day): day.description
        }
    }
}
