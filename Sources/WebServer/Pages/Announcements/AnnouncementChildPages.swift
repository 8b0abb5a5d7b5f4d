internal import Announcements
internal import FoundationEssentials
internal import Hummingbird
internal import Policy
internal import School

/// One child's line of an announcement: what came, what is missing, and what is entered from paper.
enum AnnouncementChildPages {
    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/announcements/{id}/children/{child}", for: .staff) { try await show($0) }
        pages.closed(.post, "/announcements/{id}/children/{child}/paper", for: .staff) { try await enter($0) }
        pages.closed(.post, "/announcements/{id}/children/{child}/withdraw", for: .staff) { try await withdraw($0) }
        pages.closed(.post, "/announcements/{id}/children/{child}/again", for: .staff) { try await again($0) }
        pages.closed(.post, "/announcements/{id}/children/{child}/settle", for: .staff) { try await settle($0) }
    }

    private struct Line {
        let detail: AnnouncementDetail
        let row: ProgressRow
        /// By question.
        let answers: [Int: ProgressRow.Answered]
        let path: String
    }

    private static func line(_ visit: Visit) async throws -> Line {
        let detail = try await AnnouncementEditPages.detail(visit)
        let child = PersonID(try visit.part("child"))
        let id = detail.announcement.id
        let progress = try await visit.school.announcements.progress(id, for: visit.person.id, .child(child))
        guard detail.announcement.state.isOut, let row = progress?.rows.first else { throw WebError(.notFound) }
        let path = AnnouncementFields.path(id, "/children/" + QueryText.encoded(child.text))
        let answers = try await visit.school.announcements.answers(of: id, about: child, for: visit.person.id) ?? [:]
        return Line(detail: detail, row: row, answers: answers, path: path)
    }

    private static func show(_ visit: Visit, problems: [Problem] = []) async throws -> Response {
        let line = try await line(visit)
        let texts = visit.texts
        let row = line.row
        let announcement = line.detail.announcement
        var isSent = false
        if case .sent = announcement.state { isSent = true }
        let isOffice = line.detail.access == .office
        let isOnPaper = row.progress.delivery == .paper || row.progress.delivery == .bounced
        // Who enters paper goes on with the next child; the office sees only those who have it on paper.
        let isEntering = isSent && announcement.asks && (isOffice || isOnPaper || visit.query.contains("entered"))
        let next =
            isEntering
            ? try await visit.school.announcements.nextOnPaper(
                announcement.id,
                after: row.child.id,
                for: visit.person.id
            )
            : nil
        // What families said on a page, the office doesn't see.
        let questions = announcement.questions.filter { !isOffice || line.answers[$0.id] != nil }
        let fields: Fields = [
            "announcement": AnnouncementFields.path(announcement.id)
                + (isOnPaper && !isOffice ? "?show=paper#children" : ""),
            "base": line.path, "name": row.child.name,
            "class": row.child.className, "badges": AnnouncementProgressPages.badges(row, announcement, texts),
            "signed": row.signed.map { signed($0, isSent: isSent, visit) }, "hasSigned": !row.signed.isEmpty,
            "missing": row.missing.map(\.name), "hasMissing": !row.missing.isEmpty,
            "asksSignature": announcement.acknowledgement != nil,
            "answers": questions.map { question in
                answered(question, line.answers[question.id], row.earlier[question.id] ?? [], isSent: isSent, visit)
            },
            "hasQuestions": !questions.isEmpty,
            "maySettle": isSent && !isOffice && !row.progress.disagreed.isEmpty,
            "mayEnter": isSent && announcement.asks, "entry": entry(line, problems, visit),
            "problems": problems.map { ["field": $0.anchor, "text": $0.text] as Fields },
            "hasProblems": !problems.isEmpty, "mayPrint": isSent && line.detail.access != .classTeacher,
            "maySendAgain": isSent && line.detail.access == .author && row.progress.delivery != .paper,
            "letter": AnnouncementFields.path(
                announcement.id,
                "/letters.pdf?child=" + QueryText.encoded(row.child.id.text)
            ),
            "next": next.map {
                let name = $0.className.isEmpty ? $0.name : $0.name + " (" + $0.className + ")"
                return [
                    "path": AnnouncementFields.path(announcement.id, "/children/" + QueryText.encoded($0.id.text)),
                    "words": texts("ann-next-child", ["name": name]),
                ] as Fields
            },
            "hasEntered": visit.query.contains("entered"),
            "wasLast": visit.query.contains("entered") && isEntering && next == nil,
        ]
        return visit.show(
            Page(
                "announcement-child",
                title: row.child.name,
                fields,
                status: problems.isEmpty ? .ok : .unprocessableContent,
                place: .announcements,
                trail: AnnouncementFields.trail(visit, line.detail)
            )
        )
    }

    private static func signed(_ signed: ProgressRow.Signed, isSent: Bool, _ visit: Visit) -> Fields {
        let texts = visit.texts
        let names = signed.attestsFor.joined(separator: ", ")
        return [
            "signer": signed.signer, "time": when(signed, visit),
            "typed": signed.typedName == signed.signer || signed.typedName.isEmpty
                ? nil : texts("ann-typed", ["name": signed.typedName]),
            "attests": names.isEmpty ? nil : texts("ann-attests", ["names": names]),
            "paper": signed.isByCode
                ? texts("ann-by-code")
                : signed.enteredBy.map { name in
                    let time = signed.entered.map { AnnouncementFields.time($0, visit) } ?? ""
                    return texts("ann-entered-by", ["name": name, "time": time])
                },
            "older": older(isOlder: signed.isOlder, counts: signed.counts, texts),
            "withdraw": isSent && signed.enteredBy != nil ? "signature." + signed.id.text : nil,
        ]
    }

    private static func answered(
        _ question: Question,
        _ answer: ProgressRow.Answered?,
        _ earlier: [ProgressRow.Earlier],
        isSent: Bool,
        _ visit: Visit
    ) -> Fields {
        let texts = visit.texts
        let before = earlier.map { said in
            [
                "text": texts(
                    said.enteredBy == nil ? "ann-answer-before" : "ann-answer-before-paper",
                    [
                        "answer": said.words ?? texts("ann-answer-empty"), "name": said.by,
                        "time": AnnouncementFields.time(said.time, visit),
                    ]
                ), "contradicts": said.contradicts,
            ] as Fields
        }
        guard let answer else {
            return ["wording": question.wording, "answer": texts("ann-no-answer"), "before": before]
        }
        let values = [
            "name": answer.by, "time": AnnouncementFields.time(answer.time, visit), "who": answer.enteredBy ?? "",
        ]
        return [
            "wording": question.wording, "answer": answer.words,
            "by": texts(answer.enteredBy == nil ? "ann-answered-by" : "ann-answer-entered", values),
            "before": before,
            "older": older(isOlder: answer.isOlder, counts: answer.counts, texts),
            "withdraw": isSent && answer.enteredBy != nil ? "answer.\(question.id)" : nil,
        ]
    }

    /// What was said before the text was put right is told from what came later.
    private static func older(isOlder: Bool, counts: Bool, _ texts: Texts) -> String? {
        if !counts { return texts("ann-older-lapsed") }
        return isOlder ? texts("ann-older") : nil
    }

    /// Papers bear a day, no time.
    private static func when(_ signed: ProgressRow.Signed, _ visit: Visit) -> String {
        guard signed.enteredBy != nil else { return AnnouncementFields.time(signed.time, visit) }
        return ReaderTime(visit.texts).day(SchoolTime.day(of: signed.time))
    }

    // MARK: - From paper

    /// What stands there of a signer already: a new entry takes the place of one from paper, never of what they said
    /// themselves.
    private static func standing(
        _ signer: String,
        _ row: ProgressRow,
        _ visit: Visit
    ) -> (text: String, isOwn: Bool)? {
        guard let kept = row.signed.first(where: { $0.id.text == signer && $0.counts }) else { return nil }
        let values = ["name": kept.signer, "when": when(kept, visit), "who": kept.enteredBy ?? ""]
        let isOwn = kept.enteredBy == nil
        return (visit.texts(isOwn ? "ann-paper-own" : "ann-paper-replaces", values), isOwn)
    }

    private static func problem(with signer: String, _ row: ProgressRow, _ visit: Visit) -> Problem? {
        guard let standing = standing(signer, row, visit) else { return nil }
        if standing.isOwn { return Problem(field: "signer", text: standing.text) }
        guard visit.form["replace"] != signer else { return nil }
        return Problem(field: "signer", text: standing.text + " " + visit.texts("ann-paper-replace-first"))
    }

    /// What was asked, and answered with yes.
    private static func confirmed(_ form: Form) -> Set<PaperEntry.Kept> {
        var confirmed: Set<PaperEntry.Kept> = []
        if !form["replace"].isEmpty { confirmed.insert(.signature(PersonID(form["replace"]))) }
        if form["replace-answers"] == "yes" {
            for question in form.all("there").compactMap({ Int($0) }) { confirmed.insert(.answer(question)) }
        }
        return confirmed
    }

    /// The answers in whose way something stands: others than those that are there.
    private static func replacedAnswers(_ line: Line, _ visit: Visit) -> [Problem] {
        let confirmed = confirmed(visit.form)
        return line.detail.announcement.questions.compactMap { question in
            let typed = visit.form["a\(question.id)"]
            guard !typed.isEmpty, let there = line.answers[question.id], there.counts,
                let answer = question.answer(typed),
                question.words(answer, in: visit.person.language) != there.words,
                there.enteredBy == nil || !confirmed.contains(.answer(question.id))
            else { return nil }
            return Problem(field: "a\(question.id)", text: Self.there(there, visit))
        }
    }

    /// "Bisher: ja, von Vera Huber am …".
    private static func there(_ answer: ProgressRow.Answered, _ visit: Visit) -> String {
        visit.texts(
            answer.enteredBy == nil ? "ann-paper-answer-own" : "ann-paper-answer-there",
            ["answer": answer.words, "name": answer.by, "time": AnnouncementFields.time(answer.time, visit)]
        )
    }

    private static func entry(_ line: Line, _ problems: [Problem], _ visit: Visit) -> Fields {
        let form = visit.form
        let announcement = line.detail.announcement
        let row = line.row
        let only = row.signers.count == 1 ? row.signers.first?.id.text : nil
        let chosen = form.contains("signer") ? form["signer"] : only ?? ""
        let mayAttest = announcement.acknowledgement?.quorum == .attested && row.signers.count > 1
        func error(_ field: String) -> String? { problems.first { $0.field == field }?.text }
        let questions = announcement.questions.map { question -> Fields in
            let field = "a\(question.id)"
            return [
                "field": field, "wording": question.wording, "error": error(field),
                "choices": choices(question, form[field], visit.texts),
                "isDay": question.kind == .day, "isText": question.kind == .text, "value": form[field],
                "isChoice": question.kind != .day && question.kind != .text,
                "there": line.answers[question.id].flatMap { $0.counts ? there($0, visit) : nil },
                "replaceable": line.answers[question.id].flatMap {
                    $0.counts && $0.enteredBy != nil ? question.id : nil
                },
            ]
        }
        let hasAnswers = line.answers.values.contains { $0.counts && $0.enteredBy != nil }
        let standing = standing(chosen, row, visit)
        return [
            "signers": row.signers.map {
                [
                    "id": $0.id.text, "name": $0.name, "isChosen": $0.id.text == chosen,
                ] as Fields
            },
            "asksSignature": announcement.acknowledgement != nil && !row.signers.isEmpty, "mayAttest": mayAttest,
            "attests": form["attests"] == "others",
            "signerError": error("signer"), "questions": questions, "hasQuestions": !questions.isEmpty,
            "standing": standing?.text, "mayReplace": standing.map { !$0.isOwn } ?? false, "chosen": chosen,
            "replacesAnswers": hasAnswers,
            "day": form.contains("day") ? form["day"] : TypedTime.day(of: visit.context.now),
            "dayError": error("day"),
        ]
    }

    private static func choices(_ question: Question, _ chosen: String, _ texts: Texts) -> [Fields] {
        let values: [(String, String)] =
            switch question.kind {
            case .yesNo: [("yes", texts("yes")), ("no", texts("no"))]
            case .choice(let words): words.enumerated().map { ("\($0)", $1) }
            case .text, .day: []
            }
        return values.map { ["value": $0, "label": $1, "isChosen": $0 == chosen] }
    }

    private static func enter(_ visit: Visit) async throws -> Response {
        let line = try await line(visit)
        let form = visit.form
        var problems: [Problem] = []
        let day = CalendarDay(form["day"])
        if day == nil { problems.append(Problem(field: "day", text: visit.texts("ann-paper-bad-day"))) }
        if let day, day > SchoolTime.day(of: visit.context.now) {
            problems.append(Problem(field: "day", text: visit.texts("ann-day-to-come")))
        }
        if let day, case .sent(let sent) = line.detail.announcement.state, day < SchoolTime.day(of: sent) {
            problems.append(Problem(.dayBeforeSending(child: line.row.child.id), sent: sent, visit.texts))
        }
        if let problem = problem(with: form["signer"], line.row, visit) { problems.append(problem) }
        problems += replacedAnswers(line, visit)
        let signer = form["signer"].isEmpty ? nil : PersonID(form["signer"])
        var answers: [Int: String] = [:]
        for question in line.detail.announcement.questions where !form["a\(question.id)"].isEmpty {
            answers[question.id] = form["a\(question.id)"]
        }
        guard problems.isEmpty else { return try await show(visit, problems: problems) }
        let entry = PaperEntry(
            child: line.row.child.id,
            signer: signer,
            attestsFor: form["attests"] == "others" ? Set(line.row.signers.map(\.id).filter { $0 != signer }) : [],
            answers: answers,
            day: day,
            replaces: confirmed(form)
        )
        let id = line.detail.announcement.id
        let found = try await visit.school.announcements.enterPaper(entry, for: id, by: visit.person.id)
        guard let found else { throw WebError(.notFound) }
        guard found.isEmpty else {
            var sent: Date?
            if case .sent(let time) = line.detail.announcement.state { sent = time }
            return try await show(visit, problems: found.map { Problem($0, sent: sent, visit.texts) })
        }
        return try await visit.context.go(to: line.path + "?entered=1", saying: Flash("ann-entered"))
    }

    /// The latest answers stand, though another of the family had said something else.
    private static func settle(_ visit: Visit) async throws -> Response {
        let line = try await line(visit)
        let isSettled = try await visit.school.announcements.settleAnswers(
            for: line.row.child.id,
            of: line.detail.announcement.id,
            by: visit.person.id
        )
        let flash = isSettled ? Flash("ann-settled") : Flash("ann-not-settled", mood: .warning)
        return try await visit.context.go(to: line.path, saying: flash)
    }

    /// An entry by mistake goes away again, and the audit log keeps that it was there.
    private static func withdraw(_ visit: Visit) async throws -> Response {
        let line = try await line(visit)
        let parts = visit.form["entry"].split(separator: ".", maxSplits: 1).map { String($0) }
        let kept: PaperEntry.Kept
        switch (parts.first, parts.last) {
        case ("signature", let signer?) where parts.count == 2: kept = .signature(PersonID(signer))
        case ("answer", let question?) where parts.count == 2: kept = .answer(Int(question) ?? -1)
        default: throw WebError(.notFound)
        }
        let isGone = try await visit.school.announcements.withdrawPaper(
            kept,
            for: line.row.child.id,
            of: line.detail.announcement.id,
            by: visit.person.id
        )
        let flash = isGone ? Flash("ann-paper-withdrawn") : Flash("ann-paper-not-withdrawn", mood: .warning)
        return try await visit.context.go(to: line.path, saying: flash)
    }

    // MARK: - Again

    private static func again(_ visit: Visit) async throws -> Response {
        let line = try await line(visit)
        let copies = try await visit.school.announcements.sendAgain(
            line.detail.announcement.id,
            to: line.row.child.id,
            by: visit.person.id
        )
        let flash =
            copies > 0
            ? Flash(copies == 1 ? "ann-sent-again-one" : "ann-sent-again", ["count": String(copies)])
            : Flash("ann-not-sent-again", mood: .warning)
        return try await visit.context.go(to: line.path, saying: flash)
    }
}

extension Problem {
    /// - Parameter sent: when the announcement went out.
    init(_ problem: ResponseProblem, sent: Date?, _ texts: Texts) {
        switch problem {
        case .noSigner, .noName, .otherName, .nameTooLong, .notConfirmed:
            self.init(field: "signer", text: texts("ann-paper-signer"))
        case .signatureThere: self.init(field: "signer", text: texts("ann-paper-replace-first"))
        case .answerThere(_, let question):
            self.init(field: "a\(question)", text: texts("ann-paper-replace-first"))
        case .saidOnline(_, let question):
            self.init(field: question.map { "a\($0)" } ?? "signer", text: texts("ann-paper-said-online"))
        case .notASigner, .notYours, .otherVersion, .answeredMeanwhile:
            self.init(field: "signer", text: texts("ann-paper-not-a-signer"))
        case .nothing: self.init(field: "signer", text: texts("ann-paper-nothing"))
        case .dayToCome: self.init(field: "day", text: texts("ann-day-to-come"))
        case .dayBeforeSending:
            let day = sent.map { ReaderTime(texts).day(SchoolTime.day(of: $0)) }
            let text = day.map { texts("ann-day-before", ["day": $0]) } ?? texts("ann-day-before-sending")
            self.init(field: "day", text: text)
        case .noAnswer(_, let question): self.init(field: "a\(question)", text: texts("ann-paper-no-answer"))
        case .badAnswer(_, let question): self.init(field: "a\(question)", text: texts("ann-paper-bad-answer"))
        }
    }
}
