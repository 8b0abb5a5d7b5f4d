internal import Announcements
internal import FoundationEssentials
internal import Gateway
internal import Hummingbird
internal import School

/// The last look before sending: to whom it goes, what is asked, and when it goes out.
enum AnnouncementSendPages {
    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/announcements/{id}/send", for: .staff) { try await ask($0) }
        pages.closed(.post, "/announcements/{id}/send", for: .staff) { try await send($0) }
    }

    /// - Parameters:
    ///   - problem: of the time to go out at.
    ///   - changed: that another form has changed the draft since the last look.
    private static func ask(
        _ visit: Visit,
        problem: String? = nil,
        changed: String? = nil
    ) async throws -> Response {
        let detail = try await AnnouncementEditPages.detail(visit)
        let announcement = detail.announcement
        guard case .draft = announcement.state, detail.access == .author else {
            return visit.context.go(to: AnnouncementFields.path(announcement.id))
        }
        let draft = AnnouncementDraft(announcement)
        let office = visit.school.announcements
        guard office.problems(draft, by: visit.person.id).isEmpty else {
            return visit.context.go(to: AnnouncementFields.path(announcement.id, "/edit"))
        }
        let texts = visit.texts
        let now = visit.context.now
        let preview = try await office.preview(announcement.audiences, by: visit.person.id)
        let quiet =
            announcement.isUrgent ? nil : AnnouncementFields.quietEnd(announcement.audiences, at: now, visit)
        let asked = AnnouncementFields.asked(draft, visit)
        let isLater = visit.form["when"] == "later"
        return visit.show(
            Page(
                "announcement-send",
                title: texts("ann-send-title"),
                [
                    "action": AnnouncementFields.path(announcement.id, "/send"),
                    "edit": AnnouncementFields.path(announcement.id, "/edit"), "subject": announcement.subject,
                    "audiences": AudienceWords.names(announcement.audiences, visit),
                    "reach": preview.map { AnnouncementFields.preview($0, visit) },
                    "asked": asked, "asksNothing": asked.isEmpty,
                    "files": AnnouncementFields.files(detail.attachments, of: announcement.id, visit),
                    "hasFiles": !detail.attachments.isEmpty, "isUrgent": announcement.isUrgent,
                    "quiet": quiet.map {
                        texts("ann-quiet", ["time": AnnouncementFields.time($0, visit)])
                    },
                    "textMarkup": Markup(announcement.text), "isLater": isLater,
                    "day": visit.form.contains("day") ? visit.form["day"] : tomorrow(now),
                    "time": visit.form.contains("time") ? visit.form["time"] : "07:30",
                    "problem": problem ?? "", "hasProblem": problem != nil, "changed": changed,
                    "version": DraftVersion(of: announcement).description,
                    "hasBlanks": announcement.subject.contains("___") || announcement.text.source.contains("___"),
                ],
                status: changed != nil ? .conflict : problem == nil ? .ok : .unprocessableContent,
                place: .announcements,
                trail: AnnouncementFields.trail(visit, detail)
            )
        )
    }

    private static func tomorrow(_ now: Date) -> String {
        TypedTime.day(of: now.addingTimeInterval(86_400))
    }

    private static func send(_ visit: Visit) async throws -> Response {
        let id = AnnouncementID(try visit.part("id"))
        var time: Date?
        if visit.form["when"] == "later" {
            time = TypedTime.instant(visit.form["day"], visit.form["time"])
            guard let time, time > visit.context.now else {
                return try await ask(visit, problem: visit.texts("ann-bad-time"))
            }
        }
        let outcome = try await visit.school.announcements.send(
            id,
            by: visit.person.id,
            at: time,
            of: AnnouncementEditPages.version(visit),
            peer: visit.context.arrival.address.map { "\($0)" } ?? ""
        )
        if time != nil, case .problems(let problems) = outcome, let problem = problems.first, problem.isAboutTime {
            return try await ask(visit, problem: problem.text(in: visit.context.language.house))
        }
        if case .problems([.changedMeanwhile]) = outcome {
            let words = AnnouncementProblem.changedMeanwhile.text(in: visit.context.language.house)
            return try await ask(visit, changed: words)
        }
        return try await told(outcome, id, visit)
    }

    /// What came of it, on the page where it goes on.
    static func told(_ outcome: SendOutcome, _ id: AnnouncementID, _ visit: Visit) async throws -> Response {
        let path = AnnouncementFields.path(id)
        switch outcome {
        case .sent: return try await visit.context.go(to: path, saying: Flash("ann-sent"))
        case .waiting(let until, _):
            let time = AnnouncementFields.time(until, visit)
            return try await visit.context.go(to: path, saying: Flash("ann-goes-out", ["time": time]))
        case .held: return try await visit.context.go(to: path, saying: Flash("ann-is-held", mood: .warning))
        // Sent by another window, or by the same form, found again with the browser's "back".
        case .unknown: return try await AnnouncementGonePage.show(visit)
        case .refused(let refusal):
            let detail = try await AnnouncementEditPages.detail(visit)
            var draft = AnnouncementEditPages.Draft(detail)
            draft.refusal = (refusal.text.lines, refusal.code?.text)
            let form = DraftForm(AnnouncementDraft(detail.announcement))
            return try await visit.show(AnnouncementEditPages.page(form, draft, visit))
        case .problems(let problems):
            let detail = try await AnnouncementEditPages.detail(visit)
            var draft = AnnouncementEditPages.Draft(detail)
            draft.problems = problems.map { Problem($0, visit) }
            let form = DraftForm(AnnouncementDraft(detail.announcement))
            return try await visit.show(AnnouncementEditPages.page(form, draft, visit))
        }
    }
}
