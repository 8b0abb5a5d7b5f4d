import MailAuthentication
import Testing

@testable import UnboundResolver

@Suite("AnswerCache")
struct AnswerCacheTests {
    private func question(_ text: String) throws -> AnswerCache.Question {
        AnswerCache.Question(name: try #require(DNSName(text)), type: .txt)
    }

    @Test("an answer is kept for its time, which runs out, and for no longer than the limit")
    func time() throws {
        var cache = AnswerCache(capacity: 10, longestTimeToLive: 100)
        let asked = try question("a.example")
        let now = ContinuousClock.now
        cache.keep(DNSReply(.records([.text([1])]), timeToLive: 60, security: .secure), for: asked, at: now)
        let kept = cache.answer(to: asked, at: now + .seconds(20))
        let later = try #require(kept)
        #expect(later.timeToLive == 40 && later.security == .secure && later.texts == [[1]])
        let found1 = cache.answer(to: asked, at: now + .seconds(60))
        #expect(found1 == nil)
        cache.keep(DNSReply(.noSuchName, timeToLive: 1_000), for: asked, at: now)
        let found2 = cache.answer(to: asked, at: now + .seconds(99))
        #expect(found2 != nil)
        let found3 = cache.answer(to: asked, at: now + .seconds(100))
        #expect(found3 == nil)
    }

    @Test("failures and answers without time are not kept")
    func failures() throws {
        var cache = AnswerCache(capacity: 10, longestTimeToLive: 100)
        let asked = try question("a.example")
        cache.keep(.failed(.timedOut), for: asked, at: .now)
        cache.keep(DNSReply(.noRecords, timeToLive: 0), for: asked, at: .now)
        #expect(cache.count == 0)
    }

    @Test("it never grows beyond its size; the oldest go")
    func size() throws {
        var cache = AnswerCache(capacity: 8, longestTimeToLive: 100)
        let now = ContinuousClock.now
        for index in 0..<100 {
            let asked = try question("n\(index).example")
            cache.keep(DNSReply(.noSuchName, timeToLive: 60), for: asked, at: now + .milliseconds(index))
        }
        #expect(cache.count <= 8)
        let found4 = cache.answer(to: try question("n99.example"), at: now)
        #expect(found4 != nil)
        let found5 = cache.answer(to: try question("n0.example"), at: now)
        #expect(found5 == nil)
    }
}

@Suite("LocalFirstResolver")
struct LocalFirstResolverTests {
    @Test("names of our zones come from memory, others from the upstream, or do not exist")
    func order() async throws {
        let zone = try ZoneFile("$ORIGIN lindenschule.example.\n@ IN A 192.0.2.1\n")
        let upstream = ZoneResolver([try ZoneFile("$ORIGIN example.\npartner IN A 192.0.2.9\n")])
        let apex = try #require(DNSName("lindenschule.example"))
        let (other, missing) = (try #require(DNSName("partner.example")), try #require(apex.prefixed("www")))
        let both = LocalFirstResolver(ZoneResolver([zone]), apexes: [apex], upstream: upstream)
        #expect(await both.lookUp(apex, .a).addresses.count == 1)
        #expect(await both.lookUp(missing, .a).outcome == .noSuchName)
        #expect(await both.lookUp(other, .a).addresses.count == 1)
        let alone = LocalFirstResolver(ZoneResolver([zone]), apexes: [apex], upstream: nil)
        #expect(await alone.lookUp(other, .a).outcome == .noSuchName)
    }
}

@Suite("ResourceData")
struct ResourceDataTests {
    @Test(
        "what is cut off or too long is no record",
        arguments: [
            ([192, 0, 2], DNSRecordType.a), ([1, 2, 3], .aaaa), ([0, 10], .mx), ([0, 10, 3, 0x61], .mx), ([], .mx),
            ([5, 0x61], .txt), ([3, 1, 1], .tlsa), ([], .cname), ([1, 0x61], .ptr), ([1, 0x61, 0, 0], .ptr),
            ([64] + [UInt8](repeating: 0x61, count: 64) + [0], .cname), ([2, 0x61, 0x2E, 0], .cname),
        ] as [([UInt8], DNSRecordType)]
    )
    func broken(octets: [UInt8], type: DNSRecordType) {
        #expect(ResourceData.record(octets, type) == nil)
    }

    @Test("whatever octets come, nothing traps", arguments: DNSRecordType.allCases)
    func random(type: DNSRecordType) {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            let count = Int.random(in: 0..<80, using: &generator)
            // Small numbers are lengths that fit.
            let octets = (0..<count).map { _ in UInt8.random(in: 0..<(Bool.random() ? 12 : 255)) }
            _ = ResourceData.record(octets, type)
        }
    }
}
