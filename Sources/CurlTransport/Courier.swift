internal import CCurl
internal import Delivery
internal import MailMessage

/// One message to one recipient on a lane: what the relay and the straight way have in common.
struct Courier: Sendable {
    let lanes: LanePool

    /// What came of it.
    struct Dispatch: Sendable {
        var result: RecipientResult
        /// nil where no conversation took place.
        var end: Transfer.End?
        var lacksRequireTLS = false
    }

    /// Tries again at once where a kept connection turns out to be dead, or MAIL has to be written in another way.
    func deliver(_ message: OutgoingMessage, to recipient: EmailAddress, by request: SMTPRequest) async -> Dispatch {
        guard let stuffedSize = try? await StuffedSize.of(message.content) else {
            return failure(RemoteStatus(4, 3, 0), "the message can't be read now")
        }
        var isFresh = false
        var requireTLS: Transfer.RequireTLS = request.requiresTLS ? .beforeENVID : .no
        for _ in 0..<3 where !Task.isCancelled {
            guard let lane = lanes.take(for: request.key) else {
                return failure(RemoteStatus(4, 3, 0), "no connection can be opened now")
            }
            let transfer = Transfer(
                sender: message.sender,
                recipient: recipient,
                stuffedSize: stuffedSize,
                feed: BodyFeed(size: message.content.size),
                isFresh: isFresh || lane.warmKey != request.key,
                requireTLS: requireTLS,
                isImplicitTLS: request.isImplicitTLS,
                lastReplyGrace: .milliseconds(Int64(request.limits.lastReplyMilliseconds))
            )
            let end = await run(transfer, on: lane, request, content: message.content)
            lanes.giveBack(lane)
            switch transfer.lack {
            case .smtpUTF8:
                // RFC 6531 §3.2, RFC 6533: X.6.7.
                let text = "the server does not take addresses beyond ASCII (no SMTPUTF8)"
                return Dispatch(result: refusal(RemoteStatus(5, 6, 7), text, request), end: end)
            case .requireTLS:
                // RFC 8689 §5.
                let text = "the server does not offer REQUIRETLS"
                return Dispatch(
                    result: refusal(RemoteStatus(5, 7, 30), text, request),
                    end: end,
                    lacksRequireTLS: true
                )
            case .envid:
                requireTLS = .beforeAUTH
                continue
            case nil: break
            }
            if transfer.feed.hasFailed { return failure(RemoteStatus(4, 3, 0), "the message can't be read now") }
            if !isFresh, end.foundDeadConnection {
                isFresh = true
                continue
            }
            return Dispatch(result: end.result(server: request.server), end: end)
        }
        return failure(RemoteStatus(4, 3, 0), "the delivery was stopped")
    }

    /// Feeds the lane while it speaks.
    private func run(
        _ transfer: Transfer,
        on lane: CurlLane,
        _ request: SMTPRequest,
        content: any MessageContent
    ) async -> Transfer.End {
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

    private func refusal(_ status: RemoteStatus, _ text: String, _ request: SMTPRequest) -> RecipientResult {
        .permanentFailure(RemoteReply(code: nil, status: status, text: text, server: request.server))
    }

    private func failure(_ status: RemoteStatus, _ text: String) -> Dispatch {
        Dispatch(result: .temporaryFailure(RemoteReply(code: nil, status: status, text: text, server: nil)), end: nil)
    }
}
