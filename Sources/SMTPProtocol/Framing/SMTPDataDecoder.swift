internal import Glibc

/// Reads the text of a message as it comes after DATA (dot-stuffed, RFC 5321 §4.5.2) or in the chunks of BDAT (RFC 3030).
///
/// - Only `<CRLF>.<CRLF>` ends data, the first CRLF being that of the DATA command where the message is empty.
/// - A CR without LF, a LF without CR and a line over the limit are remembered as the ``defect``, the first one counts.
/// - Octets are counted to the end; nothing is put out any more once there is a defect or the size is over the limit.
/// - The sum of what is put out doesn't depend on how the input was split; time is linear in it.
package struct SMTPDataDecoder: Sendable {
    package enum Framing: Sendable, Hashable {
        /// DATA: a dot at a line's start is dropped, a line of one dot is the end.
        case dotStuffed
        /// BDAT: the caller knows the end.
        case chunked
    }

    private enum State: Sendable {
        case lineStart
        /// A dot at a line's start, not yet known to be stuffing or the end.
        case dot
        case dotCarriageReturn
        case text
        /// A CR not yet put out.
        case carriageReturn
    }

    /// The first thing wrong with the lines.
    package private(set) var defect: SMTPTextDefect?
    /// Octets of the message so far, dots of transparency and the end not counted.
    package private(set) var size = 0

    private let framing: Framing
    private let sizeLimit: Int
    private let lineLimit: Int
    private var state: State = .lineStart
    private var line = 1
    private var lineLength = 0

    /// - Parameters:
    ///   - sizeLimit: octets of the message.
    ///   - lineLimit: octets of a line with its CRLF, without a dot of transparency (RFC 5321 §4.5.3.1.6).
    package init(_ framing: Framing, sizeLimit: Int, lineLimit: Int) {
        self.framing = framing
        self.sizeLimit = sizeLimit
        self.lineLimit = lineLimit
    }

    package var isOverSize: Bool { size > sizeLimit }

    /// - Parameter output: the decoded octets are appended.
    /// - Returns: how many octets of `input` were read, and whether the end of data was among them. Without the end, all
    ///   were read.
    package mutating func decode(_ input: ArraySlice<UInt8>, into output: inout [UInt8]) -> (read: Int, ended: Bool) {
        input.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                switch state {
                case .text:
                    index = text(in: bytes, from: index, into: &output)
                case .lineStart:
                    if framing == .dotStuffed, bytes[index] == UInt8(ascii: ".") {
                        state = .dot
                        index += 1
                    } else {
                        state = .text
                    }
                case .dot:
                    if bytes[index] == 0x0D {
                        state = .dotCarriageReturn
                        index += 1
                    } else {
                        state = .text
                    }
                case .dotCarriageReturn:
                    if bytes[index] == 0x0A {
                        state = .lineStart
                        return (index + 1, true)
                    }
                    bareCarriageReturn()
                case .carriageReturn:
                    if bytes[index] == 0x0A {
                        size += 2
                        put([0x0D, 0x0A], into: &output)
                        endLine()
                        index += 1
                    } else {
                        bareCarriageReturn()
                    }
                }
            }
            return (index, false)
        }
    }

    /// After the last chunk (BDAT LAST): a CR left over is bare, and a line left open is ended.
    ///
    /// A message by BDAT need not end with CRLF (RFC 3030), but every way out of the house would add it, and signatures
    /// count it as there (RFC 6376 §3.4.3).
    package mutating func finish(into output: inout [UInt8]) {
        switch state {
        case .carriageReturn, .dotCarriageReturn:
            bareCarriageReturn()
        case .text:
            size += 2
            put([0x0D, 0x0A], into: &output)
            endLine()
        case .lineStart, .dot:
            break
        }
    }

    /// Reads text to its end, on over whole lines, up to a line's start where a dot may mean something.
    private mutating func text(
        in bytes: UnsafeBufferPointer<UInt8>,
        from start: Int,
        into output: inout [UInt8]
    ) -> Int {
        var index = start
        while index < bytes.count {
            let feed = Self.first(0x0A, in: bytes, from: index, to: bytes.count)
            index = upToLineEnd(in: bytes, from: index, to: feed)
            if index == bytes.count { break }
            if index == feed {
                note(.bareLineFeed(line: line))
                count(1)
                index += 1
            } else if feed == bytes.count {
                put(bytes[start..<index], into: &output)
                state = .carriageReturn
                return feed
            } else {
                size += 2
                endLine()
                index = feed + 1
                if index == bytes.count || bytes[index] == UInt8(ascii: ".") { break }
                state = .text
            }
        }
        put(bytes[start..<index], into: &output)
        return index
    }

    /// - Returns: the CR right before `feed`, or `feed` where there is none. Each CR before is noted.
    private mutating func upToLineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to feed: Int) -> Int {
        var index = start
        while true {
            let stop = Self.first(0x0D, in: bytes, from: index, to: feed)
            count(stop - index)
            guard stop + 1 < feed else { return stop }
            note(.bareCarriageReturn(line: line))
            count(1)
            index = stop + 1
        }
    }

    private mutating func bareCarriageReturn() {
        note(.bareCarriageReturn(line: line))
        count(1)
        state = .text
    }

    private mutating func count(_ octets: Int) {
        size += octets
        lineLength += octets
        if lineLength > lineLimit - 2 { note(.lineTooLong(line: line)) }
    }

    private mutating func note(_ found: SMTPTextDefect) {
        if defect == nil { defect = found }
    }

    private mutating func endLine() {
        line += 1
        lineLength = 0
        state = .lineStart
    }

    private func put(_ bytes: some Sequence<UInt8>, into output: inout [UInt8]) {
        if defect == nil, !isOverSize { output.append(contentsOf: bytes) }
    }

    private static func first(
        _ byte: UInt8,
        in bytes: UnsafeBufferPointer<UInt8>,
        from start: Int,
        to end: Int
    ) -> Int {
        guard start < end, let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), end - start)
        else { return end }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}
