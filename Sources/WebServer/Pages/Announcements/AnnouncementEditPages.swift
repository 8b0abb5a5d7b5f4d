internal import Announcements
internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import School

/// Writing: one form. Whatever button is pressed, what was typed is kept as a draft.
enum AnnouncementEditPages {
    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/announcements/new", for: .staff) { try await new($0) }
        pages.closed(.post, "/announcements/new", for: .staff) { try await keep($0, id: nil) }
        pages.closed(.get, "/announcements/audience", for: .staff) { try await audience($0) }
        pages.closed(.post, "/announcements/text", for: .staff) { text($0) }
        pages.closed(.get, "/announcements/{id}/edit", for: .staff) { try await edit($0) }
        pages.closed(.post, "/announcements/{id}/edit", for: .staff) { visit in
            try await keep(visit, id: AnnouncementID(try visit.part("id")))
        }
    }

    // MARK: - Pages

    private static func new(_ visit: Visit) async throws -> Response {
        let chosen = visit.query["template"]
        let known = Set(visit.school.announcements.audiences(for: visit.person.id).map(\.audience))
        let audiences = visit.query.all("audience").compactMap { Audience(text: $0) }.filter(known.contains)
        let template = AnnouncementTemplate.all(in: visit.context.language.house).first { $0.id.rawValue == chosen }
        let draft = template.map { AnnouncementDraft($0, for: audiences) } ?? AnnouncementDraft(audiences: audiences)
        return try await visit.show(page(DraftForm(draft), Draft(), visit))
    }

    private static func edit(_ visit: Visit) async throws -> Response {
        let detail = try await detail(visit)
        guard case .draft = detail.announcement.state, detail.access == .author else {
            return visit.context.go(to: AnnouncementFields.path(detail.announcement.id))
        }
        var draft = Draft(detail)
        draft.showsText = visit.query["show"] == "text"
        return try await visit.show(page(DraftForm(AnnouncementDraft(detail.announcement)), draft, visit))
    }

    static func detail(_ visit: Visit) async throws -> AnnouncementDetail {
        let id = AnnouncementID(try visit.part("id"))
        guard let detail = try await visit.school.announcements.announcement(id, for: visit.person.id) else {
            throw WebError(.notFound)
        }
        return detail
    }

    // MARK: - Keeping

    private static func keep(_ visit: Visit, id: AnnouncementID?) async throws -> Response {
        let office = visit.school.announcements
        let author = visit.person.id
        var form = DraftForm(visit.form)
        let step = visit.form["do"]
        let place = change(&form, step)
        let (draft, errors) = form.draft()
        let known = Set(office.audiences(for: author).map(\.audience))
        guard known.isSuperset(of: draft.audiences) else {
            // The page offers none of these: nothing is kept.
            var shown = Draft()
            if id != nil {
                let detail = try await detail(visit)
                guard detail.access == .author else { throw WebError(.notFound) }
                shown = Draft(detail)
                shown.version = visit.form["version"]
            }
            shown.problems = [Problem(.notYours, visit)]
            form.audiences = draft.audiences.filter(known.contains).map(\.text)
            return try await visit.show(page(form, shown, visit))
        }
        let kept: AnnouncementID
        switch try await office.save(draft, as: id, of: version(visit), by: author) {
        case .kept(let id): kept = id
        case .changedMeanwhile: return try await outrun(form, visit)
        case .gone: return try await AnnouncementGonePage.show(visit)
        }
        if step.hasPrefix("remove-file:") {
            _ = try await office.detach(String(step.dropFirst(12)), from: kept, by: author)
        }
        var problems: [AnnouncementProblem] = []
        for upload in visit.form.uploads where upload.field == "files" {
            let outcome = try await office.attach(
                upload.bytes,
                fileName: upload.fileName,
                type: upload.type,
                to: kept,
                by: author
            )
            if case .problem(let problem) = outcome, !problems.contains(problem) { problems.append(problem) }
        }
        if step == "check", errors.isEmpty, problems.isEmpty { problems = office.problems(draft, by: author) }
        guard errors.isEmpty, problems.isEmpty else {
            let detail = try await office.announcement(kept, for: author)
            var shown = detail.map { Draft($0) } ?? Draft()
            shown.problems =
                errors.map { Problem(field: $0.key, text: visit.texts($0.value)) }
                + problems.map { Problem($0, visit) }
            return try await visit.show(page(form, shown, visit))
        }
        let path = AnnouncementFields.path(kept)
        switch step {
        case "check": return visit.context.go(to: path + "/send")
        case "save": return try await visit.context.go(to: path + "/edit", saying: Flash("ann-saved"))
        case "preview": return visit.context.go(to: path + "/edit?show=text#preview")
        case "reach": return visit.context.go(to: path + "/edit#reach")
        default: return visit.context.go(to: path + "/edit" + place)
        }
    }

    /// Of the draft that stood in the form; nil where it doesn't say.
    static func version(_ visit: Visit) -> DraftVersion? {
        visit.form.contains("version") ? DraftVersion(visit.form["version"]) : nil
    }

    /// Another form has changed the draft: what was typed, and what is kept now, on one page. Kept once more, what was typed
    /// holds.
    private static func outrun(_ form: DraftForm, _ visit: Visit) async throws -> Response {
        let detail = try await detail(visit)
        var shown = Draft(detail)
        shown.problems = [Problem(.changedMeanwhile, visit)]
        if !visit.form.uploads.isEmpty {
            shown.problems.append(Problem(field: "files", text: visit.texts("ann-correct-files-again")))
        }
        shown.kept = AnnouncementDraft(detail.announcement)
        return try await visit.show(page(form, shown, visit))
    }

    /// Adds or takes away a question.
    /// - Returns: where to go on.
    private static func change(_ form: inout DraftForm, _ step: String) -> String {
        if step == "add-question" {
            if form.questions.count <= Question.most { form.questions.append(DraftForm.Asked()) }
            return "#q\(form.questions.count)-wording"
        }
        if step.hasPrefix("remove-question:"), let number = Int(step.dropFirst(16)),
            form.questions.indices.contains(number - 1)
        {
            form.questions.remove(at: number - 1)
            return "#questions"
        }
        return step.hasPrefix("remove-file:") || step == "attach" ? "#files" : ""
    }

    // MARK: - Drawing

    /// What a form shows beside what is typed.
    struct Draft: Sendable {
        var id: AnnouncementID?
        var files: [AnnouncementAttachment] = []
        var problems: [Problem] = []
        var showsText = false
        /// Which state of it stands in the form; nil for a new one.
        var version: String?
        /// What another form has kept since this one was made.
        var kept: AnnouncementDraft?
        /// Why it wasn't taken the last time, line by line, with the code of the decision.
        var refusal: (lines: [String], code: String?)?

        init() {}

        init(_ detail: AnnouncementDetail) {
            id = detail.announcement.id
            files = detail.attachments
            version = DraftVersion(of: detail.announcement).description
        }

        var status: HTTPResponse.Status {
            if kept != nil { return .conflict }
            return problems.isEmpty && refusal == nil ? .ok : .unprocessableContent
        }
    }

    static func page(_ form: DraftForm, _ draft: Draft, _ visit: Visit) async throws -> Page {
        let texts = visit.texts
        let choices = visit.school.announcements.audiences(for: visit.person.id, in: visit.context.language)
        var fields: Fields = [
            "action": draft.id.map { AnnouncementFields.path($0, "/edit") } ?? "/announcements/new",
            "isNew": draft.id == nil, "version": draft.version, "kept": draft.kept.map { kept($0, draft, visit) },
            "discard": draft.id.map { AnnouncementFields.path($0, "/discard") },
            "templates": AnnouncementPages.templates(
                visit,
                chosen: visit.query["template"],
                audiences: form.audiences
            ),
            "problems": draft.problems.map { ["field": $0.anchor, "text": $0.text] as Fields },
            "hasProblems": !draft.problems.isEmpty,
            "groups": groups(choices, form.audiences, visit), "isFlat": choices.count <= fewChoices,
            "mayWrite": !choices.isEmpty, "reach": try await reach(form.audiences, visit), "subject": form.subject,
            "text": form.text, "longestSubject": Announcement.longestSubject,
            "longestText": Announcement.longestText, "showsText": draft.showsText,
            "textMarkup": Markup(FormattedText(form.text)),
            "files": AnnouncementFields.files(draft.files, of: draft.id, visit), "hasFiles": !draft.files.isEmpty,
            "filesHint": texts(
                "ann-files-hint",
                [
                    "count": AnnouncementOffice.mostAttachments,
                    "size": AnnouncementOffice.mostAttachedOctets / 1_000_000,
                ]
            ),
            "opensFiles": !draft.files.isEmpty || draft.problems.contains { $0.field == "files" },
            "opensReplies": !form.quorum.isEmpty || !form.questions.isEmpty || !form.deadlineDay.isEmpty
                || draft.problems.contains { $0.field == "deadline" || $0.field == "questions" },
            "mostOctets": AnnouncementOffice.mostAttachedOctets, "quorums": quorums(form, texts),
            "childChoices": ChildSignature.allCases.map { rule in
                [
                    "value": rule.rawValue, "label": texts("ann-child-" + rule.rawValue),
                    "isChosen": rule.rawValue == form.childSignature,
                ] as Fields
            },
            "questions": questions(form, draft.problems, texts), "questionCount": form.questions.count,
            "mayAsk": form.questions.count < Question.most, "deadlineDay": form.deadlineDay,
            "deadlineTime": form.deadlineTime,
            "deadlineHint": texts(
                "ann-deadline-hint",
                [
                    "first": AnnouncementOffice.reminderDays.first ?? 0,
                    "last": AnnouncementOffice.reminderDays.last ?? 0,
                ]
            ),
            "isUrgent": form.isUrgent,
        ]
        for field in ["audience", "subject", "text", "files", "deadline"] {
            fields[field + "Error"] = draft.problems.first { $0.field == field }?.text
        }
        if let refusal = draft.refusal {
            fields["refusal"] =
                [
                    "lines": refusal.lines, "code": refusal.code,
                    "path": refusal.code.map { "/why/" + QueryText.encoded($0) },
                ] as Fields
        }
        return Page(
            "announcement-edit",
            title: texts(draft.id == nil ? "ann-new" : "ann-edit"),
            fields,
            status: draft.status,
            place: .announcements,
            trail: AnnouncementFields.trail(visit)
        )
    }

    /// What is kept, beside a form that was made from something older.
    private static func kept(_ kept: AnnouncementDraft, _ draft: Draft, _ visit: Visit) -> Fields {
        let asked = AnnouncementFields.asked(kept, visit)
        return [
            "subject": AnnouncementFields.subject(kept.subject, visit),
            "audiences": AudienceWords.names(kept.audiences, visit).joined(separator: ", "),
            "textMarkup": Markup(kept.text), "asked": asked, "hasAsked": !asked.isEmpty,
            "path": draft.id.map { AnnouncementFields.path($0, "/edit") },
        ]
    }

    /// What may be asked for. Of children each signs for itself: there is nothing to choose.
    private static func quorums(_ form: DraftForm, _ texts: Texts) -> [Fields] {
        let byChildren = form.audiences.compactMap { Audience(text: $0) }.areChildrenOnly
        let chosen = byChildren && !form.quorum.isEmpty ? Acknowledgement.Quorum.one.rawValue : form.quorum
        return ([""] + Acknowledgement.Quorum.allCases.map(\.rawValue)).map { value in
            let name = value.isEmpty ? "none" : value
            return [
                "value": value, "name": name, "label": texts("ann-quorum-" + name), "isChosen": value == chosen,
                "isForBoth": value.isEmpty, "childLabel": name == "one" ? texts("ann-quorum-children") : nil,
                "isForGuardians": name == "all" || name == "attested",
            ]
        }
    }

    private static func questions(_ form: DraftForm, _ problems: [Problem], _ texts: Texts) -> [Fields] {
        form.questions.enumerated().map { place, asked in
            let name = "q\(place + 1)"
            return [
                "number": place + 1, "title": texts("ann-question-number", ["number": place + 1]),
                "wording": asked.wording, "choices": asked.choices, "isRequired": asked.isRequired,
                "wordingError": problems.first { $0.field == name + "-wording" }?.text,
                "choicesError": problems.first { $0.field == name + "-choices" }?.text,
                "kinds": DraftForm.Kind.allCases.map { kind in
                    [
                        "value": kind.rawValue, "label": texts("ann-kind-" + kind.rawValue),
                        "isChosen": kind == asked.kind,
                    ] as Fields
                },
            ]
        }
    }

    // MARK: - Audiences

    /// As many are shown at once; more are folded by kind.
    private static let fewChoices = 12

    /// In the order in which they are mostly wanted.
    private static let kinds: [Audience.Kind] = [
        .classGuardians, .classChildren, .group, .allGuardians, .allChildren, .staff, .classTeachers, .childGuardians,
    ]

    private static func groups(_ choices: [AudienceChoice], _ chosen: [String], _ visit: Visit) -> [Fields] {
        kinds.compactMap { kind in
            let some = choices.filter { $0.audience.kind == kind }
            guard !some.isEmpty else { return nil }
            let isAnyChosen = some.contains { chosen.contains($0.id) }
            return [
                "title": visit.texts("ann-kind-of-" + kind.rawValue), "isOpen": isAnyChosen,
                "choices": some.map { choice in
                    [
                        "value": choice.id, "label": choice.name, "address": choice.address,
                        "isChosen": chosen.contains(choice.id),
                    ] as Fields
                },
            ]
        }
    }

    /// Whom the chosen reach; nil where none is.
    private static func reach(_ chosen: [String], _ visit: Visit) async throws -> Fields? {
        let audiences = chosen.compactMap { Audience(text: $0) }
        guard !audiences.isEmpty,
            let preview = try await visit.school.announcements.preview(audiences, by: visit.person.id)
        else { return nil }
        return AnnouncementFields.preview(preview, visit)
    }

    // MARK: - Fragments

    /// Whom an audience reaches, for the page that is open already.
    private static func audience(_ visit: Visit) async throws -> Response {
        let chosen = visit.query.all("audience").prefix(Announcement.mostAudiences)
        return fragment("announcement-reach", ["reach": try await reach(Array(chosen), visit), "t": visit.texts])
    }

    /// A text as its readers see it.
    private static func text(_ visit: Visit) -> Response {
        let text = String(visit.form["text"].prefix(Announcement.longestText))
        return fragment("announcement-text", ["textMarkup": Markup(FormattedText(text)), "t": visit.texts])
    }

    static func fragment(_ template: String, _ fields: Fields) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = "text/html; charset=utf-8"
        let html = PageTemplates.shipped.render(template, fields)
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }
}

/// What is wrong, beside which field.
struct Problem: Sendable, Hashable {
    var field: String
    var text: String

    /// The element that the summary leads to.
    var anchor: String {
        switch field {
        case "audience": "reach"
        case "deadline": "deadline-day"
        default: field
        }
    }

    init(field: String, text: String) {
        self.field = field
        self.text = text
    }

    init(_ problem: AnnouncementProblem, _ visit: Visit) {
        text = problem.text(in: visit.context.language.house)
        switch problem {
        case .noSubject, .subjectTooLong: field = "subject"
        case .noText, .textTooLong: field = "text"
        case .tooManyQuestions: field = "questions"
        case .noWording(let question), .wordingTooLong(let question, _): field = "q\(question)-wording"
        case .badChoices(let question): field = "q\(question)-choices"
        case .deadlinePassed, .deadlineOfNothing: field = "deadline"
        case .tooManyAttachments, .emptyFile, .attachmentsTooLarge: field = "files"
        case .correctedMeanwhile, .changedMeanwhile: field = "text"
        case .badTime: field = "day"
        case .notYours, .nobody, .noAudience, .tooManyAudiences: field = "audience"
        }
    }
}
