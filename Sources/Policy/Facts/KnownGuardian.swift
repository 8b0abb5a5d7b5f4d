/// The message comes from a private address that the school has registered.
package struct KnownGuardian: Sendable, Hashable {
    /// Whether DMARC (or an aligned signature) proves the address. Without a proof anyone may have written it.
    package var isVerified: Bool
    /// The active classes of the children that the owners of the address look after, by name; empty where they are no
    /// guardians (a teacher's private address). Never recorded.
    package var classes: [String]
    /// Whether an owner of the address is a guardian, and no teacher's private address it is.
    package var isGuardian: Bool

    /// - Parameter isGuardian: of a record; nil where the classes tell.
    package init(isVerified: Bool, classes: [String] = [], isGuardian: Bool? = nil) {
        self.isVerified = isVerified
        self.classes = classes
        self.isGuardian = isGuardian ?? !classes.isEmpty
    }
}
