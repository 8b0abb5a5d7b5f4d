import Foundation
import MailMessage
import School
import Testing

@testable import Policy

@Suite("Links")
struct LinkTests {
    @Test(
        "where links lead, as a browser reads them",
        arguments: [
            ("https://www.Bank.example/x?y", "www.bank.example"), ("http:bank.example", "bank.example"),
            ("//bank.example/x", "bank.example"), ("www.bank.example", "www.bank.example"),
            ("https:\\\\bank.example\\x", "bank.example"), ("https://bank.example:8443/", "bank.example"),
            ("https://bank.example./", "bank.example"), ("https://b%61nk.example", "bank.example"),
            ("https://xn--bcher-kva.example/", "xn--bcher-kva.example"),
            ("https://bank.example@boese.example/", "boese.example"), ("http://192.0.2.1/x", "IP"),
            ("http://3221225985/", "IP"), ("http://0xC0000201", "IP"), ("http://0300.0.2.1", "IP"),
            ("http://[2001:db8::1]/", "IP"), ("http://192.168.1.1/", nil), ("http://127.0.0.1:8080", nil),
            ("http://localhost/", nil), ("data:text/html;base64,AAAA", "embedded"), ("data:image/png;base64,AA", nil),
            ("javascript:alert(1)", "embedded"), ("mailto:a@b.example", nil), ("tel:0123", nil), ("#oben", nil),
            ("seite.html", nil), ("", nil), ("https://", nil), ("https://@", nil), ("https://a b.example", nil),
            (
                "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.bank.example%2F&data=05",
                "www.bank.example"
            ), ("https://www.google.com/url?q=https://bank.example/&sa=D", "bank.example"),
        ]
    )
    func targets(text: String, place: String?) {
        let shown: String? =
            switch LinkTarget(text)?.place {
            case .domain(let domain): domain.ascii
            case .address: "IP"
            case .embedded: "embedded"
            case nil: nil
            }
        #expect(shown == place)
        #expect(LinkTarget(text)?.hasUserInfo != true || text.contains("@"))
    }

    @Test(
        "which texts show an address",
        arguments: [
            ("www.bank.example", "www.bank.example"), ("https://bank.example/login", "bank.example"),
            ("bank.de", "bank.de"), ("Bank.de/konto", "bank.de"), ("(bank.de)", "bank.de"), ("Hier klicken", nil),
            ("Einladung.pdf", nil), ("anna@bank.de", nil), ("z.B.", nil), ("", nil), ("bank.de und mehr", nil),
        ]
    )
    func shown(text: String, domain: String?) {
        #expect(LinkTarget.shown(by: text)?.ascii == domain)
    }

    private static func reader(_ lists: BlockListIndex = BlockListIndex()) throws -> LinkReader {
        LinkReader(index: try DeceptionSchool.index(), blockLists: lists)
    }

    private static func html(_ body: String, header: String = "") -> ParsedMessage {
        ParsedMessage(bytes: Array("\(header)Content-Type: text/html; charset=utf-8\r\n\r\n\(body)\r\n".utf8))
    }

    @Test("a message without links has no facts")
    func none() throws {
        let message = ParsedMessage(bytes: Array("Subject: x\r\n\r\nHallo, bitte anmelden, Passwort!\r\n".utf8))
        #expect(try Self.reader().facts(of: message) == LinkFacts())
    }

    @Test("targets are compared with what is shown, by the domain that somebody registered")
    func mismatch() throws {
        let message = Self.html(
            """
            <a href="https://klick.mailing.example/1">www.<b>sparkasse</b>.de</a>
            <a href="https://login.bank.de/">bank.de</a> <a href="https://boese.example">Hier</a>
            <a href="http://192.0.2.1/">www.schule.de</a> Ihr Konto wurde gesperrt, Passwort eingeben
            """
        )
        let facts = try Self.reader().facts(of: message)
        #expect(facts.outside == 4)
        #expect(
            facts.mismatches == [
                .init(
                    shown: try Fixture.domain("www.sparkasse.de"),
                    target: try Fixture.domain("klick.mailing.example")
                ),
                .init(shown: try Fixture.domain("www.schule.de"), target: nil),
            ]
        )
        #expect(facts.signs == .address)
        #expect(facts.loginWords == 2)
    }

    @Test("our own name on a foreign link, forms and hidden targets are seen")
    func signs() throws {
        let message = Self.html(
            """
            <a href="https://boese.example">https://portal.lindenschule.example/login</a>
            <a href="https://portal.lindenschule.example/">zum Portal</a>
            <a href="https://lindenschule.example@boese.example/">Portal</a>
            <form action="https://boese.example/x"><input type="password"></form>
            """,
            header: "List-Unsubscribe: <https://x.example>\r\n"
        )
        let facts = try Self.reader().facts(of: message)
        #expect(facts.mismatches.map(\.showsOurs) == [true])
        #expect(facts.signs == [.userInfo, .passwordForm, .outsideForm, .isBulk])
        #expect(facts.outside == 3)
    }

    @Test("plain text, too; a domain and all below it are blocked")
    func blocked() throws {
        let lists = BlockListIndex([
            .init(name: "Jugendschutz", domains: BlockListFile(Array("0.0.0.0 boese.example\n".utf8)).domains)
        ])
        let message = ParsedMessage(
            bytes: Array(
                "\r\nSieh mal: http://www.boese.example/x, nicht http://gut.example und nicht-boese.example\r\n".utf8
            )
        )
        let facts = try Self.reader(lists).facts(of: message)
        #expect(facts.blocked == [.init(try Fixture.domain("www.boese.example"), list: "Jugendschutz")])
        #expect(facts.outside == 2)
    }

    @Test(
        "what a block-list names is found without being a link",
        arguments: [
            ("text/plain", "geh auf boese.example und klick"), ("text/plain", "hxxp://boese[.]example/x"),
            ("text/plain", "www . nein, boese (dot) example"), ("text/plain", "Boese.Example."),
            ("text/html", "<p>geh auf <b>boese.example</b></p>"),
            (
                "text/html\r\nContent-Disposition: attachment; filename=a.html",
                "<a href='https://boese.example/x'>los</a>"
            ),
            (
                "application/octet-stream\r\nContent-Disposition: attachment; filename=a.html",
                "<a href='https://boese.example/x'>los</a>"
            ), ("text/plain\r\nContent-Disposition: attachment; filename=a.txt", "boese.example"),
        ]
    )
    func bareNames(type: String, body: String) throws {
        let lists = BlockListIndex([.init(name: "Liste", domains: DomainSet([try Fixture.domain("boese.example")]))])
        let message = ParsedMessage(bytes: Array("Content-Type: \(type)\r\n\r\n\(body)\r\n".utf8))
        #expect(
            try Self.reader(lists).facts(of: message).blocked
                == [.init(try Fixture.domain("boese.example"), list: "Liste")]
        )
        #expect(try Self.reader().facts(of: message).blocked == [])
    }

    @Test(
        "what a block-list names is found in the subject, too: mail programs make links of it",
        arguments: [
            "http://boese.example/x", "Guck http://boese.example/x an", "boese.example", "=?utf-8?q?boese.example?=",
        ]
    )
    func subjects(subject: String) throws {
        let lists = BlockListIndex([.init(name: "Liste", domains: DomainSet([try Fixture.domain("boese.example")]))])
        let message = ParsedMessage(bytes: Array("Subject: \(subject)\r\n\r\nsiehe Betreff\r\n".utf8))
        #expect(
            try Self.reader(lists).facts(of: message).blocked
                == [.init(try Fixture.domain("boese.example"), list: "Liste")]
        )
    }

    @Test(
        "addresses of people, parts of other names and pictures that nobody sees are none",
        arguments: [
            ("text/plain", "frag anna@boese.example oder nicht-boese.example, boese. example, boese.example@x.example"),
            ("text/html", "<p>Hallo<img src='https://boese.example/zaehler.gif'></p>"),
        ]
    )
    func noNames(type: String, body: String) throws {
        let lists = BlockListIndex([.init(name: "Liste", domains: DomainSet([try Fixture.domain("boese.example")]))])
        let message = ParsedMessage(bytes: Array("Content-Type: \(type)\r\n\r\n\(body)\r\n".utf8))
        #expect(try Self.reader(lists).facts(of: message).blocked == [])
    }

    // MARK: - Lists

    @Test("hosts files and plain lists are read, and bad lines are named")
    func files() throws {
        let text = """
            # Kommentar
            127.0.0.1 localhost
            ::1 localhost ip6-localhost
            0.0.0.0 0.0.0.0
            0.0.0.0 Boese.Example werbung.example # zwei
            ! Kommentar
            *.joker.example
            ||adblock.example^
            tür.example
            com
            kein domain name
            boese.example/pfad
            -x.example

            """
        let file = BlockListFile(Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8))
        let set = file.domains
        for name in [
            "boese.example", "a.b.boese.example", "werbung.example", "x.joker.example", "adblock.example",
            "xn--tr-xka.example",
        ] {
            #expect(set.contains(try Fixture.domain(name)), "\(name)")
        }
        for name in ["example", "nichtboese.example", "localhost.example", "boese.example.org"] {
            #expect(!set.contains(try Fixture.domain(name)), "\(name)")
        }
        #expect(file.entries == 5)
        #expect(file.problems.map(\.line) == [10, 11, 12, 13])
        #expect(file.problems.map(\.reason) == [.wholeEnding, .noDomain, .pattern, .noDomain])
        #expect(file.problemCount == 4)
    }

    @Test("very many domains take eight octets each")
    func many() throws {
        let count = 50_000
        var octets: [UInt8] = []
        octets.reserveCapacity(count * 28)
        for number in 0..<count { octets += Array("0.0.0.0 bad\(number).example\n".utf8) }
        let clock = ContinuousClock()
        var file: BlockListFile?
        let reading = clock.measure { file = BlockListFile(octets) }
        let set = try #require(file).domains
        #expect(set.count == count)
        let domain = try Fixture.domain("www.bad49999.example")
        var hits = 0
        let looking = clock.measure { for _ in 0..<10_000 where set.contains(domain) { hits += 1 } }
        #expect(hits == 10_000)
        print("block-list of \(count): read in \(reading), \(looking / 10_000) a look")
    }
}
