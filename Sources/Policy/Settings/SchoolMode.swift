/// How far a role's mail reaches (`mail.school-only`).
package enum SchoolMode: String, Sendable, Hashable, CaseIterable {
    /// Within the school only.
    case `internal`
    /// With outside partners too, still in school matters.
    case internalAndExternal = "internal+external"
}
