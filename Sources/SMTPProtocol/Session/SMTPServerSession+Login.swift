/// AUTH (RFC 4954).
extension SMTPServerSession {
    mutating func startLogin(mechanism: String, initialResponse: [UInt8]?) -> Action {
        guard configuration.service == .submission else { return bad(.notImplemented("AUTH")) }
        guard isSecured else { return bad(.loginNeedsTLS) }
        guard !isAuthenticated else { return bad(.badSequence("You are logged in already")) }
        guard case .ready = state else { return bad(.badSequence("Not within a message")) }
        guard greeting?.isExtended == true else { return bad(.badSequence("Say EHLO first")) }
        guard let exchange = SASLExchange(mechanism: mechanism) else { return bad(.unknownMechanism) }
        guard let initialResponse else {
            state = .exchangingLogin(exchange)
            return .send(.challenge(exchange.challenge))
        }
        // `=` is an empty response (RFC 4954 §4).
        return step(exchange.receive(initialResponse == [UInt8(ascii: "=")] ? [] : initialResponse))
    }

    mutating func step(_ step: SASLExchange.Step) -> Action {
        switch step {
        case .challenge(let challenge, let next):
            state = .exchangingLogin(next)
            return .send(.challenge(challenge))
        case .complete(let credentials):
            state = .askingLogin
            return .authenticate(credentials)
        case .refused(.wrongLogin):
            state = .askingLogin
            return loginAnswered(.wrong)
        case .refused(let reply):
            state = .ready
            return bad(reply)
        }
    }

    package mutating func loginAnswered(_ answer: LoginAnswer) -> Action {
        guard case .askingLogin = state else { return close(nil) }
        state = .ready
        switch answer {
        case .welcome:
            isAuthenticated = true
            return .send(.loggedIn)
        case .wrong: return loginFailed(.wrongLogin)
        case .barred(let lines): return loginFailed(.accountBarred(lines))
        case .tryLater: return loginFailed(.loginLater)
        }
    }

    private mutating func loginFailed(_ reply: SMTPReply) -> Action {
        failedLogins += 1
        guard failedLogins < limits.failedLogins else { return closing(after: reply, with: .tooManyFailedLogins) }
        return .send(reply)
    }
}
