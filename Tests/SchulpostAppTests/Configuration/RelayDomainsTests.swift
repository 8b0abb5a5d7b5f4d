import Delivery
import MailAuthentication
import MailMessage
import Testing

@testable import SchulpostApp

@Suite("A relay for some domains")
struct RelayDomainsTests {
    private func read(_ added: String) throws -> SchulpostConfiguration {
        // leastConfiguration ends in the section of the relay.
        try SchulpostConfiguration(yaml: leastConfiguration.dropLast() + "\n" + added, folder: "/srv")
    }

    /// Where mail for these goes: the relay, or straight.
    private func ways(_ added: String, _ names: [String]) throws -> [Bool] {
        let relay = try #require(try read(added).relay)
        return try names.map { relay.takes(try #require(Domain($0))) }
    }

    @Test("Without a list it takes everything; with one, these domains and the names below them")
    func lists() throws {
        let names = ["web.example", "mail.web.example", "cobweb.example", "stadt.example", "schule.stadt.example"]
        #expect(try ways("", names) == [true, true, true, true, true])
        #expect(try ways("  domains: [web.example]\n", names) == [true, true, false, false, false])
        #expect(try ways("  direct-domains: [stadt.example]\n", names) == [true, true, true, false, false])
        #expect(
            try ways("  domains: [web.example, stadt.example]\n  direct-domains: [schule.stadt.example]\n", names)
                == [true, true, false, true, false]
        )
    }

    @Test("Each way leads where the list says; without a relay all mail goes straight")
    func destinations() throws {
        let web = try #require(Domain("web.example"))
        let city = try #require(Domain("stadt.example"))
        for (added, wanted) in [
            ("", [Destination.relay, .relay]), ("  domains: [web.example]\n", [.relay, .domain(city)]),
            ("  direct-domains: [web.example]\n", [.domain(web), .relay]),
        ] {
            let wayOut = try WayOut(read(added), names: ZoneResolver([]), environment: [:])
            defer { wayOut.close() }
            #expect([web, city].map(wayOut.destination) == wanted)
        }
        let direct = try SchulpostConfiguration(
            yaml: leastConfiguration.replacing("relay:\n  host: smtp.provider.example\n", with: ""),
            folder: "/srv"
        )
        let wayOut = try WayOut(direct, names: ZoneResolver([]), environment: [:])
        defer { wayOut.close() }
        #expect(wayOut.destination(web) == .domain(web))
    }

    @Test("Whoever relays all needs no names; for the others they must be asked for")
    func names() throws {
        let off = "dns:\n  servers: off\n"
        #expect(try read(off).relay?.isPartial == false)
        #expect(throws: StartError.self) {
            try WayOut(read("  domains: [web.example]\n"), names: nil, environment: [:])
        }
        for (key, added) in [
            ("relay.domains", "  domains: [web.example]\n"),
            ("relay.direct-domains", "  direct-domains: [web.example]\n"),
        ] {
            do {
                _ = try read(added + off)
                Issue.record("not told: \(key)")
            } catch let error as ConfigurationError {
                guard case .contradiction(key, _) = error.problems.first else {
                    Issue.record("told: \(error.problems)")
                    continue
                }
            }
        }
    }

    @Test("What is no list of domains is told with its line", arguments: ["[]", "[web example]", "[\"@web.example\"]"])
    func wrong(value: String) {
        do {
            _ = try read("  domains: \(value)\n")
            Issue.record("taken: \(value)")
        } catch let error as ConfigurationError {
            guard case .badValue("relay.domains", _, 10, _) = error.problems.first else {
                Issue.record("told: \(error.problems)")
                return
            }
        } catch {
            Issue.record("threw \(error)")
        }
    }
}
