/// Why something in an import file can't be taken: a kind with its parameters. The sentences are in `Texts`, one
/// catalogue a language.
package enum ImportFault: Sendable, Hashable {
    /// The file as a whole, its header or its form.
    case file(FileFault)
    /// A line about a person.
    case person(PersonFault)
    /// A line about a family or a group, or what a line about a person says of a class.
    case membership(MembershipFault)
}
