package import FoundationEssentials
internal import MailMessage
package import School
internal import Synchronization

/// Checks logins against the school's accounts.
///
/// A login is `login` or `login@domain`. Logins that don't exist cost the same work and waiting as wrong passwords.
/// Order: remembered logins → throttle → one yescrypt on the password workers → standing of the account. What stands in
/// the way of an account is told only to who knows its password.
package final class PasswordAuthenticator: Authenticator {
    private let directory: Directory
    private let texts: BarredTexts
    private let now: @Sendable () -> Date
    private let sleep: @Sendable (_ seconds: Double) async throws -> Void
    /// What unknown logins are checked against.
    private let decoyHash: String

    private struct State: Sendable {
        var throttle: LoginThrottle
        var verified: VerifiedLogins
        /// Checks under way: a mail program's five connections cost one.
        var running: [VerifiedLogins.Tag: Task<Bool?, Never>] = [:]
    }

    private let state: Mutex<State>

    private struct Attempt: Sendable {
        let login: String
        let network: PeerNetwork
        /// The password that was right some hours ago: no guess, so the throttle is not asked.
        let isRecognised: Bool
        /// Whose account it is; nil where there is none, or no password.
        let person: PersonID?
    }

    /// - Parameters:
    ///   - passwordPage: where a person changes the password (an address, a place), for the texts; nil while there is no
    ///     such page.
    ///   - now: the clock of throttle and memory.
    ///   - sleep: waits so many seconds; throws when cancelled.
    package init(
        directory: Directory,
        passwordPage: String? = nil,
        throttle: LoginThrottleLimits = .standard,
        memory: VerifiedLoginLimits = .standard,
        now: @escaping @Sendable () -> Date = { Date() },
        sleep: @escaping @Sendable (_ seconds: Double) async throws -> Void = {
            try await Task.sleep(for: .seconds($0))
        }
    ) async throws {
        self.directory = directory
        texts = BarredTexts(passwordPage: passwordPage)
        self.now = now
        self.sleep = sleep
        state = Mutex(State(throttle: LoginThrottle(limits: throttle), verified: VerifiedLogins(limits: memory)))
        var generator = SystemRandomNumberGenerator()
        let decoy = OneTimePassword.make(using: &generator)
        let hasher = directory.hasher
        guard let hash = await directory.workers.run(.ordinary, { try? hasher.hash(decoy) }), let hash else {
            throw PasswordHashingError()
        }
        decoyHash = hash
    }

    package func authenticate(
        login: String,
        password: String,
        peer: String,
        module: SchoolModule
    ) async -> LoginOutcome {
        switch await prove(login: login, password: password, peer: peer) {
        case .right(let person): outcome(for: person, module)
        case .wrong: .wrong
        case .tryLater: .tryLater
        }
    }

    package func recognise(login: String, password: String, peer: String) async -> Recognition {
        switch await prove(login: login, password: password, peer: peer) {
        case .wrong: return .wrong
        case .tryLater: return .tryLater
        case .right(let id):
            let school = directory.roster
            guard let person = school.person(id), let account = school.account(of: id) else { return .wrong }
            guard let bar = person.isActive ? account.bar(for: .mail, at: now()) : .left else { return .known(id, nil) }
            state.withLock { $0.verified.forget(id) }
            return .known(id, Recognition.Bar(bar, text: texts.text(for: bar, in: person.language)))
        }
    }

    private enum Proof {
        case right(PersonID)
        case wrong
        case tryLater
    }

    private func prove(login: String, password: String, peer: String) async -> Proof {
        let network = PeerNetwork(peer)
        let key = accountName(login)
        let person = owner(of: key).flatMap { $0.isActive ? $0 : nil }
        let stored = person.flatMap { directory.passwordHash(of: $0.id) }
        let tag = state.withLock {
            $0.verified.tag(account: person?.id.text ?? key, storedHash: stored ?? decoyHash, password: password)
        }
        if let person, stored != nil, state.withLock({ $0.verified.isVerified(tag, of: person.id, now: now()) }) {
            return .right(person.id)
        }
        let isRecognised = person.map { person in
            state.withLock { $0.verified.isRecognised(tag, of: person.id, now: now()) }
        }
        let attempt = Attempt(
            login: key,
            network: network,
            isRecognised: isRecognised ?? false,
            person: stored == nil ? nil : person?.id
        )
        let isRight = await check(password, against: stored, tag: tag, attempt)
        guard let isRight else { return .tryLater }
        guard isRight, let person, stored != nil else { return .wrong }
        return .right(person.id)
    }

    /// By login; or by private address, where just one account belongs to it.
    private func owner(of key: String) -> Person? {
        let school = directory.roster
        if let person = school.person(login: key) { return person }
        guard let address = EmailAddress(key) else { return nil }
        let owners = school.guardians(withPrivateAddress: address.normalized).filter {
            GuardianAccounts.isOutside($0) && directory.passwordHash(of: $0.id) != nil
        }
        return owners.count == 1 ? owners.first : nil
    }

    package func mayStillUse(_ module: SchoolModule, _ person: AuthenticatedPerson) async -> Bool {
        mayStillUse(module, person.id)
    }

    func mayStillUse(_ module: SchoolModule, _ person: PersonID) -> Bool {
        let school = directory.roster
        guard school.person(person)?.isActive == true, let account = school.account(of: person) else { return false }
        return account.bar(for: module, at: now()) == nil
    }

    /// The account name in a login: without the domain where it is one of ours, in lower case, cut to what any has.
    private func accountName(_ login: String) -> String {
        let name = login.lowercased()
        guard let at = name.lastIndex(of: "@"), let domain = Domain(name[name.index(after: at)...]),
            directory.plan.isOurs(domain)
        else { return String(name.prefix(320)) }
        return String(name[..<at].prefix(320))
    }

    /// One check, shared by all who ask for the same password of the same account at the same time.
    /// - Returns: nil where it could not be made now.
    private func check(
        _ password: String,
        against stored: String?,
        tag: VerifiedLogins.Tag,
        _ attempt: Attempt
    ) async -> Bool? {
        let task = state.withLock { state in
            if let running = state.running[tag] { return running }
            // Another's check may have ended since the caller looked.
            if let person = attempt.person, state.verified.isVerified(tag, of: person, now: now()) {
                return Task<Bool?, Never> { true }
            }
            let (login, network) = (attempt.login, attempt.network)
            let isSuspect =
                !attempt.isRecognised && state.throttle.isSuspect(login: login, network: network, now: now())
            let leave: LoginThrottle.Leave? =
                attempt.isRecognised ? nil : state.throttle.attempt(login: login, network: network, now: now())
            let task = Task<Bool?, Never> {
                let result = await self.verify(password, against: stored, leave, isSuspect ? .suspect : .ordinary)
                self.settle(tag, result, leave, attempt)
                return result
            }
            state.running[tag] = task
            return task
        }
        return await task.value
    }

    private func verify(
        _ password: String,
        against stored: String?,
        _ leave: LoginThrottle.Leave?,
        _ standing: PasswordWorkers.Standing
    ) async -> Bool? {
        if let leave {
            var isWaitOver = true
            if leave.wait > 0 {
                do { try await sleep(leave.wait) } catch { isWaitOver = false }
            }
            let isAdmitted = state.withLock { $0.throttle.enter(leave) }
            guard isWaitOver, isAdmitted else { return nil }
        }
        let hasher = directory.hasher
        let hash = stored ?? decoyHash
        return await directory.workers.run(standing) { hasher.verify(password, against: hash) && stored != nil }
    }

    private func settle(
        _ tag: VerifiedLogins.Tag,
        _ result: Bool?,
        _ leave: LoginThrottle.Leave?,
        _ attempt: Attempt
    ) {
        state.withLock { state in
            state.running[tag] = nil
            if result == true, let person = attempt.person { state.verified.remember(tag, of: person, now: now()) }
            guard leave != nil else { return }
            switch result {
            case true?: state.throttle.succeeded(login: attempt.login, network: attempt.network, now: now())
            case nil: state.throttle.withdraw(login: attempt.login, network: attempt.network)
            case false?: break
            }
        }
    }

    /// What becomes of someone whose password is right.
    private func outcome(for id: PersonID, _ module: SchoolModule) -> LoginOutcome {
        // Looked up again: the check may have taken seconds.
        let school = directory.roster
        guard let person = school.person(id), let account = school.account(of: id) else { return .wrong }
        let bar: AccountBar? = person.isActive ? account.bar(for: module, at: now()) : .left
        if let bar {
            state.withLock { $0.verified.forget(id) }
            return .barred(texts.text(for: bar, in: person.language))
        }
        guard let address = directory.plan.address(of: person) else {
            return .barred(texts.noMailbox(in: person.language))
        }
        return .welcome(
            AuthenticatedPerson(id: id, login: account.login, address: address, language: person.language)
        )
    }
}
