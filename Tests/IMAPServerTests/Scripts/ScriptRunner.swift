import Foundation
import Testing

/// Plays one script against a server.
struct ScriptRunner {
    let script: Script
    let messages: [String]
    private var match = ScriptMatch(variables: ["mailbox": "imaptest"])
    private var nextMessage = 0
    private var tags = 0
    /// What failed, for the test's report.
    private(set) var failures: [String] = []
    private var log: [String] = []

    init(_ script: Script, mbox: String) {
        self.script = script
        messages = Self.messages(in: mbox)
    }

    static func messages(in mbox: String) -> [String] {
        ("\n" + mbox).replacing("\nFrom ", with: "\n\u{0}From ").split(separator: "\u{0}").dropFirst().map { text in
            let message =
                text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first ?? ""
            return String(message).replacing("\n", with: "\r\n")
        }
    }

    mutating func run(_ clients: [TestClient]) async throws {
        for client in clients { _ = try await client.response() }
        try await prepare(clients)
        for step in script.steps { try await play(step, clients) }
    }

    /// The state that the header asks for; `selected` with messages where it says nothing.
    private mutating func prepare(_ clients: [TestClient]) async throws {
        let state = script.header["state"] ?? "selected"
        guard state != "nonauth" else { return }
        for client in clients {
            try await client.command("LOGIN anna right")
        }
        guard state != "auth", let first = clients.first else { return }
        try await first.command("CREATE imaptest")
        guard state != "created" else { return }
        let wanted = script.header["messages"].map { $0 == "all" ? messages.count : Int($0) ?? 0 } ?? 0
        for _ in 0..<wanted { try await append("", first) }
        guard state == "selected" else { return }
        for client in clients { try await client.command("SELECT imaptest") }
    }

    @discardableResult
    private mutating func append(_ arguments: String, _ client: TestClient) async throws -> [String] {
        let message = messages.isEmpty ? "" : messages[nextMessage % messages.count]
        nextMessage += 1
        let target = arguments.isEmpty ? "imaptest" : arguments
        return try await client.command("APPEND \(target) {\(message.utf8.count)+}\r\n\(message)")
    }

    private mutating func play(_ step: Script.Step, _ clients: [TestClient]) async throws {
        let client = clients[step.connection]
        var lines: [String] = []
        if let command = step.command {
            let text = match.expand(wire(command))
            if let tag = step.tag {
                try await client.send("\(tag) \(text)\r\n")
                return
            }
            lines =
                text.lowercased() == "append" || text.lowercased().hasPrefix("append ") && !text.contains("{")
                ? try await append(String(text.dropFirst(7)), client)
                : try await client.command(text)
            log.append("\(step.connection + 1) \(text) → " + lines.joined(separator: " ¶ "))
        } else if let tag = step.tag {
            lines = try await client.responses(upTo: tag)
        }
        check(step, lines)
    }

    /// `{{{ … }}}` as a literal.
    private func wire(_ command: String) -> String {
        guard command.contains("{{{") else { return command }
        var parts: [String] = []
        for (index, part) in command.components(separatedBy: "{{{\n").enumerated() {
            guard index > 0 else {
                parts.append(part)
                continue
            }
            let halves = part.components(separatedBy: "\n}}}")
            let text = halves[0].replacing("\n", with: "\r\n")
            parts.append("{\(text.utf8.count)+}\r\n" + text + halves.dropFirst().joined())
        }
        return parts.joined()
    }

    private mutating func check(_ step: Script.Step, _ lines: [String]) {
        guard let last = lines.last else { return failures.append("no answer: \(step.command ?? "")") }
        let tagged = Array(ScriptToken.all(in: last).dropFirst())
        match.variables["tag"] = ScriptToken.all(in: last).first?.text
        let answer = step.answer == "?" ? "" : step.answer
        if let status = step.status {
            let wanted = [ScriptToken.word(status)] + ScriptToken.all(in: answer)
            if !match.response(wanted, tagged) { fail(step, "\(status) \(answer)", last) }
        }
        let untagged = Self.withOriginalNumbers(lines.dropLast().filter { $0.hasPrefix("* ") })
        var used: Set<Int> = []
        for expected in step.expected {
            let wanted = ScriptToken.all(in: expected)
            let found = untagged.indices.first { index in
                // One response may answer several lines of the script, but each EXPUNGE counts.
                if used.contains(index), wanted.dropFirst().first?.text?.lowercased() == "expunge" { return false }
                return matches(wanted, untagged[index])
            }
            if let found { used.insert(found) } else { fail(step, "* " + expected, lines.joined(separator: "\n")) }
        }
        for forbidden in step.forbidden {
            let wanted = ScriptToken.all(in: forbidden)
            for line in untagged {
                var attempt = match
                attempt.originalNumber = line.original
                if attempt.response(wanted, line.tokens) {
                    fail(step, "not * " + forbidden, lines.joined(separator: "\n"))
                }
            }
        }
    }

    private mutating func matches(_ wanted: [ScriptToken], _ line: (tokens: [ScriptToken], original: Int?)) -> Bool {
        var attempt = match
        attempt.originalNumber = line.original
        guard attempt.response(wanted, line.tokens) else { return false }
        match = attempt
        return true
    }

    /// Each response with the number that its message had before the command.
    private static func withOriginalNumbers(_ lines: [String]) -> [(tokens: [ScriptToken], original: Int?)] {
        var gone: [Int] = []
        return lines.map { line in
            let tokens = Array(ScriptToken.all(in: line).dropFirst())
            guard var number = tokens.first?.text.flatMap(Int.init) else { return (tokens, nil) }
            for expunged in gone.sorted() where expunged <= number { number += 1 }
            if tokens.dropFirst().first?.text?.lowercased() == "expunge" { gone.append(number) }
            return (tokens, number)
        }
    }

    private mutating func fail(_ step: Script.Step, _ wanted: String, _ got: String) {
        failures.append("\(step.connection + 1) \(step.command ?? "")\n  wanted: \(wanted)\n  got: \(got)")
    }
}
