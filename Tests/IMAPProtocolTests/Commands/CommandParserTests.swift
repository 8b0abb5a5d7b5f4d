import IMAPProtocol
import Testing

/// A command and what it means.
struct ParseFixture: Sendable, CustomTestStringConvertible {
    let input: String
    let command: IMAPCommand

    init(_ input: String, _ command: IMAPCommand) {
        self.input = input
        self.command = command
    }

    var testDescription: String { input }
}

func parse(_ text: String, limits: IMAPLimits = .standard) throws(GrammarError) -> IMAPCommand {
    try CommandParser(limits: limits).parse(CommandFrame(Array(("t " + text).utf8))).command
}

func name(_ text: String) throws -> MailboxName { try #require(MailboxName(text)) }

func set(_ text: String) throws -> SequenceSet {
    var cursor = GrammarCursor(CommandFrame(Array(text.utf8)))
    return try cursor.sequenceSet()
}

@Suite("Commands")
struct CommandParserTests {
    static let fixtures: [ParseFixture] = [
        ParseFixture("noop", .noop), ParseFixture("CAPABILITY", .capability), ParseFixture("StartTLS", .startTLS),
        ParseFixture("LOGOUT", .logout), ParseFixture("IDLE", .idle), ParseFixture("CHECK", .check),
        ParseFixture("CLOSE", .close), ParseFixture("UNSELECT", .unselect), ParseFixture("EXPUNGE", .expunge(nil)),
        ParseFixture("NAMESPACE", .namespace), ParseFixture("ID NIL", .id(nil)),
        ParseFixture(
            "ID (\"name\" \"mutt\" \"os\" NIL)",
            .id([
                ClientIdentity(field: "name", value: "mutt"), ClientIdentity(field: "os", value: nil),
            ])
        ),
        ParseFixture("LOGIN anna \"p\\\"w\\\\ 1\"", .login(user: "anna", password: "p\"w\\ 1")),
        ParseFixture("LOGIN {4}\r\nanna {3+}\r\nä1", .login(user: "anna", password: "ä1")),
        ParseFixture("AUTHENTICATE plain", .authenticate(mechanism: "PLAIN", initialResponse: nil)),
        ParseFixture("AUTHENTICATE PLAIN =", .authenticate(mechanism: "PLAIN", initialResponse: [])),
        ParseFixture(
            "AUTHENTICATE PLAIN AGEAYg==",
            .authenticate(mechanism: "PLAIN", initialResponse: [0, 97, 0, 98])
        ),
        ParseFixture("ENABLE CONDSTORE utf8=accept", .enable(["CONDSTORE", "UTF8=ACCEPT"])),
        ParseFixture("GETQUOTA \"\"", .getQuota(root: "")),
        ParseFixture("LSUB \"\" *", .lsub(reference: "", pattern: "*")),
        ParseFixture("LIST \"\" %", .list(ListCommand(reference: "", patterns: ["%"]))),
        ParseFixture(
            "LIST (SUBSCRIBED) \"\" (\"a\" b*) RETURN (CHILDREN STATUS (MESSAGES UNSEEN))",
            .list(
                ListCommand(
                    reference: "",
                    patterns: ["a", "b*"],
                    selection: [.subscribed],
                    returns: [.children],
                    status: [.messages, .unseen],
                    isExtended: true
                )
            )
        ),
    ]

    @Test("Commands without a mailbox", arguments: fixtures)
    func plain(_ fixture: ParseFixture) throws {
        #expect(try parse(fixture.input) == fixture.command)
    }

    @Test("Commands with a mailbox")
    func mailboxes() throws {
        let drafts = try name("Entwürfe")
        #expect(try parse("SELECT inbox") == .select(SelectCommand(.inbox, readOnly: false)))
        #expect(
            try parse("EXAMINE INBOX (CONDSTORE)") == .select(SelectCommand(.inbox, readOnly: true, condstore: true))
        )
        #expect(try parse("CREATE \"Entw&APw-rfe\"") == .create(drafts, use: nil))
        #expect(try parse("CREATE Entw&APw-rfe/") == .create(drafts, use: nil))
        #expect(try parse("CREATE x (USE (\\Drafts))") == .create(try name("x"), use: .drafts))
        #expect(try parse("RENAME a {3+}\r\nb c") == .rename(from: try name("a"), to: try name("b c")))
        #expect(try parse("STATUS a (MESSAGES uidnext)") == .status(try name("a"), [.messages, .uidNext]))
        #expect(
            try parse("APPEND a (\\Seen $Work) \" 1-Feb-2027 08:00:00 +0100\" {3}\r\nabc")
                == .append(
                    AppendCommand(
                        try name("a"),
                        flags: MessageFlags([.seen], keywords: ["$Work"]),
                        date: InternalDate(seconds: 1_801_465_200, zoneMinutes: 60),
                        message: Array("abc".utf8)[...]
                    )
                )
        )
    }

    @Test("Commands on messages")
    func messages() throws {
        #expect(
            try parse("FETCH 1:3,* FAST") == .fetch(FetchCommand(try set("1:3,*"), [.flags, .internalDate, .size]))
        )
        let items: [FetchItem] = [
            .flags, .section(SectionSpecifier(path: [1, 2], .mime), partial: nil, peek: true),
            .section(
                SectionSpecifier(.headerFields(["From", "To"])),
                partial: .init(offset: 0, count: 9),
                peek: false
            ),
            .section(SectionSpecifier(path: [3], .whole), partial: nil, peek: false), .body, .rfc822Text,
        ]
        #expect(
            try parse(
                "UID FETCH 4 (FLAGS BODY.PEEK[1.2.MIME] BODY[HEADER.FIELDS (From To)]<0.9> BODY[3] BODY RFC822.TEXT)"
            )
                == .fetch(FetchCommand(try set("4"), items, usesUID: true))
        )
        #expect(
            try parse("FETCH 1 FLAGS (CHANGEDSINCE 12)")
                == .fetch(FetchCommand(try set("1"), [.flags], changedSince: 12))
        )
        #expect(
            try parse("STORE 2:4 +flags.silent (\\Deleted)")
                == .store(StoreCommand(try set("2:4"), .add, MessageFlags(.deleted), isSilent: true))
        )
        #expect(
            try parse("UID STORE 1 (UNCHANGEDSINCE 7) FLAGS \\Seen a A b")
                == .store(
                    StoreCommand(
                        try set("1"),
                        .replace,
                        MessageFlags(.seen, keywords: ["a", "b"]),
                        usesUID: true,
                        unchangedSince: 7
                    )
                )
        )
        #expect(try parse("UID EXPUNGE 3:*") == .expunge(try set("3:*")))
        #expect(try parse("MOVE 1 a") == .move(CopyCommand(try set("1"), to: try name("a"))))
        #expect(try parse("UID COPY 1 a") == .copy(CopyCommand(try set("1"), to: try name("a"), usesUID: true)))
    }

    @Test("SEARCH keys")
    func search() throws {
        let day = try #require(CalendarDate(year: 2027, month: 2, day: 1))
        let key = SearchKey.and([
            .not(.flag(.seen)), .or(.header("FROM", "anna"), .not(.text("x"))), .since(day),
            .and([.sequence(try set("1:2")), .uid(try set("5"))]), .larger(10), .keyword("$a"),
        ])
        #expect(
            try parse("SEARCH UNSEEN OR FROM anna NOT TEXT x SINCE 1-Feb-2027 (1:2 UID 5) LARGER 10 KEYWORD $a")
                == .search(SearchCommand(key))
        )
        #expect(
            try parse("UID SEARCH RETURN (MIN COUNT) CHARSET utf-8 BODY \"Größe\"")
                == .search(SearchCommand(.body("Größe"), usesUID: true, results: [.min, .count]))
        )
        #expect(throws: GrammarError(.charset, "")) { try parse("SEARCH CHARSET X-NONE ALL") }
        #expect(try parse("SEARCH MODSEQ \"/flags/\\\\seen\" all 5") == .search(SearchCommand(.modSeq(5))))
    }

    @Test(
        "What is no command is refused",
        arguments: [
            "", "XYZ", "NOOP x", "LOGIN a", "LOGIN a \"b", "LOGIN \"a\\n\" b", "SELECT", "SELECT \"a\u{1}\"",
            "SELECT &", "SELECT &AOQ", "FETCH 0 FLAGS", "FETCH 1, FLAGS", "FETCH 4294967296 FLAGS", "FETCH 1 ()",
            "FETCH 1 BODY[MIME]", "FETCH 1 BODY[1.]", "FETCH 1 BODY[0]", "FETCH 1 BODY[]<0.0>",
            "FETCH 1 BODY[HEADER.FIELDS ()]",
            "FETCH 1 (FLAGS FAST)", "STORE 1 FLAG \\Seen", "STORE 1 FLAGS \\Unknown", "SEARCH", "SEARCH OR ALL",
            "SEARCH (ALL",
            "SEARCH ON 30-Feb-2027", "SEARCH ON 1-Foo-2027", "SEARCH NOT", "APPEND a abc", "APPEND a (\\Seen)",
            "STATUS a ()", "STATUS a (X)", "LIST (RECURSIVEMATCH) \"\" *", "AUTHENTICATE PLAIN !!!!", "UID NOOP", "UID",
            "CREATE a//b", "ID (\"a\")", "STORE 1 FLAGS (\\Seen",
        ]
    )
    func invalid(_ text: String) {
        #expect(throws: GrammarError.self) { try parse(text) }
    }

    @Test("Limits of nesting, keys, ranges and lists hold")
    func limits() {
        let deep = String(repeating: "(", count: 40) + "ALL" + String(repeating: ")", count: 40)
        #expect(throws: GrammarError(.tooMuch, "")) { try parse("SEARCH " + deep) }
        #expect(throws: GrammarError(.tooMuch, "")) {
            try parse("SEARCH " + String(repeating: "NOT ", count: 40) + "ALL")
        }
        #expect(throws: GrammarError(.tooMuch, "")) {
            try parse("SEARCH" + String(repeating: " ALL", count: 1_001))
        }
        #expect(throws: GrammarError(.tooMuch, "")) {
            try parse("FETCH " + String(repeating: "1,", count: 10_001) + "1 FLAGS")
        }
        #expect(throws: GrammarError(.tooMuch, "")) {
            try parse("FETCH 1 (UID" + String(repeating: " UID", count: 300) + ")")
        }
        #expect(throws: GrammarError(.tooMuch, "")) {
            try parse("FETCH 1 BODY[" + String(repeating: "1.", count: 70) + "1]")
        }
    }
}
