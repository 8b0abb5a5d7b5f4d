package import Policy
package import School

/// What the pages call a rule, for others who tell of rules.
package enum RuleNames {
    /// - Returns: the rule's id where it has no name.
    package static func name(of rule: RuleID, in language: Language) -> String {
        Texts(ReadingLanguage(language))["rule-" + rule.text] ?? rule.text
    }
}
