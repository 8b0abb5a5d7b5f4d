internal import Gateway
internal import Policy
internal import School

/// What a backtest found, for its page.
struct BacktestFields {
    private let outcome: BacktestPages.Outcome
    private let visit: Visit
    private let texts: Texts
    private var result: Backtest { outcome.result }

    private static let mostDays = 31
    private static let mostSteps = 24
    static let mostNamed = 20

    init(_ outcome: BacktestPages.Outcome, _ visit: Visit) {
        self.outcome = outcome
        self.visit = visit
        texts = visit.texts
    }

    var fields: Fields {
        let catalogue = visit.school.catalogue
        let lines = byRule
        return [
            "total": texts(
                "backtest-total",
                ["judged": result.judged, "changed": result.changed, "days": outcome.days]
            ),
            "hasJudged": result.judged > 0,
            "differences": SettingsForm.differences(from: outcome.old, to: outcome.new, catalogue, texts),
            "lines": lines, "hasLines": !lines.isEmpty, "daysMarkup": byDay, "hasDays": !lines.isEmpty,
            "hitCount": result.announcementsHit, "hasHits": result.announcementsHit > 0,
            "hitText": texts("backtest-hits", ["count": result.announcementsHit]), "hits": hits, "curves": curves,
            "caveats": caveats, "hasCaveats": !caveats.isEmpty,
            "settings": catalogue.changedLines(from: outcome.old, to: outcome.new),
        ]
    }

    private struct Line: Hashable {
        var rule: RuleID
        var parties: PartySet
        var before: Outcome
        var after: Outcome
    }

    private var byRule: [Fields] {
        var counts: [Line: Int] = [:]
        for (change, count) in result.changes {
            counts[
                Line(rule: change.rule, parties: change.parties, before: change.before, after: change.after),
                default: 0
            ] += count
        }
        let sorted = counts.sorted { ($1.value, $0.key.rule.text) < ($0.value, $1.key.rule.text) }
        return sorted.prefix(100).map { line, count in
            [
                "rule": PolicyPages.name(line.rule, texts), "roles": roles(line.parties),
                "before": word(line.before), "after": word(line.after), "count": count,
                "isStricter": line.after > line.before,
            ]
        }
    }

    private func roles(_ parties: PartySet) -> String {
        parties.parties.map { texts("role-" + $0.rawValue) }.joined(separator: ", ")
    }

    private func word(_ outcome: Outcome) -> String { texts("outcome-" + outcome.rawValue) }

    private var byDay: Markup {
        var days: [CalendarDay: [Int]] = [:]
        for (change, count) in result.changes {
            var amounts = days[change.day] ?? [0, 0]
            amounts[change.after >= .held ? 1 : 0] += count
            days[change.day] = amounts
        }
        let values = days.sorted { $0.key < $1.key }.suffix(Self.mostDays).map {
            Chart.Value(label: "\($0.key.day).\($0.key.month).", amounts: $0.value)
        }
        let through = values.reduce(0) { $0 + $1.amounts[0] }
        let stopped = values.reduce(0) { $0 + $1.amounts[1] }
        return Chart.bars(
            values,
            title: texts("backtest-by-day"),
            description: texts("backtest-by-day-text", ["through": through, "stopped": stopped])
        )
    }

    private var hits: [Fields] {
        outcome.hits.map { named in
            [
                "when": SchoolTime.shown(named.hit.time, in: texts.language.house), "code": named.hit.code,
                "lists": named.lists.map { $0 ?? texts("backtest-list-gone") }.joined(separator: ", "),
                "author": named.author?.displayName ?? roles(named.hit.parties),
                "rule": PolicyPages.name(named.hit.rule, texts), "after": word(named.hit.after),
            ]
        }
    }

    private var curves: [Fields] {
        result.curves.map { curve in
            let before = curve.threshold.value(in: outcome.old)
            let after = curve.threshold.value(in: outcome.new)
            let steps = curve.steps(atMost: Self.mostSteps, including: [before, after].compactMap(\.self))
            let suggestion = curve.suggestion
            return [
                "name": curve.threshold.name,
                "title": texts(
                    "curve-title",
                    [
                        "name": PolicyPages.name(RuleID(curve.threshold.limit.name), texts),
                        "role": whose(curve.threshold),
                    ]
                ),
                "chartMarkup": Chart.lines(
                    steps.map { ($0.value, [$0.hits.messages, $0.hits.announcements, $0.hits.released]) },
                    marks: [before, after].compactMap(\.self),
                    title: texts("curve-chart", ["name": curve.threshold.name]),
                    description: description(of: curve, before, after)
                ),
                "steps": steps.map { step in
                    [
                        "value": step.value, "messages": step.hits.messages,
                        "announcements": step.hits.announcements, "released": step.hits.released,
                        "isNow": step.value == before, "isNew": step.value == after,
                    ] as Fields
                },
                "suggestion": suggestion.map {
                    texts("curve-suggestion", ["value": $0.value, "hits": $0.hits.messages]) + " "
                        + (curve.grounds(in: texts.language.house) ?? "")
                } ?? texts("curve-no-suggestion"),
            ] as Fields
        }
    }

    private func whose(_ threshold: Threshold) -> String {
        switch threshold.whose {
        case .role(let party): texts("role-" + party.rawValue)
        case .group(let group): group
        }
    }

    /// A class or group may have had no value of its own before, or has none any more.
    private func description(of curve: ThresholdCurve, _ before: Int?, _ after: Int?) -> String {
        func hits(_ value: Int?) -> Int { value.map { curve.hits(at: $0).messages } ?? 0 }
        guard let before, let after else {
            let value = after ?? before ?? 0
            return texts(after == nil ? "curve-chart-old" : "curve-chart-new", ["value": value, "hits": hits(value)])
        }
        return texts(
            "curve-chart-text",
            ["old": before, "oldHits": hits(before), "new": after, "newHits": hits(after)]
        )
    }

    private var caveats: [String] {
        let language = texts.language.house
        var caveats = visit.school.catalogue.whyNoCurves(from: outcome.old, to: outcome.new, in: language)
        caveats += ReplayCaveat.all(from: outcome.old, to: outcome.new, visit.school.catalogue).map {
            $0.text(in: texts.language.house)
        }
        if result.changedBefore > 0 { caveats.append(texts("backtest-before", ["count": result.changedBefore])) }
        if result.unreadable > 0 { caveats.append(texts("backtest-unreadable", ["count": result.unreadable])) }
        return caveats
    }
}
