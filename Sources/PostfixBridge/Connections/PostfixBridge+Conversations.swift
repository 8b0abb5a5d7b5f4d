internal import Gateway
internal import NIOCore
internal import PostfixProtocols

extension PostfixBridge {
    /// Serves a mail server that speaks the milter protocol, to the end of the connection.
    /// - Throws: `MilterError` where the peer's packets are none.
    func converseAsMilter(
        _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>,
        _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) async throws {
        var reader = MilterCommandReader(limits: configuration.milterLimits)
        var session = MilterSession(limits: configuration.milterLimits)
        /// Octets of the budget that the message has.
        var taken = 0
        defer { budget.release(taken) }
        for try await buffer in inbound {
            reader.append(buffer.readableBytesView)
            while let command = try reader.next() {
                var replies: [MilterReply] = []
                switch session.receive(command) {
                case .quiet: break
                case .reply(let reply): replies = [reply]
                case .ask(let question): replies = session.answer(await desk.answer(question))
                case .close: return
                }
                taken = balance(&session, taken)
                guard !replies.isEmpty else { continue }
                try await outbound.write(ByteBuffer(bytes: replies.flatMap(\.octets)))
            }
        }
    }

    /// Takes from the budget what the session holds more than before, and gives back what it holds less. Never waits: other
    /// messages may wait for what this one has.
    /// - Returns: what the session has now.
    private func balance(_ session: inout MilterSession, _ taken: Int) -> Int {
        let held = session.heldOctets
        if held <= taken {
            budget.release(taken - held)
            return held
        }
        if budget.tryAcquire(held - taken) { return held }
        session.runOutOfRoom()
        budget.release(taken)
        return 0
    }

    /// Serves a mail server that asks its policy service, to the end of the connection.
    /// - Throws: `PolicyDelegationError` where the peer's requests are none.
    func converseAsPolicyService(
        _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>,
        _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) async throws {
        var reader = PolicyRequestReader(limits: configuration.policyLimits)
        var session = PolicySession(limits: configuration.policyLimits)
        for try await buffer in inbound {
            reader.append(buffer.readableBytesView)
            while let request = try reader.next() {
                let action: PolicyAction
                // Asked on other connections about the same message, one after the other: Postfix waits for each answer.
                switch session.receive(request, remembering: messages.message(request.instance)) {
                case .answer(let answer): action = answer
                case .ask(let question): action = session.answer(await desk.answer(question))
                }
                messages.keep(session.message)
                try await outbound.write(ByteBuffer(bytes: action.octets))
            }
        }
    }
}
