import Foundation
import MailMessage
import Testing

@testable import Policy

/// A block of `Fixtures/deception/*.txt`.
struct SenderCase: Sendable, CustomTestStringConvertible {
    var name: String
    var settings: [String: String] = [:]
    var header = ""

    var testDescription: String { name }

    static func read(_ file: String) throws -> [SenderCase] {
        let url = DeceptionSchool.fixtures.appending(path: file)
        var cases: [SenderCase] = []
        for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix("== ") {
                cases.append(SenderCase(name: String(line.dropFirst(3))))
            } else if !cases.isEmpty {
                cases[cases.count - 1].take(String(line))
            }
        }
        return cases
    }

    private mutating func take(_ line: String) {
        let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
        let known = ["proved", "finds", "envelope", "verdict", "to"]
        if let name = parts.first, known.contains(name) {
            settings[name] = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
        } else {
            header += line + "\r\n"
        }
    }

    /// The rules that must find something, in alphabetical order.
    var finds: [String] { (settings["finds"] ?? "").split(separator: " ").map { "spoof." + $0 }.sorted() }

    var message: [UInt8] { Array((Self.unescaped(header) + "\r\nHallo\r\n").utf8) }

    /// The domain spoken of in "proved".
    var domain: Domain? { settings["proved"]?.split(separator: " ").last.flatMap { Domain($0) } }

    var envelope: EmailAddress? {
        settings["envelope"].map { $0 == "none" ? nil : EmailAddress($0) }
            ?? domain.flatMap { EmailAddress(localPart: "x", domain: $0) }
    }

    func authentication() throws -> AuthenticationFacts {
        let words = (settings["proved"] ?? "").split(separator: " ").map(String.init)
        let domain = try #require(domain)
        switch words.first {
        case "pass": return AuthenticationFacts(author: domain, spf: .pass, spfDomain: domain, dmarc: .pass)
        case "fail":
            let request = try #require(AuthenticationFacts.Request(rawValue: words[1]))
            return AuthenticationFacts(author: domain, spf: .fail, spfDomain: domain, dmarc: .fail, request: request)
        case "temporary": return AuthenticationFacts(author: domain, spf: .temporaryError, dmarc: .temporaryError)
        case "aligned": return AuthenticationFacts(author: domain, signatures: [.init(domain, isAligned: true)])
        case "forwarded": return AuthenticationFacts(author: domain, dmarc: .fail, passedBeforeForwarding: true)
        case "unknown": return AuthenticationFacts(author: domain)
        default:
            Issue.record("\(name): proved what?")
            return .none
        }
    }

    func submission(_ index: DeceptionIndex) throws -> Submission {
        DeceptionSchool.submission(message, envelope: envelope, authentication: try authentication(), index: index)
    }

    /// `\u{200B}` as the character it stands for.
    private static func unescaped(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.range(of: "\\u{"), let end = rest[start.upperBound...].firstIndex(of: "}") {
            result += rest[..<start.lowerBound]
            if let scalar = UInt32(rest[start.upperBound..<end], radix: 16).flatMap(Unicode.Scalar.init) {
                result.unicodeScalars.append(scalar)
            }
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }
}
