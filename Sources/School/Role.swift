/// What a person is to the school. A person may have several.
package enum Role: String, Sendable, Hashable, CaseIterable, Comparable {
    case child
    case guardian
    case teacher
    case staff
    case administrator
    case head
    case dataProtectionOfficer = "data-protection-officer"

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
