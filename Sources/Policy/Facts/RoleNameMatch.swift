/// The name shown for the sender is that of an office or a service.
package struct RoleNameMatch: Sendable, Hashable {
    /// Nothing else stands in it: "Schulleitung", not "Sekretariat Goetheschule".
    package var isAlone: Bool

    package init(isAlone: Bool) {
        self.isAlone = isAlone
    }
}
