package import Delivery
package import MailMessage

/// Sends through a relay by SMTP, with libcurl.
///
/// Each recipient is a transaction of its own, so that each has its own answer. Connections are kept warm for the next
/// message. Deinitialising it, or `close`, ends them.
///
/// What libcurl can't do, and what follows: it announces neither BODY=8BITMIME nor the DSN parameters of RFC 3461 (7.88).
/// 8-bit messages go out as they are; success notices are made by the queue (`relayed`), as for a relay without DSN.
package final class CurlTransport: MailTransport {
    private let request: SMTPRequest
    private let courier: Courier

    /// - Throws: where the configuration can't be used, or would send a password in the clear.
    package init(_ configuration: RelayConfiguration) throws(CurlTransportError) {
        request = try SMTPRequest(configuration)
        courier = Courier(lanes: LanePool(idleSeconds: configuration.limits.idle))
    }

    /// Ends the connections, each after the message that it has; later messages fail temporarily.
    package func close() { courier.lanes.close() }

    package func send(
        _ message: OutgoingMessage,
        to destination: Destination
    ) async -> [EmailAddress: RecipientResult] {
        var results: [EmailAddress: RecipientResult] = [:]
        for recipient in message.recipients {
            guard destination == .relay else {
                results[recipient] = failure(
                    RecipientResult.temporaryFailure,
                    RemoteStatus(4, 3, 5),
                    "this way out has a relay only"
                )
                continue
            }
            guard message.tls == .required else {
                results[recipient] = await courier.deliver(message, to: recipient, by: request).result
                continue
            }
            // RFC 8689 §4.2.1: the relay is known by its configuration; its certificate has to be checked all the same.
            guard request.security.isAuthenticated else {
                let text = "the relay's certificate is not checked, which REQUIRETLS needs"
                results[recipient] = failure(RecipientResult.permanentFailure, RemoteStatus(5, 7, 30), text)
                continue
            }
            results[recipient] = await courier.deliver(message, to: recipient, by: request.requiringTLS()).result
        }
        return results
    }

    private func failure(
        _ kind: (RemoteReply) -> RecipientResult,
        _ status: RemoteStatus,
        _ text: String
    ) -> RecipientResult {
        kind(RemoteReply(code: nil, status: status, text: text, server: nil))
    }
}
