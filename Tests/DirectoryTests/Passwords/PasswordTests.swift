import Dispatch
import School
import Synchronization
import Testing

@testable import Directory

@Suite("Password rules")
struct PasswordRulesTests {
    let rules = PasswordRules()

    @Test(
        "good passwords",
        arguments: [
            "Blaue-Tasse-7", "vierzehn Möwen 4 Deich!", "x9!Xbb-q", "Rivuko-Tamelo-4837", "Ölige Öhre #7",
            "Пароль-Трава-5",
        ]
    )
    func good(password: String) {
        #expect(rules.flaws(of: password, login: "anna.weber", names: ["Anna", "Weber"]) == [])
    }

    @Test(
        "each flaw",
        arguments: [
            ("Ab1!efg", PasswordFlaw.tooShort), ("blaue-tasse-7", .noUpperCase), ("BLAUE-TASSE-7", .noLowerCase),
            ("Blaue-Tasse-x", .noDigit), ("BlaueTasse77", .noSpecialCharacter), ("Blaue\u{0}Tasse-7", .unfit),
            (String(repeating: "Ab1!", count: 128), .unfit), ("Webers-Kuh-7", .containsName),
            ("W3b3r-Kuh-99", .containsName),
            ("annaWEBER-77", .containsName), ("Passwort1!", .common), ("P@ssw0rt123!", .common),
            ("Sommer2024!", .common),
            ("Qwertz123!", .common), ("Qwertzuiop1!", .common), ("Abc12345!", .common), ("!!Hallo2025", .common),
            ("Schalke04!", .common), ("Minecraft-1", .common), ("HalloHallo1!", .common), ("Fußball-2010", .common),
            ("Aaaaaaa1!", .common), ("P.a.s.s.w.o.r.t.1", .common),
        ]
    )
    func flaws(password: String, flaw: PasswordFlaw) {
        #expect(rules.flaws(of: password, login: "anna.weber", names: ["Anna", "Weber"]).contains(flaw))
    }

    @Test("names are found through umlauts and in parts")
    func names() {
        #expect(rules.flaws(of: "Groess-Tee-44!", login: "x.y", names: ["Jürgen", "Größ"]).contains(.containsName))
        #expect(rules.flaws(of: "Juergen-Tee-44!", login: "x.y", names: ["Jürgen-Maria"]).contains(.containsName))
        #expect(!rules.flaws(of: "Linie-Tee-44!", login: "x.y", names: ["Li"]).contains(.containsName))
    }

    @Test("the list is there")
    func list() {
        #expect(CommonPasswords.shipped.count > 1_000)
    }

    @Test("each flaw says what to do, in both languages")
    func advice() {
        for flaw in PasswordFlaw.allCases {
            #expect(flaw.advice(in: .german) != flaw.advice(in: .english))
        }
    }
}

@Suite("crypt(3)")
struct CryptPasswordHasherTests {
    let hasher = CryptPasswordHasher(cost: CryptPasswordHasher.cheapestCost)

    @Test("makes yescrypt that verifies")
    func yescrypt() throws {
        let hash = try hasher.hash("Blaue-Tasse-7ß")
        #expect(hash.hasPrefix("$y$"))
        #expect(try hasher.hash("Blaue-Tasse-7ß") != hash)
        #expect(hasher.verify("Blaue-Tasse-7ß", against: hash))
        #expect(!hasher.verify("Blaue-Tasse-7", against: hash))
    }

    // bcrypt: the first vector of crypt_blowfish 1.3 (wrapper.c). SHA-512: as `openssl passwd -6 -salt saltstring` prints it.
    @Test(
        "verifies hashes of older systems",
        arguments: [
            ("U*U", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"),
            (
                "Hello world!",
                "$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1"
            ),
        ]
    )
    func olderHashes(password: String, hash: String) {
        #expect(hasher.verify(password, against: hash))
        #expect(!hasher.verify(password + "x", against: hash))
    }

    @Test(
        "unknown and broken hashes verify nothing",
        arguments: [
            "", "*", "*0", "x", "$y$", "$y$j9T$", "$1$abc$def", "plain", "$6$a:b$c", "$6$a\n$c", "$y$j9T$ä",
            "$2a$99$CCC",
        ]
    )
    func broken(hash: String) {
        #expect(!hasher.verify("", against: hash))
        #expect(!hasher.verify("plain", against: hash))
    }

    @Test("a NUL or an endless password is refused, not cut")
    func unfit() throws {
        let hash = try hasher.hash("Blaue")
        #expect(!hasher.verify("Blaue\0Tasse", against: hash))
        #expect(throws: PasswordHashingError()) { try hasher.hash("a\0b") }
        #expect(throws: PasswordHashingError()) { try hasher.hash(String(repeating: "a", count: 512)) }
    }
}

@Suite("PasswordWorkers")
struct PasswordWorkersTests {
    /// How much runs at once, and the most that ever did.
    final class Load: Sendable {
        private let counts = Mutex((now: 0, most: 0))

        var most: Int { counts.withLock { $0.most } }

        func enter() {
            counts.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
        }

        func leave() { counts.withLock { $0.now -= 1 } }
    }

    @Test("run everything, never more than the width at a time")
    func width() async {
        let workers = PasswordWorkers(width: 2, ordinaryLimit: 100)
        let load = Load()
        var results: Set<Int> = []
        await withTaskGroup(of: Int?.self) { group in
            for number in 0..<50 {
                group.addTask {
                    await workers.run { @Sendable () -> Int in
                        load.enter()
                        defer { load.leave() }
                        return number
                    }
                }
            }
            for await case let number? in group { results.insert(number) }
        }
        #expect(results == Set(0..<50))
        #expect((1...2).contains(load.most))
    }

    @Test("turn work away when too much waits")
    func bounded() async {
        let workers = PasswordWorkers(width: 1, ordinaryLimit: 0, suspectLimit: 0)
        let release = DispatchSemaphore(value: 0)
        let (started, starter) = AsyncStream<Void>.makeStream()
        async let first: Int? = workers.run {
            starter.finish()
            release.wait()
            return 1
        }
        for await _ in started {}
        #expect(await workers.run(.suspect) { 0 } == nil)
        #expect(await workers.run(.ordinary) { 0 } == nil)
        release.signal()
        #expect(await first == 1)
    }
}
