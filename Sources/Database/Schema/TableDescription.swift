/// A table as its engine describes it.
package struct TableDescription: Sendable, Hashable {
    package let name: String
    /// In the order in which they were made.
    package let columns: [String]
    /// Columns of the primary key, in its order.
    package let primaryKey: [String]
    /// Names of the tables that its foreign keys point to.
    package let references: Set<String>

    package init(name: String, columns: [String], primaryKey: [String], references: Set<String>) {
        self.name = name
        self.columns = columns
        self.primaryKey = primaryKey
        self.references = references
    }
}

/// An engine that can say which tables it holds; each does so in its own dialect.
package protocol DescribedDatabase: Database {
    /// The tables of the school, without those that the engine keeps for itself, sorted by name.
    /// - Parameter connection: of this database.
    func tables(in connection: any DatabaseConnection) throws -> [TableDescription]
}
