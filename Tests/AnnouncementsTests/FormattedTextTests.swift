import Testing

@testable import Announcements

@Suite("Formatted text")
struct FormattedTextTests {
    @Test(
        "Paragraphs, lists, bold and links become HTML",
        arguments: [
            ("Hallo", "<p>Hallo</p>"),
            ("a\nb", "<p>a<br>\nb</p>"),
            ("a\r\n\r\nb", "<p>a</p>\n<p>b</p>"),
            (
                "Bitte:\n- Brot\n- **Wasser**",
                "<p>Bitte:</p>\n<ul>\n<li>Brot</li>\n<li><strong>Wasser</strong></li>\n</ul>"
            ),
            (
                "Siehe https://a.example/x?y=1&z=2.",
                "<p>Siehe <a href=\"https://a.example/x?y=1&amp;z=2\">https://a.example/x?y=1&amp;z=2</a>.</p>"
            ),
            ("2 ** 3", "<p>2 ** 3</p>"),
            ("**a** und **b", "<p><strong>a</strong> und **b</p>"),
        ]
    )
    func html(source: String, expected: String) {
        #expect(FormattedText(source).html == expected)
    }

    @Test(
        "Nothing that an author types becomes a tag or an attribute",
        arguments: [
            "<script>alert(1)</script>", "**<b onclick=x>**", "https://x.example/\"onmouseover=\"alert(1)",
            "- <img src=x onerror=alert(1)>", "https://x.example/\"\u{301}onmouseover=\"\u{301}alert(1)",
            "javascript:alert(1)", "https://x.example/'><svg/onload=alert(1)>",
        ]
    )
    func injection(source: String) {
        let html = FormattedText(source).html
        // Our own tags have no attribute but href, and its value ends at our quotation mark.
        let tags = html.split(separator: "<").dropFirst(html.hasPrefix("<") ? 0 : 1).compactMap {
            $0.split(separator: ">").first
        }
        for tag in tags {
            let isOurs =
                ["p", "/p", "ul", "/ul", "li", "/li", "strong", "/strong", "br", "/a"].contains(String(tag))
                || (tag.hasPrefix("a href=\"https://") && tag.dropFirst(8).filter { $0 == "\"" }.count == 1)
            #expect(isOurs, "\(tag)")
        }
    }

    @Test("As plain text the marks are gone and lists stay lists")
    func plain() {
        #expect(FormattedText("**Wichtig**\n- a\n- b\n\nEnde").plain == "Wichtig\n\n- a\n- b\n\nEnde")
    }
}
