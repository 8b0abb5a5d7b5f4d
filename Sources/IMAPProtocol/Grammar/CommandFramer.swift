/// Finds where a command ends, however the octets arrive. Knows lines and literals, nothing of commands.
///
/// What is buffered is bounded: a line by `IMAPLimits.line`, a command by `.command` or, for APPEND, `.message`.
package struct CommandFramer: Sendable {
    /// What the octets so far amount to.
    package enum Output: Sendable, Hashable {
        /// More octets are needed.
        case incomplete
        /// A literal of this many octets comes next; the client waits for `+` if `awaitsContinuation`. Asking again
        /// goes on reading it.
        case literal(octets: Int, awaitsContinuation: Bool)
        /// A whole command.
        case frame(CommandFrame)
        /// A command whose literals are too big; it is gone, and the connection goes on.
        case tooBig(tag: String?)
        /// A command for whose literal there was no room (`refuseLiteral`); it is gone, and the connection goes on.
        case noRoom(tag: String?)
        /// A line or literal beyond all limits: the connection can't go on.
        case hopeless(tag: String?)
    }

    private enum Stage: Sendable {
        case line
        case literal(remaining: Int)
        case broken
    }

    private var input: [UInt8] = []
    private var start = 0
    /// How far `input` has been searched for a line end.
    private var searched = 0
    private var frame: [UInt8] = []
    private var stage = Stage.line
    private var literals = 0
    private var isDiscarding = false
    private var lacksRoom = false
    private var discardedTag: String?
    private var lineLength = 0
    package var limits: IMAPLimits
    /// Whether the narrow limits before login hold.
    package var isLoggedIn = false

    package init(limits: IMAPLimits = .standard) {
        self.limits = limits
    }

    /// Octets held that belong to no complete command yet.
    package var bufferedOctets: Int { input.count - start + frame.count }

    /// Whether nothing of a next command has arrived.
    package var isEmpty: Bool { input.count == start && frame.isEmpty }

    /// Whether octets of a literal are awaited.
    package var isInLiteral: Bool {
        if case .literal = stage { true } else { false }
    }

    /// Whether a command has begun that is not yet handed over.
    package var isInCommand: Bool {
        if case .literal = stage { return true }
        return !frame.isEmpty || isDiscarding
    }

    package mutating func append(_ bytes: some Collection<UInt8>) {
        if start > 0 {
            input.removeFirst(start)
            searched -= start
            start = 0
        }
        input.append(contentsOf: bytes)
    }

    /// Forgets everything received: what came in the clear before STARTTLS must not be taken for what comes under TLS
    /// (RFC 3501 §6.2.1).
    package mutating func discardAll() {
        input = []
        start = 0
        searched = 0
        resetCommand()
    }

    /// One line as it is, for answers to a continuation request (AUTHENTICATE, DONE). nil where it is not complete.
    /// - Throws: `GrammarError` where the line is beyond its limit.
    package mutating func nextLine() throws(GrammarError) -> [UInt8]? {
        let limit = isLoggedIn ? limits.line : limits.lineBeforeLogin
        guard let end = lineEnd() else {
            guard input.count - start <= limit else { throw GrammarError(.tooMuch, "Line too long") }
            return nil
        }
        guard end - start <= limit else { throw GrammarError(.tooMuch, "Line too long") }
        return Array(takeLine(end))
    }

    /// The next step; call again until it is `.incomplete`.
    package mutating func next() -> Output {
        while true {
            switch stage {
            case .broken:
                return .hopeless(tag: nil)
            case .literal(let remaining):
                guard takeLiteral(remaining) else { return .incomplete }
            case .line:
                guard let output = nextInLine() else { continue }
                return output
            }
        }
    }

    /// There is no room for the literal that was just announced.
    /// - Parameter awaitsContinuation: then the client sends nothing more of the command, which is over; else the rest is
    ///   read and thrown away.
    /// - Returns: the command's tag where it is over.
    mutating func refuseLiteral(awaitsContinuation: Bool) -> String?? {
        let tag = CommandFrame.tag(of: frame)
        if awaitsContinuation {
            resetCommand()
            return .some(tag)
        }
        discardedTag = tag
        isDiscarding = true
        lacksRoom = true
        frame = []
        return nil
    }

    /// - Returns: whether the literal is complete.
    private mutating func takeLiteral(_ remaining: Int) -> Bool {
        let available = min(remaining, input.count - start)
        if !isDiscarding { frame.append(contentsOf: input[start..<start + available]) }
        consume(available)
        stage = remaining == available ? .line : .literal(remaining: remaining - available)
        return remaining == available
    }

    /// nil where a discarded literal follows and reading goes on.
    private mutating func nextInLine() -> Output? {
        let limit = isLoggedIn ? limits.line : limits.lineBeforeLogin
        guard let end = lineEnd() else {
            guard lineLength + input.count - start <= limit else { return giveUp() }
            return .incomplete
        }
        lineLength += end - start
        guard lineLength <= limit else { return giveUp() }
        let line = Array(takeLine(end))
        if !isDiscarding { frame += line }
        if let literal = LiteralAnnouncement(endOf: line) { return begin(literal) }
        defer { resetCommand() }
        if lacksRoom { return .noRoom(tag: discardedTag) }
        return isDiscarding ? .tooBig(tag: discardedTag) : .frame(CommandFrame(frame))
    }

    private mutating func begin(_ literal: LiteralAnnouncement) -> Output? {
        literals += 1
        let isAppend = isLoggedIn && CommandFrame.verb(of: frame) == "APPEND"
        let single = isAppend ? limits.message : isLoggedIn ? limits.literal : limits.literalBeforeLogin
        let whole = isAppend ? limits.message + limits.command : limits.command
        guard literals <= limits.literalsPerCommand else { return giveUp() }
        let fits = literal.octets <= single && frame.count + literal.octets <= whole
        if !isDiscarding, fits {
            frame += [0x0D, 0x0A]
            if literal.octets > limits.unreservedLiteral { frame.reserveCapacity(frame.count + literal.octets + 256) }
            stage = .literal(remaining: literal.octets)
            return .literal(octets: literal.octets, awaitsContinuation: literal.awaitsContinuation)
        }
        if !isDiscarding { discardedTag = CommandFrame.tag(of: frame) }
        if literal.awaitsContinuation {
            // The client sends nothing before a `+`, which it won't get.
            defer { resetCommand() }
            return .tooBig(tag: discardedTag)
        }
        guard literal.octets <= limits.discarded else { return giveUp() }
        isDiscarding = true
        frame = []
        stage = .literal(remaining: literal.octets)
        return nil
    }

    private mutating func giveUp() -> Output {
        let tag =
            isDiscarding ? discardedTag : CommandFrame.tag(of: frame.isEmpty ? input[start...].prefix(300) : frame[...])
        discardAll()
        stage = .broken
        return .hopeless(tag: tag)
    }

    private mutating func resetCommand() {
        frame = []
        stage = .line
        literals = 0
        lineLength = 0
        isDiscarding = false
        lacksRoom = false
        discardedTag = nil
    }

    /// Where the next line feed stands. A bare LF ends a line too: nothing here is relayed, so nothing can be smuggled.
    private mutating func lineEnd() -> Int? {
        let found = input[max(start, searched)...].firstIndex(of: 0x0A)
        searched = found ?? input.count
        return found
    }

    private mutating func takeLine(_ end: Int) -> ArraySlice<UInt8> {
        var line = input[start..<end]
        if line.last == 0x0D { line.removeLast() }
        consume(end + 1 - start)
        return line
    }

    private mutating func consume(_ count: Int) {
        start += count
        searched = max(searched, start)
        if start == input.count {
            input.removeAll(keepingCapacity: input.capacity <= 4_096)
            start = 0
            searched = 0
        }
    }
}

/// `{42}` or `{42+}` at the end of a line: RFC 3501 §4.3, RFC 7888.
struct LiteralAnnouncement {
    let octets: Int
    let awaitsContinuation: Bool

    init?(endOf line: [UInt8]) {
        var rest = line[...]
        guard rest.popLast() == UInt8(ascii: "}") else { return nil }
        awaitsContinuation = rest.last != UInt8(ascii: "+")
        if !awaitsContinuation { rest.removeLast() }
        let digits = rest.suffix(10).reversed().prefix { $0.isDigit }.reversed()
        guard !digits.isEmpty, rest.dropLast(digits.count).last == UInt8(ascii: "{") else { return nil }
        octets = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}
