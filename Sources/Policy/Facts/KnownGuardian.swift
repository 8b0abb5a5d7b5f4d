/// The message comes from a private address that the school has registered.
package struct KnownGuardian: Sendable, Hashable {
    /// Whether DMARC (or an aligned signature) proves the address. Without a proof anyone may have written it.
    package var isVerified: Bool
    /// The active classes of the children that the owners of the address look after, by name; empty where they are no
    /// guardians (a teacher's private address). Never recorded.
    package var classes: [String]

    package init(isVerified: Bool, classes: [String] = []) {
        self.isVerified = isVerified
        self.classes = classes
    }
}
