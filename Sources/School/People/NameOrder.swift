/// Where somebody stands in lists: by family name, then given name, in the order of telephone books (DIN 5007-2): ä as ae,
/// other marks passed over, so that Çelik stands among the C.
struct NameOrder: Comparable {
    private let folded: String
    private let written: String
    private let id: String

    init(_ person: Person) {
        folded = LocalPart.fold(person.familyName) + " " + LocalPart.fold(person.givenName)
        // Scripts without a folding, and names that fold alike.
        written = person.familyName + " " + person.givenName
        id = person.id.text
    }

    static func < (one: NameOrder, other: NameOrder) -> Bool {
        (one.folded, one.written, one.id) < (other.folded, other.written, other.id)
    }
}
