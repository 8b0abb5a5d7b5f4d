internal import AuditLog
internal import Database
internal import Delivery
internal import Directory
internal import FoundationEssentials
internal import Gateway
internal import Policy
package import PrintedLetters
package import School

extension AuditAction {
    /// Announcements: the subject is the announcement's id.
    static let announcementExport: AuditAction = "announcement.export"
    static let announcementCorrect: AuditAction = "announcement.correct"
    static let announcementRecall: AuditAction = "announcement.recall"
    static let announcementPaper: AuditAction = "announcement.paper"
    static let announcementPaperWithdrawn: AuditAction = "announcement.paper-withdrawn"
    static let announcementSettle: AuditAction = "announcement.settle"
}

extension AnnouncementOffice {
    /// Progress as comma-separated values (RFC 4180; semicolons in German, as German spreadsheets want it) with a byte order
    /// mark; no cell is taken for a formula. Written to the audit log.
    /// - Parameter language: of its head and words; nil for the reader's own.
    package func csv(
        _ id: AnnouncementID,
        for reader: PersonID,
        in language: Language? = nil
    ) async throws -> [UInt8]? {
        let language = language ?? self.language(of: reader)
        guard let progress = try await exported(id, for: reader, in: language) else { return nil }
        try await audit(.announcementExport, id, by: reader, ["form": "csv", "rows": String(progress.rows.count)])
        return ProgressTable(progress, language).csv
    }

    /// The same on paper. Written to the audit log.
    package func pdf(
        _ id: AnnouncementID,
        for reader: PersonID,
        in language: Language? = nil
    ) async throws -> [UInt8]? {
        let language = language ?? self.language(of: reader)
        guard let progress = try await exported(id, for: reader, in: language) else { return nil }
        let german = language == .german
        let announcement = progress.announcement
        var summary = [names(announcement.audiences, ReadingLanguage(language)).joined(separator: ", ")]
        if case .sent(let time) = announcement.state {
            summary.append((german ? "Gesendet: " : "Sent: ") + SchoolTime.shown(time, in: language))
        }
        if let deadline = announcement.deadline {
            summary.append((german ? "Frist: " : "Deadline: ") + SchoolTime.shown(deadline, in: language))
        }
        if announcement.asks {
            let (done, all) = (progress.count.done, progress.count.all)
            summary.append(german ? "Vollständig: \(done) von \(all)" : "Complete: \(done) of \(all)")
        }
        try await audit(.announcementExport, id, by: reader, ["form": "pdf", "rows": String(progress.rows.count)])
        return try await ProgressTable(progress, language).report(announcement, school: school, summary: summary)
            .pdf(created: now().ISO8601Format())
    }

    /// All lines; nil for the office too, which sees nobody's answers.
    private func exported(
        _ id: AnnouncementID,
        for reader: PersonID,
        in language: Language
    ) async throws -> AnnouncementProgress? {
        guard let access = try await entry(id, for: reader)?.access, access != .office else { return nil }
        return try await progress(id, for: reader, in: language)
    }

    /// The printed letters of families whom no mail reaches; nil where there is none to print. The office gets the letter of one
    /// of them alone, too; its author gets those of other children. Written to the audit log child by child, for each of them answers in a family's name.
    /// - Parameter children: whose; nil for all whom no mail reaches.
    package func letters(
        _ id: AnnouncementID,
        for reader: PersonID,
        children: Set<PersonID>? = nil,
        sides: PrintedSides = .two
    ) async throws -> [UInt8]? {
        guard let found = try await entry(id, for: reader), case .sent(let sent) = found.record.announcement.state,
            children == nil || found.access != .classTeacher
        else { return nil }
        let gateway = gateway
        let (standings, all) = try await database.read { connection in
            (try gateway.standings(of: id.text, in: connection), try gateway.copies(of: id.text, in: connection))
        }
        let reached = Set(standings.filter { $0.way == .mail && $0.state != .bounced }.flatMap(\.children))
        let copies = all.filter { copy in
            guard found.shows(copy.children) else { return false }
            let isUnreached = copy.way == .paper || !reached.isSuperset(of: copy.children)
            guard let children else { return isUnreached }
            // A code answers in a family's name: only its author has a reason to print more.
            return !children.isDisjoint(with: copy.children) && (isUnreached || found.access == .author)
        }
        guard !copies.isEmpty else { return nil }
        let files = try await database.read { try AttachmentStore.list(id, in: $0).map(\.attachment.fileName) }
        let verification = try await verification(of: found.record)
        var letters: [PrintedLetter] = []
        let good = people.inOrder(copies.filter { $0.expires > now() }) { copy in
            people.named(copy.children).first?.id ?? PersonID("")
        }
        for copy in good {
            let code = try await gateway.shortCode(of: copy)
            let paper = PaperLetter(
                announcement: found.record.announcement,
                isCorrected: found.record.corrected != nil,
                copy: copy,
                code: code.description,
                link: gateway.link(code),
                site: gateway.site,
                letterhead: letterhead,
                sent: sent,
                roster: roster,
                day: today,
                files: files,
                verification: verification
            )
            letters.append(paper.letter)
        }
        guard !letters.isEmpty else { return nil }
        try await auditLetters(of: good, id, by: reader)
        return try await PrintedLetters.pdf(
            of: letters,
            title: found.record.announcement.subject,
            created: now().ISO8601Format(),
            sides: sides
        )
    }

    /// Whose codes somebody has in hand now: an entry for as many children as one holds.
    private func auditLetters(of copies: [FamilyCopy], _ id: AnnouncementID, by reader: PersonID) async throws {
        let children = Set(copies.flatMap(\.children)).map(\.text).sorted()
        var lines = [""]
        for child in children {
            let line = lines[lines.count - 1]
            let longer = line.isEmpty ? child : line + " " + child
            if longer.unicodeScalars.count > AuditEntry.longestText, !line.isEmpty {
                lines.append(child)
            } else {
                lines[lines.count - 1] = longer
            }
        }
        let (rows, all) = (String(copies.count), lines)
        try await database.write { connection in
            for line in all {
                let details = ["form": "letters", "rows": rows, "children": line]
                try audit(.announcementExport, id, by: reader, details, in: connection)
            }
        }
    }

    /// The code by which it can be looked up, and where; nil for what nobody can.
    private func verification(
        of record: AnnouncementRecord
    ) async throws -> (code: VerificationCode, page: String)? {
        guard let code = record.code.flatMap({ VerificationCode($0) }), try await gateway.verify(code) != nil else {
            return nil
        }
        return (code, gateway.verification.page)
    }

    func language(of person: PersonID) -> Language { roster.person(person)?.language ?? .german }

    func audit(
        _ action: AuditAction,
        _ id: AnnouncementID,
        by person: PersonID,
        _ details: [String: String]
    ) async throws {
        try await database.write { try audit(action, id, by: person, details, in: $0) }
    }

    /// The same within a caller's transaction.
    func audit(
        _ action: AuditAction,
        _ id: AnnouncementID,
        by person: PersonID,
        _ details: [String: String],
        in connection: any DatabaseConnection
    ) throws {
        let entry = AuditEntry(
            at: now(),
            actor: .person(person.text),
            action: action,
            subject: id.text,
            details: details
        )
        try AuditLog.append(entry, in: connection)
    }
}
