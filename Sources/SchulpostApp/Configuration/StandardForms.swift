import MailMessage
import ProxyProtocol
import School

extension ValueForm<String> {
    /// Any text that isn't empty.
    static let text = ValueForm(Phrase("ein Text", "a text"), parse: { $0.isEmpty ? nil : $0 }, print: quoted)

    /// A path; a relative one counts from the folder of the configuration file.
    static let path = ValueForm(Phrase("ein Dateipfad", "a file path"), parse: { $0.isEmpty ? nil : $0 }, print: quoted)

    /// A page's address; it goes into letters as it is.
    static let page = ValueForm(
        Phrase(
            "eine Adresse wie https://lindenschule.example/echt",
            "an address like https://lindenschule.example/echt"
        ),
        parse: { text in
            let isPage =
                text.hasPrefix("https://") && (10...200).contains(text.utf8.count)
                && text.utf8.allSatisfy { byte in (33...126).contains(byte) && !"<>\"'`\\^{|}?#".utf8.contains(byte) }
            return isPage ? text : nil
        },
        print: quoted
    )

    /// The same within a list, where a comma ends a value.
    fileprivate static func listed(_ text: String) -> String {
        text.contains { ",[]{}".contains($0) }
            ? "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" : quoted(text)
    }

    /// YAML needs quotes around what it would read as something else.
    private static func quoted(_ text: String) -> String {
        let isPlain =
            text.first.map { $0.isLetter || $0 == "/" } == true && !text.contains(": ") && !text.contains(" #")
            && text.unicodeScalars.allSatisfy { $0.value >= 0x20 }
        return isPlain ? text : "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

extension ValueForm<[String]> {
    /// Lines of a postal address, as a list or as a text of several lines.
    static let addressLines = ValueForm(
        expected: Phrase(
            "eine bis vier Zeilen wie [Am Anger 1, 31134 Hildesheim], jede höchstens 60 Zeichen",
            "one to four lines like [Am Anger 1, 31134 Hildesheim], each of at most 60 characters"
        ),
        parse: { text in
            let lines: [String] =
                switch text {
                case .single(let text): text.split(whereSeparator: \.isNewline).map { String($0) }
                case .list(let lines): lines
                }
            let trimmed = lines.map { line in line.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            let isAddress =
                (1...4).contains(trimmed.count)
                && trimmed.allSatisfy { line in
                    (1...60).contains(line.count)
                        && line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
                }
            return isAddress ? trimmed : nil
        },
        print: { "[" + $0.map(ValueForm<String>.listed).joined(separator: ", ") + "]" }
    )
}

extension ValueForm<Int> {
    /// A whole number.
    static func number(_ range: ClosedRange<Int>) -> ValueForm {
        ValueForm(
            Phrase(
                "eine Zahl von \(range.lowerBound) bis \(range.upperBound)",
                "a number from \(range.lowerBound) to \(range.upperBound)"
            ),
            parse: { Int($0).flatMap { range.contains($0) ? $0 : nil } },
            print: { String($0) }
        )
    }

    /// An amount of octets: `512 kB`, `28 MB`, `1 GB`; a thousand each, as RFC 1870 counts octets and people count MB.
    static func octets(_ range: ClosedRange<Int>) -> ValueForm {
        ValueForm(
            Phrase(
                "eine Größe wie „28 MB“ von \(printOctets(range.lowerBound)) bis \(printOctets(range.upperBound))",
                "a size like \"28 MB\" from \(printOctets(range.lowerBound)) to \(printOctets(range.upperBound))"
            ),
            parse: { parseOctets($0).flatMap { range.contains($0) ? $0 : nil } },
            print: printOctets
        )
    }

    private static let octetUnits = [("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1000)]

    private static func parseOctets(_ text: String) -> Int? {
        for (unit, size) in octetUnits where text.hasSuffix(unit) {
            let digits = text.dropLast(unit.count).filter { $0 != " " }
            guard let number = Int(digits), number >= 0 else { return nil }
            let (octets, overflows) = number.multipliedReportingOverflow(by: size)
            return overflows ? nil : octets
        }
        return Int(text)
    }

    private static func printOctets(_ octets: Int) -> String {
        for (unit, size) in octetUnits where octets >= size && octets % size == 0 {
            return "\(octets / size) \(unit)"
        }
        return String(octets)
    }
}

extension ValueForm<Duration> {
    /// A time: `100 ms`, `30 s`, `5 min`, `2 h`.
    static func duration(_ range: ClosedRange<Duration>) -> ValueForm {
        ValueForm(
            Phrase(
                "eine Dauer wie „5 min“ von \(printed(range.lowerBound)) bis \(printed(range.upperBound))",
                "a time like \"5 min\" from \(printed(range.lowerBound)) to \(printed(range.upperBound))"
            ),
            parse: { parsed($0).flatMap { range.contains($0) ? $0 : nil } },
            print: printed
        )
    }

    /// "ms" before "s": the first that fits is taken.
    private static let units: [(name: String, milliseconds: Int64)] = [
        ("min", 60_000), ("h", 3_600_000), ("ms", 1), ("s", 1000),
    ]

    private static func parsed(_ text: String) -> Duration? {
        for unit in units where text.hasSuffix(unit.name) {
            let digits = text.dropLast(unit.name.count).filter { $0 != " " }
            guard let number = Int64(digits), (0...1_000_000).contains(number) else { return nil }
            return .milliseconds(number * unit.milliseconds)
        }
        return nil
    }

    private static func printed(_ duration: Duration) -> String {
        let seconds = duration.components.seconds
        guard duration == .seconds(seconds) else { return "\(Int64((duration / .milliseconds(1)).rounded())) ms" }
        for (name, size) in [("h", Int64(3600)), ("min", 60)] where seconds >= size && seconds % size == 0 {
            return "\(seconds / size) \(name)"
        }
        return "\(seconds) s"
    }
}

extension ValueForm where Value: RawRepresentable & CaseIterable & Hashable, Value.RawValue == String {
    /// One of a few words.
    static var choice: ValueForm {
        let words = Value.allCases.map(\.rawValue)
        return ValueForm(
            Phrase(words.joined(separator: ", "), words.joined(separator: ", ")).oneOf,
            parse: { Value(rawValue: $0) },
            print: { $0.rawValue }
        )
    }
}

extension Phrase {
    fileprivate var oneOf: Phrase { Phrase("eines von: " + german, "one of: " + english) }
}

extension ValueForm<Domain> {
    /// A domain name, in Unicode or ASCII.
    static let domain = ValueForm(
        Phrase("ein Domainname wie lindenschule.example", "a domain name like lindenschule.example"),
        parse: { Domain($0) },
        print: { $0.unicode }
    )
}

extension ValueForm<[Domain]> {
    /// One or more domain names.
    static let domains = ValueForm(
        expected: Phrase(
            "eine Liste von Domainnamen wie [lindenschule.example]",
            "a list of domain names like [lindenschule.example]"
        ),
        parse: { text in
            let names: [String]
            switch text {
            case .single(let name): names = [name]
            case .list(let several): names = several
            }
            let domains = names.compactMap { Domain($0) }
            return domains.count == names.count && !domains.isEmpty ? domains : nil
        },
        print: { "[" + $0.map(\.unicode).joined(separator: ", ") + "]" }
    )
}

/// Whether something is done.
package enum OnOff: String, Sendable, CaseIterable {
    case on
    case off
}

extension ValueForm<NameService.Servers> {
    /// `system`, `root`, `off`, or addresses: `[192.0.2.53, "2001:db8::53"]`.
    static let nameServers = ValueForm(
        expected: Phrase(
            "system, root, off oder eine Liste von Adressen wie [192.0.2.53]",
            "system, root, off or a list of addresses like [192.0.2.53]"
        ),
        parse: { text in
            let addresses: [String]
            switch text {
            case .single("system"): return .system
            case .single("root"): return .root
            case .single("off"): return .nobody
            case .single(let address): addresses = [address]
            case .list(let several): addresses = several
            }
            // A port may follow: `127.0.0.1@5353`.
            let areSound = addresses.allSatisfy { address in
                address.split(separator: "@").first.map { IPNetwork(String($0)) != nil && !$0.contains("/") } == true
            }
            return areSound && !addresses.isEmpty ? .these(addresses) : nil
        },
        print: { servers in
            switch servers {
            case .system: "system"
            case .root: "root"
            case .nobody: "off"
            case .these(let addresses): "[" + addresses.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
            }
        }
    )
}

extension ValueForm<[Domain]> {
    /// Domain names; may be none.
    static let domainsOrNone = ValueForm(
        expected: Phrase(
            "eine Liste von Domainnamen wie [listen.uni.example]",
            "a list of domain names like [lists.university.example]"
        ),
        parse: { text in
            if case .list(let names) = text, names.isEmpty { return [] }
            return domains.parse(text)
        },
        print: { "[" + $0.map(\.unicode).joined(separator: ", ") + "]" }
    )
}

extension ValueForm<[IPNetwork]> {
    /// Addresses and networks: `[192.0.2.10, 2001:db8::/64]`; may be empty.
    static let networks = ValueForm(
        expected: Phrase(
            "eine Liste von Adressen oder Netzen wie [192.0.2.10, \"2001:db8::/64\"]",
            "a list of addresses or networks like [192.0.2.10, \"2001:db8::/64\"]"
        ),
        parse: { text in
            let words: [String]
            switch text {
            case .single(let word): words = [word]
            case .list(let several): words = several
            }
            let networks = words.compactMap { IPNetwork($0) }
            return networks.count == words.count ? networks : nil
        },
        print: { "[" + $0.map { "\"\($0)\"" }.joined(separator: ", ") + "]" }
    )
}

extension ValueForm<ListeningAddress> {
    /// Where a door opens: `0.0.0.0:25`, `[::]:25`.
    static let address = ValueForm(
        Phrase(
            "Adresse und Port wie „0.0.0.0:25“ oder „[::]:25“",
            "address and port like \"0.0.0.0:25\" or \"[::]:25\""
        ),
        parse: { ListeningAddress($0) },
        print: { "\"\($0)\"" }
    )
}
