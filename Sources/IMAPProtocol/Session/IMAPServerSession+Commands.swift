extension IMAPServerSession {
    mutating func handle(_ frame: CommandFrame) {
        do throws(GrammarError) {
            let command = try parser.parse(frame)
            badCommands = 0
            handle(command.command, tag: command.tag)
        } catch {
            refuse(error, tag: CommandFrame.tag(of: frame.bytes))
        }
    }

    private mutating func refuse(_ error: GrammarError, tag: String?) {
        let status =
            switch error.code {
            case .syntax, .unknownCommand, .tooMuch: StatusResponse(.bad, nil, error.reason)
            case .charset: StatusResponse(.no, .badCharset(["US-ASCII", "UTF-8"]), error.reason)
            case .cannot: StatusResponse(.no, .cannot, error.reason)
            case .use: StatusResponse(.no, .useAttribute, error.reason)
            }
        writer.write(tag.map { .tagged($0, status) } ?? .untagged(status))
        badCommands += 1
        if badCommands >= limits.badCommands { end(.tooManyFailures) }
    }

    /// Which state a command is for, then the command itself.
    private mutating func handle(_ command: IMAPCommand, tag: String) {
        if handleInAnyState(command, tag: tag) { return }
        switch state {
        case .notAuthenticated:
            if !handleBeforeLogin(command, tag: tag) { tagged(tag, .bad, nil, "Log in first") }
        case .authenticated:
            if handleMailboxCommand(command, tag: tag) { return }
            tagged(tag, .bad, nil, isForLogin(command) ? "Not possible after login" : "Not now: select a mailbox first")
        case .selected(let view):
            if handleMailboxCommand(command, tag: tag) || handleSelected(command, tag: tag, view) { return }
            tagged(tag, .bad, nil, "Not possible after login")
        }
    }

    /// command-any, RFC 3501 §6.1.
    private mutating func handleInAnyState(_ command: IMAPCommand, tag: String) -> Bool {
        switch command {
        case .capability:
            writer.write(.capability(capabilities))
            ok(tag, nil, "That is all")
        case .noop:
            ok(tag, nil, "Done")
        case .logout:
            writer.write(.untagged(StatusResponse(.bye, nil, "Goodbye")))
            tagged(tag, .ok, nil, "Logged out")
            phase = .closing
        case .id:
            // RFC 2971 §3.3: what the client says is neither kept nor acted upon.
            writer.write(.id([ClientIdentity(field: "name", value: "Schulpost")]))
            ok(tag, nil, "Pleased to meet you")
        default: return false
        }
        return true
    }

    /// command-nonauth, RFC 3501 §6.2.
    private mutating func handleBeforeLogin(_ command: IMAPCommand, tag: String) -> Bool {
        switch command {
        case .startTLS: startTLS(tag)
        case .login(let user, let password):
            if mayLogIn(tag) { phase = .authenticating(tag: tag, login: user, password: password) }
        case .authenticate(let mechanism, let initialResponse):
            authenticate(tag, mechanism, initialResponse)
        default: return false
        }
        return true
    }

    /// Whether it is one of command-nonauth.
    private func isForLogin(_ command: IMAPCommand) -> Bool {
        switch command {
        case .startTLS, .login, .authenticate: true
        default: false
        }
    }

    private mutating func startTLS(_ tag: String) {
        guard offersStartTLS, !isSecure else {
            tagged(tag, .bad, nil, isSecure ? "TLS is already on" : "No TLS here")
            return
        }
        // RFC 3501 §6.2.1, RFC 9051 §11.1: what was sent in the clear behind STARTTLS is thrown away.
        framer.discardAll()
        tagged(tag, .ok, nil, "Begin TLS now")
        phase = .startingTLS
    }

    private mutating func mayLogIn(_ tag: String) -> Bool {
        if !isSecure { tagged(tag, .no, .privacyRequired, "Only under TLS") }
        return isSecure
    }

    private mutating func authenticate(_ tag: String, _ mechanism: String, _ initialResponse: [UInt8]?) {
        guard mayLogIn(tag) else { return }
        guard mechanism == "PLAIN" else {
            tagged(tag, .no, .cannot, "Only PLAIN is offered")
            return
        }
        guard let initialResponse else {
            writer.write(.continuation(""))
            phase = .saslExchange(tag: tag)
            return
        }
        takeCredentials(initialResponse, tag)
    }

    private mutating func takeCredentials(_ octets: [UInt8], _ tag: String) {
        phase = .ready
        guard let credentials = PlainCredentials(octets) else {
            tagged(tag, .no, .authenticationFailed, "Not what PLAIN says")
            failedLogins += 1
            if failedLogins >= limits.failedLogins { end(.tooManyFailures) }
            return
        }
        phase = .authenticating(tag: tag, login: credentials.login, password: credentials.password)
    }

    /// - Returns: whether a whole line was there.
    mutating func takeSASLAnswer(_ tag: String) -> Bool {
        do throws(GrammarError) {
            guard let line = try framer.nextLine() else { return false }
            phase = .ready
            if line == [UInt8(ascii: "*")] {
                tagged(tag, .bad, nil, "Cancelled")
            } else if let octets = Base64.decode(line) {
                takeCredentials(octets, tag)
            } else {
                tagged(tag, .bad, nil, "Not base64")
            }
        } catch {
            end(.tooBig)
        }
        return true
    }

    /// - Returns: whether there was something to do.
    mutating func continueIdling(_ tag: String) -> Bool {
        if isStale, let view {
            isStale = false
            ask(view.news, .idleNews(tag: tag))
            return true
        }
        do throws(GrammarError) {
            guard let line = try framer.nextLine() else { return false }
            phase = .ready
            if line.equalsIgnoringCase("DONE".utf8) {
                ok(tag, nil, "Idled")
            } else {
                tagged(tag, .bad, nil, "Expected DONE")
            }
        } catch {
            end(.tooBig)
        }
        return true
    }
}
