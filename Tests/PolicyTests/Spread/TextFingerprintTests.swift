import MailMessage
import Testing

@testable import Policy

@Suite("Fingerprints of texts")
struct TextFingerprintTests {
    static let letter = """
        Hallo, ich bin Clara und ich bin sieben Jahre alt. Ich habe keine Augen mehr und mein Gesicht ist voller Blut. Wenn du
        diese Nachricht nicht bis heute um Mitternacht an fünfzehn Freunde weiterschickst, stehe ich heute Nacht an deinem
        Bett. Paul aus Kassel hat nicht daran geglaubt und ist am nächsten Tag gestorben. Lea hat sie an zwanzig Leute
        geschickt und am selben Tag Glück in der Liebe gehabt. Es tut mir leid, aber ich durfte das nicht ignorieren.
        """

    static func fingerprint(_ text: String, subject: String = "") throws -> TextFingerprint {
        try #require(TextFingerprint(WrittenText(text, subject: subject)))
    }

    /// The exact share of word pairs that two texts have in common, in thousandths.
    static func jaccard(_ left: String, _ right: String) -> Int {
        func pairs(_ text: String) -> Set<UInt64> {
            var words = NormalWords()
            let written = WrittenText(text)
            for segment in written.segments where segment.part == .words && segment.origin == .own {
                words.add(written.bytes[segment.range])
            }
            return Set(zip(words.hashes, words.hashes.dropFirst()).map { TextFingerprint.pair($0, $1) })
        }
        let (first, second) = (pairs(left), pairs(right))
        return first.intersection(second).count * 1000 / max(1, first.union(second).count)
    }

    /// Three standard errors at the worst place: 3 · √(0.25 / 96) = 0.153.
    static let margin = 153

    static let copies: [(String, String)] = [
        ("typing slips", letter.replacing("Mitternacht", with: "Mitternach").replacing("gestorben", with: "gestorbn")),
        (
            "another spelling of umlauts",
            letter.replacing("ü", with: "ue").replacing("ä", with: "ae").replacing("ö", with: "oe")
        ),
        ("capitals and signs", letter.uppercased().replacing(".", with: "!!!! 😱😱")),
        ("no commas, no capitals", letter.lowercased().replacing(",", with: "").replacing(".", with: "")),
        ("a sentence before it", "Leute das ist kein Witz, meine Cousine hat das echt bekommen! " + letter),
        (
            "other names",
            letter.replacing("Clara", with: "Teresa").replacing("Paul", with: "Tim").replacing("Lea", with: "Mia")
        ),
        ("other numbers", letter.replacing("fünfzehn", with: "20").replacing("sieben", with: "9")),
        ("a greeting and a closing", "Hi Leute,\n\n" + letter + "\n\nLiebe Grüße\nAnna\n\nVon meinem iPhone gesendet"),
        (
            "invisible characters",
            letter.replacing("Freunde", with: "Fre\u{200B}un\u{AD}de").replacing("ist", with: "i\u{200D}st")
        ),
        ("letters of another script", letter.replacing("a", with: "\u{430}")),
        ("doubled letters", letter.replacing("nicht", with: "niiicht").replacing("so", with: "sooo")),
    ]

    @Test(arguments: copies)
    func `an edited copy is the same letter`(_ name: String, _ copy: String) throws {
        #expect(
            try Self.fingerprint(copy).likeness(to: Self.fingerprint(Self.letter)) >= TextFingerprint.sameLetter,
            "\(name)"
        )
    }

    @Test(arguments: copies)
    func `likeness is the share of word pairs in common, within the error of MinHash`(
        _ name: String,
        _ copy: String
    ) throws {
        let exact = Self.jaccard(Self.letter, copy)
        let estimate = try Self.fingerprint(copy).likeness(to: Self.fingerprint(Self.letter))
        #expect(abs(exact - estimate) <= Self.margin, "\(name): \(exact), \(estimate)")
    }

    static let forwards: [(String, String)] = [
        (
            "Outlook",
            "Lies mal!\n\n-----Ursprüngliche Nachricht-----\nVon: Anna <anna@a.example>\nGesendet: Montag, 2. November 2026\n"
                + "An: Ben\nBetreff: WG: Clara\n\n\(letter)"
        ),
        (
            "Gmail",
            "---------- Forwarded message ---------\nVon: Anna <anna@a.example>\nDate: Mo., 2. Nov. 2026\n"
                + "Subject: Clara\nTo: <ben@a.example>\n\n\(letter)\n"
        ),
        (
            "Thunderbird",
            "\n\n-------- Weitergeleitete Nachricht --------\nBetreff: \tClara\nDatum: \tMon, 2 Nov 2026 08:00:00 +0100\n"
                + "Von: \tAnna <anna@a.example>\nAn: \tBen <ben@a.example>\n\n\n\(letter)"
        ),
        (
            "Apple",
            "Oh Gott\n\n> Anfang der weitergeleiteten Nachricht:\n>\n> Von: Anna <anna@a.example>\n> Betreff: Clara\n"
                + "> Datum: 2. November 2026\n> An: ben@a.example\n>\n"
                + letter.split(separator: "\n").map { "> " + $0 + "\n" }.joined()
        ),
        ("marks alone", letter.split(separator: "\n").map { ">> " + $0 + "\n" }.joined()),
    ]

    @Test(arguments: forwards)
    func `a forwarded letter is the letter`(_ program: String, _ text: String) throws {
        let forwarded = try Self.fingerprint(text, subject: "WG: Fwd: Clara")
        #expect(forwarded.likeness(to: try Self.fingerprint(Self.letter)) >= 900, "\(program)")
    }

    @Test func `an answer that quotes a letter is not the letter`() throws {
        let quote = Self.letter.split(separator: "\n").map { "> " + $0 + "\n" }.joined()
        let answer = "Schick mir so etwas bitte nicht mehr!\n\nAm 02.11.2026 um 08:00 schrieb Anna:\n" + quote
        #expect(TextFingerprint(WrittenText(answer, subject: "AW: Clara")) == nil)
    }

    static let quote =
        "Am 02.11.2026 um 08:00 schrieb Anna Weber:\n" + letter.split(separator: "\n").map { "> \($0)\n" }.joined()

    @Test(arguments: [
        ("forwarded with the words of a reply", "Fwd: Clara", "Guck mal\n\n" + quote),
        ("the same with words below it", "WG: Clara", "Guck mal\n\n" + quote + "\nVoll krass oder was meinst du dazu?"),
        ("quoted without a mark in the subject", "Clara", "Hallo Ben,\n\nguck mal\n\n" + quote),
        ("nothing but the quote", "", quote), ("nothing but the quote, as an answer", "Re: Clara", quote),
        ("quote marks alone", "Clara", letter.split(separator: "\n").map { "> \($0)\n" }.joined()),
    ])
    func `a letter that is passed on as a quote is the letter`(_ name: String, _ subject: String, _ text: String) throws
    {
        let message = ParsedMessage(
            bytes: Array(
                ("Subject: \(subject)\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
                    + text)
                    .replacing("\n", with: "\r\n").utf8
            )
        )
        let fingerprint = try #require(TextFingerprint(WrittenText(message)), "\(name)")
        #expect(fingerprint.likeness(to: try Self.fingerprint(Self.letter)) >= 900, "\(name)")
    }

    @Test(arguments: [
        ("AW: Clara", "Danke!"), ("Re: Clara", "Schick mir so etwas bitte nicht mehr!"),
        ("Clara", "Schick mir so etwas bitte nicht mehr!"),
    ])
    func `a short answer above a quote is not the letter`(_ subject: String, _ answer: String) throws {
        let head = "Subject: \(subject)\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
        let text = (head + answer + "\n\n" + Self.quote).replacing("\n", with: "\r\n")
        #expect(TextFingerprint(WrittenText(ParsedMessage(bytes: Array(text.utf8)))) == nil)
        // In a conversation, quotes are answered.
        #expect(TextFingerprint(WrittenText("Stimmt!\n\n" + Self.quote)) == nil)
    }

    @Test func `announcements of one pattern are different letters`() throws {
        let first = """
            Liebe Klasse 5a,
            morgen fällt die dritte Stunde Mathematik bei Frau Weber aus. Ihr kommt bitte erst zur vierten Stunde in den Raum
            204. Denkt an eure Sportsachen und an das Geld für den Ausflug.
            """
        let second = """
            Liebe Klasse 7c,
            am Freitag fällt die sechste Stunde Englisch bei Herrn Klein aus. Ihr geht bitte nach der fünften Stunde in die
            Mensa. Bringt am Montag die unterschriebenen Zettel für das Praktikum mit.
            """
        #expect(try Self.fingerprint(first).likeness(to: Self.fingerprint(second)) < TextFingerprint.sameLetter)
        #expect(Self.jaccard(first, second) < 350)
    }

    @Test func `fourteen words are too few, fifteen are enough, and one said fifteen times is not`() throws {
        let words = "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn"
        #expect(TextFingerprint(WrittenText(words)) == nil)
        #expect(TextFingerprint(WrittenText(words + " fünfzehn")) != nil)
        #expect(TextFingerprint(WrittenText(String(repeating: "haha ", count: 40))) == nil)
    }

    @Test func `what is said twice counts once`() {
        let elements = (1...60).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
        #expect(MinimalHashes.of(elements) == MinimalHashes.of(elements + elements.reversed()))
    }

    /// Worked out once and never changed: databases remember values made by these seeds.
    @Test func `a fingerprint is the same in every release`() throws {
        let words = (0..<20).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
        let fingerprint = try #require(TextFingerprint(words: words))
        #expect(fingerprint.values.prefix(4).map { String($0, radix: 16) } == Self.known)
        #expect(TextFingerprint(bytes: fingerprint.bytes) == fingerprint)
        #expect(Set(fingerprint.keys).count == TextFingerprint.bands)
    }

    static let known = ["95d901d", "6b73153", "18951cd", "7f87ce"]

    @Test func `unrelated texts share next to nothing`() throws {
        let other = """
            Wir treffen uns am Samstag um zehn Uhr vor der Turnhalle, jeder bringt etwas zu trinken und einen Kuchen mit, und wer
            kann, hilft danach noch beim Aufräumen der Bänke und Tische im Keller.
            """
        #expect(try Self.fingerprint(other).likeness(to: Self.fingerprint(Self.letter)) < 60)
        #expect(Set(try Self.fingerprint(other).keys).isDisjoint(with: try Self.fingerprint(Self.letter).keys))
    }
}
