import Foundation
import Testing

@Suite("Reading headers", .timeLimit(.minutes(10)))
struct HeaderReadingTests {
    /// A header of exactly so many octets, its empty line included, with the wanted field at its end.
    private static func header(_ octets: Int) -> String {
        let last = "X-Last: here\r\n\r\n"
        var lines = ""
        while lines.utf8.count + last.utf8.count + 1_100 < octets {
            lines += "X-Long: " + String(repeating: "x", count: 900) + "\r\n"
        }
        let rest = octets - lines.utf8.count - last.utf8.count - "X-Rest: \r\n".utf8.count
        return lines + "X-Rest: " + String(repeating: "y", count: rest) + "\r\n" + last
    }

    @Test(
        "A header is found wherever it ends",
        arguments: [
            100, 16_383, 16_384, 16_385, 16_386, 16_387, 16_388, 278_527, 278_528, 278_530, 300_000, 1_100_000,
        ]
    )
    func lengths(_ length: Int) async throws {
        let header = Self.header(length)
        #expect(header.utf8.count == length)
        try await RunningServer.with { server in
            try await server.deliver(header + String(repeating: "text\r\n\r\n", count: 40_000))
            try await server.deliver(header + "short\r\n")
            try await TestClient.loggedIn(server) { client in
                _ = try await client.command("SELECT INBOX")
                // The parser looks at the first MiB of a header.
                let isKnown = length < 1 << 20
                let last = isKnown ? "{16}\r\nX-Last: here\r\n\r\n" : "{2}\r\n\r\n"
                let lines = try await client.command("FETCH 1:2 (UID BODY.PEEK[HEADER.FIELDS (X-Last)])")
                for number in 1...2 {
                    let expected = "* \(number) FETCH (UID \(number) BODY[HEADER.FIELDS (X-Last)] \(last))"
                    #expect(lines.contains(expected))
                }
                guard isKnown else { return }
                let whole = try await client.command("FETCH 1:2 RFC822.HEADER")
                #expect(whole.dropLast().allSatisfy { $0.hasSuffix("RFC822.HEADER {\(length)}\r\n\(header))") })
                #expect(try await client.command("SEARCH HEADER X-Last here").first == "* SEARCH 1 2")
                // With another section the whole message is looked at.
                let both = try await client.command("FETCH 2 (BODY.PEEK[HEADER]<0.5> BODY.PEEK[TEXT])")
                #expect(both.first?.hasSuffix("BODY[TEXT] {7}\r\nshort\r\n)") == true)
            }
        }
    }

    @Test("Without an empty line all is header, and lines may end in a bare LF")
    func oddities() async throws {
        try await RunningServer.with { server in
            try await server.deliver("Subject: only a header\r\n")
            try await server.deliver("Subject: bare\n\ntext\r\n\r\nX-Not: a field\r\n\r\n")
            try await TestClient.loggedIn(server) { client in
                _ = try await client.command("SELECT INBOX")
                let lines = try await client.command("FETCH 1:2 BODY.PEEK[HEADER.FIELDS (SUBJECT X-NOT)]")
                #expect(lines[0].contains("Subject: only a header"))
                #expect(lines[1].contains("Subject: bare") && !lines[1].contains("X-Not"))
            }
        }
    }
}
