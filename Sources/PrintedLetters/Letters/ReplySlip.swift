/// The part of a letter that a family tears off, fills in and gives back.
package struct ReplySlip: Sendable, Hashable {
    /// What is asked of one child.
    package struct Question: Sendable, Hashable {
        package var text: String
        /// To tick; empty for a question that is answered in writing.
        package var choices: [String]
        /// Lines to write on.
        package var lines: Int

        package init(_ text: String, choices: [String] = [], lines: Int = 0) {
            self.text = text
            self.choices = choices
            self.lines = lines
        }
    }

    /// "Rückmeldung bis 12. Mai an die Klassenleitung".
    package var title: String
    /// What it answers and for whom: "Wandertag am 20. Mai – Anna Weber, 5a".
    package var reference: String
    /// What is declared by signing: "Wir haben das Schreiben gelesen."
    package var statement: String?
    package var questions: [Question]
    /// Below each line to sign on: "Ort, Datum", "Unterschrift Maria Weber".
    package var signatures: [String]
    /// By which the office finds the family again.
    package var code: String?

    package static let mostQuestions = 20
    package static let mostChoices = 12
    package static let mostLines = 10
    package static let mostSignatures = 6

    package init(
        title: String,
        reference: String,
        statement: String? = nil,
        questions: [Question] = [],
        signatures: [String],
        code: String? = nil
    ) {
        self.title = title
        self.reference = reference
        self.statement = statement
        self.questions = questions
        self.signatures = signatures
        self.code = code
    }
}
