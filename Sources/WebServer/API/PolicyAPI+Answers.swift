internal import Gateway
internal import MailMessage
internal import Policy
internal import School

/// Writes judgements as JSON.
enum JudgementText {
    static func one(_ judgements: [Judgement]) -> [UInt8] {
        var writer = JSONWriter()
        for judgement in judgements.prefix(1) { write(judgement, to: &writer) }
        return writer.bytes
    }

    static func many(_ judgements: [Judgement]) -> [UInt8] {
        var writer = JSONWriter()
        writer.raw(#"{"judgements":"#)
        writer.list(judgements) { write($1, to: &$0) }
        writer.raw("}")
        return writer.bytes
    }

    private static func write(_ judgement: Judgement, to writer: inout JSONWriter) {
        writer.raw(#"{"decision":"#)
        writer.string(judgement.code.text)
        writer.raw(#","verdict":"#)
        writer.string(verdict(judgement.disposition))
        writer.raw(#","settingsVersion":"#)
        writer.integer(judgement.settings.version)
        if let seconds = judgement.retryAfter {
            writer.raw(#","retryAfter":"#)
            writer.integer(seconds)
        }
        writer.raw(#","labels":"#)
        writer.list(judgement.labels) { $0.string($1.text) }
        writer.raw(#","explanation":{"#)
        texts(&writer) { judgement.explanation(in: $0).lines }
        writer.raw(#"},"findings":"#)
        writer.list(judgement.verdict.findings) { write($1, of: judgement, to: &$0) }
        if !judgement.choices.isEmpty {
            writer.raw(#","choices":"#)
            writer.list(judgement.choices) { write($1, to: &$0) }
        }
        writer.raw("}")
    }

    private static func write(_ choice: Judgement.Choice, to writer: inout JSONWriter) {
        writer.raw(#"{"choice":"#)
        writer.string(choice.choice.name)
        if let address = choice.address {
            writer.raw(#","address":"#)
            writer.string(address.description)
        }
        writer.raw("}")
    }

    private static func write(_ judged: Verdict.Judged, of judgement: Judgement, to writer: inout JSONWriter) {
        let finding = judged.finding
        writer.raw(#"{"rule":"#)
        writer.string(finding.rule.text)
        writer.raw(#","clause":"#)
        writer.string(finding.clause.text)
        writer.raw(#","clauseTitle":{"#)
        for (index, language) in Language.allCases.enumerated() {
            if index > 0 { writer.raw(",") }
            writer.string(language.rawValue)
            writer.raw(":")
            writer.string(judgement.settings.settings.ground(of: finding, in: language).title)
        }
        writer.raw(#"},"action":"#)
        writer.string(judged.action.rawValue)
        writer.raw(#","wording":"#)
        writer.string(finding.wording.key)
        if let measured = finding.measured {
            writer.raw(#","measured":"#)
            writer.integer(measured)
        }
        if let limit = finding.limit {
            writer.raw(#","limit":"#)
            writer.integer(limit)
        }
        writer.raw(#","explanation":{"#)
        texts(&writer) { judgement.explanation(of: finding, in: $0).lines }
        writer.raw("}}")
    }

    private static func texts(_ writer: inout JSONWriter, _ lines: (Language) -> [String]) {
        for (index, language) in Language.allCases.enumerated() {
            if index > 0 { writer.raw(",") }
            writer.string(language.rawValue)
            writer.raw(":")
            writer.list(lines(language)) { $0.string($1) }
        }
    }

    /// What the caller does: deliver (with or without labels), hold, refuse, or ask again later.
    static func verdict(_ disposition: Verdict.Disposition) -> String {
        switch disposition {
        case .accept: "accept"
        case .hold: "hold"
        case .refuse: "refuse"
        case .tryLater: "try-later"
        }
    }

    static let verdicts = ["accept", "hold", "refuse", "try-later"]
}
