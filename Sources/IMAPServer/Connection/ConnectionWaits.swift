internal import IMAPProtocol
internal import NIOCore

/// How long a connection may still wait for its client.
///
/// The time before login and that for a literal are counted as a whole, so that dripping octets doesn't prolong them: a
/// literal holds the server's memory from its announcement on.
struct ConnectionWaits {
    private let timeouts: IMAPServer.Timeouts
    private let began = NIODeadline.now()
    private var literalBegan: NIODeadline?
    private var literalOctets = 0

    init(_ timeouts: IMAPServer.Timeouts) { self.timeouts = timeouts }

    mutating func limit(_ wait: IMAPServerSession.Wait) -> TimeAmount {
        let now = NIODeadline.now()
        guard wait == .literal else {
            literalBegan = nil
            literalOctets = 0
            return wait == .login ? max(began + timeouts.login - now, .zero) : timeouts.command
        }
        let began = literalBegan ?? now
        literalBegan = began
        let earned = TimeAmount.milliseconds(Int64(literalOctets / max(timeouts.literalRate, 1) * 1_000))
        return min(timeouts.literalPause, max(began + timeouts.literalStart + earned - now, .zero))
    }

    mutating func received(_ octets: Int) {
        if literalBegan != nil { literalOctets += octets }
    }
}
