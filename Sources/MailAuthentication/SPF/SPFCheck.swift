internal import MailMessage

/// One run of check_host() (RFC 7208 §4): its limits are used up across includes and redirects.
struct SPFCheck {
    /// What a run came to.
    struct Outcome {
        var result: SPFResult
        var mechanism: String?
        var explanation: String?
        var problem: String?
    }

    /// What ends a run early (RFC 7208 §2.6.6, §2.6.7).
    enum Stop: Error {
        case temporary(String)
        case permanent(String)
    }

    /// A record's answer, and what it would say of a fail.
    private struct Answer {
        var result: SPFResult
        var mechanism: String?
        var explanation: SPFMacroString?
        var domain: DNSName
    }

    let resolver: any DNSResolver
    let limits: AuthenticationLimits
    var values: SPFMacroValues
    private(set) var steps: [SPFStep] = []
    /// The questions of the step under way.
    var questions: [DNSQuestion] = []
    private var terms = 0
    private var voidLookups = 0

    /// Steps that are kept; the check goes on without telling more.
    static let mostSteps = 256

    init(resolver: any DNSResolver, limits: AuthenticationLimits, values: SPFMacroValues) {
        self.resolver = resolver
        self.limits = limits
        self.values = values
    }

    var client: IPAddress { values.client }

    mutating func run(_ domain: DNSName) async -> Outcome {
        do {
            guard let answer = try await evaluate(domain, depth: 0) else {
                return Outcome(result: .none, problem: "\(domain) has no SPF record")
            }
            var outcome = Outcome(result: answer.result, mechanism: answer.mechanism)
            if answer.result == .fail, let spec = answer.explanation {
                outcome.explanation = await explain(spec, for: answer.domain)
            }
            return outcome
        } catch {
            switch error {
            case .temporary(let problem): return Outcome(result: .temperror, problem: problem)
            case .permanent(let problem): return Outcome(result: .permerror, problem: problem)
            }
        }
    }

    /// The record of a domain, evaluated; nil where there is none.
    private mutating func evaluate(_ domain: DNSName, depth: Int) async throws(Stop) -> Answer? {
        guard let record = try await record(of: domain, depth: depth) else { return nil }
        for directive in record.directives {
            questions = []
            let isMatch: Bool
            do {
                isMatch = try await matches(directive, domain: domain, depth: depth)
            } catch {
                note(domain, directive.text, .failed, depth)
                throw error
            }
            // An include has told its own steps already.
            if case .include = directive.mechanism {
            } else {
                note(domain, directive.text, isMatch ? .matched : .notMatched, depth)
            }
            if isMatch {
                return Answer(
                    result: directive.qualifier.result,
                    mechanism: directive.text,
                    explanation: record.explanation,
                    domain: domain
                )
            }
        }
        guard let redirect = record.redirect else { return Answer(result: .neutral, domain: domain) }
        try countTerm()
        questions = []
        let target = try await target(redirect.spec, domain)
        note(domain, redirect.text, .followed, depth)
        guard let target, let answer = try await evaluate(target, depth: depth + 1) else {
            // RFC 7208 §6.1
            throw .permanent("redirect= of \(domain) leads to no record")
        }
        return answer
    }

    /// Record lookup and selection (RFC 7208 §4.4, §4.5).
    private mutating func record(of domain: DNSName, depth: Int) async throws(Stop) -> SPFRecord? {
        questions = []
        let reply = await ask(domain, .txt)
        if let failure = reply.failure { throw .temporary("the record of \(domain): \(failure.rawValue)") }
        let texts = reply.texts.filter(SPFRecord.isRecord)
        guard let text = texts.first else {
            note(domain, "no record", .record, depth)
            return nil
        }
        guard texts.count == 1 else { throw .permanent("\(domain) has \(texts.count) SPF records") }
        guard text.count <= limits.spfRecordOctets else { throw .permanent("the record of \(domain) is too long") }
        note(domain, text.text, .record, depth)
        do {
            return try SPFRecord(text)
        } catch {
            throw .permanent("in the record of \(domain) " + error.reason)
        }
    }

    private mutating func matches(
        _ directive: SPFRecord.Directive,
        domain: DNSName,
        depth: Int
    ) async throws(Stop) -> Bool {
        switch directive.mechanism {
        case .all: return true
        case .ip(let octets, let bits):
            guard octets.count == client.octets.count, let network = IPAddress(octets: octets) else { return false }
            return client.matches(network, bits: bits)
        case .include(let spec): return try await includes(spec, directive.text, domain, depth)
        case .a(let spec, let lengths):
            try countTerm()
            guard let target = try await target(spec, domain) else { return false }
            return try await hasClient(target, lengths, isFirst: true)
        case .mx(let spec, let lengths): return try await exchangesHaveClient(spec, lengths, domain)
        case .ptr(let spec):
            try countTerm()
            guard let target = try await target(spec, domain) else { return false }
            return try await validatedNames(countsVoid: true).contains { $0.isWithin(target) }
        case .exists(let spec):
            try countTerm()
            guard let target = try await target(spec, domain) else { return false }
            let reply = try await askCounting(target, .a)
            return !reply.addresses.isEmpty
        }
    }

    /// include (RFC 7208 §5.2).
    private mutating func includes(
        _ spec: SPFMacroString,
        _ text: String,
        _ domain: DNSName,
        _ depth: Int
    ) async throws(Stop) -> Bool {
        try countTerm()
        guard let target = try await target(spec, domain) else { throw .permanent("include of no domain at \(domain)") }
        let index = steps.count
        note(domain, text, .notMatched, depth)
        guard let answer = try await evaluate(target, depth: depth + 1) else {
            throw .permanent("\(target), which \(domain) includes, has no SPF record")
        }
        if answer.result == .pass, index < steps.count { steps[index] = steps[index].with(.matched) }
        return answer.result == .pass
    }

    /// mx (RFC 7208 §5.4).
    private mutating func exchangesHaveClient(
        _ spec: SPFMacroString?,
        _ lengths: SPFRecord.PrefixLengths,
        _ domain: DNSName
    ) async throws(Stop) -> Bool {
        try countTerm()
        guard let target = try await target(spec, domain) else { return false }
        let hosts = try await askCounting(target, .mx).mailExchanges.map(\.host)
        // RFC 7208 §4.6.4
        guard hosts.count <= limits.spfNames else { throw .permanent("\(target) has more than \(limits.spfNames) MX") }
        for host in hosts where host != .root {
            if try await hasClient(host, lengths, isFirst: false) { return true }
        }
        return false
    }

    private mutating func hasClient(
        _ name: DNSName,
        _ lengths: SPFRecord.PrefixLengths,
        isFirst: Bool
    ) async throws(Stop) -> Bool {
        let type: DNSRecordType = client.isIPv4 ? .a : .aaaa
        let reply = isFirst ? try await askCounting(name, type) : try await askKnowing(name, type)
        let bits = client.isIPv4 ? lengths.ipv4 : lengths.ipv6
        return reply.addresses.contains { client.matches($0, bits: bits) }
    }

    /// The domain that a term is about: its own, or that of the record (RFC 7208 §4.8); nil where the expansion is no name.
    private mutating func target(_ spec: SPFMacroString?, _ domain: DNSName) async throws(Stop) -> DNSName? {
        guard let spec else { return domain }
        values.domain = Array(domain.text.utf8)
        if spec.usesValidatedName { await findValidatedName(for: domain) }
        var octets = values.expand(spec)
        if octets.last == .dot { octets.removeLast() }
        // RFC 7208 §7.3: labels are taken off the left until the name fits.
        while octets.count > DNSName.longest, let dot = octets.firstIndex(of: .dot) { octets.removeSubrange(...dot) }
        return DNSName(octets.text)
    }

    /// The explanation (RFC 7208 §6.2): nothing that goes wrong here matters.
    private mutating func explain(_ spec: SPFMacroString, for domain: DNSName) async -> String? {
        questions = []
        guard let target = try? await target(spec, domain) else { return nil }
        let texts = await ask(target, .txt).texts
        guard texts.count == 1, let text = texts.first, text.count <= limits.spfExplanationOctets,
            let string = SPFMacroString(text, isExplanation: true)
        else { return nil }
        values.domain = Array(domain.text.utf8)
        if string.usesValidatedName { await findValidatedName(for: domain) }
        let expanded = values.expand(string)
        guard expanded.count <= limits.spfExplanationOctets, expanded.allSatisfy({ (0x20...0x7E).contains($0) }) else {
            return nil
        }
        return expanded.text
    }

    // MARK: Names of the client (RFC 7208 §5.5)

    private mutating func findValidatedName(for domain: DNSName) async {
        let names = (try? await validatedNames(countsVoid: false)) ?? []
        let best =
            names.first { $0 == domain } ?? names.first { $0.isWithin(domain) } ?? names.first
        values.validatedName = best.map { Array($0.text.utf8) } ?? Array("unknown".utf8)
    }

    /// The names that the client's address points to and that point back; failures count as no name (RFC 7208 §5.5).
    private mutating func validatedNames(countsVoid: Bool) async throws(Stop) -> [DNSName] {
        let reply = await ask(client.reverseName, .ptr)
        if countsVoid { try countVoid(reply) }
        var valid: [DNSName] = []
        for name in reply.pointers.prefix(limits.spfNames) {
            let addresses = await ask(name, client.isIPv4 ? .a : .aaaa).addresses
            if addresses.contains(client) { valid.append(name) }
        }
        return valid
    }

    // MARK: Questions and limits (RFC 7208 §4.6.4)

    private mutating func countTerm() throws(Stop) {
        terms += 1
        guard terms <= limits.spfTerms else { throw .permanent("more than \(limits.spfTerms) terms ask the DNS") }
    }

    private mutating func countVoid(_ reply: DNSReply) throws(Stop) {
        guard reply.failure == nil, reply.records.isEmpty else { return }
        voidLookups += 1
        guard voidLookups <= limits.spfVoidLookups else {
            throw .permanent("more than \(limits.spfVoidLookups) terms ask for what doesn't exist")
        }
    }

    /// A question whose failure ends the check.
    private mutating func askKnowing(_ name: DNSName, _ type: DNSRecordType) async throws(Stop) -> DNSReply {
        let reply = await ask(name, type)
        if let failure = reply.failure { throw .temporary("\(type.name) of \(name): \(failure.rawValue)") }
        return reply
    }

    /// The first question of a term: finding nothing counts.
    private mutating func askCounting(_ name: DNSName, _ type: DNSRecordType) async throws(Stop) -> DNSReply {
        let reply = try await askKnowing(name, type)
        try countVoid(reply)
        return reply
    }

    private mutating func ask(_ name: DNSName, _ type: DNSRecordType) async -> DNSReply {
        let reply = await resolver.lookUp(name, type)
        questions.append(DNSQuestion(name: name, type: type, outcome: reply.outcome))
        return reply
    }

    private mutating func note(_ domain: DNSName, _ term: String, _ outcome: SPFStep.Outcome, _ depth: Int) {
        guard steps.count < Self.mostSteps else { return }
        steps.append(SPFStep(domain: domain, term: term, outcome: outcome, depth: depth, questions: questions))
        questions = []
    }
}

extension SPFStep {
    fileprivate func with(_ outcome: Outcome) -> SPFStep {
        SPFStep(domain: domain, term: term, outcome: outcome, depth: depth, questions: questions)
    }
}
