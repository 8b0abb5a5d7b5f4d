import MailAuthentication

/// The terms of an SPF record as far as counting needs them (RFC 7208 §4.6.4); whether they are right, SPFVerifier says.
struct SPFTerms: Sendable, Hashable {
    struct Term: Sendable, Hashable {
        /// `+`, `-`, `~`, `?`; `+` where none stands there.
        let qualifier: Character
        /// In lower case.
        let name: String
        let argument: String
        let isModifier: Bool
    }

    /// The most questions that a check may ask (RFC 7208 §4.6.4).
    static let mostLookups = 10
    /// Records that one count reads; beyond it nobody needs to know how many more there are.
    private static let mostRecords = 40

    let terms: [Term]

    /// Those texts that are SPF records (RFC 7208 §4.5).
    static func records(among texts: [[UInt8]]) -> [String] {
        texts.map { String(decoding: $0, as: UTF8.self) }.filter { text in
            let version = text.prefix(6).lowercased()
            return version == "v=spf1" && (text.count == 6 || text.dropFirst(6).first == " ")
        }
    }

    init(_ record: String) {
        terms = record.split(separator: " ").dropFirst().map { word in
            var rest = word
            var qualifier: Character = "+"
            if let first = rest.first, "+-~?".contains(first) {
                qualifier = first
                rest = rest.dropFirst()
            }
            let name = rest.prefix { $0 != ":" && $0 != "=" && $0 != "/" }
            let behind = rest[name.endIndex...]
            return Term(
                qualifier: qualifier,
                name: name.lowercased(),
                argument: behind.first == "/" ? "" : String(behind.dropFirst()),
                isModifier: behind.first == "="
            )
        }
    }

    /// What happens to those whom nothing else matches; nil where the record leaves it open.
    var all: Term? { terms.first { $0.name == "all" && !$0.isModifier } }

    /// The questions that this record and those it includes ask, all taken together.
    static func lookups(_ record: String, resolver: any DNSResolver) async -> Int {
        var count = 0
        var waiting = [record]
        var read = 0
        var seen: Set<DNSName> = []
        while let next = waiting.popLast(), read < mostRecords {
            read += 1
            for term in SPFTerms(next).terms {
                switch (term.name, term.isModifier) {
                case ("include", false), ("redirect", true):
                    count += 1
                    guard !term.argument.contains("%"), let name = DNSName(term.argument),
                        seen.insert(name).inserted
                    else { continue }
                    waiting += records(among: await resolver.lookUp(name, .txt).texts).prefix(1)
                case ("a", false), ("mx", false), ("ptr", false), ("exists", false): count += 1
                default: break
                }
            }
        }
        return count
    }
}
