import FoundationEssentials
import Gateway
import Policy
import School

/// What a backtest found, for people to read.
struct BacktestReport {
    private let result: Backtest
    private let old: PolicySettings
    private let new: PolicySettings
    private let hits: [NamedAnnouncement]

    /// So many days are listed one by one; of more, the last.
    private static let mostDays = 31
    private static let mostSteps = 12
    /// So many announcements are named.
    static let mostNamed = 20

    /// - Parameter hits: the announcements that would have been hit, with their names.
    init(_ result: Backtest, naming hits: [NamedAnnouncement], from old: PolicySettings, to new: PolicySettings) {
        self.result = result
        self.hits = hits
        self.old = old
        self.new = new
    }

    func lines(_ language: Language) -> [String] {
        let parts: [[Phrase]] = [totals, byRule, byDay, announcements, curves, caveats]
        return PolicyDesk.differences(from: old, to: new) + parts.flatMap { $0 }.map { $0.text(in: language) }
    }

    private var totals: [Phrase] {
        [
            Phrase(
                "\(counted(result.judged, "Entscheidung", "Entscheidungen")) noch einmal geprüft, "
                    + "\(counted(result.changed, "wäre", "wären")) anders ausgegangen.",
                "\(counted(result.judged, "decision", "decisions")) judged again, \(result.changed) would have come out "
                    + "otherwise."
            )
        ]
    }

    private struct Line: Hashable {
        var rule: RuleID
        var parties: PartySet
        var before: Outcome
        var after: Outcome
    }

    private var byRule: [Phrase] {
        var counts: [Line: Int] = [:]
        for (change, count) in result.changes {
            let line = Line(rule: change.rule, parties: change.parties, before: change.before, after: change.after)
            counts[line, default: 0] += count
        }
        let sorted = counts.sorted {
            $0.value != $1.value
                ? $0.value > $1.value : String(describing: $0.key) < String(describing: $1.key)
        }
        guard !sorted.isEmpty else { return [] }
        return [Phrase("Nach Regel und Rolle:", "By rule and role:")]
            + sorted.map { line, count in
                let roles = line.parties.parties.map(\.rawValue).joined(separator: "+")
                return Phrase(
                    "  \(line.rule)  \(roles)  \(Self.word(line.after, .german)) statt "
                        + "\(Self.word(line.before, .german)): \(count)",
                    "  \(line.rule)  \(roles)  \(Self.word(line.after, .english)) instead of "
                        + "\(Self.word(line.before, .english)): \(count)"
                )
            }
    }

    private var byDay: [Phrase] {
        var counts: [CalendarDay: [Outcome: Int]] = [:]
        for (change, count) in result.changes { counts[change.day, default: [:]][change.after, default: 0] += count }
        let days = counts.sorted { $0.key < $1.key }.suffix(Self.mostDays)
        guard !days.isEmpty else { return [] }
        return [Phrase("Nach Tag:", "By day:")]
            + days.map { day, outcomes in
                func text(_ language: Language) -> String {
                    let parts = outcomes.sorted { $0.key < $1.key }.map { "\($0.value) \(Self.word($0.key, language))" }
                    return "  \(day)  " + parts.joined(separator: ", ")
                }
                return Phrase(text(.german), text(.english))
            }
    }

    private var announcements: [Phrase] {
        guard result.announcementsHit > 0 else {
            return [
                Phrase(
                    "Keine genehmigte Mitteilung wäre getroffen worden.",
                    "No authorised announcement would have been hit."
                )
            ]
        }
        let count = result.announcementsHit
        return [
            Phrase(
                "Achtung: \(counted(count, "genehmigte Mitteilung wäre", "genehmigte Mitteilungen wären")) nicht angekommen.",
                "Beware: \(counted(count, "authorised announcement", "authorised announcements")) would not have arrived."
            )
        ]
            + hits.map { Phrase(Self.line($0, .german), Self.line($0, .english)) }
            + (count > hits.count
                ? [Phrase("  … und \(count - hits.count) weitere", "  … and \(count - hits.count) more")] : [])
    }

    /// `2026-11-20 14:05  klasse.5a@…  Petra Lindner  mass.recipients-per-hour  held  A5YD-KSHJ`.
    private static func line(_ named: NamedAnnouncement, _ language: Language) -> String {
        let gone = language == .german ? "(Verteiler, den es nicht mehr gibt)" : "(a list that there is no more)"
        let roles = named.hit.parties.parties.map(\.rawValue).joined(separator: "+")
        let parts = [
            Moment.text(named.hit.time), named.lists.map { $0 ?? gone }.joined(separator: ", "),
            named.author.map { PolicyDesk.line($0.displayName) } ?? roles, "\(named.hit.rule)",
            word(named.hit.after, language), named.hit.code,
        ]
        return "  " + parts.joined(separator: "  ")
    }

    private var curves: [Phrase] {
        result.curves.flatMap { curve -> [Phrase] in
            let (before, after) = (curve.threshold.value(in: old), curve.threshold.value(in: new))
            return [Phrase("\(curve.threshold.name), Treffer je Wert:", "\(curve.threshold.name), hits at each value:")]
                + curve.steps(atMost: Self.mostSteps, including: [before, after].compactMap(\.self)).map {
                    value,
                    hits in
                    let mark = value == after ? "*" : " "
                    return Phrase("\(mark) \(value): \(Self.german(hits))", "\(mark) \(value): \(Self.english(hits))")
                }
                + Self.lines(suggestionOf: curve, old)
        }
    }

    /// The value that the past suggests for a threshold.
    static func lines(suggestionOf curve: ThresholdCurve, _ current: PolicySettings) -> [Phrase] {
        let name = curve.threshold.name
        let own = curve.threshold.value(in: current)
        let now = (
            german: own.map(String.init) ?? "was für die Rollen gilt",
            english: own.map(String.init) ?? "as for the roles"
        )
        guard let suggestion = curve.suggestion else {
            return [
                Phrase(
                    "\(name): kein Vorschlag, denn in dieser Zeit gab es keine Nachricht, für die sie gilt. Jetzt: \(now.german)",
                    "\(name): no suggestion, for there was no message that it is for in that time. Now: \(now.english)"
                )
            ]
        }
        return [
            Phrase(
                "\(name): Vorschlag \(suggestion.value), Treffer: \(german(suggestion.hits)). "
                    + "Jetzt: \(now.german)" + (own.map { ", Treffer: \(german(curve.hits(at: $0)))" } ?? ""),
                "\(name): suggestion \(suggestion.value), hits: \(english(suggestion.hits)). "
                    + "Now: \(now.english)" + (own.map { ", hits: \(english(curve.hits(at: $0)))" } ?? "")
            ),
            Phrase("    " + (curve.grounds(in: .german) ?? ""), "    " + (curve.grounds(in: .english) ?? "")),
        ]
    }

    private var caveats: [Phrase] {
        let catalogue = SettingsCatalogue.standard
        var caveats = zip(
            catalogue.whyNoCurves(from: old, to: new, in: .german),
            catalogue.whyNoCurves(from: old, to: new, in: .english)
        ).map { Phrase($0, $1) }
        caveats += ReplayCaveat.all(from: old, to: new).map { Phrase($0.text(in: .german), $0.text(in: .english)) }
        if result.changedBefore > 0 {
            caveats.append(
                Phrase(
                    "\(counted(result.changedBefore, "Entscheidung fiel", "Entscheidungen fielen")) anders aus, als es die "
                        + "Regeln von jetzt verlangen; das ist dieser Änderung nicht zugerechnet.",
                    "\(counted(result.changedBefore, "decision", "decisions")) came out otherwise than the rules of now "
                        + "demand; that isn't put down to this change."
                )
            )
        }
        if result.unreadable > 0 {
            caveats.append(
                Phrase(
                    "\(counted(result.unreadable, "Aufzeichnung ist", "Aufzeichnungen sind")) unlesbar und nicht geprüft.",
                    "\(counted(result.unreadable, "record", "records")) can't be read and not judged."
                )
            )
        }
        guard !caveats.isEmpty else { return [] }
        return [Phrase("Was sich so nicht sagen lässt:", "What can't be told this way:")]
            + caveats.map { Phrase("  " + $0.text(in: .german), "  " + $0.text(in: .english)) }
    }

    private static func german(_ hits: ThresholdCurve.Hits) -> String {
        "\(hits.messages)"
            + (hits.announcements > 0 ? ", davon \(counted(hits.announcements, "Mitteilung", "Mitteilungen"))" : "")
            + (hits.released > 0 ? ", davon \(hits.released) freigegeben" : "")
    }

    private static func english(_ hits: ThresholdCurve.Hits) -> String {
        "\(hits.messages)"
            + (hits.announcements > 0
                ? ", of them \(counted(hits.announcements, "announcement", "announcements"))" : "")
            + (hits.released > 0 ? ", \(hits.released) of them released" : "")
    }

    private static func word(_ outcome: Outcome, _ language: Language) -> String {
        switch (outcome, language) {
        case (.delivered, .german): "zugestellt"
        case (.delivered, .english): "delivered"
        case (.labelled, .german): "mit Warnung zugestellt"
        case (.labelled, .english): "delivered with a label"
        case (.held, .german): "angehalten"
        case (.held, .english): "held"
        case (.refused, .german): "abgelehnt"
        case (.refused, .english): "refused"
        }
    }
}
