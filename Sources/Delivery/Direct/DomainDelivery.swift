internal import MailAuthentication
internal import MailMessage

/// One recipient's way through the servers of the domain: which one is asked next, and what all answers mean together.
struct DomainDelivery {
    let transport: MXTransport
    let message: OutgoingMessage
    let recipient: EmailAddress
    let domain: Domain
    let route: MXRoute
    /// nil where none holds.
    let policy: MTASTSPolicy?

    private var conversations = 0
    /// The failure that counts if nothing better comes: the first that is temporary, else the first.
    private var worst: RecipientResult?

    init(
        transport: MXTransport,
        message: OutgoingMessage,
        recipient: EmailAddress,
        domain: Domain,
        route: MXRoute,
        policy: MTASTSPolicy?
    ) {
        self.transport = transport
        self.message = message
        self.recipient = recipient
        self.domain = domain
        self.route = route
        self.policy = policy
    }

    mutating func run() async -> RecipientResult {
        for exchange in route.exchanges {
            guard conversations < transport.configuration.mostConversations, !Task.isCancelled else { break }
            if let result = await ask(exchange) { return result }
        }
        if Task.isCancelled { return .unroutable(4, 3, 0, "the delivery was stopped") }
        return worst ?? .unroutable(4, 4, 1, "none of the domain's servers could be asked")
    }

    /// - Returns: the answer that ends it; nil to go on with the next server.
    private mutating func ask(_ exchange: MXRoute.Exchange) async -> RecipientResult? {
        let finding = await transport.finder.find(exchange, of: route, wantsDANE: message.tls != .optional)
        let addresses: [IPAddress]
        let dane: HostFinding.DANE
        switch finding.outcome {
        case .unavailable(let result, let failure):
            note(result)
            if let failure { await record(.none, exchange.name, nil, failure) }
            return nil
        case .addresses(let found, let known): (addresses, dane) = (found, known)
        }
        guard let plan = HostPlan(message.tls, dane, policy, exchange.name, route) else {
            note(.unroutable(5, 7, 30, "the domain's server can't be known for sure, which REQUIRETLS needs"))
            return nil
        }
        if plan.isOutsidePolicy {
            await record(plan.policy, exchange.name, nil, .validationFailure)
            if plan.isEnforced {
                note(.unroutable(4, 7, 5, "the domain's policy (MTA-STS) does not name its server"))
                return nil
            }
        }
        for address in addresses {
            guard conversations < transport.configuration.mostConversations, !Task.isCancelled else { break }
            if let result = await speak(with: exchange.name, at: address, plan) { return result }
        }
        return nil
    }

    /// One address, with as many tries as the plan has ways to protect it.
    private mutating func speak(with name: DNSName, at address: IPAddress, _ plan: HostPlan) async -> RecipientResult? {
        for (index, security) in plan.securities.enumerated() {
            conversations += 1
            let attempt = await transport.client.send(
                message,
                to: recipient,
                at: DeliveryHost(
                    name: name,
                    address: address,
                    port: transport.configuration.port,
                    security: security,
                    requiresTLS: message.tls == .required
                )
            )
            if index == 0 { await record(attempt.tls, plan, name, address) }
            if case .failed = attempt.tls, index + 1 < plan.securities.count, attempt.stage <= .tls { continue }
            if attempt.lacksRequireTLS {
                note(.unroutable(5, 7, 30, "the server does not offer REQUIRETLS"))
                return nil
            }
            if case .failed = attempt.tls, message.tls == .required, attempt.stage <= .tls {
                // RFC 8689 §4.2.1: another server may do better; none of it is worth waiting for.
                note(.unroutable(5, 7, 10, "the server offers no TLS that holds, which REQUIRETLS needs"))
                return nil
            }
            // What a server says before MAIL is about itself: another one may take the message (RFC 5321 §5.1).
            guard
                attempt.stage >= .recipient || attempt.result.isDelivered
                    || (attempt.stage == .mail && !attempt.result.isTemporary)
            else {
                note(attempt.result)
                return nil
            }
            return attempt.result
        }
        return nil
    }

    private mutating func note(_ result: RecipientResult) {
        guard let worst else {
            self.worst = result
            return
        }
        if !worst.isTemporary, result.isTemporary { self.worst = result }
    }

    private func record(_ tls: HostAttempt.TLS, _ plan: HostPlan, _ name: DNSName, _ address: IPAddress) async {
        switch tls {
        case .unknown: return
        case .established:
            if !plan.isOutsidePolicy { await record(plan.policy, name, address, nil) }
        case .absent:
            await record(plan.policy, name, address, .startTLSNotSupported)
        case .failed(let failure): await record(plan.policy, name, address, failure)
        }
    }

    private func record(_ policy: TLSPolicy, _ name: DNSName, _ address: IPAddress?, _ failure: TLSFailure?) async {
        await transport.sessions.record(
            TLSSession(domain: domain, policy: policy, host: name, address: address, failure: failure)
        )
    }
}
