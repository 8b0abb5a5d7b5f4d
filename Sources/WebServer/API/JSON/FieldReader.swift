/// Reads the members of an object one by one, and in the end refuses those that nobody asked for.
///
/// What is wrong is thrown as ``FieldFault``: which field, what stands there, what was expected.
struct FieldReader {
    private let place: Place
    private let members: [JSONMember]
    /// Which of the members somebody has asked for, by their index.
    private var asked: [Bool]
    /// All names asked for, for the explanation.
    private var known: [StaticString] = []

    /// - Parameter place: of the object.
    init(_ value: JSONValue, at place: Place = .whole) throws(FieldFault) {
        guard case .object(let members) = value else { throw FieldFault(place.text, value, "an object") }
        self.place = place
        self.members = members
        asked = Array(repeating: false, count: members.count)
    }

    /// A member that may be missing. `null` is a value like others, and expected nowhere.
    mutating func optional(_ name: StaticString) -> Field? {
        known.append(name)
        let index = name.withUTF8Buffer { name in members.firstIndex { $0.name.utf8.elementsEqual(name) } }
        guard let index else { return nil }
        asked[index] = true
        return Field(members[index].value, .member(members[index].name, of: place))
    }

    mutating func required(_ name: StaticString) throws(FieldFault) -> Field {
        guard let field = optional(name) else {
            throw FieldFault(Place.member("\(name)", of: place).text, nil, "this field")
        }
        return field
    }

    /// To be called when all that is known has been asked for.
    func end() throws(FieldFault) {
        guard let index = asked.firstIndex(of: false) else { return }
        let names = known.map { "\($0)" }.sorted().joined(separator: ", ")
        let unknown = members[index]
        throw FieldFault(Place.member(unknown.name, of: place).text, unknown.value, "no other fields than \(names)")
    }

    /// The only member; nil where there are several, or none.
    mutating func only() -> (name: String, field: Field)? {
        guard members.count == 1, let member = members.first else { return nil }
        asked[0] = true
        return (member.name, Field(member.value, .member(member.name, of: place)))
    }
}

/// Where a value stands. Its text is made only where something is wrong.
indirect enum Place: Sendable {
    case whole
    case member(String, of: Place)
    case element(Int, of: Place)

    /// How it stands in problems: `readers.people[3].login`.
    var text: String {
        switch self {
        case .whole: return ""
        case .member(let name, let parent):
            let outer = parent.text
            let harmless = FieldFault.shown(name, longest: 60)
            return outer.isEmpty ? harmless : outer + "." + harmless
        case .element(let index, let parent): return parent.text + "[\(index)]"
        }
    }
}

/// A value with its place.
struct Field {
    let value: JSONValue
    let place: Place

    init(_ value: JSONValue, _ place: Place = .whole) {
        self.value = value
        self.place = place
    }

    func object() throws(FieldFault) -> FieldReader { try FieldReader(value, at: place) }

    /// - Parameter length: in Unicode scalars, as JSON Schema counts.
    func string(_ length: ClosedRange<Int>) throws(FieldFault) -> String {
        let expected =
            length.lowerBound == 0
            ? "a string of at most \(length.upperBound) characters"
            : "a string of \(length.lowerBound) to \(length.upperBound) characters"
        guard case .string(let text) = value else { throw fault(expected) }
        // Octets first: counting scalars of a long text takes a while.
        let octets = text.utf8.count
        guard octets <= length.upperBound || text.unicodeScalars.count <= length.upperBound,
            octets >= length.lowerBound
        else { throw fault(expected) }
        return text
    }

    func integer(_ range: ClosedRange<Int>) throws(FieldFault) -> Int {
        guard case .integer(let number) = value, range.contains(number) else {
            throw fault("an integer from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func bool() throws(FieldFault) -> Bool {
        guard case .bool(let flag) = value else { throw fault("true or false") }
        return flag
    }

    func array(_ count: ClosedRange<Int>) throws(FieldFault) -> [Field] {
        guard case .array(let elements) = value, count.contains(elements.count) else {
            throw fault("an array of \(count.lowerBound) to \(count.upperBound) elements")
        }
        return elements.enumerated().map { Field($0.element, .element($0.offset, of: place)) }
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(of type: Choice.Type) throws(FieldFault) -> Choice {
        guard case .string(let text) = value, let choice = Choice(rawValue: text) else {
            throw fault("one of " + Choice.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return choice
    }

    func fault(_ expected: String) -> FieldFault { FieldFault(place.text, value, expected) }
}

/// A field isn't what was expected.
struct FieldFault: Error, Sendable, Hashable {
    let field: String
    /// What stands there, shortened; nil where the field is missing.
    let value: String?
    let expected: String

    init(_ field: String, _ value: JSONValue?, _ expected: String) {
        self.field = field
        self.value = value.map { value in
            switch value {
            case .string(let text): Self.shown(text, longest: 60)
            case .integer(let number): String(number)
            case .number(let number): "\(number)"
            case .bool(let flag): flag ? "true" : "false"
            case .null, .array, .object: value.kind
            }
        }
        self.expected = expected
    }

    /// So many characters, without controls.
    static func shown(_ text: String, longest: Int) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard result.count < longest else { return String(result) + "…" }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
