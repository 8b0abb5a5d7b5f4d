import Foundation
import IMAPProtocol
import IMAPServer
import MailStore
import NIOCore
import Testing

private let letter =
    "From: Anna <anna@lindenschule.example>\r\nTo: b@example.org\r\nSubject: Hello world\r\n"
    + "Date: Mon, 1 Feb 2027 08:00:00 +0100\r\n\r\nDear all,\r\nsee you.\r\n"

@Suite("Over the wire", .timeLimit(.minutes(10)))
struct SessionOverTheWireTests {
    @Test("No login in the clear; what is sent behind STARTTLS is thrown away")
    func startTLS() async throws {
        try await RunningServer.with { server in
            try await TestClient.connect(port: server.startTLSPort, tls: false) { client in
                let greeting = try await client.response()
                #expect(greeting?.contains("STARTTLS") == true)
                #expect(greeting?.contains("LOGINDISABLED") == true)
                let refused = try await client.command("LOGIN anna right")
                #expect(refused.last?.contains("NO [PRIVACYREQUIRED]") == true)
                try await client.send("s STARTTLS\r\nx NOOP\r\n")
                #expect(try await client.response()?.hasPrefix("s OK") == true)
                try await client.startTLS()
                #expect(try await client.command("CAPABILITY").first?.contains("AUTH=PLAIN") == true)
                #expect(try await client.command("LOGIN anna right").last?.contains("OK [CAPABILITY") == true)
            }
        }
    }

    @Test("Five failed logins end the connection")
    func failedLogins() async throws {
        try await RunningServer.with { server in
            try await TestClient.connect(port: server.tlsPort, tls: true) { client in
                _ = try await client.response()
                for _ in 0..<5 {
                    #expect(try await client.command("LOGIN anna wrong").last?.contains("AUTHENTICATIONFAILED") == true)
                }
                #expect(try await client.response()?.hasPrefix("* BYE") == true)
                #expect(try await client.isAtEnd())
            }
        }
    }

    @Test("The mailboxes that everyone has are listed with their uses")
    func list() async throws {
        try await RunningServer.with { server in
            try await TestClient.loggedIn(server) { client in
                let lines = try await client.command("LIST \"\" *")
                #expect(lines.first == "* LIST (\\HasNoChildren) \"/\" \"INBOX\"")
                #expect(lines.contains("* LIST (\\HasNoChildren \\Drafts) \"/\" \"Entw&APw-rfe\""))
                #expect(lines.contains("* LIST (\\HasNoChildren \\Sent) \"/\" \"Gesendet\""))
                #expect(lines.contains("* LIST (\\HasNoChildren \\Trash) \"/\" \"Papierkorb\""))
                #expect(lines.contains("* LIST (\\HasNoChildren \\Junk) \"/\" \"Spam\""))
            }
        }
    }

    @Test("A message appended comes back byte for byte, in pieces too, and reading it sets \\Seen")
    func fetch() async throws {
        try await RunningServer.with { server in
            try await TestClient.loggedIn(server) { client in
                try await client.send("a APPEND INBOX {\(letter.utf8.count)+}\r\n\(letter)\r\n")
                #expect(try await client.response()?.contains("a OK [APPENDUID ") == true)
                _ = try await client.command("SELECT INBOX")
                let header = try await client.command("FETCH 1 (BODY.PEEK[HEADER.FIELDS (Subject)] RFC822.SIZE)")
                let size = letter.utf8.count
                let expected =
                    "* 1 FETCH (BODY[HEADER.FIELDS (Subject)] {24}\r\nSubject: Hello world\r\n\r\n RFC822.SIZE \(size))"
                #expect(header.first == expected)
                let part = try await client.command("FETCH 1 BODY.PEEK[TEXT]<5.3>")
                #expect(part.first == "* 1 FETCH (BODY[TEXT]<5> {3}\r\nall)")
                let whole = try await client.command("UID FETCH 1 BODY[]")
                #expect(whole.first == "* 1 FETCH (UID 1 BODY[] {\(size)}\r\n\(letter))")
                #expect(
                    whole.dropFirst().first == "* 1 FETCH (UID 1 FLAGS (\\Seen \\Recent))"
                        || whole.dropFirst().first == "* 1 FETCH (UID 1 FLAGS (\\Recent \\Seen))"
                )
            }
        }
    }

    @Test("A message far larger than a piece streams unchanged, whole and in parts")
    func largeMessage() async throws {
        let body = (0..<60_000).map { "line \($0)\r\n" }.joined()
        let large =
            "Subject: big\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nsmall\r\n--x\r\n\r\n\(body)--x--\r\n"
        try await RunningServer.with { server in
            try await server.deliver(large)
            try await TestClient.loggedIn(server) { client in
                _ = try await client.command("EXAMINE INBOX")
                let whole = try await client.command("FETCH 1 BODY.PEEK[]")
                #expect(whole.first == "* 1 FETCH (BODY[] {\(large.utf8.count)}\r\n\(large))")
                let header = try await client.command("FETCH 1 BODY.PEEK[HEADER]<0.12>")
                #expect(header.first == "* 1 FETCH (BODY[HEADER]<0> {12}\r\nSubject: big)")
                let part = try await client.command("FETCH 1 (BODY.PEEK[1] BODY.PEEK[2]<6.4> BODY.PEEK[9])")
                #expect(part.first == "* 1 FETCH (BODY[1] {5}\r\nsmall BODY[2]<6> {4}\r\n\r\nli BODY[9] NIL)")
            }
        }
    }

    @Test("IDLE tells of a delivery at once")
    func idle() async throws {
        try await RunningServer.with { server in
            try await TestClient.loggedIn(server) { client in
                _ = try await client.command("SELECT INBOX")
                try await client.send("i IDLE\r\n")
                #expect(try await client.response()?.hasPrefix("+") == true)
                try await server.deliver(letter)
                #expect(try await client.response() == "* 1 EXISTS")
                #expect(try await client.response() == "* 1 RECENT")
                try await client.send("DONE\r\n")
                #expect(try await client.responses(upTo: "i").last?.hasPrefix("i OK") == true)
            }
        }
    }

    @Test("Another session's EXPUNGE is told by NOOP, not by FETCH")
    func expunge() async throws {
        try await RunningServer.with { server in
            for _ in 0..<3 { try await server.deliver(letter) }
            try await TestClient.loggedIn(server) { one in
                _ = try await one.command("SELECT INBOX")
                try await TestClient.loggedIn(server) { other in
                    _ = try await other.command("SELECT INBOX")
                    _ = try await other.command("STORE 1,3 +FLAGS (\\Deleted)")
                    let gone = try await other.command("EXPUNGE")
                    #expect(gone.dropLast() == ["* 1 EXPUNGE", "* 2 EXPUNGE"])
                }
                let kept = try await one.command("FETCH 1:3 UID")
                #expect(kept.first == "* 2 FETCH (UID 2)")
                #expect(kept.last?.contains("NO [EXPUNGEISSUED]") == true)
                #expect(try await one.command("NOOP").dropLast() == ["* 1 EXPUNGE", "* 2 EXPUNGE"])
            }
        }
    }

    @Test("COPY, MOVE and their UIDs; a missing mailbox asks for CREATE")
    func copyAndMove() async throws {
        try await RunningServer.with { server in
            for _ in 0..<2 { try await server.deliver(letter) }
            try await TestClient.loggedIn(server) { client in
                _ = try await client.command("SELECT INBOX")
                #expect(try await client.command("COPY 1 Nirgends").last?.contains("NO [TRYCREATE]") == true)
                #expect(try await client.command("COPY 1:2 Gesendet").last?.contains(" 1:2 1:2] Copied") == true)
                let moved = try await client.command("UID MOVE 2 Papierkorb")
                #expect(moved.first?.hasPrefix("* OK [COPYUID ") == true)
                #expect(moved.dropFirst().first == "* 2 EXPUNGE")
                #expect(
                    try await client.command("STATUS Papierkorb (MESSAGES UNSEEN)").first
                        == "* STATUS \"Papierkorb\" (MESSAGES 1 UNSEEN 1)"
                )
            }
        }
    }

    @Test(
        "SEARCH",
        arguments: [
            ("ALL", "1 2"), ("SUBJECT hello", "1"), ("FROM anna", "1"), ("BODY \"see you\"", "1"),
            ("TEXT nothing", "2"),
            ("HEADER X-Mark \"\"", "2"), ("HEADER X-Mark blue", "2"), ("NOT HEADER X-Mark blue", "1"),
            ("SENTON 1-Feb-2027", "1"),
            ("SENTBEFORE 1-Feb-2027", "2"), ("LARGER 10000", ""), ("UNSEEN 2:*", "2"), ("OR UID 1 SUBJECT x", "1"),
            ("RECENT", "1 2"), ("CHARSET ISO-8859-1 BODY {3+}\r\nsee", "1"), ("2 SUBJECT hello", ""),
        ]
    )
    func search(_ key: String, _ numbers: String) async throws {
        try await RunningServer.with { server in
            try await server.deliver(letter)
            try await server.deliver(
                "Subject: nothing\r\nDate: Sun, 31 Jan 2027 23:30:00 -0500\r\nX-Mark: Blue\r\n\r\nx\r\n"
            )
            try await TestClient.loggedIn(server) { client in
                _ = try await client.command("SELECT INBOX")
                let answer = try await client.command("SEARCH " + key)
                #expect(answer.first == (numbers.isEmpty ? "* SEARCH" : "* SEARCH " + numbers))
            }
        }
    }

    @Test("Nobody sees another one's mailboxes")
    func separation() async throws {
        try await RunningServer.with { server in
            try await server.deliver(letter, to: "anna")
            try await TestClient.loggedIn(server, as: "anna") { _ = try await $0.command("CREATE Geheim") }
            try await TestClient.loggedIn(server, as: "ben") { client in
                #expect(try await client.command("SELECT INBOX").contains("* 0 EXISTS"))
                #expect(try await client.command("SELECT Geheim").last?.contains("NO [NONEXISTENT]") == true)
                for pattern in ["*", "user/*", "anna/*", "../anna/*", "#user/*"] {
                    let lines = try await client.command("LIST \"\" \(pattern)")
                    #expect(!lines.contains { $0.contains("Geheim") })
                }
            }
        }
    }

    @Test("A lock ends an open session that only waits, and the next login is refused")
    func lock() async throws {
        var timeouts = IMAPServer.Timeouts()
        timeouts.standing = .milliseconds(50)
        try await RunningServer.with(timeouts: timeouts) { server in
            try await TestClient.loggedIn(server) { client in
                _ = try await client.command("SELECT INBOX")
                try await client.send("i IDLE\r\n")
                _ = try await client.response()
                server.door.lock("anna")
                #expect(try await client.response()?.hasPrefix("* BYE") == true)
                #expect(try await client.isAtEnd())
            }
            try await TestClient.connect(port: server.tlsPort, tls: true) { client in
                _ = try await client.response()
                #expect(
                    try await client.command("LOGIN anna right").last?.contains("NO [AUTHORIZATIONFAILED] Gesperrt")
                        == true
                )
            }
        }
    }

    @Test("Shutting down says BYE to everyone at once")
    func shutdown() async throws {
        try await RunningServer.with { server in
            try await TestClient.loggedIn(server) { client in
                let start = ContinuousClock.now
                try await client.command("NOOP")
                server.shutDown()
                #expect(try await client.response()?.hasPrefix("* BYE") == true)
                #expect(try await client.isAtEnd())
                #expect(ContinuousClock.now - start < .seconds(120))
            }
        }
    }

    @Test("Who says nothing before login is sent away")
    func loginTimeout() async throws {
        var timeouts = IMAPServer.Timeouts()
        timeouts.login = .milliseconds(50)
        try await RunningServer.with(timeouts: timeouts) { server in
            try await TestClient.connect(port: server.startTLSPort, tls: false) { client in
                _ = try await client.response()
                #expect(try await client.response()?.hasPrefix("* BYE") == true)
                #expect(try await client.isAtEnd())
            }
        }
    }

    @Test("Connections from one address are counted")
    func connectionsPerAddress() async throws {
        try await RunningServer.with(connectionsPerAddress: 1) { server in
            try await TestClient.connect(port: server.startTLSPort, tls: false) { first in
                _ = try await first.response()
                try await TestClient.connect(port: server.startTLSPort, tls: false) { second in
                    _ = try await second.response()
                    #expect(try await second.response()?.contains("BYE [LIMIT]") == true)
                }
            }
        }
    }
}
