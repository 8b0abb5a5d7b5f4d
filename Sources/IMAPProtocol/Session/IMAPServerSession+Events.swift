extension IMAPServerSession {
    /// How a login ended.
    package enum LoginResult: Sendable, Hashable {
        case welcome
        case wrong
        /// The password is right, but the door stays shut; why, in the person's language.
        case barred(String)
        case tryLater
    }

    /// Why the server ends a session of its own accord.
    package enum EndReason: Sendable, Hashable {
        case idleTooLong
        case shuttingDown
        case tooManyConnections
        case tooManyFailures
        case tooBig
        /// The account was locked or mail denied while the session was open.
        case barred
        /// Another session deleted the selected mailbox.
        case mailboxGone
    }

    package mutating func receive(_ bytes: some Collection<UInt8>) {
        framer.append(bytes)
    }

    /// The memory asked for by `.reserve` is there.
    package mutating func reserved() {
        guard case .awaitingReservation(let awaitsContinuation) = phase else { return }
        phase = .ready
        if awaitsContinuation { writer.write(.continuation("Go on")) }
    }

    /// The memory asked for by `.reserve` is not there, and none is held for this literal.
    package mutating func noRoom() {
        guard case .awaitingReservation(let awaitsContinuation) = phase else { return }
        phase = .ready
        reservedOctets = 0
        if let tag = framer.refuseLiteral(awaitsContinuation: awaitsContinuation) { tellNoRoom(tag) }
    }

    mutating func tellNoRoom(_ tag: String?) {
        let status = StatusResponse(tag == nil ? .bad : .no, .unavailable, "No room right now; try again in a minute")
        writer.write(tag.map { .tagged($0, status) } ?? .untagged(status))
    }

    /// The handshake is through; a session on a TLS port begins so.
    package mutating func tlsEstablished() {
        isSecure = true
        if case .awaitingTLS = phase { phase = .ready }
    }

    package mutating func authenticated(_ result: LoginResult) {
        guard case .awaitingAuthentication(let tag) = phase else { return }
        phase = .ready
        switch result {
        case .welcome:
            state = .authenticated
            framer.isLoggedIn = true
            tagged(tag, .ok, .capability(capabilities), "Welcome")
            return
        case .wrong:
            tagged(tag, .no, .authenticationFailed, "Login or password is wrong")
        case .barred(let text):
            tagged(tag, .no, .authorizationFailed, text)
        case .tryLater:
            tagged(tag, .no, .unavailable, "Logging in is not possible right now; try again in a minute")
        }
        failedLogins += 1
        if failedLogins >= limits.failedLogins { end(.tooManyFailures) }
    }

    /// The selected mailbox may have changed: told at once in IDLE, at the end of the next command otherwise.
    package mutating func mailboxMayHaveChanged() {
        isStale = true
    }

    /// Says goodbye; the rest of what the client sent is not looked at. Between two actions only.
    package mutating func end(_ reason: EndReason) {
        if case .closing = phase { return }
        let (code, text): (ResponseCode?, String) =
            switch reason {
            case .idleTooLong: (nil, "Nothing came for too long")
            case .shuttingDown: (.unavailable, "The server is shutting down; please connect again")
            case .tooManyConnections: (.limit, "Too many connections")
            case .tooManyFailures: (nil, "Too many failures")
            case .tooBig: (.tooBig, "Too much at once")
            case .barred: (.noPermission, "This mailbox is closed for now; ask the school's administration")
            case .mailboxGone: (nil, "The selected mailbox was deleted")
            }
        writer.write(.untagged(StatusResponse(.bye, code, text)))
        phase = .closing
    }

    // MARK: - For all commands

    mutating func tagged(_ tag: String, _ kind: StatusResponse.Kind, _ code: ResponseCode? = nil, _ text: String) {
        writer.write(.tagged(tag, StatusResponse(kind, code, text)))
    }

    mutating func ask(_ request: StoreRequest, _ pending: Pending) {
        phase = .asking(request, pending)
    }

    /// Ends a command: in a selected mailbox only after news of it (RFC 3501 §5.2, §7).
    mutating func finish(_ completion: Completion) {
        guard let view else {
            writer.write(.tagged(completion.tag, completion.status))
            return
        }
        isStale = false
        ask(view.news, .news(completion))
    }

    mutating func ok(_ tag: String, _ code: ResponseCode? = nil, _ text: String) {
        finish(Completion(tag: tag, status: StatusResponse(.ok, code, text)))
    }
}

/// How a command ends, once its mailbox's news are told.
struct Completion: Sendable {
    let tag: String
    let status: StatusResponse
    /// False for FETCH, STORE and SEARCH: RFC 3501 §7.4.1.
    var mayExpunge = true
    /// Whether unasked FETCH responses carry the UID: they must in answer to a UID command (§6.4.8).
    var usesUID = false
    /// What this command has done itself and already told: UID → mod-sequence.
    var alreadyTold: [UInt32: Int64] = [:]
}

/// What a store's answer is for.
enum Pending: Sendable {
    case news(Completion)
    case idleNews(tag: String)
    case list(tag: String, ListCommand)
    case listStatus(tag: String, [StatusItem])
    case lsub(tag: String, ListPattern)
    case status(tag: String, [StatusItem])
    case change(tag: String, done: String)
    case select(tag: String, SelectCommand)
    case append(tag: String)
    case fetch(tag: String, FetchCommand, expected: Int)
    case store(tag: String, StoreCommand)
    case search(tag: String, SearchCommand)
    case copy(tag: String, usesUID: Bool)
    case move(tag: String, usesUID: Bool)
    case expunge(tag: String, usesUID: Bool)
    case close(tag: String)
    case quota(tag: String)
}
