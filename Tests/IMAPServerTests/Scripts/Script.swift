import Foundation

/// A scripted test of Dovecot's imaptest (Fixtures/imaptest).
struct Script {
    struct Step {
        var connection = 0
        /// Only where the script names it: then the answer comes in a later step.
        var tag: String?
        /// `ok`, `no`, `bad`; nil: any.
        var status: String?
        var command: String?
        /// What the tagged response has behind its status.
        var answer = ""
        var expected: [String] = []
        var forbidden: [String] = []
    }

    var header: [String: String] = [:]
    var steps: [Step] = []

    init(_ text: String) {
        var lines = Self.logicalLines(text.replacing("\r\n", with: Self.carriageReturn + "\n"))[...]
        while let line = lines.first, let colon = line.firstIndex(of: ":"), line[..<colon].allSatisfy(\.isLetter) {
            header[String(line[..<colon])] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            lines = lines.dropFirst()
        }
        for line in lines { add(line) }
    }

    /// Stands for a CR before a line's end while the script is read: to Swift, CR LF is one character.
    static let carriageReturn = "\u{1}"

    var connections: Int { Int(header["connections"] ?? "1") ?? 1 }

    /// Lines with their literals, without comments.
    private static func logicalLines(_ text: String) -> [String] {
        var lines: [String] = []
        var pending: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let open = pending {
                pending = open + "\n" + line
                guard line.hasPrefix("}}}"), !line.hasSuffix("{{{") else { continue }
                lines.append(open + "\n" + line)
                pending = nil
            } else if line.hasSuffix("{{{") {
                pending = String(line)
            } else if !line.isEmpty, !line.hasPrefix("#") {
                lines.append(String(line))
            }
        }
        return lines
    }

    private mutating func add(_ line: String) {
        if line.hasPrefix("* ") || line.hasPrefix("! ") {
            guard !steps.isEmpty else { return }
            let text = String(line.dropFirst(2))
            if line.hasPrefix("*") {
                steps[steps.count - 1].expected.append(text)
            } else {
                steps[steps.count - 1].forbidden.append(text)
            }
            return
        }
        // What may come or not.
        if line.hasPrefix("? ") { return }
        var rest = line[...]
        func word() -> String {
            let word = rest.prefix { $0 != " " }
            rest = rest.dropFirst(word.count + 1)
            return String(word)
        }
        var step = Step()
        if connections > 1, let number = Int(rest.prefix { $0 != " " }) {
            step.connection = number - 1
            _ = word()
        }
        if rest.hasPrefix("tag") { step.tag = word() }
        let first = rest.prefix { $0 != " " }.lowercased()
        if ["ok", "no", "bad", "\"\""].contains(first) {
            _ = word()
            step.status = first == "\"\"" ? nil : first
            let answers = steps.last.map { $0.command != nil && $0.answer == "?" } ?? false
            if step.tag == nil, answers {
                // The answer to the command before, which had no status of its own.
                steps[steps.count - 1].status = step.status
                steps[steps.count - 1].answer = String(rest)
                return
            }
            if step.tag == nil || !rest.isEmpty { step.command = String(rest) }
        } else {
            step.command = String(rest)
            if step.tag == nil { step.answer = "?" }
        }
        steps.append(step)
    }
}
