/// Which part of a message: what stands in `BODY[…]`. RFC 3501 §6.4.5.
package struct SectionSpecifier: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// The whole message, or a part's body.
        case whole
        case header
        case headerFields([String])
        case headerFieldsNot([String])
        case text
        /// The part's own MIME header; only with part numbers.
        case mime
    }

    /// Part numbers from the outside in, counted from 1; empty for the message itself.
    package let path: [UInt32]
    package let kind: Kind

    package init(path: [UInt32] = [], _ kind: Kind) {
        self.path = path
        self.kind = kind
    }

    /// As it is sent, without the brackets. Field names that are not atoms are quoted.
    package var text: String {
        let numbers = path.map(String.init).joined(separator: ".")
        let name: String? =
            switch kind {
            case .whole: nil
            case .header: "HEADER"
            case .headerFields(let names): "HEADER.FIELDS " + Self.list(names)
            case .headerFieldsNot(let names): "HEADER.FIELDS.NOT " + Self.list(names)
            case .text: "TEXT"
            case .mime: "MIME"
            }
        return numbers + (numbers.isEmpty || name == nil ? "" : ".") + (name ?? "")
    }

    private static func list(_ names: [String]) -> String {
        let words = names.map { name in
            name.utf8.allSatisfy(\.isAstringCharacter)
                ? name
                : "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }
        return "(" + words.joined(separator: " ") + ")"
    }
}

extension GrammarCursor {
    /// section = "[" [section-spec] "]"
    mutating func section() throws(GrammarError) -> SectionSpecifier {
        try expect("[")
        var path: [UInt32] = []
        while let digit = peek, digit.isDigit {
            guard path.count < limits.sectionDepth else { throw GrammarError(.tooMuch, "Section too deep") }
            path.append(try nonZeroNumber())
            guard skip(".") else {
                try expect("]")
                return SectionSpecifier(path: path, .whole)
            }
        }
        if path.isEmpty, skip("]") { return SectionSpecifier(.whole) }
        let kind = try sectionKind(inPart: !path.isEmpty)
        try expect("]")
        return SectionSpecifier(path: path, kind)
    }

    /// section-msgtext / "MIME"
    private mutating func sectionKind(inPart: Bool) throws(GrammarError) -> SectionSpecifier.Kind {
        switch try keyword("a section") {
        case "HEADER": return .header
        case "TEXT": return .text
        case "MIME" where inPart: return .mime
        case "HEADER.FIELDS":
            try space()
            return .headerFields(try headerNames())
        case "HEADER.FIELDS.NOT":
            try space()
            return .headerFieldsNot(try headerNames())
        default: throw .expected("HEADER, HEADER.FIELDS, TEXT or MIME")
        }
    }

    /// header-list = "(" header-fld-name *(SP header-fld-name) ")"
    private mutating func headerNames() throws(GrammarError) -> [String] {
        try parenthesized { (cursor: inout GrammarCursor) throws(GrammarError) -> String in
            let name = try cursor.astring()
            // Names are sent back in the answer: what could break out of it is refused.
            guard !name.isEmpty, name.count <= 998, name.allSatisfy({ (0x21...0x7E).contains($0) }) else {
                throw .expected("a header field name")
            }
            return String(decoding: name, as: UTF8.self)
        }
    }
}
