/// Reads the members of an object one by one, and in the end refuses those that nobody asked for.
///
/// What is wrong is thrown as ``FieldFault``: which field, what stands there, what was expected.
struct FieldReader {
    let path: String
    private let members: [JSONMember]
    private var asked: Set<String> = []

    /// - Parameter path: of the object, empty for the whole.
    init(_ value: JSONValue, at path: String) throws(FieldFault) {
        guard case .object(let members) = value else { throw FieldFault(path, value, "an object") }
        self.path = path
        self.members = members
    }

    /// A member that may be missing. `null` is a value like others, and expected nowhere.
    mutating func optional(_ name: String) -> Field? {
        asked.insert(name)
        return members.first { $0.name == name }.map { Field($0.value, Self.path(path, name)) }
    }

    mutating func required(_ name: String) throws(FieldFault) -> Field {
        guard let field = optional(name) else {
            throw FieldFault(Self.path(path, name), nil, "this field")
        }
        return field
    }

    /// To be called when all that is known has been asked for.
    func end() throws(FieldFault) {
        guard let unknown = members.first(where: { !asked.contains($0.name) }) else { return }
        let known = asked.sorted().joined(separator: ", ")
        throw FieldFault(Self.path(path, unknown.name), unknown.value, "no other fields than \(known)")
    }

    var names: [String] { members.map(\.name) }

    /// How it stands in `expected` and in the documentation: `readers.people[3].login`.
    static func path(_ path: String, _ name: String) -> String {
        let harmless = FieldFault.shown(name, longest: 60)
        return path.isEmpty ? harmless : path + "." + harmless
    }
}

/// A value with its place.
struct Field {
    let value: JSONValue
    let path: String

    init(_ value: JSONValue, _ path: String) {
        self.value = value
        self.path = path
    }

    func object() throws(FieldFault) -> FieldReader { try FieldReader(value, at: path) }

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
        return elements.enumerated().map { Field($0.element, "\(path)[\($0.offset)]") }
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(of type: Choice.Type) throws(FieldFault) -> Choice {
        guard case .string(let text) = value, let choice = Choice(rawValue: text) else {
            throw fault("one of " + Choice.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return choice
    }

    func fault(_ expected: String) -> FieldFault { FieldFault(path, value, expected) }
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
