package import FoundationEssentials
package import School

extension ClauseReport {
    /// The report as Markdown (CommonMark with tables), for printing, a wiki, or the school's board.
    /// - Parameters:
    ///   - time: of the report.
    ///   - author: the name of who worded a clause, by id.
    ///   - name: of a rule, in the report's language, for who doesn't know its id.
    package func markdown(
        at time: Date,
        author: (PersonID) -> String = { $0.text },
        name: (RuleID) -> String = { $0.text }
    ) -> String {
        var text = "# " + pick("Nutzungsordnung: was sie durchsetzt", "Usage rules: what enforces them") + "\n\n"
        text += [standing(time), counts, coverage].joined(separator: "\n\n") + "\n"
        for (place, entry) in entries.enumerated() { text += "\n" + section(place + 1, entry, author, name) }
        return text
    }

    private func standing(_ time: Date) -> String {
        let shown = SchoolTime.shown(time, in: language)
        guard version > 0 else {
            return pick(
                "Stand: \(shown). Die Einstellungen sind die mitgelieferten.",
                "As of \(shown). The settings are those that come with the program."
            )
        }
        return pick(
            "Stand: \(shown). Einstellungen in Fassung \(version).",
            "As of \(shown). Settings of version \(version)."
        )
    }

    private var counts: String {
        let span =
            days == 1 ? pick("von heute", "of today") : pick("der letzten \(days) Tage", "of the last \(days) days")
        return pick(
            "Die Zahlen sind die \(span). Fehlalarm heißt: angehalten, und wer entscheidet, hat es unverändert zugestellt. "
                + "Bestätigt heißt: Absender wurden gefragt, ob sie es so meinen, und haben es unverändert gesendet.",
            "The counts are those \(span). A false alarm was held and then let through as it was by somebody who decides. "
                + "Confirmed means that the author was asked whether it was meant so, and sent it as it was."
        )
    }

    private var coverage: String {
        let paper = entries.enumerated().filter { $0.element.isOnPaperOnly }.map { String($0.offset + 1) }
        guard !paper.isEmpty else {
            return pick(
                "Alle \(entries.count) Klauseln setzt das Postamt durch.",
                "The post office enforces all clauses."
            )
        }
        let numbers = paper.joined(separator: ", ")
        return pick(
            "Von \(entries.count) Klauseln setzt das Postamt \(entries.count - paper.count) durch. "
                + "\(paper.count) stehen nur auf Papier: \(numbers).",
            "Of \(entries.count) clauses the post office enforces \(entries.count - paper.count). "
                + "\(paper.count) are on paper only: \(numbers)."
        )
    }

    private func section(
        _ number: Int,
        _ entry: Entry,
        _ author: (PersonID) -> String,
        _ name: (RuleID) -> String
    ) -> String {
        let title = entry.title.split(whereSeparator: \.isNewline).joined(separator: " ")
        var text = "## \(number). \(MarkdownText.escaped(title)) (`\(entry.id)`)\n\n"
        for line in entry.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            text += "> " + MarkdownText.escaped(line) + "\n"
        }
        if entry.isOwn { text += "\n" + own(entry.changed, author) + "\n" }
        if !entry.rules.isEmpty { text += "\n" + table(entry.rules, name) }
        if !entry.mechanisms.isEmpty {
            text += "\n" + entry.mechanisms.map { "- " + MarkdownText.escaped($0) + "\n" }.joined()
        }
        if entry.isOnPaperOnly {
            text += "\n**" + pick("Nur auf Papier", "On paper only") + "**: "
            text += pick(
                "Nichts im Postamt setzt diese Klausel durch.",
                "Nothing in the post office enforces this clause."
            )
            text += "\n"
        }
        return text
    }

    private func own(_ change: Change?, _ name: (PersonID) -> String) -> String {
        guard let change else { return pick("*Wortlaut der Schule.*", "*The school's own words.*") }
        let time = SchoolTime.shown(change.time, in: language)
        let author = change.author.map { MarkdownText.escaped(name($0)) } ?? "Schulpost"
        return pick(
            "*Wortlaut der Schule, seit \(time) (Fassung \(change.version), \(author)).*",
            "*The school's own words, since \(time) (version \(change.version), \(author)).*"
        )
    }

    private func table(_ rules: [RuleLine], _ name: (RuleID) -> String) -> String {
        let titles =
            language == .german
            ? ["Regel", "Was folgt", "Einstellung", "Letzte \(days) Tage"]
            : ["Rule", "What follows", "Setting", "Last \(days) days"]
        var text = row(titles) + row(Array(repeating: "---", count: titles.count))
        for rule in rules {
            let shown = name(rule.id)
            let title = shown == rule.id.text ? "" : MarkdownText.escaped(shown) + " "
            text += row([
                title + "`\(rule.id)`",
                words(rule.actions, rule.groups) { action($0) },
                rule.limits.map { words($0) }.joined(separator: "; "),
                words(rule.tally),
            ])
        }
        return text
    }

    private func row(_ cells: [String]) -> String {
        "| " + cells.map { $0.isEmpty ? "–" : $0 }.joined(separator: " | ") + " |\n"
    }
}
