/// Cuts what arrives into command lines. Only CRLF ends a line; each byte is looked at once, however it drips in.
///
/// Holds at most one unfinished line (of the limit given) beside what was appended last. The result doesn't depend on
/// how the bytes were split.
package struct SMTPLineSplitter: Sendable {
    package enum Result: Sendable, Hashable {
        /// No whole line yet.
        case incomplete
        /// A line without its CRLF.
        case line([UInt8])
        /// A line over the limit, read to its end and dropped.
        case tooLong
        /// A bare CR or LF: nothing after it can be trusted.
        case ambiguous(SMTPTextDefect)
        /// A line beyond what is read and dropped.
        case endless
    }

    private var buffer: [UInt8] = []
    /// Where the first octet not yet handed out is.
    private var start = 0
    /// Up to where there is neither CR nor LF.
    private var scanned = 0
    /// Octets of the present line already dropped.
    private var dropped = 0
    /// Lines handed out or dropped, for ``SMTPTextDefect``.
    private var lineCount = 0

    private let discardedLine: Int

    /// - Parameter discardedLine: octets of a too long line that are read and dropped at most.
    package init(discardedLine: Int) { self.discardedLine = discardedLine }

    /// Octets kept at the moment.
    package var bufferedCount: Int { buffer.count - start }

    package mutating func append(_ bytes: [UInt8]) {
        if start == buffer.count {
            buffer = bytes
            start = 0
            scanned = 0
        } else {
            if start > 0 {
                buffer.removeSubrange(..<start)
                scanned -= start
                start = 0
            }
            buffer.append(contentsOf: bytes)
        }
    }

    /// Everything buffered, for a decoder that reads other than by lines; ``consume(_:)`` says how much it read.
    package var unread: ArraySlice<UInt8> { buffer[start...] }

    /// Passes over octets that another decoder read.
    package mutating func consume(_ count: Int) {
        start = min(start + max(count, 0), buffer.count)
        scanned = start
    }

    /// The next line.
    /// - Parameters:
    ///   - limit: octets with CRLF.
    ///   - authenticationLimit: octets with CRLF for a line that begins with `AUTH `.
    package mutating func next(limit: Int, authenticationLimit: Int) -> Result {
        let end = buffer[scanned...].firstIndex { $0 == 0x0D || $0 == 0x0A } ?? buffer.count
        scanned = end
        let limit = beginsWithAuth ? authenticationLimit : limit
        guard dropped + (end - start) <= discardedLine else { return .endless }
        let isTooLong = dropped > 0 || end - start > limit - 2
        // The end isn't there yet, or only its CR.
        guard end < buffer.count, buffer[end] != 0x0D || end + 1 < buffer.count else {
            if isTooLong { drop(upTo: end) }
            return .incomplete
        }
        guard buffer[end] == 0x0D else { return .ambiguous(.bareLineFeed(line: lineCount + 1)) }
        guard buffer[end + 1] == 0x0A else { return .ambiguous(.bareCarriageReturn(line: lineCount + 1)) }
        let line = isTooLong ? [] : Array(buffer[start..<end])
        start = end + 2
        scanned = start
        dropped = 0
        lineCount += 1
        return isTooLong ? .tooLong : .line(line)
    }

    private mutating func drop(upTo end: Int) {
        dropped += end - start
        start = end
    }

    private var beginsWithAuth: Bool {
        let verb = Array("AUTH ".utf8)
        return buffer.count - start >= verb.count
            && zip(buffer[start...], verb).allSatisfy { ($0 >= 0x61 ? $0 & 0xDF : $0) == $1 }
    }
}
