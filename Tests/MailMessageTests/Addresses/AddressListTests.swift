import FoundationEssentials
import Testing

@testable import MailMessage

@Suite("Address lists")
struct AddressListTests {
    private func described(_ text: String) -> [String] {
        AddressList(parsing: Array(text.utf8)).mailboxes.map { ($0.displayName ?? "-") + " " + $0.address.description }
    }

    /// RFC 5322 appendix A.1, A.5, A.6 and what people write.
    @Test(
        "lists of RFC 5322 and of people",
        arguments: [
            ("John Doe <jdoe@machine.example>", ["John Doe jdoe@machine.example"]),
            ("\"Joe Q. Public\" <john.q.public@example.com>", ["Joe Q. Public john.q.public@example.com"]),
            (
                "Mary Smith <mary@x.test>, jdoe@example.org, Who? <one@y.test>",
                ["Mary Smith mary@x.test", "- jdoe@example.org", "Who? one@y.test"]
            ),
            (
                "<boss@nil.test>, \"Giant; \\\"Big\\\" Box\" <sysservices@example.net>",
                ["- boss@nil.test", "Giant; \"Big\" Box sysservices@example.net"]
            ),
            (
                "A Group:Ed Jones <c@a.test>,joe@where.test,John <jdoe@one.test>;",
                ["Ed Jones c@a.test", "- joe@where.test", "John jdoe@one.test"]
            ),
            ("Undisclosed recipients:;", []),
            (
                "A Group(Some people)\r\n :Chris Jones <c@(Chris's host.)public.example>,\r\n joe@example.org",
                ["Chris Jones c@public.example", "- joe@example.org"]
            ),
            ("Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>", ["Pete pete@silly.test"]),
            ("Joe Q. Public <john.q.public@example.com>", ["Joe Q. Public john.q.public@example.com"]),
            (
                "Mary Smith <@node.test:mary@example.net>, , jdoe@test  . example",
                ["Mary Smith mary@example.net", "- jdoe@test.example"]
            ),
            ("anna@x.example (Anna B.)", ["Anna B. anna@x.example"]),
            ("=?utf-8?q?J=C3=BCrgen?= <j@x.example>", ["J\u{FC}rgen j@x.example"]),
            ("\"=?utf-8?b?SsO8cmdlbg==?=\" <j@x.example>", ["J\u{FC}rgen j@x.example"]),
            ("head@school.example <thief@x.example>", ["head@school.example thief@x.example"]),
            ("a@x.example b@x.example", ["- a@x.example", "- b@x.example"]),
            ("J\u{FC}rgen <j\u{FC}@x.example>", ["J\u{FC}rgen j\u{FC}@x.example"]),
            ("a@sch\u{FC}le.example", ["- a@xn--schle-mva.example"]),
            ("nobody, <>, @x.example, a@", []),
            ("a@x.example; b@x.example", ["- a@x.example", "- b@x.example"]),
        ]
    )
    func people(_ text: String, _ expected: [String]) { #expect(described(text) == expected) }

    @Test("a group keeps its name and its members")
    func group() {
        let list = AddressList(parsing: Array("5a: a@x.example, b@x.example;, c@x.example".utf8))
        #expect(list.isWellFormed)
        guard case .group(let name, let members)? = list.entries.first else { return #expect(Bool(false)) }
        #expect(name == Array("5a".utf8))
        #expect(members.count == 2)
        #expect(list.entries.count == 2)
    }

    @Test(
        "what is no list is named so",
        arguments: [
            "a@x.example b@x.example", "a@b@c", "\"open", "a (open", "a@x.example;", "x: a@x.example", "name", "<a@x",
            "a@-x.example",
        ]
    )
    func malformed(_ text: String) { #expect(!AddressList(parsing: Array(text.utf8)).isWellFormed) }

    @Test("no more entries are read than the limit")
    func limit() {
        let text = Array(Array(repeating: "a@x.example", count: 50).joined(separator: ",").utf8)
        let list = AddressList(parsing: text, limit: 10)
        #expect(list.entries.count == 10)
        #expect(!list.isWellFormed)
    }

    @Test(
        "what is printed is read back",
        arguments: [
            "Anna", "Anna B.", "M\u{FC}ller, J\u{FC}rgen", "a \"b\" \\ c", "=?utf-8?q?x?=", "", " spaced  out ",
            "\u{1F600}\u{1F600}", "a@b.example",
            "\u{4F60}\u{597D}" + String(repeating: "\u{4F60}", count: 60), "x\r\nBcc: y@z.example",
            String(repeating: "long ", count: 60),
        ]
    )
    func roundTrip(_ name: String) throws {
        let address = try #require(EmailAddress("anna.b@lindenschule.example"))
        let printed = NamedAddress(displayName: name, address: address).description
        #expect(printed.utf8.allSatisfy { (0x20...0x7E).contains($0) })
        let list = AddressList(parsing: Array(printed.utf8))
        #expect(list.isWellFormed)
        #expect(list.mailboxes.first?.address == address)
        let expected = name.replacing("\r\n", with: "  ")
        #expect((list.mailboxes.first?.displayName ?? "") == expected)
    }

    @Test("flanker's valid mailboxes are mailboxes, its invalid ones aren't")
    func flanker() throws {
        for (file, isValid) in [("mailbox_valid.txt", true), ("mailbox_invalid.txt", false)] {
            let path = MailFiles.fixtures.appending(path: "flanker/tests/fixtures/" + file)
            let lines = try MailFiles.bytes(path).split(separator: 10).filter {
                $0.first != UInt8(ascii: "#") && !$0.isEmpty
            }
            #expect(lines.count > 20)
            for line in lines {
                let text = String(decoding: line, as: UTF8.self)
                if Self.ours.contains(text) { continue }
                #expect(
                    (EmailAddress(text) != nil || AddressList(parsing: Array(line)).isWellFormed) == isValid,
                    "\(text)"
                )
            }
        }
    }

    @Test("What is read at one look is read as with all care")
    func plain() throws {
        let texts = [
            "anna@school.example", "Anna Weber <anna.weber@school.example>", "<anna@school.example>", "Anna<a@b>",
            "=?utf-8?Q?J=C3=B6rg?= <j@b.example>", "Jörg Öztürk <j@b.example>", "Anna  Weber <a@b.example>",
            " Anna <a@b.example>", "a b <c@d.example>", "Anna <a@b.example> ", "a@b@c.example", "a.@b.example",
            ".a@b.example", "a@b.example.", "Anna <a@b.example>, b@c.example", "Anna (x) <a@b.example>",
            "\"Anna\" <a@b.example>", "Anna <@x:a@b.example>", "<a@b.example", "a@b.example>", "<>", "@", "a@", "@b",
            "",
            "Anna", "a@[192.0.2.1]", "Anna <a@b.example> x", "5a: a@b.example;", "a@b_c.example", "<a@b.example><c@d>",
        ]
        let files = ["mailbox_valid.txt", "mailbox_invalid.txt"].map {
            MailFiles.fixtures.appending(path: "flanker/tests/fixtures/" + $0)
        }
        let values =
            try texts.map { Array($0.utf8) }
            + files.flatMap { try MailFiles.bytes($0).split(separator: 10).map(Array.init) }
        #expect(values.count { AddressList.Mailbox(plain: $0) != nil } > 20)
        for value in values {
            let careful = AddressList(by: AddressListParser(value, limit: 1000))
            #expect(AddressList(parsing: value) == careful, "\(String(decoding: value, as: UTF8.self))")
        }
    }

    /// Where we and flanker part, which wants what Mailgun takes: obsolete local parts and comments are RFC 5322's, a domain
    /// may end in a dot where it is only read; `!` is no character of a host name.
    static let ours: Set<String> = [
        "Bill Gates <\"billy\"@retired.Micr!osoft99.com>", "partially.\"quoted\"@sld.com", "first.\"\".last@iana.org",
        "gatsby@f.sc.ot.t.f.i.tzg.era.l.d.", "test@example.", "a@bar.com.", "\"foo\"(yay)@(hoopla)[1.2.3.4]",
    ]
}
