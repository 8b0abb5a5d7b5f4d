internal import School

/// How a wording reads in one language: what is wrong, and what to do next.
///
/// `{name}` stands for a value, `{name|one|many}` for a word that depends on a number being 1.
struct PolicyText: Sendable, Hashable {
    /// Without the full stop: rule and clause follow in parentheses.
    var fact: String
    /// One or two whole sentences.
    var advice: String

    init(_ fact: String, _ advice: String) {
        self.fact = fact
        self.advice = advice
    }
}

/// One language's texts.
struct PolicyTexts: Sendable {
    /// For grown-ups.
    var formal: [String: PolicyText]
    /// For children; where a language makes no difference, empty.
    var informal: [String: PolicyText]
    /// Around the ids: `(Regel {rule}, Klausel {clause} „{title}“).`
    var reference: String
    /// `Entscheidung {code}.`
    var decision: String
    /// For a wording that the catalogue lacks.
    var unknown: PolicyText
    /// Says that a message waits for a decision.
    var held: String
    var heldInformal: String
    /// For staff who are asked themselves what they meant.
    var heldAsking: String
    /// For outsiders, whose address is but a claim: nothing is sent to it.
    var heldOutside: String
    /// Says that the same may work later.
    var later: String

    func text(_ wording: Wording, isChild: Bool) -> PolicyText {
        (isChild ? informal[wording.key] : nil) ?? formal[wording.key] ?? unknown
    }

    static func texts(in language: Language) -> PolicyTexts {
        switch language {
        case .german: german
        case .english: english
        }
    }
}
