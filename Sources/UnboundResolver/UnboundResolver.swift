package import MailAuthentication
internal import Synchronization

/// The DNS through libunbound: validates, keeps answers, follows aliases.
///
/// libunbound works on a thread of its own; another one of ours waits for its answers. A question suspends its task and
/// blocks no thread. Deinitialising it, or `close`, ends both threads; questions that wait then are `cancelled`.
package final class UnboundResolver: DNSResolver {
    private let engine: UnboundEngine
    private let cache: Mutex<AnswerCache>

    /// - Throws: where the configuration can't be used.
    package init(_ configuration: UnboundConfiguration) throws(UnboundError) {
        cache = Mutex(
            AnswerCache(
                capacity: configuration.limits.keptAnswers,
                longestTimeToLive: configuration.limits.longestTimeToLive
            )
        )
        engine = try UnboundEngine(configuration)
        try engine.begin()
    }

    deinit { engine.close() }

    /// Ends the work; later questions fail.
    package func close() { engine.close() }

    package func lookUp(_ name: DNSName, _ type: DNSRecordType) async -> DNSReply {
        if Task.isCancelled { return .failed(.cancelled) }
        let question = AnswerCache.Question(name: name, type: type)
        if let kept = cache.withLock({ $0.answer(to: question, at: .now) }) { return kept }
        let token = engine.newToken()
        let reply = await withTaskCancellationHandler {
            await withCheckedContinuation { engine.ask(name, type, token: token, $0) }
        } onCancel: {
            engine.cancel(token)
        }
        engine.forget(token)
        cache.withLock { $0.keep(reply, for: question, at: .now) }
        return reply
    }
}
