import Policy

/// The rules that have no precision and recall here, and why: so that none is missing in silence.
enum UnmeasuredRules {
    static let groups: [(why: String, rules: Set<RuleID>)] = [
        (
            "their answer is arithmetic or a look into a table: counts, sizes, rights, allow-lists, standing of accounts, orders",
            [
                "mass.recipients-per-message", "mass.recipients-per-hour", "mass.recipients-per-day",
                "mass.messages-per-hour", "mass.messages-per-day", "mass.first-time-recipients-per-day",
                "mass.chat-messages-per-hour", "mass.forum-posts-per-hour", "mass.paused", "size.message",
                "size.attachments", "account.standing", "orders.brake", "lists.not-open",
                "school-only.external-recipient", "school-only.external-sender", "school-only.forwarding",
            ]
        ),
        (
            "they say what a protocol says (SPF, DKIM, DMARC, who has logged in); the protocols' own suites are in the tests",
            [
                "spoof.dmarc-none", "spoof.dmarc-quarantine", "spoof.dmarc-reject", "spoof.sender-not-owned",
                "spoof.own-domain-from-outside", "spoof.list-as-sender",
            ]
        ),
        (
            "they pass on what ClamAV and Rspamd say: the figures are those of the scanners",
            [
                "content.virus", "content.spam-score", "content.spam-score-high", "content.scanner-away",
                "content.unscanned",
            ]
        ),
    ]

    static func show(measured: Set<RuleID>) {
        print("\nRules without a figure")
        for (why, rules) in groups {
            print("\(why):\n  " + rules.map(\.text).sorted().joined(separator: ", "))
        }
        let named = groups.reduce(into: measured) { $0.formUnion($1.rules) }
        let all = Set(StandardRules.all.map(\.id))
        let silent = all.subtracting(named).map(\.text).sorted()
        print(
            silent.isEmpty
                ? "Every other rule of the \(all.count) has one."
                : "NOT MEASURED, and nobody has said why: " + silent.joined(separator: ", ")
        )
        let strangers = named.subtracting(all).map(\.text).sorted()
        if !strangers.isEmpty { print("NO RULES ANY MORE: " + strangers.joined(separator: ", ")) }
    }
}
