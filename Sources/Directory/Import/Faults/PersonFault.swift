/// What is wrong in a line about a person.
package enum PersonFault: Sendable, Hashable {
    case empty
    /// More characters than a name or an id may have.
    case tooLong(most: Int)
    case controlCharacters
    /// The id stands in another line already.
    case doubleID(file: String, line: Int)
    case unknownRole
    /// A child is nothing else besides.
    case childWithOtherRole
    case noSuchDay
    case noMailAddress
    /// A guardian's private address may not be one of the school (`family.separate-mailboxes`).
    case addressOfSchool
    /// A chosen address is outside the school's domains; `expected` is the school's own.
    case foreignDomain(expected: String)
    case unfitLocalPart
    /// The address is a list's or the mail system's.
    case reservedLocalPart
    /// The address is or was another person's or a group's.
    case localPartTaken
    case unfitLogin
    /// The login is or was another person's.
    case loginTaken
    case unknownLanguage
    case weakPassword([PasswordFlaw])
    case unknownHash
    /// A class stands with someone who is no child.
    case onlyChildrenBelongToClasses
    /// A class to teach stands with someone who doesn't work for the school.
    case onlyStaffTeaches
}
