/// Who looks after which child.
package struct Guardianship: Sendable, Hashable {
    package let guardian: PersonID
    package let child: PersonID
    /// Whether the guardian has custody: letters and signatures are for persons with custody only.
    package var hasCustody: Bool
    /// In which order guardians are named and asked, 1 first.
    package var order: Int

    package init(guardian: PersonID, child: PersonID, hasCustody: Bool = true, order: Int = 1) {
        self.guardian = guardian
        self.child = child
        self.hasCustody = hasCustody
        self.order = order
    }
}
