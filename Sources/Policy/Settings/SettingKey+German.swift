package import School

extension SettingKey {
    /// What may be written, for people. The words within values (`until`, `because`, `refuse`) are the same everywhere.
    package func form(in language: Language) -> String {
        guard language == .german else { return form }
        switch kind {
        case .limit(let limit, _):
            let unit = limit.unit == .people ? "Menschen" : "Byte (auch 20MB)"
            return "\(limit.range.lowerBound) bis \(limit.range.upperBound) \(unit)"
        case .subjectTag: return "höchstens \(Presentation.longestTag) Zeichen, etwa [Vorsicht]; leer für keinen"
        case .words: return "standard; Mensateam; … (standard steht für die mitgelieferte Liste)"
        case .clause(_, let field): return "höchstens \(field.part.longest) Zeichen; leer für den mitgelieferten Text"
        case .action, .mode, .allowed, .exemptions, .trusted, .banner: return form
        }
    }
}
