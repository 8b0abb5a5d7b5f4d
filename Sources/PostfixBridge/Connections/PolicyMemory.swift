internal import PostfixProtocols
internal import Synchronization

/// What all connections of the policy service remember together.
final class PolicyMemory: Sendable {
    private let messages: Mutex<PolicyMessages>

    init(limits: PolicyDelegationLimits) { messages = Mutex(PolicyMessages(limits: limits)) }

    func message(_ instance: String) -> PolicyMessage? { messages.withLock { $0.message(instance) } }

    func keep(_ message: PolicyMessage) { messages.withLock { $0.keep(message) } }
}
