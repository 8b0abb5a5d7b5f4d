package import MailAuthentication

/// A domain's policy file (RFC 8461 §3.2).
package struct MTASTSPolicy: Sendable, Hashable {
    package enum Mode: String, Sendable, Hashable, CaseIterable {
        /// Only to servers that match, with a certificate that holds.
        case enforce
        /// The same is tried; what fails is reported, and delivered all the same.
        case testing
        /// There is no policy (any more).
        case none
    }

    package let mode: Mode
    /// `mail.example.net`, `*.example.net`; lower case.
    package let patterns: [String]
    /// Seconds that it may be kept; at most `longestAge`.
    package let maxAge: Int
    /// The lines as fetched, for reports.
    package let lines: [String]

    /// About a year (RFC 8461 §3.2).
    package static let longestAge = 31_557_600
    /// The longest file, in octets (RFC 8461 §3.3 "a limit on the policy size", 64 KiB).
    package static let longestFile = 64 * 1024
    /// The most `mx` lines.
    package static let mostPatterns = 200

    /// - Returns: nil where the file is not valid.
    package init?(_ file: [UInt8]) {
        guard file.count <= Self.longestFile else { return nil }
        var mode: Mode?
        var patterns: [String] = []
        var maxAge: Int?
        var lines: [String] = []
        for line in String(decoding: file, as: UTF8.self).split(whereSeparator: \.isNewline) {
            let text = line.trimmingBlanks
            guard !text.isEmpty else { continue }
            let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                .map { $0.trimmingBlanks }
            guard parts.count == 2 else { return nil }
            guard !lines.isEmpty || text == "version: STSv1" || (parts[0] == "version" && parts[1] == "STSv1") else {
                return nil
            }
            switch parts[0] {
            // Of keys that come twice the first counts (RFC 8461 §3.2), `mx` apart.
            case "mode" where mode == nil:
                guard let value = Mode(rawValue: parts[1]) else { return nil }
                mode = value
            case "max_age" where maxAge == nil:
                guard parts[1].utf8.count <= 10, parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                    let value = Int(parts[1])
                else { return nil }
                maxAge = min(value, Self.longestAge)
            case "mx":
                guard patterns.count < Self.mostPatterns else { return nil }
                patterns.append(parts[1].lowercased())
            default: break
            }
            lines.append(text)
        }
        guard let mode, let maxAge, mode == .none || !patterns.isEmpty else { return nil }
        self.mode = mode
        self.patterns = patterns
        self.maxAge = maxAge
        self.lines = lines
    }

    /// Whether a server's name fits one of the patterns; `*` stands for exactly one label, the first (RFC 8461 §4.1).
    package func matches(_ host: DNSName) -> Bool {
        let parent = host.parent?.text ?? ""
        return patterns.contains { pattern in
            pattern.hasPrefix("*.") ? !parent.isEmpty && pattern.dropFirst(2) == parent : pattern == host.text
        }
    }
}
