/// What is wrong in a line about a family or a group, or in a class's name.
package enum MembershipFault: Sendable, Hashable {
    /// No line of the people files has this id.
    case unknownID
    case notAChild
    case notAGuardian
    /// The guardian stands with this child already.
    case doubleGuardian
    case neitherYesNorNo
    /// Not a number within `Guardianship` order's bounds, 1 to 99.
    case notAnOrder(least: Int, most: Int)
    case unfitGroupName
    /// The name is a class's, a person's or reserved.
    case groupNameTaken
    case unknownPart
    /// A teacher's class that no child is in; the classes that there are.
    case classWithoutChildren(known: [String])
}
