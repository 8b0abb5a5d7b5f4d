import MailAuthentication
import MailMessage
import School

/// All records of a school as a text to copy into its zones.
struct ZoneSnippet: Sendable {
    let plan: RecordPlan
    let language: Language

    /// Seconds that records may be kept while things change.
    static let timeToLive = 3_600

    var text: String {
        var text = ""
        var isMachineDone = false
        for domain in plan.subject.domains {
            guard let origin = DNSName(domain.ascii) else { continue }
            text += heading(Phrase("Zone \(domain.ascii)", "Zone \(domain.ascii)"))
            text += "$ORIGIN \(origin.presentation)\n$TTL \(Self.timeToLive)\n"
            var groups = plan.domain(domain)
            if !isMachineDone, plan.subject.isHostWithin(domain) {
                groups = plan.machine() + groups
                isMachineDone = true
            }
            text += lines(groups, origin: origin)
        }
        if !isMachineDone, !plan.machine().isEmpty {
            text += heading(Phrase("In der Zone des Rechners", "In the machine's zone"))
            text += "$TTL \(Self.timeToLive)\n"
            text += lines(plan.machine(), origin: nil)
        }
        return text + reverseNames + policies
    }

    private func lines(_ groups: [RecordGroup], origin: DNSName?) -> String {
        groups.map { group in
            "; " + group.title.text(in: language) + "\n"
                + group.records.map { ZoneText.line($0, origin: origin) }.joined()
        }.joined()
    }

    /// Comments: these zones belong to whoever gives out the addresses.
    private var reverseNames: String {
        guard !plan.subject.addresses.isEmpty else { return "" }
        var text = heading(
            Phrase(
                "Rückwärts: beim Anbieter der Adressen eintragen lassen",
                "Reverse: to be set by the addresses' provider"
            )
        )
        for address in plan.subject.addresses {
            text += "; \(address.reverseName.presentation)\n;     IN PTR \(plan.subject.hostName.presentation)\n"
        }
        return text
    }

    private var policies: String {
        plan.subject.domains.map { domain in
            let draft = plan.draft(domain)
            return heading(Phrase("Datei für MTA-STS, unter", "File for MTA-STS, at")) + "; \(draft.url)\n;\n"
                + draft.text.split(separator: "\r\n").map { ";     \($0)\n" }.joined()
        }.joined()
    }

    private func heading(_ title: Phrase) -> String { "\n; === \(title.text(in: language))\n" }
}
