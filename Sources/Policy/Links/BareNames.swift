internal import MailMessage

/// Names of domains in a text, links or not: `spiel.example`, `hxxp://spiel[.]example/x`, `spiel (dot) example`. Those of
/// mail addresses are none.
enum BareNames {
    /// Names that are looked at.
    private static let most = 2_000
    /// RFC 1035 §2.3.4.
    private static let longest = 253
    /// How people write a dot that programs shall not see.
    private static let dots = ["[.]", "(.)", "{.}", "[dot]", "(dot)", " [dot] ", " (dot) ", "[punkt]", "(punkt)"]
        .map { Array($0.utf8) }.sorted { $0.count > $1.count }

    /// - Parameter isWanted: asked for each name, as often as it is there.
    static func find(in octets: [UInt8], where isWanted: (Domain) -> Bool) -> [Domain] {
        guard !hidesDots(octets) else { return names(in: uncovered(octets), where: isWanted) }
        return names(in: octets, where: isWanted)
    }

    private static func names(in octets: [UInt8], where isWanted: (Domain) -> Bool) -> [Domain] {
        var found: [Domain] = []
        var looked = 0
        var place = 0
        while looked < most, let dot = octets[place...].firstIndex(of: UInt8(ascii: ".")) {
            var end = dot
            while end < octets.count, isPart(octets[end]) { end += 1 }
            var start = dot
            while start > place, isPart(octets[start - 1]) { start -= 1 }
            place = max(end, dot + 1)
            guard dot > start, end - dot > 2, end - start <= longest else { continue }
            if start > 0, octets[start - 1] == UInt8(ascii: "@") { continue }
            if end < octets.count, octets[end] == UInt8(ascii: "@") { continue }
            looked += 1
            while end > start, octets[end - 1] == UInt8(ascii: ".") || octets[end - 1] == UInt8(ascii: "-") { end -= 1 }
            guard let domain = Domain(String(decoding: octets[start..<end], as: UTF8.self)), isWanted(domain) else {
                continue
            }
            if !found.contains(domain) { found.append(domain) }
        }
        return found
    }

    private static func isPart(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...:
            true
        default: false
        }
    }

    // MARK: - Hidden dots

    private static let words = ["dot", "punkt", "DOT", "Dot"].map { Array($0.utf8) }

    /// Whether there is a bracket behind a dot.
    private static func hidesDots(_ octets: [UInt8]) -> Bool {
        for (place, octet) in octets.enumerated()
        where octet == UInt8(ascii: "]") || octet == UInt8(ascii: ")") || octet == UInt8(ascii: "}") {
            let before = octets[..<place]
            if before.last == UInt8(ascii: ".") { return true }
            if words.contains(where: { before.suffix($0.count).elementsEqual($0) }) { return true }
        }
        return false
    }

    private static func uncovered(_ octets: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(octets.count)
        var place = 0
        while place < octets.count {
            let rest = octets[place...]
            let first = octets[place]
            if first == UInt8(ascii: "[") || first == UInt8(ascii: "(") || first == UInt8(ascii: "{") || first == 0x20,
                let dot = dots.first(where: { rest.starts(with: $0) })
            {
                result.append(UInt8(ascii: "."))
                place += dot.count
            } else {
                result.append(first)
                place += 1
            }
        }
        return result
    }
}

extension MessagePart {
    /// What readers see without opening anything.
    var isShownText: Bool { contentType.type == "text" && disposition?.kind != "attachment" }
}
