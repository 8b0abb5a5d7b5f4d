/// A tag-list (RFC 6376 §3.2): `name=value` pairs between semicolons, each name once.
struct TagList {
    struct Tag {
        let name: String
        /// Without white space at its ends.
        let value: ArraySlice<UInt8>
        /// Everything between `=` and the semicolon, white space included.
        let wholeValue: Range<Int>
    }

    let tags: [Tag]

    /// - Returns: nil where the list doesn't follow the grammar, or is beyond the limits.
    init?(_ octets: ArraySlice<UInt8>, limits: AuthenticationLimits) {
        guard octets.count <= limits.tagListOctets else { return nil }
        var tags: [Tag] = []
        var start = octets.startIndex
        while start < octets.endIndex {
            let end = octets[start...].firstIndex(of: .semicolon) ?? octets.endIndex
            let spec = octets[start..<end]
            start = min(end + 1, octets.endIndex)
            guard let equals = spec.firstIndex(of: .equals) else {
                // tag-list = tag-spec *( ";" tag-spec ) [ ";" ]: nothing but white space may follow the last one.
                guard spec.trimmed.isEmpty, end == octets.endIndex else { return nil }
                break
            }
            let name = spec[..<equals].trimmed
            guard let first = name.first, first.isLetter,
                name.allSatisfy({ $0.isAlphanumeric || $0 == UInt8(ascii: "_") }), tags.count < limits.tags
            else { return nil }
            let text = name.text
            // Names are case-sensitive, and a name that stands twice makes the whole list invalid.
            guard !tags.contains(where: { $0.name == text }) else { return nil }
            let whole = (equals + 1)..<spec.endIndex
            tags.append(Tag(name: text, value: octets[whole].trimmed, wholeValue: whole))
        }
        guard !tags.isEmpty else { return nil }
        self.tags = tags
    }

    subscript(name: String) -> ArraySlice<UInt8>? { tags.first { $0.name == name }?.value }

    /// The value as text; nil where there is no such tag.
    func text(_ name: String) -> String? { self[name]?.text }

    /// The parts of a value between colons, without white space around them.
    func list(_ name: String) -> [ArraySlice<UInt8>]? {
        self[name]?.split(separator: .colon, omittingEmptySubsequences: false).map(\.trimmed)
    }
}
