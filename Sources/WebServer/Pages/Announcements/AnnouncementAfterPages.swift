internal import Announcements
internal import FoundationEssentials
internal import Gateway
internal import Hummingbird
internal import School

/// What an author does with what they wrote: remind, put right, take back, move the deadline, copy, throw away.
enum AnnouncementAfterPages {
    static func add(to pages: PageRoutes) {
        pages.closed(.post, "/announcements/{id}/remind", for: .staff) { try await remind($0) }
        pages.closed(.post, "/announcements/{id}/copy", for: .staff) { try await copy($0) }
        pages.closed(.post, "/announcements/{id}/unschedule", for: .staff) { try await unschedule($0) }
        pages.closed(.get, "/announcements/{id}/discard", for: .staff) { try await askDiscard($0) }
        pages.closed(.post, "/announcements/{id}/discard", for: .staff) { try await discard($0) }
        pages.closed(.get, "/announcements/{id}/correct", for: .staff) { try await askCorrection($0) }
        pages.closed(.post, "/announcements/{id}/correct", for: .staff) { try await correct($0) }
        pages.closed(.get, "/announcements/{id}/recall", for: .staff) { try await askRecall($0) }
        pages.closed(.post, "/announcements/{id}/recall", for: .staff) { try await recall($0) }
        pages.closed(.get, "/announcements/{id}/deadline", for: .staff) { try await askDeadline($0) }
        pages.closed(.post, "/announcements/{id}/deadline", for: .staff) { try await moveDeadline($0) }
    }

    private static func id(_ visit: Visit) throws -> AnnouncementID { AnnouncementID(try visit.part("id")) }

    /// What the visitor has written and sent, and not taken back.
    private static func sent(_ visit: Visit) async throws -> AnnouncementDetail {
        let detail = try await AnnouncementEditPages.detail(visit)
        guard case .sent = detail.announcement.state, detail.access == .author else { throw WebError(.notFound) }
        return detail
    }

    private static func page(
        _ template: String,
        _ title: String,
        _ detail: AnnouncementDetail,
        _ fields: Fields,
        isProblem: Bool = false,
        _ visit: Visit
    ) -> Response {
        visit.show(
            Page(
                template,
                title: visit.texts(title),
                fields.merging([
                    "base": AnnouncementFields.path(detail.announcement.id),
                    "announced": AnnouncementFields.subject(detail.announcement.subject, visit),
                    "audience": AudienceWords.names(detail.announcement.audiences, visit).joined(separator: ", "),
                ]),
                status: isProblem ? .unprocessableContent : .ok,
                place: .announcements,
                trail: AnnouncementFields.trail(visit, detail)
            )
        )
    }

    // MARK: - At once

    private static func remind(_ visit: Visit) async throws -> Response {
        let id = try id(visit)
        let detail = try await AnnouncementEditPages.detail(visit)
        let flash: Flash
        switch try await visit.school.announcements.remind(id, by: visit.person.id) {
        case .reminded(let copies):
            let key = detail.announcement.isForChildrenOnly ? "ann-reminds-children" : "ann-reminds"
            flash = Flash(copies == 1 ? key + "-one" : key, ["count": String(copies)])
        case .quiet(let end):
            flash = Flash("ann-reminds-quiet", ["time": AnnouncementFields.time(end, visit)], mood: .warning)
        case .nobodyMissing: flash = Flash("ann-reminds-nobody")
        case .tooSoon(let date):
            flash = Flash(
                "ann-reminds-later",
                ["time": AnnouncementFields.time(date, visit)],
                mood: .warning
            )
        case .closed: flash = Flash("ann-reminds-closed", mood: .warning)
        case .unknown: throw WebError(.notFound)
        }
        return try await visit.context.go(to: AnnouncementFields.path(id), saying: flash)
    }

    private static func copy(_ visit: Visit) async throws -> Response {
        guard let copy = try await visit.school.announcements.copy(try id(visit), by: visit.person.id) else {
            throw WebError(.notFound)
        }
        return try await visit.context.go(to: AnnouncementFields.path(copy, "/edit"), saying: Flash("ann-copied"))
    }

    private static func unschedule(_ visit: Visit) async throws -> Response {
        let id = try id(visit)
        guard try await visit.school.announcements.unschedule(id, by: visit.person.id) else {
            return try await visit.context.go(
                to: AnnouncementFields.path(id),
                saying: Flash("ann-too-late", mood: .warning)
            )
        }
        return try await visit.context.go(
            to: AnnouncementFields.path(id, "/edit"),
            saying: Flash("ann-unscheduled")
        )
    }

    // MARK: - Throwing away

    private static func askDiscard(_ visit: Visit) async throws -> Response {
        let detail = try await AnnouncementEditPages.detail(visit)
        guard !detail.announcement.state.isOut, detail.access == .author else {
            return try await AnnouncementGonePage.show(visit)
        }
        return page("announcement-discard", "ann-discard-title", detail, [:], visit)
    }

    private static func discard(_ visit: Visit) async throws -> Response {
        guard try await visit.school.announcements.discard(try id(visit), by: visit.person.id) else {
            return try await AnnouncementGonePage.show(visit)
        }
        return try await visit.context.go(to: "/announcements", saying: Flash("ann-discarded"))
    }

    // MARK: - Putting right

    /// - Parameter isOutrun: whether the text was put right meanwhile, and the form is now one of the text that holds.
    private static func askCorrection(
        _ visit: Visit,
        problems: [Problem] = [],
        isOutrun: Bool = false
    ) async throws -> Response {
        let detail = try await sent(visit)
        let form = visit.form
        var problems = problems
        if !form.uploads.isEmpty, !problems.contains(where: { $0.field == "files" }) {
            problems.append(Problem(field: "files", text: visit.texts("ann-correct-files-again")))
        }
        let removed = removed(detail, form)
        let files = AnnouncementFields.files(detail.attachments, of: detail.announcement.id, visit)
        return page(
            "announcement-correct",
            "ann-correct-title",
            detail,
            [
                "subject": form.contains("subject") ? form["subject"] : detail.announcement.subject,
                "text": form.contains("text") ? form["text"] : detail.announcement.text.source,
                "version": ((isOutrun ? nil : version(visit)) ?? TextVersion(corrected: detail.corrected)).description,
                "longestSubject": Announcement.longestSubject, "longestText": Announcement.longestText,
                "problems": problems.map { ["field": $0.anchor, "text": $0.text] as Fields },
                "hasProblems": !problems.isEmpty,
                "subjectError": problems.first { $0.field == "subject" }?.text,
                "textError": problems.first { $0.field == "text" }?.text,
                "filesError": problems.first { $0.field == "files" }?.text,
                "files": zip(files, detail.attachments).map { fields, file in
                    fields.merging(["isKept": !removed.contains(file.id)])
                },
                "filesLabel": visit.texts(files.isEmpty ? "ann-choose-files" : "ann-correct-more"),
                "filesHint": visit.texts(
                    files.isEmpty ? "ann-files-hint" : "ann-correct-files-hint",
                    [
                        "count": AnnouncementOffice.mostAttachments,
                        "size": AnnouncementOffice.mostAttachedOctets / 1_000_000,
                    ]
                ),
                "mostOctets": AnnouncementOffice.mostAttachedOctets,
                "showsText": form["do"] == "preview", "textMarkup": Markup(FormattedText(form["text"])),
                "mayAskAgain": detail.announcement.takesAnswers(at: visit.context.now),
                "asksAgain": form["again"] == "yes",
                "paper": try await PaperFamilies.hint("ann-paper-correct-hint", detail, visit),
                "quiet": quietHint(detail.announcement, visit),
            ],
            isProblem: !problems.isEmpty,
            visit
        )
    }

    /// That mails to families wait for the morning; nil where they don't.
    private static func quietHint(_ announcement: Announcement, _ visit: Visit) -> String? {
        guard !announcement.isUrgent else { return nil }
        return AnnouncementFields.quietEnd(announcement.audiences, at: visit.context.now, visit).map {
            visit.texts("ann-correct-quiet", ["time": AnnouncementFields.time($0, visit)])
        }
    }

    /// Of the text that stood in the form; nil where it doesn't say.
    private static func version(_ visit: Visit) -> TextVersion? {
        visit.form.contains("version") ? TextVersion(visit.form["version"]) : nil
    }

    /// The files that are no longer ticked; none where the form didn't ask.
    private static func removed(_ detail: AnnouncementDetail, _ form: Form) -> Set<String> {
        guard form["files-asked"] == "yes" else { return [] }
        return Set(detail.attachments.map(\.id)).subtracting(form.all("keep"))
    }

    private static func correct(_ visit: Visit) async throws -> Response {
        let detail = try await sent(visit)
        let subject = OneLine.text(visit.form["subject"])
        let text = FormattedText(visit.form["text"])
        if visit.form["do"] == "preview" { return try await askCorrection(visit) }
        let files = FileChanges(
            removed: removed(detail, visit.form),
            added: visit.form.uploads.filter { $0.field == "files" }.map { upload in
                FileChanges.Added(fileName: upload.fileName, type: upload.type, bytes: upload.bytes)
            }
        )
        guard
            subject != detail.announcement.subject || text != detail.announcement.text || files != FileChanges()
                || version(visit).map({ $0 != TextVersion(corrected: detail.corrected) }) == true
        else {
            return try await askCorrection(
                visit,
                problems: [Problem(field: "text", text: visit.texts("ann-correct-same"))]
            )
        }
        let id = detail.announcement.id
        let path = AnnouncementFields.path(id)
        let outcome = try await visit.school.announcements.correct(
            id,
            subject: subject,
            text: text,
            files: files,
            asksAgain: visit.form["again"] == "yes",
            of: version(visit),
            by: visit.person.id,
            peer: visit.context.arrival.address.map { "\($0)" } ?? ""
        )
        switch outcome {
        case .problems(let problems):
            let isOutrun = problems.contains(.correctedMeanwhile)
            return try await askCorrection(visit, problems: problems.map { Problem($0, visit) }, isOutrun: isOutrun)
        case .refused(let refusal):
            let problems = refusal.text.lines.map { Problem(field: "text", text: $0) }
            return try await askCorrection(visit, problems: problems)
        case .sent:
            let paper = try await PaperFamilies.count(of: detail, visit)
            let flash =
                paper > 0 ? Flash("ann-corrected-paper", ["paper": String(paper)]) : Flash("ann-corrected")
            return try await visit.context.go(to: path, saying: flash)
        case .waiting(let until, _):
            let time = AnnouncementFields.time(until, visit)
            return try await visit.context.go(to: path, saying: Flash("ann-corrected-quiet", ["time": time]))
        // A correction is never held: what would be is refused.
        case .held, .unknown: throw WebError(.notFound)
        }
    }

    // MARK: - Taking back

    private static func askRecall(_ visit: Visit) async throws -> Response {
        let detail = try await sent(visit)
        let paper = try await PaperFamilies.hint("ann-paper-recall-hint", detail, visit)
        return page("announcement-recall", "ann-recall-title", detail, ["paper": paper], visit)
    }

    private static func recall(_ visit: Visit) async throws -> Response {
        let id = try id(visit)
        let reason = String(visit.form["reason"].prefix(500))
        let paper = try await PaperFamilies.count(of: AnnouncementEditPages.detail(visit), visit)
        switch try await visit.school.announcements.recall(id, because: reason, by: visit.person.id) {
        case .recalled(let withdrawn, let told):
            return try await visit.context.go(
                to: AnnouncementFields.path(id),
                saying: Flash(
                    paper > 0 ? "ann-recalled-paper" : "ann-recalled",
                    ["withdrawn": String(withdrawn), "told": String(told), "paper": String(paper)]
                )
            )
        case .unknown: throw WebError(.notFound)
        }
    }

    // MARK: - The deadline

    private static func askDeadline(_ visit: Visit, problem: String? = nil) async throws -> Response {
        let detail = try await sent(visit)
        guard detail.announcement.asks else { throw WebError(.notFound) }
        let form = visit.form.isEmpty ? DraftForm(AnnouncementDraft(detail.announcement)) : DraftForm(visit.form)
        return page(
            "announcement-deadline",
            "ann-deadline-title",
            detail,
            [
                "day": form.deadlineDay, "time": form.deadlineTime, "problem": problem ?? "",
                "hasProblem": problem != nil,
            ],
            isProblem: problem != nil,
            visit
        )
    }

    private static func moveDeadline(_ visit: Visit) async throws -> Response {
        let id = try id(visit)
        let (draft, errors) = DraftForm(visit.form).draft()
        if let error = errors["deadline"] { return try await askDeadline(visit, problem: visit.texts(error)) }
        let problems = try await visit.school.announcements.setDeadline(
            draft.deadline,
            of: id,
            by: visit.person.id
        )
        guard let problems else { throw WebError(.notFound) }
        if let problem = problems.first {
            return try await askDeadline(visit, problem: problem.text(in: visit.context.language.house))
        }
        return try await visit.context.go(to: AnnouncementFields.path(id), saying: Flash("ann-deadline-moved"))
    }
}
