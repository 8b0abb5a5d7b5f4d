package import NIOCore
package import PostfixProtocols
package import ProxyProtocol

extension PostfixBridge {
    /// Where the bridge listens, and what is spoken there.
    package struct Listener: Sendable, Hashable {
        package enum Kind: String, Sendable, Hashable, CaseIterable {
            /// Postfix: smtpd_milters.
            case milter
            /// Postfix: check_policy_service.
            case policy
        }

        package enum Place: Sendable, Hashable {
            /// Port 0 for any free one; ``PostfixBridge/boundPorts`` tells which.
            case inet(host: String, port: Int)
            /// A socket file, with its permissions. What lies there is taken away first.
            case unix(path: String, mode: UInt32)
        }

        package var kind: Kind
        package var place: Place

        package init(_ kind: Kind, at place: Place) {
            self.kind = kind
            self.place = place
        }
    }

    /// What becomes of mail by someone who has logged in at the mail server and is nobody of the school.
    package enum UnknownLogins: String, Sendable, Hashable, CaseIterable {
        case refuse
        /// Their mail isn't judged: for accounts of machines that Postfix alone knows.
        case leave
    }

    /// What the bridge is told once.
    package struct Configuration: Sendable {
        package var listeners: [Listener]
        /// Who may ask. Whoever may, is believed who has logged in: mail servers only.
        package var peers = PostfixBridge.thisMachine
        /// Clients of the mail server whose mail isn't judged unless they log in; none.
        package var trustedClients: [IPNetwork] = []
        package var unknownLogins = UnknownLogins.refuse
        package var milterLimits = MilterLimits()
        package var policyLimits = PolicyDelegationLimits()
        /// Open connections, of all listeners together. Each SMTP server process of Postfix has one of each kind
        /// (default_process_limit: 100).
        package var connections = 500
        /// For a connection on which nothing comes. Postfix closes idle ones itself; SMTP clients may be silent for 5 minutes
        /// (RFC 5321 §4.5.3.2.7), and libmilter waits for 2 hours.
        package var idleTime = TimeAmount.hours(2)

        /// Octets of a whole message that a milter reads.
        package var messageSize: Int {
            get { milterLimits.message }
            set { milterLimits.message = newValue }
        }

        package init(listeners: [Listener]) { self.listeners = listeners }
    }

    /// 127.0.0.0/8 and ::1.
    package static let thisMachine = ["127.0.0.0/8", "::1"].compactMap { IPNetwork($0) }
}
