/// Commands that belong to no message.
extension SMTPServerSession {
    mutating func perform(_ command: SMTPCommand) -> Action {
        switch command {
        case .helo(let name): return greet(Greeting(name: name, isExtended: false))
        case .ehlo(let name): return greet(Greeting(name: name, isExtended: true))
        case .mail(let mail): return begin(mail)
        case .recipient(let recipient): return add(recipient)
        case .data: return startData()
        case .chunk(let size, let isLast): return startChunk(size: size, isLast: isLast)
        case .reset: return reset()
        case .noOperation: return idle(.ok)
        case .quit: return close(.goodbye)
        case .verify: return idle(.cannotVerify)
        // RFC 5321 §7.3: lists of children are nobody's business.
        case .expand: return idle(.notImplemented("EXPN"))
        case .help: return idle(.help)
        case .startTLS: return startTLS()
        case .authenticate(let mechanism, let initialResponse):
            return startLogin(mechanism: mechanism, initialResponse: initialResponse)
        }
    }

    /// EHLO and HELO; either ends a transaction (RFC 5321 §4.1.4).
    private mutating func greet(_ greeting: Greeting) -> Action {
        self.greeting = greeting
        let reply: SMTPReply =
            greeting.isExtended
            ? .ehlo(hostName: configuration.hostName, keywords: capabilities)
            : .helo(hostName: configuration.hostName)
        return leaveTransaction(then: idle(reply))
    }

    private mutating func reset() -> Action { leaveTransaction(then: idle(.ok)) }

    /// Forgets a transaction and what of it was stored.
    private mutating func leaveTransaction(then action: Action) -> Action {
        switch state {
        case .closed: return action
        case .chunks:
            state = .ready
            upcoming.insert(action, at: 0)
            return .discard
        default:
            state = .ready
            return action
        }
    }

    /// The keywords of EHLO as they stand at the moment.
    private var capabilities: [String] {
        var keywords = [
            "PIPELINING",  // RFC 2920
            "SIZE \(messageSize)",  // RFC 1870
            "8BITMIME",  // RFC 6152
            "SMTPUTF8",  // RFC 6531
            "ENHANCEDSTATUSCODES",  // RFC 2034
        ]
        // RFC 3207 §4.2: not again under TLS.
        if canStartTLS { keywords.append("STARTTLS") }
        // RFC 4954 §4: nothing to be tried in the clear.
        if configuration.service == .submission, isSecured { keywords.append("AUTH PLAIN LOGIN") }
        if isSecured { keywords.append("REQUIRETLS") }  // RFC 8689
        keywords += [
            "CHUNKING",  // RFC 3030
            "DSN",  // RFC 3461
            "LIMITS MAILMAX=\(limits.transactions) RCPTMAX=\(limits.recipients)",  // RFC 9422
            "HELP",  // RFC 5321 §4.1.1.8
        ]
        return keywords
    }

    // MARK: TLS (RFC 3207)

    private var canStartTLS: Bool { configuration.offersStartTLS && !isSecured }

    private mutating func startTLS() -> Action {
        guard case .ready = state else { return bad(.badSequence("Not within a message")) }
        guard canStartTLS else {
            return bad(isSecured ? .badSequence("TLS is on already") : .notImplemented("STARTTLS"))
        }
        // What came along in the clear could be anyone's (CVE-2011-0411): the session ends.
        guard input.bufferedCount == 0 else { return close(.talkedAfterStartTLS) }
        state = .startingTLS
        return .startTLS(.readyForTLS)
    }

    /// TLS is on: everything said before is forgotten (RFC 3207 §4.2).
    package mutating func tlsStarted() -> Action {
        guard case .startingTLS = state else { return close(nil) }
        isSecured = true
        isAuthenticated = false
        greeting = nil
        input = SMTPLineSplitter(discardedLine: limits.discardedLine)
        state = .ready
        return .read
    }

    /// The handshake failed: there is no way to tell the client.
    package mutating func tlsFailed() -> Action { close(nil) }
}
