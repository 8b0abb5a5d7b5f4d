internal import FoundationEssentials
package import MailMessage

/// Where a link leads, as a browser would read it (RFC 3986, WHATWG URL §4, much simplified).
package struct LinkTarget: Sendable, Hashable {
    package enum Place: Sendable, Hashable {
        case domain(Domain)
        /// A public IP address, in whatever notation.
        case address
        /// A page or script within the link (`data:text/html`, `javascript:`).
        case embedded
    }

    package var place: Place
    /// Whether something stands before an `@` in front of the host.
    package var hasUserInfo: Bool

    /// Octets of a link that are looked at.
    private static let longest = 4096
    /// How often a link is unwrapped.
    private static let mostWrappers = 3

    /// - Parameter text: as in `href`, or in a text with or without its scheme.
    /// - Returns: nil for what leads to no host: mail addresses, phone numbers, anchors, addresses within a local network.
    package init?(_ text: some StringProtocol) {
        self.init(Array(text.utf8.prefix(Self.longest)), wrappers: 0)
    }

    private init?(_ octets: [UInt8], wrappers: Int) {
        // Browsers drop tabs and line ends, and take backslashes for slashes.
        var rest = octets.filter { $0 > 0x1F }.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }[...]
        rest = rest.drop { $0 == 0x20 }
        if let scheme = Self.scheme(of: rest) {
            switch scheme {
            case "http", "https", "ftp": rest = rest.dropFirst(scheme.utf8.count + 1)
            case "javascript", "vbscript":
                self.init(place: .embedded)
                return
            case "data":
                let head = String(decoding: rest.prefix(32), as: UTF8.self).lowercased()
                guard head.contains("html") || head.contains("svg") || head.contains("xml") else { return nil }
                self.init(place: .embedded)
                return
            default: return nil
            }
        } else if !Self.startsWithHost(rest) {
            return nil
        }
        rest = rest.drop { $0 == UInt8(ascii: "/") }
        let authority = rest.prefix { !"/?#".utf8.contains($0) }
        var host = authority
        if let at = authority.lastIndex(of: UInt8(ascii: "@")) { host = authority[(at + 1)...] }
        let hasUserInfo = host.startIndex != authority.startIndex
        guard let place = Self.place(of: host) else { return nil }
        if wrappers < Self.mostWrappers, case .domain(let domain) = place,
            let inner = Self.wrapped(in: rest[authority.endIndex...], at: domain)
        {
            self.init(inner, wrappers: wrappers + 1)
            return
        }
        self.init(place: place, hasUserInfo: hasUserInfo)
    }

    private init(place: Place, hasUserInfo: Bool = false) {
        self.place = place
        self.hasUserInfo = hasUserInfo
    }

    private static func scheme(of text: ArraySlice<UInt8>) -> String? {
        guard let colon = text.prefix(16).firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex else { return nil }
        let name = text[text.startIndex..<colon]
        guard name.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }) else { return nil }
        return String(decoding: name, as: UTF8.self).lowercased()
    }

    /// `//host`, `www.…`
    private static func startsWithHost(_ text: ArraySlice<UInt8>) -> Bool {
        text.starts(with: "//".utf8) || String(decoding: text.prefix(4), as: UTF8.self).lowercased() == "www."
    }

    private static func place(of octets: ArraySlice<UInt8>) -> Place? {
        var host = unescaped(octets)
        if host.first == UInt8(ascii: "[") {
            let inner = String(decoding: host.dropFirst().prefix { $0 != UInt8(ascii: "]") }, as: UTF8.self)
            return isLocalIPv6(inner) ? nil : .address
        }
        host = Array(host.prefix { $0 != UInt8(ascii: ":") })
        if host.last == UInt8(ascii: ".") { host.removeLast() }
        let name = String(decoding: host, as: UTF8.self)
        if let quad = numbers(name) { return isLocal(quad) ? nil : .address }
        guard name.contains("."), let domain = Domain(name) else { return nil }
        return .domain(domain)
    }

    /// IPv4 in the notations that browsers take: dotted, one number, octal, hexadecimal.
    private static func numbers(_ name: String) -> UInt32? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...4).contains(parts.count) else { return nil }
        var address: UInt64 = 0
        for (index, part) in parts.enumerated() {
            guard let value = number(part) else { return nil }
            if index < parts.count - 1 {
                guard value < 256 else { return nil }
                address |= value << UInt64(8 * (3 - index))
            } else {
                guard value < 1 << UInt64(8 * (5 - parts.count)) else { return nil }
                address |= value
            }
        }
        return UInt32(truncatingIfNeeded: address)
    }

    private static func number(_ text: Substring) -> UInt64? {
        if text.hasPrefix("0x") || text.hasPrefix("0X") { return UInt64(text.dropFirst(2), radix: 16) }
        if text.count > 1, text.hasPrefix("0") { return UInt64(text, radix: 8) }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return UInt64(text)
    }

    /// RFC 1918, loopback, link-local.
    private static func isLocal(_ address: UInt32) -> Bool {
        address >> 24 == 10 || address >> 24 == 127 || address >> 20 == 0xAC1 || address >> 16 == 0xC0A8
            || address >> 16 == 0xA9FE
    }

    private static func isLocalIPv6(_ text: String) -> Bool {
        let text = text.lowercased()
        return text == "::1" || text.hasPrefix("fe80:") || text.hasPrefix("fc") || text.hasPrefix("fd")
    }

    private static func unescaped(_ octets: ArraySlice<UInt8>) -> [UInt8] {
        guard octets.contains(UInt8(ascii: "%")) else { return Array(octets) }
        var result: [UInt8] = []
        var rest = octets
        while let octet = rest.popFirst() {
            if octet == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                result.append(value)
                rest = rest.dropFirst(2)
            } else {
                result.append(octet)
            }
        }
        return result
    }

    /// Mail services and search engines put links into links of their own: by which parameter.
    private static let wrappers: [(domain: String, parameter: String)] = [
        ("safelinks.protection.outlook.com", "url"), ("google.com", "q"), ("google.de", "q"), ("google.com", "url"),
        ("google.de", "url"),
    ]

    /// The link within a link of such a service.
    private static func wrapped(in rest: ArraySlice<UInt8>, at domain: Domain) -> [UInt8]? {
        let names = wrappers.filter { domain.ascii == $0.domain || domain.ascii.hasSuffix("." + $0.domain) }
        guard !names.isEmpty, let question = rest.firstIndex(of: UInt8(ascii: "?")) else { return nil }
        for pair in rest[(question + 1)...].split(separator: UInt8(ascii: "&")) {
            guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let name = String(decoding: pair[..<equals], as: UTF8.self)
            guard names.contains(where: { $0.parameter == name }) else { continue }
            let inner = unescaped(pair[(equals + 1)...])
            if inner.starts(with: "http".utf8) { return inner }
        }
        return nil
    }
}

extension LinkTarget {
    /// The domain that a link's text shows, where all of the text is an address: `www.sparkasse.example`,
    /// `https://…`. A name alone (`sparkasse.de`) counts under endings that files don't have.
    package static func shown(by text: String) -> Domain? {
        let trimmed = text.utf8.drop { "<([\"' ".utf8.contains($0) }
        guard (4...2000).contains(trimmed.count), !trimmed.contains(0x20), !trimmed.contains(UInt8(ascii: "@")) else {
            return nil
        }
        let bare = String(decoding: Array(trimmed), as: UTF8.self)
        if let target = LinkTarget(bare) {
            if case .domain(let domain) = target.place { return domain }
            return nil
        }
        let host = bare.prefix { !"/?#:)>]\"'…".contains($0) }
        guard let dot = host.lastIndex(of: "."), endings.contains(host[host.index(after: dot)...].lowercased()) else {
            return nil
        }
        return Domain(host)
    }

    private static let endings: Set<String> = [
        "de", "com", "net", "org", "eu", "at", "ch", "info", "edu", "gov", "fr", "it", "es", "uk", "us", "nl", "be",
        "lu",
        "dk", "se", "no", "fi", "cz", "tr", "ru", "ua", "biz", "online", "shop", "school", "schule", "berlin",
        "hamburg",
        "bayern", "nrw", "koeln", "saarland", "ruhr", "example", "test",
    ]
}
