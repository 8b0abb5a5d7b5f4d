internal import School

/// Which of a clause's words a setting holds.
struct ClauseField: Sendable, Hashable {
    enum Part: String, Sendable, CaseIterable {
        case title
        case text

        /// In characters; a title must fit into a refusal's line.
        var longest: Int { self == .title ? 80 : 2000 }
    }

    var part: Part
    var language: Language

    func read(_ wording: ClauseWording?) -> String {
        (part == .title ? wording?.titles[language] : wording?.texts[language]) ?? ""
    }

    func write(_ text: String, to wording: inout ClauseWording) {
        let value = text.isEmpty ? nil : text
        switch part {
        case .title: wording.titles[language] = value
        case .text: wording.texts[language] = value
        }
    }
}
