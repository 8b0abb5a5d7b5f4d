import IMAPProtocol
import Testing

/// Drives a session by a script of store answers; collects what it sends.
private struct Driver {
    var session: IMAPServerSession
    var answers: [StoreAnswer] = []
    var asked: [String] = []
    var reserved: [Int] = []
    var hasRoom = true
    var isClosed = false

    init(isSecure: Bool = true, limits: IMAPLimits = .standard) {
        session = IMAPServerSession(limits: limits, isSecure: isSecure, offersStartTLS: true)
    }

    /// Feeds octets and returns what is sent until more are wanted.
    mutating func send(_ text: String) -> String {
        session.receive(Array(text.utf8))
        return run()
    }

    mutating func run() -> String {
        var sent: [UInt8] = []
        while true {
            switch session.next() {
            case .read: return String(decoding: sent, as: UTF8.self)
            case .send(let octets): sent += octets
            case .reserve(let octets):
                reserved.append(octets)
                if hasRoom { session.reserved() } else { session.noRoom() }
            case .startTLS: session.tlsEstablished()
            case .authenticate(_, let password):
                session.authenticated(password == "right" ? .welcome : .wrong)
            case .ask(let request):
                asked.append("\(request)".prefix { $0.isLetter }.description)
                let isNews = if case .changes = request { true } else { false }
                let answer = answers.isEmpty || (isNews && !answers[0].isChanges) ? nil : answers.removeFirst()
                session.answer(answer ?? (isNews ? .changes(MailboxChanges(modSeq: 1)) : .failed(.fault)))
            case .close:
                isClosed = true
                return String(decoding: sent, as: UTF8.self)
            }
        }
    }

    /// Logged in with INBOX selected: UIDs 10, 20, 30.
    static func selected() -> Driver {
        var driver = Driver()
        let inbox = SelectedMailbox(
            id: "7",
            name: .inbox,
            uidValidity: 9,
            uidNext: 31,
            highestModSeq: 5,
            uids: [10, 20, 30],
            firstUnseen: 20
        )
        driver.answers = [.selected(inbox)]
        _ = driver.send("a LOGIN x right\r\nb SELECT inbox\r\n")
        return driver
    }
}

extension StoreAnswer {
    fileprivate var isChanges: Bool {
        if case .changes = self { true } else { false }
    }
}

@Suite("The session")
struct IMAPServerSessionTests {
    @Test("SELECT tells what RFC 3501 §6.3.1 requires")
    func select() {
        var driver = Driver()
        let inbox = SelectedMailbox(
            id: "7",
            name: .inbox,
            uidValidity: 9,
            uidNext: 31,
            highestModSeq: 5,
            uids: [10, 20, 30],
            firstUnseen: 20,
            recent: [30...30],
            keywords: ["$Work"]
        )
        driver.answers = [.selected(inbox)]
        _ = driver.send("a LOGIN x right\r\n")
        let expected = """
            * FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft $Work)\r
            * 3 EXISTS\r
            * 1 RECENT\r
            * OK [UNSEEN 2] First unseen\r
            * OK [PERMANENTFLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft $Work \\*)] Kept\r
            * OK [UIDVALIDITY 9] UIDs are valid\r
            * OK [UIDNEXT 31] Next UID\r
            * OK [HIGHESTMODSEQ 5] Highest mod-sequence\r
            b OK [READ-WRITE] Selected\r

            """
        #expect(driver.send("b SELECT inbox\r\n") == expected)
    }

    @Test("An expunge of another session waits through FETCH, STORE and SEARCH for the next command that may tell it")
    func withheldExpunge() {
        var driver = Driver.selected()
        driver.answers = [.fetched(count: 1), .changes(MailboxChanges(modSeq: 6, vanished: [10]))]
        #expect(driver.send("c FETCH 2 FLAGS\r\n") == "c OK Fetched\r\n")
        driver.answers = [.found([20, 30], modSeqs: nil)]
        #expect(driver.send("d SEARCH ALL\r\n") == "* SEARCH 2 3\r\nd OK Searched\r\n")
        #expect(driver.send("e NOOP\r\n") == "* 1 EXPUNGE\r\ne OK Done\r\n")
        driver.answers = [.found([20, 30], modSeqs: nil)]
        #expect(driver.send("f SEARCH ALL\r\n") == "* SEARCH 1 2\r\nf OK Searched\r\n")
    }

    @Test("STORE tells what it did once; .SILENT tells others' changes only")
    func store() {
        let mine = MessageState(uid: 20, flags: MessageFlags(.seen), modSeq: 6)
        let theirs = MessageState(uid: 30, flags: MessageFlags(.flagged), modSeq: 7)
        let changes = StoreAnswer.changes(MailboxChanges(modSeq: 7, changed: [mine, theirs]))
        var driver = Driver.selected()
        driver.answers = [.stored([mine], modified: []), changes]
        let told = "* 2 FETCH (FLAGS (\\Seen))\r\n* 3 FETCH (FLAGS (\\Flagged))\r\nc OK Stored\r\n"
        #expect(driver.send("c STORE 2 +FLAGS (\\Seen)\r\n") == told)
        driver.answers = [.stored([mine], modified: []), changes]
        #expect(driver.send("d STORE 2 +FLAGS.SILENT \\Seen\r\n") == "* 3 FETCH (FLAGS (\\Flagged))\r\nd OK Stored\r\n")
        driver.answers = [.stored([mine], modified: [30]), changes]
        let conditional = driver.send("e UID STORE 20,30 (UNCHANGEDSINCE 5) +FLAGS \\Seen\r\n")
        #expect(conditional.contains("* 2 FETCH (UID 20 FLAGS (\\Seen) MODSEQ (6))\r\n"))
        #expect(conditional.contains("e OK [MODIFIED 30] Stored"))
    }

    @Test("Arrivals come as EXISTS; IDLE tells them when woken and ends with DONE")
    func idle() {
        var driver = Driver.selected()
        #expect(driver.send("c IDLE\r\n") == "+ Idling\r\n")
        #expect(driver.run().isEmpty)
        driver.session.mailboxMayHaveChanged()
        driver.answers = [
            .changes(
                MailboxChanges(
                    modSeq: 8,
                    changed: [MessageState(uid: 31, flags: MessageFlags(), modSeq: 8)],
                    vanished: [20]
                )
            )
        ]
        #expect(driver.run() == "* 2 EXPUNGE\r\n* 3 EXISTS\r\n* 0 RECENT\r\n")
        #expect(driver.send("done\r\n") == "c OK Idled\r\n")
    }

    @Test("Pipelined commands are answered in their order")
    func pipelining() {
        var driver = Driver.selected()
        driver.answers = [.found([10], modSeqs: nil), .fetched(count: 3)]
        let sent = driver.send("c UID SEARCH 1\r\nd FETCH 1:* FLAGS\r\ne NOOP\r\nf LOGOUT\r\ng NOOP\r\n")
        let tags = sent.split(separator: "\r\n").compactMap { $0.first == "*" ? nil : $0.first }
        #expect(tags == ["c", "d", "e", "f"])
        #expect(driver.isClosed)
    }

    @Test("A large literal waits for its share of memory before the client may send it")
    func reservation() {
        var driver = Driver.selected()
        driver.answers = [.appended(uidValidity: 9, uid: 31)]
        #expect(driver.send("c APPEND INBOX {100000}\r\n") == "+ Go on\r\n")
        #expect(driver.reserved == [100_000])
        #expect(driver.session.reservedOctets == 100_000)
        #expect(driver.send(String(repeating: "x", count: 100_000) + "\r\n") == "c OK [APPENDUID 9 31] Filed\r\n")
        #expect(driver.session.reservedOctets == 0)
    }

    @Test("Who may send larger messages may keep their copies, and only as long as that holds")
    func largerCopies() {
        var driver = Driver.selected()
        #expect(driver.send("c APPEND INBOX {60000000}\r\n") == "c NO [TOOBIG] That is too big\r\n")
        driver.session.keepsMessages(upTo: 60_000_000)
        #expect(driver.send("d CAPABILITY\r\n").contains(" APPENDLIMIT=60065536"))
        #expect(driver.send("e APPEND INBOX {60065537}\r\n") == "e NO [TOOBIG] That is too big\r\n")
        driver.session.keepsMessages(upTo: 28_000_000)
        #expect(driver.send("f CAPABILITY\r\n").contains(" APPENDLIMIT=36700160"))
        #expect(driver.send("g APPEND INBOX {60000000}\r\n") == "g NO [TOOBIG] That is too big\r\n")
        driver.session.keepsMessages(upTo: .max)
        #expect(driver.send("h CAPABILITY\r\n").contains(" APPENDLIMIT=36700160"))
        driver.session.keepsMessages(upTo: 60_000_000)
        #expect(driver.send("i APPEND INBOX {60000000}\r\n") == "+ Go on\r\n")
    }

    @Test("Without room for a literal the command is refused, and the connection goes on")
    func noRoom() {
        var driver = Driver.selected()
        driver.hasRoom = false
        let refusal = "NO [UNAVAILABLE] No room right now; try again in a minute\r\n"
        #expect(driver.send("c APPEND INBOX {100000}\r\n") == "c " + refusal)
        #expect(driver.send("d NOOP\r\n") == "d OK Done\r\n")
        // The client sends a literal with + at once: it is read and thrown away, whatever it looks like.
        #expect(driver.send("e APPEND INBOX {100000+}\r\n") == "")
        let octets = String(repeating: "x LOGOUT\r\n", count: 10_000)
        #expect(driver.send(octets + "\r\n") == "e " + refusal)
        #expect(driver.session.bufferedOctets == 0)
        #expect(driver.send("f NOOP\r\n") == "f OK Done\r\n")
        #expect(!driver.isClosed)
    }

    @Test("The octets of a literal are awaited with a time limit of their own")
    func waits() {
        func wait(after text: String) -> IMAPServerSession.Wait? {
            var driver = Driver.selected()
            _ = driver.send(text)
            guard case .read(let wait) = driver.session.next() else { return nil }
            return wait
        }
        #expect(wait(after: "c NOOP") == .command)
        #expect(wait(after: "c APPEND INBOX {10}\r\n") == .literal)
        #expect(wait(after: "c APPEND INBOX {10+}\r\n123456789") == .literal)
        #expect(wait(after: "c APPEND INBOX {10+}\r\n1234567890") == .command)
        #expect(wait(after: "c IDLE\r\n") == .idle)
    }

    @Test("\\Recent can't be given to a message, and no octets are no message", arguments: ["{5+}", "{5}"])
    func append(_ literal: String) {
        var driver = Driver.selected()
        let text = literal.hasSuffix("+}") ? "" : "+ Go on\r\n"
        let sent = driver.send("c APPEND INBOX (\\Seen \\Recent) \(literal)\r\nhello\r\n")
        #expect(sent.hasPrefix(text + "c BAD "))
        #expect(driver.send("d STORE 1 +FLAGS (\\Recent)\r\n").hasPrefix("d BAD "))
        let empty = driver.send("e APPEND INBOX (\\Seen) \(literal.replacing("5", with: "0"))\r\n\r\n")
        #expect(empty == text + "e NO [CANNOT] There is no message in no octets\r\n")
        #expect(!driver.asked.contains("append") && !driver.asked.contains("store"))
    }

    @Test("A use that no mailbox can be given is refused by USEATTR (RFC 6154 §3)")
    func useAttribute() {
        var driver = Driver.selected()
        driver.answers = [.failed(.useNotPossible)]
        #expect(driver.send("c CREATE x (USE (\\Sent))\r\n").hasPrefix("c NO [USEATTR] "))
        #expect(driver.send("d CREATE x (USE (\\Nonsense))\r\n").hasPrefix("d NO [USEATTR] "))
        #expect(driver.send("e CREATE x (USE (\\Sent \\Drafts))\r\n").hasPrefix("e NO [USEATTR] "))
        driver.answers = [.failed(.hasChildren)]
        #expect(driver.send("f DELETE x\r\n").hasPrefix("f NO [HASCHILDREN] "))
    }

    @Test("Where the store has forgotten what went, all that isn't there is expunged")
    func resynchronized() {
        var driver = Driver.selected()
        let arrival = MessageState(uid: 31, flags: MessageFlags(), modSeq: 60)
        driver.answers = [.changes(MailboxChanges(modSeq: 60, changed: [arrival], remaining: [20, 31]))]
        let told = "* 1 EXPUNGE\r\n* 2 EXPUNGE\r\n* 2 EXISTS\r\n* 0 RECENT\r\nc OK Done\r\n"
        #expect(driver.send("c NOOP\r\n") == told)
    }

    @Test("Commands are refused outside their state")
    func states() {
        var driver = Driver()
        _ = driver.run()
        #expect(driver.send("a SELECT INBOX\r\n").hasPrefix("a BAD"))
        #expect(driver.send("b LOGIN x right\r\n").hasPrefix("b OK [CAPABILITY IMAP4rev1"))
        #expect(driver.send("c FETCH 1 FLAGS\r\n").hasPrefix("c BAD"))
        #expect(driver.send("d LOGIN x right\r\n").hasPrefix("d BAD"))
        #expect(driver.send("e STARTTLS\r\n").hasPrefix("e BAD"))
        #expect(driver.send("f CLOSE\r\n").hasPrefix("f BAD"))
    }

    @Test("AUTHENTICATE PLAIN with and without an initial response; for nobody else; cancelled by *")
    func authenticate() {
        var driver = Driver()
        _ = driver.run()
        #expect(driver.send("a AUTHENTICATE PLAIN\r\n") == "+ \r\n")
        #expect(driver.send("*\r\n") == "a BAD Cancelled\r\n")
        // NUL x NUL right; then with an authorization identity of somebody else.
        #expect(driver.send("b AUTHENTICATE PLAIN eQB4AHJpZ2h0\r\n").contains("b NO [AUTHENTICATIONFAILED]"))
        _ = driver.send("c AUTHENTICATE PLAIN\r\n")
        #expect(driver.send("AHgAcmlnaHQ=\r\n").hasPrefix("c OK [CAPABILITY"))
    }

    @Test("In the clear no password is taken, and what stands behind STARTTLS is gone")
    func startTLS() {
        var driver = Driver(isSecure: false)
        #expect(driver.run().contains("LOGINDISABLED"))
        #expect(driver.send("a LOGIN x right\r\n").contains("a NO [PRIVACYREQUIRED]"))
        #expect(driver.send("b STARTTLS\r\nc LOGIN x right\r\n") == "b OK Begin TLS now\r\n")
        #expect(driver.send("d LOGIN x right\r\n").hasPrefix("d OK"))
    }

    @Test("Endless nonsense ends the connection")
    func nonsense() {
        var driver = Driver()
        var sent = driver.run()
        for _ in 0..<30 where !driver.isClosed { sent = driver.send("x nonsense\r\n") }
        #expect(driver.isClosed)
        #expect(sent.contains("* BYE"))
    }

    @Test("Texts are 7-bit")
    func sevenBit() {
        let response = IMAPResponse.untagged(StatusResponse(.no, nil, "Größe: „zu groß“ – 台"))
        #expect(String(decoding: response.bytes, as: UTF8.self) == "* NO Groesse: \"zu gross\" - ?\r\n")
    }
}
