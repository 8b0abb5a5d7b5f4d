import Foundation
import MailMessage
import School
import Testing
import TimeTestSupport

@testable import Policy

@Suite("Reading texts")
struct TextReadingTests {
    private func names(_ text: String, subject: String = "", lists: PhraseLists = .standard) -> [String] {
        TextFacts(WrittenText(text, subject: subject), by: lists).signs.map(\.name)
    }

    @Test("Inside the school nobody is looked at for fraud; everything else is found as in letters from outside")
    func inside() {
        let text = WrittenText(
            Self.chain + "\n\nBist du gerade frei? Kauf bitte fünf Gutscheinkarten und schick mir die Codes."
        )
        func names(isFromInside: Bool) -> [String] {
            TextReading(text, by: .standard, isFromInside: isFromInside).facts.signs.map(\.name)
        }
        let outside = names(isFromInside: false)
        #expect(outside.contains { $0.hasPrefix("fraud.") })
        #expect(names(isFromInside: true) == outside.filter { !$0.hasPrefix("fraud.") })
    }

    private static let chain = "Schick das an 15 Leute, sonst stirbst du heute Nacht."

    @Test("what is forwarded counts, what is quoted in an answer doesn't, a warning outweighs what it forwards")
    func origins() {
        let quoted =
            "Hör auf damit!\n\nAm 03.02.2026 um 16:10 schrieb Leo <leo@lindenschule.example>:\n> \(Self.chain)\n"
        let forwarded =
            "\n\n-----Ursprüngliche Nachricht-----\nVon: Leo <leo@lindenschule.example>\nGesendet: Montag\nAn: Mia\n"
            + "Betreff: hi\n\n\(Self.chain)\n"
        #expect(names(Self.chain).contains("chain.pass-on.number"))
        #expect(!names(quoted, subject: "AW: hi").contains("chain.pass-on.number"))
        #expect(names(forwarded, subject: "WG: hi").contains("chain.pass-on.number"))
        let warned = names("Vorsicht, ein Kettenbrief, bitte nicht weiterleiten!" + forwarded, subject: "WG: hi")
        #expect(!warned.contains("chain.pass-on.number"))
        #expect(warned.contains("chain.warning.own"))
    }

    @Test("a letter in quote marks that answers nothing is passed on in disguise")
    func disguised() {
        #expect(names("> \(Self.chain)", subject: "hi").contains("chain.pass-on.number"))
        // Nothing but the quote: whatever the subject says, nothing is answered.
        #expect(names("> \(Self.chain)", subject: "Re: hi").contains("chain.pass-on.number"))
        #expect(!names("Hör auf damit!\n\n> \(Self.chain)", subject: "Re: hi").contains("chain.pass-on.number"))
    }

    @Test("depth and addresses are signs of many hands")
    func hands() {
        #expect(!names("Hallo", subject: "WG: Plan").contains("chain.depth.forwards"))
        #expect(names("Hallo", subject: "WG: Fwd: Plan").contains("chain.depth.forwards"))
        let addresses = (0..<12).map { "kind\($0)@lindenschule.example" }
        #expect(names(addresses.joined(separator: ", ")).contains("chain.addresses.block"))
        #expect(!names(addresses.dropFirst().joined(separator: ", ")).contains("chain.addresses.block"))
    }

    @Test("a school's own patterns are found, and what it leaves out isn't")
    func own() throws {
        var settings = PolicySettings()
        let catalogue = SettingsCatalogue.standard
        try catalogue.set(
            "chain.patterns",
            to: "standard; pass-on.number 3: wirf das .. ## rüber; without threat.if-not",
            in: &settings
        )
        #expect(names("Wirf das mal 5 Leuten rüber", lists: settings.phrases).isEmpty == true)
        #expect(names("wirf das zu 15 rüber", lists: settings.phrases) == ["chain.pass-on.number"])
        let found = names(Self.chain, lists: settings.phrases)
        #expect(found.contains("chain.pass-on.number") && !found.contains("chain.threat.if-not"))
        #expect(names(Self.chain).contains("chain.threat.if-not"))
        try catalogue.set("content.word-list", to: "insult.words 3: Pappnase", in: &settings)
        #expect(names("du Pappnasse", lists: settings.phrases) == ["words.insult.words"])
        #expect(names("hurensohn", lists: settings.phrases) == [])
    }

    @Test(
        "what is no pattern is refused with the form",
        arguments: [
            ("chain.patterns", "Kettenbrief"), ("chain.patterns", "no.such 3: wort"),
            ("chain.patterns", "pass-on.number x: wort"),
            ("chain.patterns", "pass-on.number 3:"), ("chain.patterns", "without no.such"),
            ("content.word-list", "3: wort"),
            ("school-only.signup-services", "kein Name"), ("school-only.signup-allowed", "jemand@fremd.example"),
        ]
    )
    func badSettings(name: String, value: String) {
        var settings = PolicySettings()
        let error = #expect(throws: SettingsError.self) {
            try SettingsCatalogue.standard.set(name, to: value, in: &settings)
        }
        #expect(error?.code == .badValue)
        #expect(settings == PolicySettings())
    }

    @Test(
        "settings are printed as they were taken",
        arguments: [
            ("chain.patterns", "standard; pass-on.number 3: wirf das .. ## rüber"),
            ("content.word-list", "insult.words 3: Pappnase"),
            ("separation.phrases", "standard; without parents.events"), ("school-only.signup-patterns", ""),
            ("school-only.signup-services", "standard; spiele.example"),
            ("school-only.signup-allowed", "antolin.example until 2027-07-31 because Lesen"),
        ]
    )
    func roundTrip(name: String, value: String) throws {
        var settings = PolicySettings()
        let catalogue = SettingsCatalogue.standard
        try catalogue.set(name, to: value, in: &settings)
        #expect(catalogue.value(of: try catalogue.key(name), in: settings) == value)
        #expect(settings != PolicySettings())
        #expect(try catalogue.settings(json: catalogue.json(of: settings)) == settings)
    }

    @Test("what the header says of programs is seen")
    func header() {
        func signs(_ fields: String) -> [String] {
            let message = ParsedMessage(bytes: Array((fields + "\r\n\r\nHallo\r\n").utf8))
            return TextFacts(WrittenText(message), header: HeaderSigns(message), by: .standard).signs.map(\.name)
        }
        #expect(signs("From: a@b.example") == [])
        #expect(signs("From: a@b.example\r\nAuto-Submitted: no") == [])
        #expect(signs("From: a@b.example\r\nAuto-Submitted: auto-generated") == ["signup.header.program"])
        #expect(signs("From: a@b.example\r\nPrecedence: Bulk") == ["signup.header.program"])
        #expect(
            signs("From: No-Reply <no-reply@b.example>\r\nList-Unsubscribe: <mailto:x@b.example>")
                == ["signup.header.list", "signup.header.no-reply"]
        )
    }

    /// Said until there is no room for more.
    private static let hostilePieces: [[UInt8]] =
        ["schick ", "wenn wer nicht alle an 15 ", "a", "a ", "weiterleitne ", "1", "\u{200B}", "𝔖", "@.", "> "].map {
            Array($0.utf8)
        } + [[0xC3]]

    @Test("a hostile text costs no more than its length", arguments: hostilePieces)
    func hostile(piece: [UInt8]) {
        let octets = Array(repeatElement(piece, count: WrittenText.longest / piece.count).joined())
        func work(_ octets: some Sequence<UInt8>) -> () -> Void {
            let text = String(decoding: Array(octets), as: UTF8.self)
            return { _ = TextFacts(WrittenText(text), by: .standard) }
        }
        // Four times the text: quadratic work makes it 16 times.
        let growth = ProcessorTime.growth(within: 8, from: work(octets.prefix(octets.count / 4)), to: work(octets))
        #expect(growth < 8, "\(growth) times as long for four times as much")
    }
}
