package import MailAuthentication

/// What came of looking at one thing in the DNS.
package struct Finding: Sendable, Hashable {
    package enum State: Sendable, Hashable {
        case ok
        case missing
        /// Something else stands there, or stands there wrongly.
        case differs
        /// The DNS said nothing for now.
        case unanswered(DNSFailure)
        /// Right, with something to know.
        case note
    }

    package var state: State
    /// Whether mail suffers when it isn't right; else it is good practice.
    package var isEssential: Bool
    /// `MX`, `TXT`, `SPF`, …: what was looked at.
    package var kind: String
    /// Where.
    package var place: String
    /// What stands there, in zone form; free of control characters.
    package var found: [String]
    /// What should stand there.
    package var expected: [String]
    /// What it means and what to do.
    package var advice: [Phrase]

    init(
        _ state: State,
        isEssential: Bool = true,
        _ kind: String,
        at place: String,
        found: [String] = [],
        expected: [String] = [],
        _ advice: [Phrase] = []
    ) {
        self.state = state
        self.isEssential = isEssential
        self.kind = kind
        self.place = place
        self.found = found.map(Self.harmless)
        self.expected = expected
        self.advice = advice
    }

    /// Whether mail doesn't get through, or not as the school's, until somebody mends this.
    package var isWrong: Bool { isEssential && (state == .missing || state == .differs) }

    package var isUnanswered: Bool { if case .unanswered = state { true } else { false } }

    /// The most characters of a stranger's text that are shown.
    private static let longestFound = 600

    /// A text from the DNS, safe for a terminal.
    static func harmless(_ text: String) -> String {
        let shown = text.unicodeScalars.prefix(longestFound).map { scalar in
            (0x20...0x7E).contains(scalar.value) ? Character(scalar) : "\u{FFFD}"
        }
        return String(shown) + (text.unicodeScalars.count > longestFound ? " […]" : "")
    }
}

extension Finding {
    /// A question without an answer; one that DNSSEC calls forged is a fault to be mended.
    static func unanswered(
        _ failure: DNSFailure,
        _ kind: String,
        at name: DNSName,
        isEssential: Bool = true
    ) -> Finding {
        if failure == .bogus {
            return Finding(
                .differs,
                isEssential: true,
                kind,
                at: name.description,
                [
                    Phrase(
                        "DNSSEC sagt: gefälscht oder kaputt unterschrieben. Wer DNSSEC prüft, erreicht die Schule nicht. "
                            + "Bitte beim Betreiber der Zone die Unterschriften (RRSIG, DS) in Ordnung bringen lassen.",
                        "DNSSEC says: forged, or signed wrongly. Who checks DNSSEC can't reach the school. Please have the "
                            + "zone's operator put its signatures (RRSIG, DS) right."
                    )
                ]
            )
        }
        return Finding(
            .unanswered(failure),
            isEssential: isEssential,
            kind,
            at: name.description,
            [
                Phrase(
                    "Das DNS hat nicht geantwortet (\(failure.rawValue)). Später noch einmal versuchen.",
                    "The DNS gave no answer (\(failure.rawValue)). Try again later."
                )
            ]
        )
    }

    /// A record that the plan wants and the DNS doesn't have.
    static func missing(_ planned: PlannedRecord, isEssential: Bool = true, _ advice: [Phrase] = []) -> Finding {
        Finding(
            .missing,
            isEssential: isEssential,
            planned.record.type.name,
            at: planned.name.description,
            expected: [ZoneText.value(planned.record)],
            advice
        )
    }
}
