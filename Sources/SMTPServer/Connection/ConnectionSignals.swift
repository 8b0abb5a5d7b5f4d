internal import NIOCore

/// What has come from the channel and was not yet looked at.
struct ConnectionSignals {
    var bytes: [UInt8] = []
    var isSecured = false
    /// The client says nothing more; it may still listen.
    var isInputClosed = false
    var isClosed = false
    var endsSoon = false
}

/// What ends a connection's wait.
enum Wakeup {
    case bytes([UInt8])
    case secured
    case deadline
    case endsSoon
    case closed
}
