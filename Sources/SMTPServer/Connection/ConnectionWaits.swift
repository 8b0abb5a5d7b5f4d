internal import NIOCore

/// Until when a connection waits (RFC 5321 §4.5.3.2).
///
/// A command line has its time as a whole, so dripping it in doesn't prolong it. A message has a time for each block, and
/// as a whole must keep the least rate once the slow start is over, chunks of BDAT and the pauses between them included.
struct ConnectionWaits {
    private let timeouts: SMTPServerTimeouts
    private var commandBegan: NIODeadline?
    private var textBegan: NIODeadline?
    private var textOctets = 0

    init(timeouts: SMTPServerTimeouts) { self.timeouts = timeouts }

    mutating func deadline(isReceivingText: Bool) -> NIODeadline {
        let now = NIODeadline.now()
        if isReceivingText {
            commandBegan = nil
            if textBegan == nil { textBegan = now }
            return min(now + timeouts.dataBlock, rateDeadline)
        }
        let began = commandBegan ?? now
        commandBegan = began
        return min(began + timeouts.command, rateDeadline)
    }

    /// Whether it was the rate that a message didn't keep.
    var isTooSlow: Bool { NIODeadline.now() >= rateDeadline }

    mutating func received(_ octets: Int) {
        if textBegan != nil { textOctets += octets }
    }

    mutating func commandEnded() { commandBegan = nil }

    mutating func messageEnded() {
        textBegan = nil
        textOctets = 0
    }

    private var rateDeadline: NIODeadline {
        guard let textBegan else { return .distantFuture }
        let milliseconds = textOctets / max(timeouts.leastRate, 1) * 1_000
        return textBegan + timeouts.slowStart + .milliseconds(Int64(milliseconds))
    }
}
