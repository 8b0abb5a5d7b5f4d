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
    private let request: RelayRequest
    private let lanes: LanePool

    /// - Throws: where the configuration can't be used, or would send a password in the clear.
    package init(_ configuration: RelayConfiguration) throws(CurlTransportError) {
        request = try RelayRequest(configuration)
        lanes = LanePool(idleSeconds: configuration.limits.idle)
    }

    /// Ends the connections, each after the message that it has; later messages fail temporarily.
    package func close() { lanes.close() }

    package func send(
        _ message: OutgoingMessage,
        to destination: Destination
    ) async -> [EmailAddress: RecipientResult] {
        var results: [EmailAddress: RecipientResult] = [:]
        for recipient in message.recipients {
            guard destination == .relay else {
                results[recipient] = failure(RemoteStatus(4, 3, 5), "this way out has a relay only")
                continue
            }
            results[recipient] = await deliver(message, to: recipient)
        }
        return results
    }

    private func deliver(_ message: OutgoingMessage, to recipient: EmailAddress) async -> RecipientResult {
        guard let stuffedSize = try? await StuffedSize.of(message.content) else {
            return failure(RemoteStatus(4, 3, 0), "the message can't be read now")
        }
        for isFresh in [false, true] {
            if Task.isCancelled { break }
            guard let lane = lanes.take() else {
                return failure(RemoteStatus(4, 3, 0), "no connection can be opened now")
            }
            let transfer = Transfer(
                sender: message.sender,
                recipient: recipient,
                stuffedSize: stuffedSize,
                feed: BodyFeed(size: message.content.size),
                isFresh: isFresh,
                lastReplyGrace: .milliseconds(Int64(request.configuration.limits.lastReplyMilliseconds))
            )
            let end = await run(transfer, on: lane, content: message.content)
            lanes.giveBack(lane)
            if transfer.lacksSMTPUTF8 {
                // RFC 6531 §3.2, RFC 6533: X.6.7.
                return .permanentFailure(
                    RemoteReply(
                        code: nil,
                        status: RemoteStatus(5, 6, 7),
                        text: "the server does not take addresses beyond ASCII (no SMTPUTF8)",
                        server: request.configuration.host
                    )
                )
            }
            if transfer.feed.hasFailed { return failure(RemoteStatus(4, 3, 0), "the message can't be read now") }
            if !isFresh, end.foundDeadConnection { continue }
            return end.result(server: request.configuration.host)
        }
        return failure(RemoteStatus(4, 3, 0), "the delivery was stopped")
    }

    /// Feeds the lane while it speaks.
    private func run(_ transfer: Transfer, on lane: CurlLane, content: any MessageContent) async -> Transfer.End {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                var offset = 0
                for await _ in transfer.feed.demand {
                    let end = min(offset + BodyFeed.pieceSize, content.size)
                    do {
                        let piece = try await content.read(offset..<end)
                        guard piece.count == end - offset else { throw CancellationError() }
                        transfer.feed.append(piece)
                        offset = end
                    } catch {
                        transfer.feed.fail()
                    }
                    lane.wake()
                }
            }
            let end = await lane.run(transfer, request)
            group.cancelAll()
            return end
        }
    }

    private func failure(_ status: RemoteStatus, _ text: String) -> RecipientResult {
        .temporaryFailure(RemoteReply(code: nil, status: status, text: text, server: nil))
    }
}
