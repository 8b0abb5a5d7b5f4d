package import School

/// What is to be written in one transaction. People, groups and accounts replace what is kept under their id;
/// guardianships replace those of the children named.
package struct SchoolChanges: Sendable, Hashable {
    package var people: [Person] = []
    package var groups: [Group] = []
    /// All guardianships of each child named.
    package var guardianships: [PersonID: [Guardianship]] = [:]
    /// Accounts to be made; the password stays as it is for those that exist already.
    package var accounts: [Account] = []
    /// Hashes in the form of crypt(5), for accounts named here or existing.
    package var passwordHashes: [PersonID: String] = [:]

    package init() {}

    package var isEmpty: Bool {
        people.isEmpty && groups.isEmpty && guardianships.isEmpty && accounts.isEmpty && passwordHashes.isEmpty
    }
}
