internal import Announcements
internal import FoundationEssentials
internal import Gateway
internal import HTTPTypes
internal import Hummingbird
internal import PrintedLetters
internal import School

/// How an announcement fares: in numbers, as a chart, and child by child.
enum AnnouncementProgressPages {
    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/announcements/{id}", for: .staff) { try await show($0) }
        pages.closed(.get, "/announcements/{id}/events", for: .staff) { try await follow($0) }
        pages.closed(.get, "/announcements/{id}/progress.csv", for: .staff) { visit in
            try await download(visit, "csv", "text/csv; charset=utf-8") {
                try await visit.school.announcements.csv($0, for: visit.person.id, in: visit.context.language.house)
            }
        }
        pages.closed(.get, "/announcements/{id}/progress.pdf", for: .staff) { visit in
            try await download(visit, "pdf", "application/pdf") {
                try await visit.school.announcements.pdf($0, for: visit.person.id, in: visit.context.language.house)
            }
        }
        pages.closed(.get, "/announcements/{id}/letters.pdf", for: .staff) { visit in
            let child = visit.query["child"].isEmpty ? nil : PersonID(String(visit.query["child"].prefix(200)))
            let sides = PrintedSides(rawValue: visit.query["sides"]) ?? .two
            return try await download(visit, "letters", "application/pdf") {
                try await visit.school.announcements.letters(
                    $0,
                    for: visit.person.id,
                    children: child.map { [$0] },
                    sides: sides
                )
            }
        }
        pages.closed(.get, "/announcements/{id}/files/{file}", for: .staff) { try await file($0) }
    }

    // MARK: - The page

    private static func show(_ visit: Visit) async throws -> Response {
        let detail = try await AnnouncementEditPages.detail(visit)
        let announcement = detail.announcement
        if case .draft = announcement.state {
            return visit.context.go(to: AnnouncementFields.path(announcement.id, "/edit"))
        }
        if detail.access == .office { return try await AnnouncementPaperPage.show(detail, visit) }
        var fields = fields(detail, visit)
        if case .held = announcement.state {
            let own = try await visit.school.gateway.ownHeld(of: visit.person.id, in: visit.context.language.house)
            let language = visit.context.language.house
            fields["own"] = own.filter { $0.question.code == detail.decision }.map {
                HeldPages.ownFields($0, language, visit.texts)
            }
        }
        let office = visit.school.announcements
        let lines = lines(visit)
        if announcement.state.isOut,
            let progress = try await office.progress(
                announcement.id,
                for: visit.person.id,
                .page(lines),
                in: visit.context.language.house
            )
        {
            fields["summary"] = summary(progress, visit)
            fields["hasProgress"] = progress.count.all > 0
            let letters = progress.familiesOnPaper
            var isSent = false
            if case .sent = announcement.state { isSent = true }
            // What was taken back is printed no more.
            fields["hasLetters"] = letters > 0 && isSent
            fields["hasSeveralLetters"] = letters > 1 && isSent
            if letters > 0, !isSent || detail.corrected != nil {
                let key = isSent ? "ann-paper-corrected" : "ann-paper-recalled"
                fields["paperNote"] = visit.texts(key, ["count": letters])
                fields["printsAgain"] = isSent
            }
            fields = fields.merging(table(progress, lines, visit))
        }
        return visit.show(
            Page(
                "announcement",
                title: AnnouncementFields.subject(announcement.subject, visit),
                fields,
                place: .announcements,
                trail: AnnouncementFields.trail(visit)
            )
        )
    }

    private static func fields(_ detail: AnnouncementDetail, _ visit: Visit) -> Fields {
        let announcement = detail.announcement
        let texts = visit.texts
        let isOwn = detail.access == .author
        let asked = AnnouncementFields.asked(AnnouncementDraft(announcement), visit)
        let now = visit.context.now
        var isSent = false
        if case .sent = announcement.state { isSent = true }
        var isScheduled = false
        if case .scheduled = announcement.state { isScheduled = true }
        return [
            "base": AnnouncementFields.path(announcement.id),
            "state": AnnouncementFields.state(announcement.state, visit),
            "audience": AudienceWords.names(announcement.audiences, visit).joined(separator: ", "),
            "author": isOwn ? nil : detail.author, "asked": asked, "hasAsked": !asked.isEmpty,
            "code": detail.code, "verify": detail.code.map { "/echt/" + QueryText.encoded($0) },
            "corrected": detail.corrected.map { AnnouncementFields.time($0, visit) },
            "reminded": detail.reminded.map {
                texts("ann-reminded", ["time": AnnouncementFields.time($0, visit)])
            },
            "cameByMail": detail.cameByMail, "textMarkup": Markup(announcement.text),
            "plainText": detail.cameByMail ? announcement.text.source : nil,
            "questions": announcement.questions.map {
                ["number": $0.id, "wording": $0.wording] as Fields
            },
            "hasQuestions": !announcement.questions.isEmpty,
            "files": AnnouncementFields.files(detail.attachments, of: announcement.id, visit),
            "hasFiles": !detail.attachments.isEmpty, "isScheduled": isScheduled && isOwn,
            "mayAct": isSent && isOwn, "mayCopy": isOwn, "isOut": announcement.state.isOut,
            "mayRemind": isSent && isOwn && announcement.takesAnswers(at: now),
            "mayMoveDeadline": isSent && isOwn && announcement.asks,
        ]
    }

    // MARK: - Numbers

    /// Numbers and chart; the same for the page and for who watches.
    static func summary(_ progress: AnnouncementProgress, _ visit: Visit) -> Fields {
        let texts = visit.texts
        let count = progress.count
        let asks = progress.announcement.asks
        var parts: [(amount: Int, tone: ShareBar.Tone)] = []
        if asks { parts += [(count.done, .done), (count.begun, .begun)] }
        parts += [
            (count.opened, .opened), (count.waiting, .waiting), (count.bounced, .bounced), (count.paper, .paper),
        ]
        let named = parts.map { part in
            [
                "label": texts("ann-tone-" + part.tone.rawValue), "value": part.amount,
                "tone": part.tone.rawValue, "barMarkup": ShareBar.markup([part], of: count.all),
            ] as Fields
        }
        let said = parts.map { texts("ann-tone-" + $0.tone.rawValue) + ": \($0.amount)" }.joined(separator: ", ")
        return [
            "t": texts, "all": count.all, "bars": named, "wholeMarkup": ShareBar.markup(parts, of: count.all),
            "chartLabel": texts("ann-chart", ["all": count.all]) + " " + said,
            "headline": asks
                ? texts("ann-done-of", ["done": count.done, "all": count.all])
                : texts("ann-children", ["count": count.all]),
            "copies": copies(progress, texts), "hasCopies": progress.copies.all + progress.copies.paper > 0,
            "tallies": progress.tallies.map { tally($0, of: count.all, texts) },
            "hasTallies": !progress.tallies.isEmpty,
        ]
    }

    /// Mails with what became of them, then families.
    private static func copies(_ progress: AnnouncementProgress, _ texts: Texts) -> [Fields] {
        let (copies, families) = (progress.copies, progress.families)
        let numbers: [(String, Int)] = [
            ("delivered", copies.delivered), ("under-way", copies.underWay), ("opened", copies.opened),
            ("bounced", copies.bounced), ("paper", copies.paper),
        ]
        var fields: [Fields] = numbers.filter { $0.1 > 0 || $0.0 == "delivered" || $0.0 == "opened" }.map {
            ["label": texts("ann-copies-" + $0.0), "value": $0.1]
        }
        func share(_ key: String, _ count: Int) {
            let value = texts("ann-families-of", ["count": count, "all": families.all])
            fields.append(["label": texts(key), "value": value])
        }
        share("ann-families-opened", families.opened)
        if progress.announcement.asks { share("ann-families-done", families.done) }
        return fields
    }

    private static func tally(_ tally: QuestionTally, of all: Int, _ texts: Texts) -> Fields {
        var bars = tally.counts.map { count in
            [
                "label": count.words, "value": count.count, "tone": "done",
                "barMarkup": ShareBar.markup([(count.count, .done)], of: all),
            ] as Fields
        }
        bars.append([
            "label": texts("ann-open-answers"), "value": tally.open, "tone": "waiting",
            "barMarkup": ShareBar.markup([(tally.open, .waiting)], of: all),
        ])
        return [
            "wording": tally.question.wording, "bars": tally.counts.isEmpty ? [] : bars, "open": tally.open,
            "isFree": tally.counts.isEmpty,
            "freeText": texts("ann-free-answers", ["count": all - tally.open]),
        ]
    }

    // MARK: - The table

    private static func lines(_ visit: Visit) -> ProgressLines.Page {
        ProgressLines.Page(
            ProgressLines.Page.Filter(rawValue: visit.query["show"]) ?? .all,
            search: String(visit.query["q"].prefix(100)),
            number: Int(visit.query["page"]) ?? 1
        )
    }

    private static func table(
        _ progress: AnnouncementProgress,
        _ lines: ProgressLines.Page,
        _ visit: Visit
    ) -> Fields {
        let texts = visit.texts
        let path = AnnouncementFields.path(progress.announcement.id)
        let search = lines.search.isEmpty ? "" : "&q=" + QueryText.encoded(lines.search)
        func step(_ number: Int) -> String { "\(path)?show=\(lines.filter.rawValue)\(search)&page=\(number)#children" }
        let number = progress.page
        return [
            "disagreed": progress.disagreed > 0 ? texts("ann-disagreed", ["count": progress.disagreed]) : nil,
            "rows": progress.rows.map { fields($0, progress.announcement, path, texts) },
            "hasRows": !progress.rows.isEmpty, "search": lines.search,
            "isNarrow": lines.filter != .all || !lines.search.isEmpty,
            "filters": filters(progress, lines.filter).map { filter in
                [
                    "value": filter.rawValue, "label": texts("ann-filter-" + filter.rawValue),
                    "isChosen": filter == lines.filter,
                ] as Fields
            },
            "showsClass": !progress.isOneClass, "asks": progress.announcement.asks,
            "previous": number > 1 ? step(number - 1) : nil,
            "next": progress.hasNextPage ? step(number + 1) : nil,
            "hasPages": number > 1 || progress.hasNextPage,
            "shownOf": texts("ann-shown-of", ["count": progress.found, "all": progress.count.all]),
        ]
    }

    /// Where nothing is asked, nobody answers.
    private static func filters(
        _ progress: AnnouncementProgress,
        _ chosen: ProgressLines.Page.Filter
    ) -> [ProgressLines.Page.Filter] {
        ProgressLines.Page.Filter.allCases.filter {
            $0 != .disagreed || $0 == chosen || !progress.announcement.questions.isEmpty
        }
    }

    static func badges(_ row: ProgressRow, _ announcement: Announcement, _ texts: Texts) -> [Fields] {
        var badges: [Fields] = []
        if announcement.asks, row.isDone { badges.append(["tone": "good", "text": texts("ann-row-done")]) }
        if !row.progress.disagreed.isEmpty {
            badges.append(["tone": "refuse", "text": texts("ann-row-disagreed")])
        }
        switch row.progress.delivery {
        case .bounced: badges.append(["tone": "refuse", "text": texts("ann-row-bounced")])
        case .paper: badges.append(["tone": "label", "text": texts("ann-row-paper")])
        case .underWay where !row.progress.isOpened:
            badges.append(["tone": "plain", "text": texts("ann-row-under-way")])
        case .delivered where !row.progress.isOpened:
            badges.append(["tone": "plain", "text": texts("ann-row-delivered")])
        case .underWay, .delivered: break
        }
        if announcement.asks, row.progress.hasBegun, !row.isDone {
            badges.append(["tone": "hold", "text": texts("ann-tone-begun")])
        } else if row.progress.isOpened, !(announcement.asks && row.isDone) {
            badges.append(["tone": "plain", "text": texts("ann-row-opened")])
        }
        return badges
    }

    private static func fields(
        _ row: ProgressRow,
        _ announcement: Announcement,
        _ path: String,
        _ texts: Texts
    ) -> Fields {
        let siblings = row.siblings.prefix(3)
            .map { $0.className.isEmpty ? $0.name : $0.name + " (" + $0.className + ")" }
        return [
            "name": row.child.name, "class": row.child.className,
            "path": path + "/children/" + QueryText.encoded(row.child.id.text),
            "siblings": siblings.isEmpty
                ? nil : texts("ann-siblings", ["names": siblings.joined(separator: ", ")]),
            "badges": badges(row, announcement, texts), "signed": row.signed.filter(\.counts).map(\.signer),
            "hasSigned": row.signed.contains(where: \.counts),
            "missing": row.missing.map(\.name).joined(separator: ", "),
            "hasMissing": !row.missing.isEmpty,
            "answers": announcement.questions.compactMap { question in
                row.answers[question.id].map { ["number": question.id, "text": $0] as Fields }
            },
            "hasAnswers": !row.answers.isEmpty, "isDone": row.isDone,
        ]
    }

    // MARK: - Watching

    private static func follow(_ visit: Visit) async throws -> Response {
        let id = AnnouncementID(try visit.part("id"))
        let office = visit.school.announcements
        @Sendable func look() async throws -> String? {
            let progress = try await office.progress(
                id,
                for: visit.person.id,
                .none,
                in: visit.context.language.house
            )
            return progress.map { PageTemplates.shipped.render("announcement-summary", summary($0, visit)) }
        }
        let changes = office.changes(of: id)
        guard let first = try await look() else { throw WebError(.notFound) }
        let (events, event) = AsyncStream<ServerSentEvent>.makeStream(bufferingPolicy: .bufferingNewest(1))
        // What has changed since the page was made is told at once.
        event.yield(ServerSentEvent(first, name: "summary"))
        let watching = Task {
            var last = first
            for await _ in changes {
                guard let html = try? await look() else { break }
                if last != html { event.yield(ServerSentEvent(html, name: "summary")) }
                last = html
            }
            event.finish()
        }
        event.onTermination = { _ in watching.cancel() }
        return ServerSentEvents.response(events) { await visit.isStillOpen(for: .staff) }
    }

    // MARK: - Files

    private static func download(
        _ visit: Visit,
        _ kind: String,
        _ type: String,
        _ make: (AnnouncementID) async throws -> [UInt8]?
    ) async throws -> Response {
        let detail = try await AnnouncementEditPages.detail(visit)
        guard let bytes = try await make(detail.announcement.id) else {
            guard kind == "letters" else { throw WebError(.notFound) }
            return try await visit.context.go(
                to: AnnouncementFields.path(detail.announcement.id),
                saying: Flash(noLetters(detail.announcement.state), mood: .warning)
            )
        }
        let name = visit.texts("ann-file-" + kind, ["subject": String(detail.announcement.subject.prefix(60))])
        return Download.response(bytes, type: type, fileName: name.split(separator: "/").joined(separator: "-"))
    }

    /// Why there is nothing to print.
    private static func noLetters(_ state: Announcement.State) -> String {
        switch state {
        case .sent: "ann-no-letters"
        case .recalled: "ann-no-letters-recalled"
        case .draft, .scheduled, .held: "ann-no-letters-later"
        }
    }

    private static func file(_ visit: Visit) async throws -> Response {
        let found = try await visit.school.announcements.attachment(
            try visit.part("file"),
            of: AnnouncementID(try visit.part("id")),
            for: visit.person.id
        )
        guard let found else { throw WebError(.notFound) }
        // Whatever it says it is, the browser keeps it.
        return Download.response(found.bytes, type: "application/octet-stream", fileName: found.file.fileName)
    }
}
