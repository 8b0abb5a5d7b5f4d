internal import MailMessage

/// What a policy service has been asked about one message so far.
package struct PolicyMessage: Sendable, Hashable {
    let instance: String
    /// As Postfix gave it.
    let sender: String
    var senderIsWelcome = false
    /// Those who were let through and whose mail is ours to judge, in their order.
    var recipients: [EmailAddress] = []
    /// How often we said nothing against a recipient, ours or not.
    var asked = 0
    /// Its limits have been judged, and it is counted.
    var isJudged = false

    init(instance: String, sender: String) {
        self.instance = instance
        self.sender = sender
    }

    /// Whether a request is about this message. MAIL begins another one, and so does a recipient after DATA: what its
    /// `recipient_count` says of earlier ones is counted as what nobody has asked about.
    func goesOn(with request: PolicyRequest) -> Bool {
        guard !instance.isEmpty, request.instance == instance, request.sender == sender else { return false }
        switch request.step {
        case .mail: return false
        case .rcpt: return !isJudged
        default: return true
        }
    }

    /// Whether anything is lost with it.
    var isWorthKeeping: Bool { !instance.isEmpty && (asked > 0 || isJudged) }
}

/// The messages that are being asked about, over all connections: Postfix opens a new one after so many requests
/// (`smtpd_policy_service_request_limit`), and may do so between a message's recipients and its DATA.
///
/// Of two generations the older one is forgotten when the younger one is full: an abandoned message stays for a while and
/// keeps no other from being remembered. What is forgotten too early is judged by Postfix's number alone.
package struct PolicyMessages: Sendable {
    private let limits: PolicyDelegationLimits
    private var young: [String: PolicyMessage] = [:]
    private var old: [String: PolicyMessage] = [:]
    /// Recipients in `young`.
    private var recipients = 0

    package init(limits: PolicyDelegationLimits = PolicyDelegationLimits()) { self.limits = limits }

    /// - Parameter instance: as Postfix names the message; nothing is remembered of an empty one.
    package func message(_ instance: String) -> PolicyMessage? { young[instance] ?? old[instance] }

    /// Remembers a message as it is now.
    package mutating func keep(_ message: PolicyMessage) {
        guard message.isWorthKeeping else { return }
        if young.count >= limits.messages || recipients >= limits.rememberedRecipients {
            old = young
            young = [:]
            recipients = 0
        }
        let before = young.updateValue(message, forKey: message.instance)
        recipients += message.recipients.count - (before?.recipients.count ?? 0)
    }
}
