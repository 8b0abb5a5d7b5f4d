internal import CCurl
internal import COpenSSL
package import Delivery
internal import MailAuthentication
package import MailMessage

/// How domains' own servers are spoken to.
package struct CurlHostConfiguration: Sendable {
    /// What we call ourselves in EHLO: the name that our address points back to.
    package var helloName: Domain
    /// A PEM file of certificate authorities in the place of the system's.
    package var certificateAuthorities: String?
    package var limits: RelayLimits

    package init(helloName: Domain, certificateAuthorities: String? = nil, limits: RelayLimits = RelayLimits()) {
        self.helloName = helloName
        self.certificateAuthorities = certificateAuthorities
        self.limits = limits
    }
}

/// Speaks with domains' own servers by SMTP, with libcurl; certificates are compared with TLSA records by OpenSSL.
///
/// A connection is kept for the next message to the same server at the same address under the same protection.
/// Deinitialising it, or `close`, ends them.
package final class CurlHostClient: HostClient {
    private let configuration: CurlHostConfiguration
    private let courier: Courier

    package init(_ configuration: CurlHostConfiguration) {
        self.configuration = configuration
        courier = Courier(lanes: LanePool(idleSeconds: configuration.limits.idle))
    }

    /// Ends the connections, each after the message that it has; later messages fail temporarily.
    package func close() { courier.lanes.close() }

    package func send(
        _ message: OutgoingMessage,
        to recipient: EmailAddress,
        at host: DeliveryHost
    ) async -> HostAttempt {
        guard let request = SMTPRequest(host, configuration) else {
            let reply = RemoteReply(
                code: nil,
                status: RemoteStatus(5, 4, 4),
                text: "the name of the domain's server is none",
                server: nil
            )
            return HostAttempt(result: .permanentFailure(reply), stage: .connecting, tls: .unknown)
        }
        let dispatch = await courier.deliver(message, to: recipient, by: request)
        return HostAttempt(
            result: dispatch.result,
            stage: dispatch.end?.hostStage ?? .connecting,
            tls: dispatch.end?.tls(wanted: host.security) ?? .unknown,
            lacksRequireTLS: dispatch.lacksRequireTLS
        )
    }
}

extension Transfer.End {
    /// How far the conversation got.
    var hostStage: HostAttempt.Stage {
        switch conversation.furthest {
        case .greeting: return conversation.last == nil ? .connecting : .opening
        case .hello: return conversation.tls == .established ? .hello : .opening
        case .startTLS: return conversation.tls == .granted ? .tls : .opening
        case .authentication: return .hello
        case .mail: return .mail
        case .recipient, .data: return .recipient
        case .content, .quit: return .content
        }
    }

    /// What became of TLS in a conversation of its own; a kept connection has had its say.
    func tls(wanted security: HostSecurity) -> HostAttempt.TLS {
        guard !usedOldConnection, security != .none else { return .unknown }
        switch conversation.tls {
        case .established: return .established
        case .granted: return .failed(tlsFailure(security))
        case .asked, .refused, .notAsked:
            guard conversation.keywords != nil else { return .unknown }
            if security == .opportunistic, conversation.tls != .asked { return .absent }
            return .failed(.startTLSNotSupported)
        }
    }

    /// RFC 8460 §4.3.1 for a handshake that failed.
    private func tlsFailure(_ security: HostSecurity) -> TLSFailure {
        switch Int32(clamping: verification) {
        case X509_V_ERR_CERT_HAS_EXPIRED, X509_V_ERR_CERT_NOT_YET_VALID: return .certificateExpired
        case X509_V_ERR_HOSTNAME_MISMATCH: return .certificateHostMismatch
        // §4.3.2.1: none of the records fits.
        case X509_V_ERR_DANE_NO_MATCH: return .tlsaInvalid
        case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT, X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN,
            X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
            X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, X509_V_ERR_CERT_UNTRUSTED, X509_V_ERR_INVALID_CA:
            return .certificateNotTrusted
        case X509_V_OK, X509_V_ERR_UNSPECIFIED:
            // libcurl compares names itself, after the handshake and before it looks at OpenSSL's result.
            guard code == CURLE_PEER_FAILED_VERIFICATION, security == .certificate else { return .validationFailure }
            return .certificateHostMismatch
        default: return .validationFailure
        }
    }
}
