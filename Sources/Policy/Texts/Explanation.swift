internal import FoundationEssentials
package import School

extension Finding {
    /// What is wrong, by which rule and clause, and what to do next; in each of the reader's languages. Every line is at
    /// most 400 octets.
    package func explanation(for reader: Reader, _ settings: PolicySettings) -> LocalizedText {
        LocalizedText(reader.languages.flatMap { lines($0, isChild: reader.isChild, settings) })
    }

    /// What is wrong and what to do next, in words alone, for pages that name rule and clause elsewhere: a sentence or two
    /// each, in the first of the reader's languages, of any length.
    package func sentences(for reader: Reader, _ settings: PolicySettings) -> [String] {
        guard let language = reader.languages.first else { return [] }
        let text = PolicyTexts.texts(in: language).text(wording, isChild: reader.isChild)
        let values = values(language, settings)
        var fact = TextTemplate.fill(text.fact, with: values)
        if fact.last.map({ !".?!".contains($0) }) ?? false { fact += "." }
        return [fact, TextTemplate.fill(text.advice, with: values)].filter { !$0.isEmpty }
    }

    /// The first of ``sentences(for:_:)`` alone: what is wrong, for whoever decides about it. What to do next is for its author.
    package func fact(for reader: Reader, _ settings: PolicySettings) -> [String] {
        Array(sentences(for: reader, settings).prefix(1))
    }

    func lines(_ language: Language, isChild: Bool, _ settings: PolicySettings) -> [String] {
        let texts = PolicyTexts.texts(in: language)
        let text = texts.text(wording, isChild: isChild)
        let values = values(language, settings)
        let fact = TextTemplate.fill(text.fact, with: values)
        let reference = TextTemplate.fill(breach == nil ? Self.order(language) : texts.reference, with: values)
        let advice = TextTemplate.fill(text.advice, with: values)
        return TextLine.broken(fact + " " + reference) + TextLine.broken(advice)
    }

    /// In the place of the clause, where the school stops something that nobody did wrong.
    private static func order(_ language: Language) -> String {
        switch language {
        case .german: "(Regel {rule}: eine Anordnung der Schule, kein Verstoß)."
        case .english: "(Rule {rule}: an order of the school, no breach)."
        }
    }

    private func values(_ language: Language, _ settings: PolicySettings) -> [String: String] {
        var values: [String: String] = [
            "rule": rule.text, "clause": clause.text,
            "title": TextTemplate.harmless(settings.title(of: clause, in: language)),
        ]
        if let measured { values["measured"] = String(measured) }
        if let limit { values["limit"] = String(limit) }
        for parameter in parameters { values[parameter.name] = parameter.value.shown(in: language) }
        for parameter in parameters where parameter.name == "until" {
            if case .instant(let end) = parameter.value { values["until"] = SchoolTime.shown(end: end, in: language) }
        }
        return values
    }
}

extension Finding.Parameter.Value {
    fileprivate func shown(in language: Language) -> String {
        switch self {
        case .number(let number): String(number)
        case .size(let octets): Self.megabytes(octets, language)
        case .instant(let instant): SchoolTime.shown(instant, in: language)
        case .signs(let signs): SignTexts.text(of: signs, in: language)
        case .text(let text), .unrecorded(let text): TextTemplate.harmless(text)
        }
    }

    /// Rounded up to a tenth, so that what is over a limit never looks equal to it.
    private static func megabytes(_ octets: Int, _ language: Language) -> String {
        let tenths = octets / 100_000 + (octets % 100_000 > 0 ? 1 : 0)
        let point = language == .german ? "," : "."
        return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10)\(point)\(tenths % 10) MB"
    }
}

extension PolicyTexts {
    /// That a message waits. Only our own people are promised to hear of the decision.
    fileprivate func held(for reader: Reader) -> String {
        if reader == .outsider { return heldOutside }
        return reader.isChild ? heldInformal : held
    }
}

extension Verdict {
    /// At most so many findings are explained at once.
    static let longestExplanation = 2

    /// Whether it is for its author, if one of the staff, to say what was meant.
    private var asksAuthor: Bool {
        !decisive.isEmpty
            && decisive.allSatisfy { finding in StandardRules.all.contains { $0.id == finding.rule && $0.asksAuthor } }
    }

    /// Why it is as it is, for the author to read; empty where nothing stands against the submission.
    /// - Parameter code: by which the author finds the decision again.
    package func explanation(for reader: Reader, _ settings: PolicySettings, code: String? = nil) -> LocalizedText {
        if case .accept = disposition { return LocalizedText([]) }
        var lines: [String] = []
        for language in reader.languages {
            let texts = PolicyTexts.texts(in: language)
            if disposition == .hold {
                lines.append(asksAuthor && reader.isStaff ? texts.heldAsking : texts.held(for: reader))
            }
            if disposition == .tryLater { lines.append(texts.later) }
            for finding in decisive.prefix(Self.longestExplanation) {
                lines += finding.lines(language, isChild: reader.isChild, settings)
            }
            if let code { lines.append(TextTemplate.fill(texts.decision, with: ["code": code])) }
        }
        return LocalizedText(lines)
    }
}
