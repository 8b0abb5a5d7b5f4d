internal import FoundationEssentials
internal import Policy
internal import PrintedLetters
internal import School

/// Progress as rows of texts, for spreadsheets and for paper.
struct ProgressTable: Sendable {
    let head: [String]
    let rows: [[String]]
    private let german: Bool

    init(_ progress: AnnouncementProgress, _ language: Language) {
        let german = language == .german
        self.german = german
        let announcement = progress.announcement
        let signs = announcement.acknowledgement != nil
        head =
            (german
                ? ["Klasse", "Kind", "Familie", "Zustellung", "geöffnet"]
                : ["Class", "Child", "Family", "Delivery", "opened"])
            + (signs ? (german ? ["unterschrieben", "fehlt noch"] : ["signed", "still missing"]) : [])
            + announcement.questions.map(\.wording)
        // From 1 in the order of the lines: what they are beside this table is nobody's business.
        var families: [Int: Int] = [:]
        rows = progress.rows.map { row in
            let family = families[row.family] ?? families.count + 1
            families[row.family] = family
            var cells = [
                row.child.className, row.child.name, String(family), row.progress.delivery.words(language),
                row.progress.isOpened ? (german ? "ja" : "yes") : (german ? "nein" : "no"),
            ]
            if signs {
                cells.append(row.signed.map { Self.words($0, language) }.joined(separator: "; "))
                cells.append(row.missing.map(\.name).joined(separator: "; "))
            }
            return cells + announcement.questions.map { Self.answer(row, $0.id, language) }
        }
    }

    /// With what another of the family had said before: "nein (vorher: ja, Maria Weber, …)".
    private static func answer(_ row: ProgressRow, _ question: Int, _ language: Language) -> String {
        let german = language == .german
        let answer = row.answers[question] ?? ""
        let before = (row.earlier[question] ?? []).map { said in
            let words = said.words ?? (german ? "nichts" : "nothing")
            let paper = said.enteredBy == nil ? "" : german ? " (Papier)" : " (paper)"
            return words + ", " + said.by + paper + ", " + SchoolTime.shown(said.time, in: language)
                + (said.contradicts ? german ? "; widerspricht" : "; contradicts" : "")
        }
        guard !before.isEmpty else { return answer }
        let note = "(" + (german ? "vorher: " : "before: ") + before.joined(separator: "; ") + ")"
        return answer.isEmpty ? note : answer + " " + note
    }

    private static func words(_ signed: ProgressRow.Signed, _ language: Language) -> String {
        let german = language == .german
        let time = SchoolTime.shown(signed.time, in: language)
        // Of paper, nobody knows but the day.
        var text = signed.signer + ", " + (signed.enteredBy == nil ? time : String(time.prefix { $0 != "," }))
        if !signed.attestsFor.isEmpty {
            text += (german ? ", auch für " : ", also for ") + signed.attestsFor.joined(separator: ", ")
        }
        if signed.isByCode { text += german ? " (mit dem Code vom Papierbrief)" : " (by the code on the letter)" }
        if let person = signed.enteredBy {
            let entered = signed.entered.map { " " + SchoolTime.shown($0, in: language) } ?? ""
            text += (german ? " (Papier, eingetragen von " : " (paper, entered by ") + person + entered + ")"
        }
        if !signed.counts {
            text += german ? " (gilt nicht mehr: vor der Berichtigung)" : " (no longer counts: before the correction)"
        } else if signed.isOlder {
            text += german ? " (vor der Berichtigung)" : " (before the correction)"
        }
        return text
    }

    /// RFC 4180 with a byte order mark.
    var csv: [UInt8] {
        let lines = ([head] + rows).map { $0.map(Self.cell).joined(separator: german ? ";" : ",") + "\r\n" }
        return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
    }

    /// Quoted, and never taken for a formula: what begins like one gets an apostrophe in front, as spreadsheets do
    /// themselves.
    static func cell(_ text: String) -> String {
        // A tab or a line end at the beginning hides a formula from a first look, not from a spreadsheet.
        let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
        let isRisky = first.map { "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) } ?? false
        let begins = text.unicodeScalars.first.map { $0 == "\t" || $0 == "\r" || $0 == "\n" } ?? false
        var inner = text
        if text.utf8.contains(where: { $0 == 0x22 || $0 == 0 }) {
            inner = ""
            for scalar in text.unicodeScalars where scalar != "\0" {
                inner.unicodeScalars.append(scalar)
                if scalar == "\"" { inner += "\"" }
            }
        }
        return (isRisky || begins ? "\"'" : "\"") + inner + "\""
    }

    /// The same for paper; of many questions all answers stand in one column.
    func report(_ announcement: Announcement, school: String, summary: [String]) -> PrintedReport {
        let fixed = head.count - announcement.questions.count
        let isWide = head.count > Self.mostColumns
        let titles = isWide ? Array(head.prefix(fixed)) + [german ? "Antworten" : "Answers"] : head
        let columns = titles.enumerated().map { place, title in
            let share = place < fixed ? Self.shares[place] : isWide ? 2 : 1
            return PrintedReport.Column(title, share: share)
        }
        let cells = rows.map { row in
            guard isWide else { return row }
            let answers = zip(head.dropFirst(fixed), row.dropFirst(fixed)).filter { !$1.isEmpty }
            return Array(row.prefix(fixed)) + [answers.map { $0 + ": " + $1 }.joined(separator: "; ")]
        }
        return PrintedReport(
            school: school,
            title: announcement.subject,
            summary: summary,
            columns: columns,
            rows: cells,
            form: german ? .german : .english
        )
    }

    private static let mostColumns = 10
    /// Of class, child, family, delivery, opened, signed, missing: names need room, a word doesn't.
    private static let shares = [0.6, 1.8, 0.6, 1, 0.8, 2, 1.6]
}

extension ChildProgress.DeliveryState {
    func words(_ language: Language) -> String {
        let german = language == .german
        return switch self {
        case .underWay: german ? "unterwegs" : "under way"
        case .delivered: german ? "zugestellt" : "delivered"
        case .bounced: german ? "nicht zustellbar" : "bounced"
        case .paper: german ? "auf Papier" : "on paper"
        }
    }
}
