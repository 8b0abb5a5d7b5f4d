import FoundationEssentials
import MailMessage
import School
import Synchronization
import Testing

@testable import Directory

@Suite("PasswordAuthenticator")
struct PasswordAuthenticatorTests {
    let sample: SampleDirectory
    let authenticator: PasswordAuthenticator
    let slept = SleptSeconds()
    static let peer = "192.0.2.7"

    /// Remembers how long someone would have waited.
    final class SleptSeconds: Sendable {
        private let seconds = Mutex<[Double]>([])

        var all: [Double] { seconds.withLock { $0 } }

        func add(_ value: Double) { seconds.withLock { $0.append(value) } }
    }

    init() async throws {
        sample = try await SampleDirectory()
        let clock = sample.clock
        let slept = slept
        authenticator = try await PasswordAuthenticator(
            directory: sample.directory,
            passwordPage: "https://post.lindenschule.example/passwort",
            now: { clock.now },
            sleep: { seconds in
                slept.add(seconds)
                clock.advance(seconds)
            }
        )
    }

    func login(
        _ login: String = "anna.weber",
        _ password: String = SampleDirectory.password,
        from peer: String = Self.peer,
        _ module: SchoolModule = .mail
    ) async -> LoginOutcome {
        await authenticator.authenticate(login: login, password: password, peer: peer, module: module)
    }

    func isWelcome(_ outcome: LoginOutcome) -> Bool {
        if case .welcome = outcome { return true }
        return false
    }

    func isBarred(_ outcome: LoginOutcome, saying word: String) -> Bool {
        if case .barred(let text) = outcome { return text.lines.joined().contains(word) }
        return false
    }

    @Test(
        "welcomes by login or full address, whatever the case",
        arguments: ["anna.weber", "Anna.Weber", "anna.weber@lindenschule.example", "ANNA.WEBER@Lindenschule.EXAMPLE"]
    )
    func welcome(name: String) async throws {
        let address = try #require(EmailAddress("anna.weber@lindenschule.example"))
        let person = AuthenticatedPerson(id: sample.anna, login: "anna.weber", address: address, language: .german)
        #expect(await login(name) == .welcome(person))
    }

    @Test(
        "says wrong to wrong passwords, unknown logins, foreign domains and leavers alike",
        arguments: [
            ("anna.weber", "falsch"), ("anna.weber", ""), ("nobody", SampleDirectory.password), ("", ""),
            ("gone", SampleDirectory.password),
            ("anna.weber@familie.example", SampleDirectory.password), ("anna.weber+x", SampleDirectory.password),
            ("@", "x"),
            (String(repeating: "a", count: 5000), String(repeating: "b", count: 5000)),
            ("anna.weber\0", SampleDirectory.password),
        ]
    )
    func wrong(name: String, password: String) async {
        let before = sample.hasher.count
        #expect(await login(name, password) == .wrong)
        #expect(sample.hasher.count == before + 1, "each costs one check")
    }

    @Test("a verified login costs no second check for ten minutes without use, an hour in any case")
    func remembered() async {
        #expect(isWelcome(await login()))
        #expect(sample.hasher.count == 1)
        for _ in 0..<6 {
            sample.clock.advance(540)
            #expect(isWelcome(await login(from: "198.51.100.9")))
        }
        #expect(sample.hasher.count == 1)
        sample.clock.advance(540)
        #expect(isWelcome(await login()))
        #expect(sample.hasher.count == 2)
        sample.clock.advance(601)
        #expect(isWelcome(await login()))
        #expect(sample.hasher.count == 3)
    }

    @Test("a wrong password is checked although the right one is remembered")
    func wrongBesideRemembered() async {
        #expect(isWelcome(await login()))
        #expect(await login("anna.weber", "falsch") == .wrong)
        #expect(await login("petra", "falsch") == .wrong)
        #expect(sample.hasher.count == 3)
    }

    @Test("a changed password ends what was remembered at once")
    func changedPassword() async throws {
        #expect(isWelcome(await login()))
        try await sample.directory.setPassword("Andere Tasse 9", of: sample.anna, note: sample.note)
        #expect(await login() == .wrong)
        #expect(isWelcome(await login("anna.weber", "Andere Tasse 9")))
    }

    @Test("a lock, a denial and a handed-out password bar at once, also from memory, and say why")
    func barred() async throws {
        #expect(isWelcome(await login()))
        try await sample.directory.lock(sample.anna, until: sample.clock.now.addingTimeInterval(60), note: sample.note)
        #expect(isBarred(await login(), saying: "gesperrt"))
        #expect(await login("anna.weber", "falsch") == .wrong)
        #expect(authenticator.mayStillUse(.mail, sample.anna) == false)
        sample.clock.advance(60)
        #expect(isWelcome(await login()))
        try await sample.directory.deny(.mail, to: sample.anna, until: nil, note: sample.note)
        #expect(isBarred(await login(), saying: "Mail"))
        #expect(isWelcome(await login("anna.weber", SampleDirectory.password, from: Self.peer, .forum)))
        #expect(authenticator.mayStillUse(.mail, sample.anna) == false)
        #expect(authenticator.mayStillUse(.forum, sample.anna))
        let password = try await sample.directory.resetPassword(of: sample.petra, note: sample.note)
        #expect(isBarred(await login("petra", password), saying: "https://post.lindenschule.example/passwort"))
        #expect(authenticator.mayStillUse(.mail, sample.petra) == false)
    }

    @Test("who has left or never was may not go on")
    func left() async {
        #expect(authenticator.mayStillUse(.mail, sample.gone) == false)
        #expect(authenticator.mayStillUse(.mail, sample.mother) == false)
        #expect(authenticator.mayStillUse(.mail, PersonID("?")) == false)
        #expect(authenticator.mayStillUse(.mail, sample.anna))
    }

    @Test("guesses from one place are slowed, but judged")
    func slowed() async {
        var outcomes: [LoginOutcome] = []
        for number in 0..<30 { outcomes.append(await login("anna.weber", "guess \(number)")) }
        #expect(outcomes.allSatisfy { $0 == .wrong })
        #expect(slept.all.prefix(4) == [1, 2, 3, 3])
        #expect(slept.all.count == 25)
        #expect(sample.hasher.count == 30)
    }

    @Test("unknown logins are slowed in the same way")
    func unknownSlowed() async {
        for number in 0..<20 { #expect(await login("nobody", "guess \(number)") == .wrong) }
        #expect(slept.all.prefix(4) == [1, 2, 3, 3])
        #expect(slept.all.count == 15)
    }

    @Test("a stranger's guesses from anywhere don't touch a person at the usual place, and elsewhere only slow")
    func strangers() async {
        #expect(isWelcome(await login()))
        for number in 0..<500 {
            _ = await login("anna.weber", "guess \(number)", from: "10.\(number / 250).\(number % 250).1")
        }
        sample.clock.advance(3700)
        let waited = slept.all.count
        for number in 0..<30 {
            _ = await login("anna.weber", "again \(number)", from: "10.9.\(number).1")
        }
        #expect(slept.all.count > waited)
        let before = slept.all.count
        #expect(isWelcome(await login()))
        #expect(slept.all.count == before, "not slowed at home")
    }

    @Test("from a new place under attack, the right password gets in after a few seconds")
    func newPlace() async {
        for number in 0..<100 {
            _ = await login("anna.weber", "guess \(number)", from: "10.0.\(number).1")
        }
        #expect(isWelcome(await login(from: "203.0.113.5")))
        #expect(slept.all.last == LoginThrottleLimits.standard.longestLoginDelay)
    }

    @Test("a neighbour's guesses don't lock out who has been in before")
    func neighbour() async {
        #expect(isWelcome(await login()))
        for number in 0..<30 { _ = await login("anna.weber", "guess \(number)") }
        sample.clock.advance(1)
        #expect(isWelcome(await login()))
        sample.clock.advance(3600)
        for number in 0..<30 { _ = await login("anna.weber", "guess \(number)") }
        #expect(isWelcome(await login()), "checked again, but not throttled")
    }

    @Test("other people behind the same address are not slowed by one's failures")
    func sameAddress() async {
        for number in 0..<30 { _ = await login("anna.weber", "guess \(number)") }
        let before = slept.all.count
        #expect(isWelcome(await login("petra")))
        #expect(slept.all.count == before)
    }

    @Test("many logins tried from one network are slowed as one")
    func spraying() async {
        for number in 0..<150 {
            _ = await login("person\(number)", "Sommer2024!", from: "192.0.2.\(number % 250)")
        }
        #expect(slept.all.prefix(5) == [1, 2, 4, 6, 6])
        #expect(slept.all.count == 50)
        #expect(isWelcome(await login()), "slowed, not shut out")
        #expect(slept.all.last == 6)
    }

    @Test("the right password gets in within seconds while three connections guess from the same address")
    func hammered() async throws {
        let crowd = Crowd(clock: sample.clock, size: 4)
        let authenticator = try await PasswordAuthenticator(
            directory: sample.directory,
            now: { [clock = sample.clock] in clock.now },
            sleep: { await crowd.sleep($0) }
        )
        let clock = sample.clock
        let start = clock.now
        let waited = await withTaskGroup(of: Double?.self) { group in
            for guesser in 0..<3 {
                group.addTask {
                    var number = 0
                    while !crowd.isOver {
                        let guess = "guess \(guesser) \(number)"
                        _ = await authenticator.authenticate(
                            login: "anna.weber",
                            password: guess,
                            peer: Self.peer,
                            module: .mail
                        )
                        number += 1
                    }
                    return nil
                }
            }
            group.addTask {
                // Comes when they have been at it for five minutes.
                while clock.now < start.addingTimeInterval(300) { await crowd.sleep(1) }
                let begun = clock.now
                let outcome = await authenticator.authenticate(
                    login: "anna.weber",
                    password: SampleDirectory.password,
                    peer: Self.peer,
                    module: .mail
                )
                let waited = clock.now.timeIntervalSince(begun)
                crowd.end()
                return self.isWelcome(outcome) ? waited : .infinity
            }
            return await group.compactMap { $0 }.reduce(0, +)
        }
        #expect(waited <= 10)
        #expect(sample.hasher.count > 100, "the guesses were judged meanwhile")
        #expect(sample.hasher.count < 450, "80 a minute at most")
    }

    @Test("failures are forgotten after a while")
    func forgotten() async {
        for number in 0..<30 { _ = await login("anna.weber", "guess \(number)") }
        sample.clock.advance(901)
        #expect(isWelcome(await login()))
    }

    @Test("fifty connections at once with the right password are welcomed, and cost few checks")
    func together() async {
        let outcomes = await withTaskGroup(of: LoginOutcome.self) { group in
            for _ in 0..<50 { group.addTask { await self.login() } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.allSatisfy(isWelcome))
        #expect(sample.hasher.count == 1)
    }
}

@Suite("PeerNetwork")
struct PeerNetworkTests {
    @Test(
        "one network",
        arguments: [
            ("192.0.2.7", "192.0.2.200"), ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"),
            ("::ffff:192.0.2.7", "192.0.2.9"),
            ("fe80::1%eth0", "fe80::2%eth1"), ("2001:DB8:1:2::", "2001:db8:1:2::1"),
        ]
    )
    func same(one: String, other: String) {
        #expect(PeerNetwork(one) == PeerNetwork(other))
    }

    @Test(
        "different networks",
        arguments: [
            ("192.0.2.7", "192.0.3.7"), ("2001:db8:1:2::1", "2001:db8:1:3::1"), ("", "x"), ("::1", "192.0.2.1"),
        ]
    )
    func different(one: String, other: String) {
        #expect(PeerNetwork(one) != PeerNetwork(other))
    }
}

@Suite("LoginThrottle and VerifiedLogins")
struct LoginMemoryTests {
    @Test("tables stay within their limits")
    func bounded() {
        var limits = LoginThrottleLimits.standard
        limits.longestTable = 100
        var throttle = LoginThrottle(limits: limits)
        var memoryLimits = VerifiedLoginLimits.standard
        memoryLimits.longestTable = 100
        var memory = VerifiedLogins(limits: memoryLimits)
        let now = Date(timeIntervalSince1970: 1_000_000)
        for number in 0..<1_000 {
            let time = now.addingTimeInterval(Double(number) / 1000)
            _ = throttle.attempt(login: "l\(number)", network: PeerNetwork("n\(number)"), now: time)
            throttle.succeeded(login: "s\(number)", network: PeerNetwork("n\(number)"), now: time)
            let person = PersonID("\(number)")
            memory.remember(memory.tag(account: person.text, storedHash: "h", password: "p"), of: person, now: time)
        }
        #expect(memory.count <= 100)
        #expect(throttle.sizes.allSatisfy { $0 <= 101 })
    }

    @Test("where more wait than may, the best lots are checked, whoever came first")
    func lots() {
        var throttle = LoginThrottle(limits: .standard)
        let network = PeerNetwork("192.0.2.7")
        let now = Date(timeIntervalSince1970: 1_000_000)
        for _ in 0..<5 { #expect(throttle.attempt(login: "a", network: network, now: now).wait == 0) }
        let ranks: [UInt64] = [50, 10, 60, 20, 70, 30, 40, 80]
        let leaves = ranks.map { throttle.attempt(login: "a", network: network, now: now, rank: $0) }
        #expect(leaves.map(\.wait) == [1, 2, 3, 3, 3, 3, 3, 3])
        #expect(throttle.waiting == 4)
        #expect(leaves.map { throttle.enter($0) } == [false, true, false, true, false, true, true, false])
        #expect(throttle.waiting == 0)
        #expect(throttle.attempt(login: "b", network: network, now: now).wait == 0)
    }

    @Test(
        "delays double from one second to the limit",
        arguments: [(4, 0.0), (5, 1), (6, 2), (7, 4), (11, 60), (1_000_000, 60)]
    )
    func delays(failures: Int, seconds: Double) {
        #expect(LoginThrottle.delay(failures, free: 5, longest: 60) == seconds)
    }

    @Test("tags differ by account, hash and password, however they are put together, and by process")
    func tags() {
        let memory = VerifiedLogins(limits: .standard)
        let tags = [("a", "b", "c"), ("ab", "", "c"), ("a", "bc", ""), ("", "a", "bc")].map {
            memory.tag(account: $0.0, storedHash: $0.1, password: $0.2)
        }
        #expect(Set(tags).count == tags.count)
        #expect(memory.tag(account: "a", storedHash: "b", password: "c") == tags[0])
        #expect(VerifiedLogins(limits: .standard).tag(account: "a", storedHash: "b", password: "c") != tags[0])
    }
}
