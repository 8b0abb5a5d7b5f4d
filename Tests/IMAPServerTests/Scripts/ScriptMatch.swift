/// Compares what a script expects with what came, and learns variables on the way. The rules are imaptest's: lists of FETCH
/// items, STATUS items, flags and attributes in any order and with others between; \Recent does not matter unless named.
struct ScriptMatch {
    var variables: [String: String]
    /// The number each message had when the command began, of the one now counted so.
    var originalNumber: Int?

    /// - Returns: whether `line` is what `expected` asks for.
    mutating func response(_ expected: [ScriptToken], _ line: [ScriptToken]) -> Bool {
        let isExact = ["search", "esearch"].contains(expected.first?.text?.lowercased())
        guard expected.count == line.count || !isExact && expected.count < line.count else { return false }
        for (index, pair) in zip(expected, line).enumerated() {
            if index == 0, let name = variableName(pair.0), let number = Int(name) {
                guard originalNumber == number else { return false }
                continue
            }
            guard token(pair.0, pair.1, kind: kind(expected, index)) else { return false }
        }
        return true
    }

    private enum Kind {
        case ordered
        case pairs
        case set
    }

    private func kind(_ tokens: [ScriptToken], _ index: Int) -> Kind {
        let words = tokens.prefix(2).map { $0.text?.lowercased() }
        if words.dropFirst().first == "fetch" { return .pairs }
        switch words.first {
        case "status": return .pairs
        case "list", "lsub", "flags": return index == 1 ? .set : .ordered
        default: return .ordered
        }
    }

    private func variableName(_ token: ScriptToken) -> String? {
        guard case .word(let text) = token, text.hasPrefix("$"), !text.hasPrefix("$$"), !text.hasPrefix("$!") else {
            return nil
        }
        return String(text.dropFirst())
    }

    private mutating func token(_ expected: ScriptToken, _ actual: ScriptToken, kind: Kind) -> Bool {
        switch (expected, actual) {
        case (.list(let wanted), .list(let given)):
            switch kind {
            case .pairs: return pairs(wanted, given)
            case .set: return set(wanted, given)
            case .ordered: return list(wanted, given)
            }
        case (.code(let wanted), .code(let given)):
            return wanted.count <= given.count && list(wanted, Array(given.prefix(wanted.count)))
        case (.word, _), (.string, _):
            guard let given = actual.text, let wanted = expected.text else { return false }
            return text(wanted, given)
        default: return false
        }
    }

    private mutating func list(_ expected: [ScriptToken], _ actual: [ScriptToken]) -> Bool {
        if expected.contains(.word("$!unordered")) { return set(expected, actual) }
        guard expected.count == actual.count else { return false }
        for (wanted, given) in zip(expected, actual) {
            guard token(wanted, given, kind: .ordered) else { return false }
        }
        return true
    }

    private mutating func set(_ expected: [ScriptToken], _ actual: [ScriptToken]) -> Bool {
        for wanted in expected {
            if let word = wanted.text, word.lowercased().hasPrefix("$!ban=") {
                if actual.contains(where: { $0.text?.lowercased() == word.dropFirst(6).lowercased() }) { return false }
                continue
            }
            if wanted.text?.hasPrefix("$!") == true { continue }
            var isFound = false
            for given in actual where !isFound {
                var attempt = self
                isFound = attempt.token(wanted, given, kind: .ordered)
                if isFound { self = attempt }
            }
            guard isFound else { return false }
        }
        return true
    }

    private mutating func pairs(_ expected: [ScriptToken], _ actual: [ScriptToken]) -> Bool {
        for index in stride(from: 0, to: expected.count - 1, by: 2) {
            let name = expected[index].text?.lowercased()
            let found = stride(from: 0, to: actual.count - 1, by: 2).first { actual[$0].text?.lowercased() == name }
            guard let found else { return false }
            if name == "flags", case .list(let wanted) = expected[index + 1], case .list(let given) = actual[found + 1]
            {
                guard flags(wanted, given) else { return false }
            } else if !token(expected[index + 1], actual[found + 1], kind: .ordered) {
                return false
            }
        }
        return true
    }

    private mutating func flags(_ expected: [ScriptToken], _ actual: [ScriptToken]) -> Bool {
        let wantsRecent = expected.contains { $0.text?.lowercased() == "\\recent" }
        let given = actual.filter { wantsRecent || $0.text?.lowercased() != "\\recent" }
        return expected.count == given.count && set(expected, given)
    }

    private mutating func text(_ expected: String, _ actual: String) -> Bool {
        if let name = variableName(.word(expected)), variables[name] == nil,
            !name.contains(where: { "{$/,:".contains($0) })
        {
            variables[name] = actual
            return true
        }
        return expand(expected).lowercased() == actual.lowercased()
    }

    /// `$name`, `${name}` with their values, `$$` as `$`.
    func expand(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let dollar = rest.firstIndex(of: "$") {
            result += rest[..<dollar]
            rest = rest[dollar...].dropFirst()
            if rest.first == "$" {
                result += "$"
                rest = rest.dropFirst()
                continue
            }
            let isBraced = rest.first == "{"
            if isBraced { rest = rest.dropFirst() }
            let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            rest = rest.dropFirst(name.count + (isBraced ? 1 : 0))
            result += variables[String(name)] ?? "$" + name
        }
        return result + rest
    }
}
