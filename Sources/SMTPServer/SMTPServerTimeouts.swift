package import NIOCore

/// How long a session waits (RFC 5321 §4.5.3.2). All may be small in tests.
package struct SMTPServerTimeouts: Sendable {
    /// For a whole command line (RFC 5321 §4.5.3.2.7: at least 5 minutes).
    package var command: TimeAmount = .minutes(5)
    /// For the next octets of a message (RFC 5321 §4.5.3.2.5).
    package var dataBlock: TimeAmount = .minutes(3)
    /// For room in memory once a message is whole (RFC 5321 §4.5.3.2.6: clients wait 10 minutes for the answer).
    package var dataTermination: TimeAmount = .minutes(8)
    /// For the whole header of a proxy.
    package var proxyHeader: TimeAmount = .seconds(5)
    /// For the TLS handshake.
    package var handshake: TimeAmount = .minutes(1)
    /// Silence asked of the client before the greeting at the outside door; zero asks for none.
    package var bannerDelay: TimeAmount = .seconds(1)
    /// From when on a message must keep ``leastRate``.
    package var slowStart: TimeAmount = .minutes(5)
    /// Octets of a message a second on the average, once ``slowStart`` is over. A message of 32 MiB may take 2 hours.
    package var leastRate = 4_096
    /// For open sessions to end when the server does.
    package var shutdown: TimeAmount = .milliseconds(1_500)

    package init() {}
}
