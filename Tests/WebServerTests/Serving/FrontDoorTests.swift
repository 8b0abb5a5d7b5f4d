import FoundationEssentials
import Gateway
import HTTPTypes
import Hummingbird
import MailMessage
import ProxyProtocol
import Testing
import WebTestSupport

@testable import WebServer

@Suite("The front door")
struct FrontDoorTests {
    @Test(arguments: ["/", "/login", "/echt", "/nowhere", "/static/style.css", "/../../etc/passwd", "/robots.txt"])
    func `every answer forbids what pages don't need`(path: String) async throws {
        let answer = try await TestSite().browser().get(path)
        let policy = try #require(answer.headers[.contentSecurityPolicy])
        #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'"))
        #expect(!policy.contains("unsafe"))
        #expect(answer.headers[.xContentTypeOptions] == "nosniff")
        #expect(answer.headers[.referrerPolicy] == "no-referrer")
        #expect(answer.headers[.strictTransportSecurity] == "max-age=31536000")
        #expect(answer.headers[.cacheControl] != nil)
    }

    @Test func `without TLS nothing is promised about it`() async throws {
        let answer = try await TestSite(isSecure: false).browser().get("/login")
        #expect(answer.headers[.strictTransportSecurity] == nil)
        #expect(
            answer.headers[values: .setCookie].allSatisfy { !$0.contains("Secure") && $0.hasPrefix("schulpost-visit=") }
        )
    }

    @Test func `a form without the page's token is refused`() async throws {
        let browser = try await TestSite().loggedIn("anna")
        #expect(try await browser.post("/logout", ["csrf": ""]).status == .forbidden)
        #expect(try await browser.post("/logout", ["csrf": "x"]).status == .forbidden)
        #expect(try await browser.get("/account").status == .ok)
    }

    @Test func `another visitor's token is worth nothing`() async throws {
        let site = try await TestSite()
        let anna = try await site.loggedIn("anna")
        let ben = try await site.loggedIn("ben")
        try await anna.get("/account")
        try await ben.get("/account")
        #expect(try await anna.post("/logout", [:], token: ben.formToken).status == .forbidden)
    }

    @Test func `a form sent from another site is refused, whatever it knows`() async throws {
        let browser = try await TestSite().loggedIn("anna")
        try await browser.get("/account")
        let foreign: [(HTTPField.Name, String)] = [
            (.origin, "https://evil.example"), (.fetchSite, "cross-site"), (.fetchSite, "same-site"),
        ]
        for header in foreign {
            #expect(try await browser.post("/logout", [:], [header]).status == .forbidden)
        }
        // What browsers send with `Referrer-Policy: no-referrer`.
        let answer = try await browser.post("/logout", [:], [(.origin, "null"), (.fetchSite, "same-origin")])
        #expect(answer.status == .seeOther)
    }

    @Test func `a form after the session has ended says so, and changes nothing`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("anna")
        try await browser.get("/password")
        site.house.clock.advance(3 * 3600)
        let answer = try await browser.post("/password", ["old": "a", "new": "b", "again": "b"])
        #expect(answer.status == .unauthorized)
        #expect(answer.html.contains("Bitte neu anmelden"))
    }

    @Test func `what is too large is not read`() async throws {
        var limits = WebLimits()
        limits.formSize = 1_000
        let browser = try await TestSite(limits: limits).browser()
        try await browser.get("/login")
        let answer = try await browser.post("/login", ["login": String(repeating: "x", count: 2_000)])
        #expect(answer.status == .contentTooLarge)
        #expect(answer.headers[.connection] == "close")
    }

    @Test func `only the staff sends large forms; what strangers and children send is small`() async throws {
        let site = try await TestSite()
        let long = ["text": String(repeating: "x", count: 200_000)]
        let stranger = site.browser()
        try await stranger.get("/login")
        #expect(try await stranger.post("/login", long).status == .contentTooLarge)
        let child = try await site.loggedIn("anna")
        try await child.get("/account")
        #expect(try await child.post("/logout", long).status == .contentTooLarge)
        let teacher = try await site.loggedIn("lehrerin")
        try await teacher.get("/account")
        #expect(try await teacher.post("/logout", long).status == .seeOther)
    }

    @Test func `a large form takes room in memory until it is answered, and waits where there is none`() async throws {
        var limits = WebLimits()
        limits.formSeconds = 5
        let memory = MemoryBudget(limit: 1 << 20)
        let site = try await TestSite(limits: limits, memory: memory)
        let long = ["text": String(repeating: "x", count: 200_000)]
        let browser = try await site.loggedIn("lehrerin")
        try await browser.get("/account")
        #expect(memory.tryAcquire(memory.limit))
        let answer = try await browser.post("/logout", long)
        #expect(answer.status == .serviceUnavailable)
        #expect(answer.headers[.retryAfter] == "5")
        // Small ones need no room.
        #expect(try await browser.post("/logout", ["csrf": "x"]).status == .forbidden)
        memory.release(memory.limit)
        #expect(try await browser.post("/logout", long).status == .seeOther)
        #expect(memory.used == 0)
    }

    @Test func `a host that no school has is told so; each school's pages are found by its own`() async throws {
        let site = try await TestSite { schools in
            var other = schools
            for index in other.indices { other[index].hosts = ["nord.example"] }
            return schools + other
        }
        let browser = site.browser()
        #expect(try await browser.get("/").status == .ok)
        #expect(site.door.schools["nord.example"] != nil)
        #expect(site.door.schools["evil.example"] == nil)
    }

    @Test(
        arguments: [
            "/static/../Texts/de.txt", "/static/%2e%2e/style.css", "/static//etc/passwd", "/static/style.css",
            "/static/..%2f..%2fetc%2fpasswd", "/static/\\..\\", "/Resources/Templates/frame.mustache",
        ]
    )
    func `only the files of the table are handed out`(path: String) async throws {
        #expect(try await TestSite().browser().get(path).status == .notFound)
    }

    @Test func `files are kept by browsers for good, under a name of their content`() async throws {
        let browser = try await TestSite().browser()
        let paths = StaticFiles.shipped.allPaths.filter { $0.hasPrefix("/static/") }
        #expect(paths.count == 3)
        for path in paths {
            let answer = try await browser.get(path)
            #expect(answer.status == .ok)
            #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
        }
    }

    @Test func `a flood from one address is slowed down, and told when to come back`() async throws {
        var limits = WebLimits()
        limits.requests = TokenBucket.Rate(burst: 3, perSecond: 0.5)
        let site = try await TestSite(limits: limits)
        let browser = site.browser()
        for _ in 0..<3 { #expect(try await browser.get("/").status == .ok) }
        let answer = try await browser.get("/")
        #expect(answer.status == .tooManyRequests)
        #expect(answer.headers[.retryAfter] == "2")
        #expect(answer.html.contains("In 2 Sekunden"))
        site.house.clock.advance(2)
        #expect(try await browser.get("/").status == .ok)
    }
}

@Suite("Where a request comes from")
struct ArrivalTests {
    private func arrival(_ peer: String, secure: Bool = false, _ headers: [(HTTPField.Name, String)]) throws -> Arrival
    {
        var head = HTTPRequest(method: .get, scheme: nil, authority: "Schule.example:8443", path: "/")
        for (name, value) in headers { head.headerFields.append(HTTPField(name: name, value: value)) }
        return Arrival(
            .init(head: head, body: .init(buffer: .init())),
            peer: IPAddress(peer),
            isSecure: secure,
            trusted: [try #require(IPNetwork("10.0.0.0/8"))]
        )
    }

    @Test func `anyone may claim to be anyone; only trusted proxies are believed`() throws {
        let claim = try arrival("192.0.2.1", [(.forwardedFor, "203.0.113.9"), (.forwardedProto, "https")])
        #expect(claim.address == IPAddress("192.0.2.1"))
        #expect(!claim.isSecure)
    }

    @Test func `the visitor is whom the outermost trusted proxy saw, whatever the visitor has written before`() throws {
        let seen = try arrival(
            "10.0.0.2",
            [(.forwardedFor, "1.1.1.1, 203.0.113.9, 10.0.0.3"), (.forwardedProto, "https")]
        )
        #expect(seen.address == IPAddress("203.0.113.9"))
        #expect(seen.isSecure)
        #expect(seen.host == "schule.example")
        #expect(seen.origin == "https://schule.example:8443")
    }

    @Test func `a proxy that comes by TLS is believed as well`() throws {
        let seen = try arrival("10.0.0.2", secure: true, [(.forwardedFor, "203.0.113.9"), (.forwardedProto, "http")])
        #expect(seen.address == IPAddress("203.0.113.9"))
        #expect(seen.isSecure)
        #expect(try arrival("192.0.2.1", secure: true, [(.forwardedFor, "1.1.1.1")]).address == IPAddress("192.0.2.1"))
    }

    @Test func `junk in the chain ends it`() throws {
        #expect(try arrival("10.0.0.2", [(.forwardedFor, "203.0.113.9, junk")]).address == IPAddress("10.0.0.2"))
    }
}

@Suite("Token buckets")
struct TokenBucketTests {
    private let rate = TokenBucket.Rate(burst: 2, perSecond: 0.5)

    @Test func `there are as many as the burst, and then one every so often`() {
        var bucket = TokenBucket(rate, at: 0)
        let taken = [0.0, 0, 0, 1, 2, 2, 3].map { bucket.take(rate, at: $0) }
        #expect(taken == [true, true, false, false, true, false, false])
    }

    @Test func `a clock that goes back refills nothing`() {
        var bucket = TokenBucket(rate, at: 10)
        let taken = [10.0, 10, 5, 12].map { bucket.take(rate, at: $0) }
        #expect(taken == [true, true, false, true])
    }

    @Test func `memory stays bounded whoever comes`() throws {
        let limiter = RateLimiter(rate, capacity: 100)
        for number in 0..<1_000 {
            let address = try #require(IPAddress("10.0.\(number / 250).\(number % 250)"))
            #expect(limiter.admit(address, at: .init(timeIntervalSince1970: 1)) == nil)
        }
        #expect(limiter.count <= 100)
    }

    @Test func `of IPv6 a whole network counts as one`() throws {
        let limiter = RateLimiter(rate, capacity: 100)
        for number in 1...3 {
            let address = try #require(IPAddress("2001:db8::\(number)"))
            #expect((limiter.admit(address, at: .init(timeIntervalSince1970: 1)) == nil) == (number < 3))
        }
    }
}
