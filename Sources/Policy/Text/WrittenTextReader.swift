/// Tells the parts of a text apart, line by line.
struct WrittenTextReader {
    /// How what is introduced by neither a forward's nor a reply's words is taken.
    enum Habit {
        case forwards
        case replies
        /// A forward, unless the line says otherwise.
        case unknown
    }

    private enum Mode {
        case own
        /// Until a line has fewer quote marks.
        case quoted(depth: Int)
        case forwarded(depth: Int)
    }

    private let habit: Habit
    private let fewestOwnWords: Int
    private let bytes: [UInt8]
    private let lines: WrittenLines
    private var mode = Mode.own
    private var letter = 0
    private(set) var forwards = 0
    private(set) var segments: [WrittenText.Segment] = []
    /// The lines of each segment, for the courtesies.
    private var places: [Int] = []

    /// - Parameters:
    ///   - fewestOwnWords: where there are fewer besides courtesies, what is quoted isn't there to be answered: it is passed
    ///     on. 0 where quotes are always quotes.
    ///   - isForwarded: whether the whole is what somebody else wrote: an attached message.
    init(_ bytes: [UInt8], from start: Int = 0, habit: Habit, fewestOwnWords: Int = 0, isForwarded: Bool = false) {
        self.bytes = bytes
        self.habit = habit
        self.fewestOwnWords = fewestOwnWords
        lines = WrittenLines(of: bytes, from: start)
        if isForwarded {
            mode = .forwarded(depth: 0)
            forwards = 1
        }
    }

    mutating func read() {
        segments.reserveCapacity(lines.count)
        places.reserveCapacity(lines.count)
        var index = 0
        while index < lines.count {
            leave(lines[index])
            if let introduction = Introduction.begin(at: index, in: lines) {
                enter(introduction)
                index = introduction.lines.upperBound
            } else {
                add(index, origin(of: lines[index]), .words)
                index += 1
            }
        }
        let read = segments
        markCourtesies()
        guard isPassedOn else { return }
        segments = read.map { $0.origin == .quoted ? $0.passedOn : $0 }
        markCourtesies()
    }

    /// Whether next to nothing but a quote is there.
    private var isPassedOn: Bool {
        guard fewestOwnWords > 0, segments.contains(where: { $0.origin == .quoted }) else { return false }
        var words = 0
        for segment in segments where segment.origin == .own && segment.part == .words {
            words += Array(bytes[segment.range]).wordCount
            if words >= fewestOwnWords { return false }
        }
        return true
    }

    /// What was quoted ends where a line has fewer quote marks.
    private mutating func leave(_ line: WrittenLine) {
        switch mode {
        case .own: return
        case .quoted(let depth), .forwarded(let depth):
            guard line.depth < depth, !line.isBlank else { return }
            mode = .own
            letter += 1
        }
    }

    private mutating func enter(_ introduction: Introduction) {
        let depth = lines[introduction.lines.lowerBound].depth
        let before = origin(of: lines[introduction.lines.lowerBound])
        letter += 1
        switch mode {
        case .quoted: break
        case .forwarded:
            if introduction.kind != .reply { forwards += 1 }
        case .own:
            if isForward(introduction.kind) {
                // "Am … schrieb …:" above quote marks: what stands below them is the author's own again.
                let isMarked =
                    introduction.kind == .reply
                    && Introduction.nextIsQuoted(introduction.lines.upperBound, lines, deeperThan: depth)
                mode = .forwarded(depth: isMarked ? depth + 1 : depth)
                forwards += 1
            } else if Introduction.nextIsQuoted(introduction.lines.upperBound, lines, deeperThan: depth) {
                mode = .quoted(depth: depth + 1)
            } else {
                mode = .quoted(depth: depth)
            }
        }
        for index in introduction.lines { add(index, before, .introduction) }
        letter += 1
    }

    private func isForward(_ kind: Introduction.Kind) -> Bool {
        switch kind {
        case .forward: true
        // Whoever forwards with the words of a reply forwards nevertheless.
        case .reply: habit == .forwards
        case .either: habit != .replies
        }
    }

    private func origin(of line: WrittenLine) -> WrittenText.Origin {
        switch mode {
        case .quoted: .quoted
        case .forwarded: .forwarded
        case .own: line.depth == 0 ? .own : habit == .forwards ? .forwarded : .quoted
        }
    }

    private mutating func add(_ index: Int, _ origin: WrittenText.Origin, _ part: WrittenText.Part) {
        segments.append(WrittenText.Segment(range: lines[index].range, origin: origin, part: part, letter: letter))
        places.append(index)
    }

    // MARK: - Courtesies

    private mutating func markCourtesies() {
        var result: [WrittenText.Segment] = []
        result.reserveCapacity(segments.count + 8)
        var start = 0
        while start < segments.count {
            let first = segments[start]
            var end = start + 1
            while end < segments.count, segments[end].letter == first.letter, segments[end].origin == first.origin {
                end += 1
            }
            if first.part == .introduction || first.origin == .quoted {
                result += segments[start..<end]
            } else {
                result += marked(start..<end)
            }
            start = end
        }
        segments = result
    }

    private func marked(_ run: Range<Int>) -> [WrittenText.Segment] {
        var parts = Array(repeating: WrittenText.Part.words, count: run.count)
        let end = markSignature(run, &parts)
        markClosing(run.lowerBound..<end, &parts)
        var greeting: Range<Int>?
        if let first = run.first(where: { !segments[$0].range.isEmpty }), parts[first - run.lowerBound] == .words,
            case let plain = lines.plain(places[first]), let length = Courtesies.greeting(plain)
        {
            let line = lines[places[first]]
            // The plain form may be shorter than the line by its bold marks: then the whole line is the greeting, or none.
            let isExact = plain.count == line.range.count
            if length == plain.count {
                parts[first - run.lowerBound] = .greeting
            } else if isExact {
                greeting = first..<(line.range.lowerBound + length)
            }
        }
        var result: [WrittenText.Segment] = []
        result.reserveCapacity(run.count + 1)
        for index in run {
            let segment = segments[index]
            if let greeting, greeting.lowerBound == index {
                var rest = greeting.upperBound
                while rest < segment.range.upperBound, bytes[rest] <= 0x20 { rest += 1 }
                result.append(segment.with(segment.range.lowerBound..<greeting.upperBound, .greeting))
                if rest < segment.range.upperBound {
                    result.append(segment.with(rest..<segment.range.upperBound, .words))
                }
            } else {
                result.append(segment.with(segment.range, parts[index - run.lowerBound]))
            }
        }
        return result
    }

    /// Lines below "-- " at most: a longer rest is part of the letter.
    private static let longestSignature = 20
    /// Lines below "Viele Grüße" at most, and words in each.
    private static let longestClosing = 8
    private static let mostClosingWords = 8

    /// - Returns: where the signature begins.
    private func markSignature(_ run: Range<Int>, _ parts: inout [WrittenText.Part]) -> Int {
        for index in run where Courtesies.mayBeDeviceNote(lines[places[index]]) {
            if Courtesies.isDeviceNote(lines.plain(places[index])) { parts[index - run.lowerBound] = .signature }
        }
        let last = run.upperBound
        // At the very top only below a quote: a letter doesn't begin with its signature.
        let body = run.lowerBound == 0 ? run.dropFirst() : run[...]
        for index in body.suffix(Self.longestSignature) where Courtesies.mayBeMark(lines[places[index]]) {
            guard Courtesies.isSignatureMark(lines.plain(places[index])) else { continue }
            for below in index..<last { parts[below - run.lowerBound] = .signature }
            return index
        }
        return markContacts(run, &parts)
    }

    /// Lines of a last paragraph that says who wrote and where to reach them.
    private static let contactLines = 2...6

    private func markContacts(_ run: Range<Int>, _ parts: inout [WrittenText.Part]) -> Int {
        guard let end = run.last(where: { !lines[places[$0]].isBlank }),
            let start = run.last(where: { $0 < end && lines[places[$0]].isBlank })
        else { return run.upperBound }
        let block = start + 1...end
        guard Self.contactLines.contains(block.count) else { return run.upperBound }
        let plain = block.map { lines.plain(places[$0]) }
        guard run.first(where: { !lines[places[$0]].isBlank }) != start + 1,
            plain.allSatisfy({ !$0.isEmpty && $0.wordCount <= Self.mostClosingWords }),
            plain.count(where: Courtesies.namesContact) * 3 >= plain.count
        else { return run.upperBound }
        for index in block { parts[index - run.lowerBound] = .signature }
        return start + 1
    }

    private func markClosing(_ run: Range<Int>, _ parts: inout [WrittenText.Part]) {
        var lines = 0
        var index = run.upperBound - 1
        while index > run.lowerBound, lines <= Self.longestClosing {
            let line = self.lines[places[index]]
            if !line.isBlank, parts[index - run.lowerBound] == .words {
                lines += 1
                let plain = self.lines.plain(places[index])
                if Courtesies.isClosing(plain) {
                    for below in index..<run.upperBound where parts[below - run.lowerBound] == .words {
                        parts[below - run.lowerBound] = .closing
                    }
                    return
                }
                if plain.isEmpty || plain.wordCount > Self.mostClosingWords { return }
            }
            index -= 1
        }
    }
}

extension WrittenText.Segment {
    fileprivate var passedOn: Self { Self(range: range, origin: .forwarded, part: part, letter: letter) }

    fileprivate func with(_ range: Range<Int>, _ part: WrittenText.Part) -> Self {
        Self(range: range, origin: origin, part: part, letter: letter)
    }
}
