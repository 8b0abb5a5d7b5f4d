package import MailAuthentication
import MailMessage
package import School

/// What `schulpost doctor dns` says, and how it ends.
package struct DoctorReport: Sendable {
    package enum Outcome: Sendable, Hashable {
        /// Nothing essential is wrong.
        case sound
        /// Something essential is missing or wrong.
        case wrong
        /// The DNS gave no answer to something essential; nothing is known to be wrong.
        case unanswered
    }

    package let text: String
    package let findings: [Finding]

    package var outcome: Outcome {
        if findings.contains(where: \.isWrong) { return .wrong }
        return findings.contains { $0.isEssential && $0.isUnanswered } ? .unanswered : .sound
    }

    /// Examines everything.
    package init(_ subject: DoctorSubject, resolver: any DNSResolver, language: Language) async {
        let examination = DNSExamination(subject, resolver: resolver)
        let printer = FindingPrinter(language: language)
        var sections = [(subject.host.ascii, await examination.machine())]
        for domain in subject.domains { sections.append((domain.ascii, await examination.domain(domain))) }
        var text = ""
        for (title, findings) in sections {
            text += printer.title(title) + findings.map { printer.text($0) }.joined()
        }
        findings = sections.flatMap(\.1)
        self.text = text
    }

    /// The records to publish, as a text for zone files.
    package static func records(_ subject: DoctorSubject, language: Language) -> String {
        ZoneSnippet(plan: RecordPlan(subject: subject), language: language).text
    }

    /// The last line.
    package var summary: Phrase {
        let wrong = findings.filter(\.isWrong).count
        let open = findings.filter(\.isUnanswered).count
        let wishes = findings.filter { !$0.isEssential && ($0.state == .missing || $0.state == .differs) }.count
        let rest = Phrase(
            (wishes > 0 ? "; empfohlen: \(wishes)" : "") + (open > 0 ? "; ohne Antwort: \(open)" : "") + ".",
            (wishes > 0 ? "; recommended: \(wishes)" : "") + (open > 0 ? "; without answer: \(open)" : "") + "."
        )
        return wrong == 0
            ? Phrase("Nichts Wichtiges ist falsch" + rest.german, "Nothing essential is wrong" + rest.english)
            : Phrase("In Ordnung zu bringen: \(wrong)" + rest.german, "To be mended: \(wrong)" + rest.english)
    }
}
