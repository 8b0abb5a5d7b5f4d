import FoundationEssentials
import Testing

@testable import MailMessage

/// Dominic Sayers' is_email test set: addresses with a verdict each.
@Suite("Addresses of is_email")
struct IsEmailTests {
    struct Verdict: Sendable, CustomTestStringConvertible {
        var id: String
        var address: String
        var category: String
        var diagnosis: String
        var testDescription: String { "#\(id) \(diagnosis)" }
    }

    static let verdicts: [Verdict] = {
        let path = MailFiles.fixtures.appending(path: "isemail/tests.xml")
        guard let data = try? Data(contentsOf: path) else { return [] }
        let tests = String(decoding: data, as: UTF8.self).split(separator: "<test id=\"").dropFirst()
        return tests.map { test in
            Verdict(
                id: String(test.prefix { $0 != "\"" }),
                address: controls(inside("address", test)),
                category: inside("category", test),
                diagnosis: inside("diagnosis", test)
            )
        }
    }()

    private static func inside(_ name: String, _ text: Substring) -> String {
        guard let start = text.firstRange(of: "<\(name)>"), let end = text.firstRange(of: "</\(name)>") else {
            return ""
        }
        var result = String(text[start.upperBound..<end.lowerBound])
        for (reference, meant) in [
            ("lt", "<"), ("gt", ">"), ("quot", "\""), ("#13", "\r"), ("#10", "\n"), ("amp", "&"),
        ] {
            result = result.replacing("&" + reference + ";", with: meant)
        }
        return result
    }

    /// The set writes controls as their pictures (U+2400 on) and as references to them.
    private static func controls(_ text: String) -> String {
        var decoded = text
        for code in UInt32(0)...0x21 {
            guard let control = UnicodeScalar(code) else { continue }
            decoded = decoded.replacing(
                "&#x" + String(0x2400 + code, radix: 16, uppercase: true) + ";",
                with: String(control)
            )
        }
        var result = String.UnicodeScalarView()
        for scalar in decoded.unicodeScalars {
            let isPicture = (0x2400...0x2421).contains(scalar.value)
            result.append(isPicture ? UnicodeScalar(scalar.value - 0x2400) ?? scalar : scalar)
        }
        return String(result)
    }

    /// Where we don't follow the set, by the beginning of its diagnosis, and why.
    static let exceptions = [
        "ISEMAIL_RFC5322_LOCAL_TOOLONG": "lengths are limits for us; in quotes, the quotes don't count",
        "ISEMAIL_RFC5322_LABEL_TOOLONG": "lengths are limits for us",
        "ISEMAIL_RFC5322_TOOLONG": "lengths are limits for us",
        "ISEMAIL_RFC5322_DOMAIN": "a domain is a host name, and a literal an address",
        "ISEMAIL_RFC5322_IPV6": "the same",
        "ISEMAIL_RFC5322_DOMLIT": "the same", "ISEMAIL_ERR_DOT_END": "read as the name of the DNS that it is",
        "ISEMAIL_ERR_EXPECTING_QPAIR": "RFC 6532 allows letters beyond ASCII",
        "ISEMAIL_RFC5321_QUOTEDSTRING": "an empty local part names nobody",
    ]

    private func isException(_ verdict: Verdict) -> Bool {
        Self.exceptions.keys.contains { verdict.diagnosis.hasPrefix($0) }
            && (verdict.diagnosis != "ISEMAIL_RFC5321_QUOTEDSTRING" || verdict.address.hasPrefix("\"\"@"))
    }

    @Test("the strict form takes what RFC 5321 allows", arguments: verdicts)
    func strict(_ verdict: Verdict) {
        let isAllowed =
            ["ISEMAIL_VALID_CATEGORY", "ISEMAIL_DNSWARN", "ISEMAIL_RFC5321"].contains(verdict.category)
            // An address literal is no domain of ours.
            && verdict.diagnosis != "ISEMAIL_RFC5321_ADDRESSLITERAL"
        if isException(verdict) { return }
        #expect(
            (EmailAddress(verdict.address) != nil) == isAllowed,
            "\(verdict.address.debugDescription) \(verdict.category)"
        )
    }

    @Test("a header field takes obsolete forms too", arguments: verdicts)
    func lenient(_ verdict: Verdict) {
        let isAllowed = verdict.category != "ISEMAIL_ERR"
        let list = AddressList(parsing: Array(verdict.address.utf8))
        let isOne = list.isWellFormed && list.entries.count == 1
        // Line ends are no longer there when a value is unfolded, and other controls are refused in any form.
        if isException(verdict)
            || verdict.address.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
        {
            return
        }
        #expect(isOne == isAllowed, "\(verdict.address.debugDescription) \(verdict.category)")
    }
}
