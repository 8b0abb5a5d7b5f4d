/// The clauses of German schools' usage rules. A school edits titles and texts in its settings; ids stay for ever.
package struct ClauseCatalogue: Sendable {
    /// In the order in which they are printed.
    package let clauses: [Clause]
    private let places: [ClauseID: Int]

    init(_ clauses: [Clause]) {
        self.clauses = clauses
        places = Dictionary(clauses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(id: ClauseID) -> Clause? {
        places[id].map { clauses[$0] }
    }

    package static let standard = ClauseCatalogue(
        mailClauses + familyClauses + talkClauses + conferenceClauses + accountClauses + privacyClauses
    )
}
