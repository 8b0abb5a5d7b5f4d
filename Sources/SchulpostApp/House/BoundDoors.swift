import IMAPServer
import PostfixBridge
import SMTPServer
import WebServer

/// The ports of the doors that are open, for scripts and mail programs.
package struct BoundDoors: Sendable, Hashable {
    package var mx: Int?
    package var submission: Int?
    package var submissions: Int?
    package var imap: Int?
    package var imaps: Int?
    package var https: Int?
    package var http: Int?
    package var policyDelegation: Int?
    package var milter: Int?

    package init() {}

    /// The order of keys that people expect, in one line.
    package var json: String {
        let ports: [(String, Int?)] = [
            ("mx", mx), ("submission", submission), ("submissions", submissions), ("imap", imap), ("imaps", imaps),
            ("https", https), ("http", http), ("postfix-policy", policyDelegation), ("milter", milter),
        ]
        let pairs = ports.compactMap { name, port in port.map { "\"\(name)\":\($0)" } }
        return "{" + pairs.joined(separator: ",") + "}"
    }
}

extension PostOffice {
    /// The doors, once all are open.
    /// - Throws: what kept a server from listening.
    package var boundDoors: BoundDoors {
        get async throws {
            var doors = BoundDoors()
            var smtpPorts = try await smtp.boundPorts[...]
            let listeners = configuration.listeners
            if listeners.mx != nil { doors.mx = smtpPorts.popFirst() }
            if listeners.submission != nil { doors.submission = smtpPorts.popFirst() }
            if listeners.submissions != nil { doors.submissions = smtpPorts.popFirst() }
            var imapPorts = try await imap.boundPorts[...]
            if listeners.imap != nil { doors.imap = imapPorts.popFirst() }
            if listeners.imaps != nil { doors.imaps = imapPorts.popFirst() }
            if let web {
                var ports = try await web.boundPorts[...]
                if listeners.https != nil { doors.https = ports.popFirst() }
                if listeners.http != nil { doors.http = ports.popFirst() }
            }
            if let bridge {
                var ports = try await bridge.boundPorts[...]
                if listeners.policyDelegation != nil { doors.policyDelegation = ports.popFirst() }
                if listeners.milter != nil { doors.milter = ports.popFirst() }
            }
            return doors
        }
    }
}
