import Foundation
import Gateway
import HTTPTypes
import Policy
import School
import Testing
import WebTestSupport

@testable import WebServer

/// Whatever people type, the page stays the page: its elements and attributes are those of the same page with a harmless
/// text. From the Big List of Naughty Strings.
@Suite("Naughty strings")
struct NaughtyStringsTests {
    private static func strings() throws -> [String] {
        let file = URL(fileURLWithPath: #filePath).appending(path: "../../../../Fixtures/html/blns.json").standardized
        return try JSONDecoder().decode([String].self, from: Data(contentsOf: file)).filter { !$0.isEmpty }
    }

    /// Elements and attribute names in their order; of values nothing.
    /// By scalars, as browsers read.
    static func skeleton(_ html: String) -> [String] {
        var found: [String] = []
        var rest = Substring.UnicodeScalarView(html.unicodeScalars[...])
        while let open = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: open)...]
            let name = rest.prefix { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "/" || $0 == "!" }
            var element = String(name)
            rest = rest[name.endIndex...]
            while let next = rest.first, next != ">" {
                if next == "\"" {
                    rest = rest.dropFirst().drop { $0 != "\"" }.dropFirst()
                } else if next.properties.isWhitespace || next == "=" {
                    rest = rest.dropFirst()
                } else {
                    let attribute = rest.prefix {
                        !$0.properties.isWhitespace && $0 != "=" && $0 != ">" && $0 != "\""
                    }
                    element += " " + String(attribute)
                    rest = rest[attribute.endIndex...]
                }
            }
            found.append(element)
        }
        return found
    }

    @Test func `the measure finds what it is for`() {
        #expect(Self.skeleton("<p class=\"a>b\" id=x>1 &lt; 2</p>") == ["p class id x", "/p"])
        #expect(Self.skeleton("<p title=\"\" onclick=\"x\">") != Self.skeleton("<p title=\"&quot; onclick=\">"))
    }

    @Test func `typed into a form and shown again`() async throws {
        var limits = WebLimits()
        limits.requests = TokenBucket.Rate(burst: 100_000, perSecond: 1)
        limits.questions = limits.requests
        let site = try await TestSite(limits: limits)
        let browser = try await site.loggedIn("head")
        let path = "/policy/rule/mass.recipients-per-hour"
        try await browser.get(path)
        let field = "s:mass.recipients-per-hour.child"
        let plainForm = Self.skeleton(try await browser.post(path, [field: "x", "reason": "x", "do": "save"]).html)
        let plainQuery = Self.skeleton(try await browser.get("/echt?code=x").html)
        try #require(plainForm.count > 50)
        for text in try Self.strings() {
            let form = try await browser.post(path, [field: "x" + text, "reason": text, "do": "save"])
            #expect(form.status == .unprocessableContent, "\(text)")
            #expect(Self.skeleton(form.html) == plainForm, "\(text)")
            let query = try await browser.get("/echt?code=x" + QueryText.encoded(text))
            #expect(Self.skeleton(query.html) == plainQuery, "\(text)")
        }
    }

    @Test func `as a subject, a reason and a name`() async throws {
        let site = try await TestSite()
        let strings = try Self.strings().filter { $0.contains { "<>\"'&".contains($0) } }
        try #require(strings.count > 100)
        let settings = site.house.settings
        func change(_ number: Int, _ reason: String) async throws {
            try await settings.change(by: PersonID("head"), because: reason) {
                try SettingsCatalogue.standard.set("mass.recipients-per-hour.child=\(40 + number % 2)", in: &$0)
            }
        }
        let browser = try await site.loggedIn("head")
        for number in 0..<50 { try await change(number, "harmlos") }
        let plain = Self.skeleton(try await browser.get("/policy/history").html)
        for start in stride(from: 0, to: strings.count, by: 50) {
            for number in 0..<50 { try await change(number, strings[(start + number) % strings.count]) }
            #expect(Self.skeleton(try await browser.get("/policy/history").html) == plain)
        }
        try await settings.change(by: PersonID("head"), because: "test") {
            try SettingsCatalogue.standard.set("mass.recipients-per-message.action.child=hold", in: &$0)
            try SettingsCatalogue.standard.set("mass.recipients-per-message.child=1", in: &$0)
            for limit in ["messages-per-hour", "messages-per-day", "recipients-per-hour", "recipients-per-day"] {
                try SettingsCatalogue.standard.set("mass.\(limit).child=10000", in: &$0)
            }
        }
        func hold(_ subject: String) async throws -> String {
            let readers = ["ben.weber", "cem.kaya"].map { $0 + "@" + DemoHouse.domain }
            return try await site.house.send(subject, "x", from: "anna", to: readers).decision ?? ""
        }
        let admin = try await site.loggedIn("admin")
        func skeleton(_ code: String) async throws -> [String] {
            Self.skeleton(try await admin.get("/held/case/" + code).html)
        }
        let harmless = try await skeleton(try await hold("harmlos"))
        try #require(harmless.contains("dialog id aria-labelledby"))
        for text in strings where text.contains("<") {
            #expect(try await skeleton(try await hold(text)) == harmless, "\(text)")
        }
    }
}
