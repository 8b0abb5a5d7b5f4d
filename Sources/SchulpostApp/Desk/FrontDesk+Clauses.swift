import Database
import Directory
import FoundationEssentials
import Gateway
import Policy
import School
import WebServer

extension FrontDesk {
    /// `schulpost policy clauses`: the usage rules clause by clause, with what enforces each.
    /// - Parameter isMarkdown: for print; else a line a clause.
    package func listClauses(isMarkdown: Bool, days: Int, in school: SchoolChoice) async throws {
        let days = try PolicyDesk.days(days)
        try await withRooms(school) { rooms in
            let now = Date()
            let report = try await ClauseReport.read(
                days: days,
                in: terminal.language,
                of: rooms.settings,
                rooms.database,
                at: now
            )
            if isMarkdown {
                let language = terminal.language
                let who = WhoDecided(roster: rooms.directory.roster)
                return terminal.write(
                    report.markdown(at: now, author: who.name, name: { RuleNames.name(of: $0, in: language) })
                )
            }
            for entry in report.entries {
                terminal.say("\(entry.id)  \(PolicyDesk.line(entry.title))")
                for rule in entry.rules {
                    let hits = rule.tally.hits
                    terminal.say("    \(rule.id)" + (hits > 0 ? "  \(hits)" : ""))
                }
                for text in entry.mechanisms { terminal.say("    " + text) }
                if entry.isOnPaperOnly { terminal.say("    nur auf Papier", "    only on paper") }
            }
        }
    }

    /// `schulpost policy counts`: what each rule did in the last days.
    package func countRules(days: Int, in school: SchoolChoice) async throws {
        let days = try PolicyDesk.days(days)
        try await withRooms(school) { rooms in
            let now = Date()
            let tallies = try await rooms.database.read { try RuleCounts.tallies(ofLast: days, at: now, in: $0) }
            terminal.say(
                "Treffer / beobachtet / gekennzeichnet / angehalten / abgelehnt / Fehlalarme / bestätigt "
                    + (days == 1 ? "heute:" : "in \(days) Tagen:"),
                "hits / observed / labelled / held / refused / overturned / confirmed "
                    + (days == 1 ? "today:" : "in \(days) days:")
            )
            for (rule, tally) in tallies.sorted(by: { ($1.value.hits, $0.key) < ($0.value.hits, $1.key) }) {
                let counts = [
                    tally.hits, tally.observed, tally.labelled, tally.held, tally.refused, tally.overturned,
                    tally.confirmed,
                ]
                terminal.say("\(rule)  " + counts.map(String.init).joined(separator: " / "))
            }
            if tallies.isEmpty { terminal.say("Nichts ist aufgefallen.", "Nothing was found.") }
        }
    }
}
