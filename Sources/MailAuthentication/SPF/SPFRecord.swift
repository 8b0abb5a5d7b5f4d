internal import MailMessage

/// An SPF record, read (RFC 7208 §4.6.1).
struct SPFRecord: Sendable, Hashable {
    enum Qualifier: UInt8, Sendable, Hashable {
        case pass = 0x2B
        case fail = 0x2D
        case softfail = 0x7E
        case neutral = 0x3F

        var result: SPFResult {
            switch self {
            case .pass: .pass
            case .fail: .fail
            case .softfail: .softfail
            case .neutral: .neutral
            }
        }
    }

    /// How many leading bits count, by family (RFC 7208 §5.6 dual-cidr-length).
    struct PrefixLengths: Sendable, Hashable {
        var ipv4 = 32
        var ipv6 = 128
    }

    enum Mechanism: Sendable, Hashable {
        case all
        case include(SPFMacroString)
        case a(SPFMacroString?, PrefixLengths)
        case mx(SPFMacroString?, PrefixLengths)
        case ptr(SPFMacroString?)
        /// 4 or 16 octets, and the bits that count.
        case ip([UInt8], bits: Int)
        case exists(SPFMacroString)
    }

    struct Directive: Sendable, Hashable {
        let qualifier: Qualifier
        let mechanism: Mechanism
        let text: String
    }

    /// What is wrong with a record: one phrase naming the term.
    struct SyntaxError: Error {
        let reason: String
    }

    private(set) var directives: [Directive] = []
    private(set) var redirect: (spec: SPFMacroString, text: String)?
    private(set) var explanation: SPFMacroString?

    static func == (left: Self, right: Self) -> Bool {
        left.directives == right.directives && left.redirect?.text == right.redirect?.text
            && left.explanation == right.explanation
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(directives)
    }

    /// Whether a TXT record is an SPF record: `v=spf1` alone or with a space behind (RFC 7208 §4.5).
    static func isRecord(_ text: [UInt8]) -> Bool {
        let version = Array("v=spf1".utf8)
        return text.count >= version.count && text[..<version.count].map(\.lowercased) == version
            && (text.count == version.count || text[version.count] == .space)
    }

    /// record = version terms *SP; terms are separated by spaces alone.
    init(_ text: [UInt8]) throws(SyntaxError) {
        for term in text.dropFirst(6).split(separator: .space) {
            guard term.allSatisfy({ (0x21...0x7E).contains($0) }) else {
                throw SyntaxError(reason: "a term isn't ASCII")
            }
            try read(term)
        }
    }

    private mutating func read(_ term: ArraySlice<UInt8>) throws(SyntaxError) {
        let wrong = SyntaxError(reason: "the term \"\(term.text)\" can't be understood")
        let end = term.firstIndex { $0 == .equals || $0 == .colon || $0 == UInt8(ascii: "/") }
        if let end, term[end] == .equals {
            guard try readModifier(term[..<end], value: Array(term[(end + 1)...]), text: term.text) else { throw wrong }
            return
        }
        var qualifier = Qualifier.pass
        var rest = term
        if let first = rest.first, let given = Qualifier(rawValue: first) {
            qualifier = given
            rest = rest.dropFirst()
        }
        let name = rest.prefix { $0 != .colon && $0 != UInt8(ascii: "/") }
        guard let mechanism = Self.mechanism(name.lowercasedText, rest[name.endIndex...]) else { throw wrong }
        directives.append(Directive(qualifier: qualifier, mechanism: mechanism, text: term.text))
    }

    /// modifier = redirect / explanation / unknown-modifier; each of the first two at most once (RFC 7208 §6).
    private mutating func readModifier(
        _ name: ArraySlice<UInt8>,
        value: [UInt8],
        text: String
    ) throws(SyntaxError) -> Bool {
        guard let first = name.first, first.isLetter,
            name.allSatisfy({ $0.isAlphanumeric || $0 == .dot || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }),
            let string = SPFMacroString(value)
        else { return false }
        switch name.lowercasedText {
        case "redirect":
            guard redirect == nil else { throw SyntaxError(reason: "redirect= stands twice") }
            guard string.isDomainSpec else { return false }
            redirect = (string, text)
        case "exp":
            guard explanation == nil else { throw SyntaxError(reason: "exp= stands twice") }
            guard string.isDomainSpec else { return false }
            explanation = string
        default: break
        }
        return true
    }

    private static func mechanism(_ name: String, _ argument: ArraySlice<UInt8>) -> Mechanism? {
        switch name {
        case "all": return argument.isEmpty ? .all : nil
        case "include": return requiredSpec(argument).map { .include($0) }
        case "exists": return requiredSpec(argument).map { .exists($0) }
        case "ptr": return argument.isEmpty ? .ptr(nil) : requiredSpec(argument).map { .ptr($0) }
        case "a", "mx":
            guard let (rest, lengths) = prefixLengths(argument) else { return nil }
            let spec = rest.isEmpty ? nil : requiredSpec(rest)
            guard rest.isEmpty || spec != nil else { return nil }
            return name == "a" ? .a(spec, lengths) : .mx(spec, lengths)
        case "ip4", "ip6": return network(argument, octets: name == "ip4" ? 4 : 16)
        default: return nil
        }
    }

    /// ":" domain-spec
    private static func requiredSpec(_ argument: ArraySlice<UInt8>) -> SPFMacroString? {
        guard argument.first == .colon, let string = SPFMacroString(Array(argument.dropFirst())), string.isDomainSpec
        else { return nil }
        return string
    }

    /// ":" ip4-network [ ip4-cidr-length ], the same for ip6.
    private static func network(_ argument: ArraySlice<UInt8>, octets count: Int) -> Mechanism? {
        guard argument.first == .colon else { return nil }
        let text = argument.dropFirst()
        let slash = text.firstIndex(of: UInt8(ascii: "/"))
        guard let octets = IPAddress.octets(parsing: text[..<(slash ?? text.endIndex)]), octets.count == count else {
            return nil
        }
        guard let slash else { return .ip(octets, bits: count * 8) }
        return length(text[(slash + 1)...], most: count * 8).map { .ip(octets, bits: $0) }
    }

    /// dual-cidr-length = [ "/" length ] [ "//" length ], taken off the end.
    private static func prefixLengths(_ text: ArraySlice<UInt8>) -> (rest: ArraySlice<UInt8>, PrefixLengths)? {
        let slash = UInt8(ascii: "/")
        var rest = text
        var lengths = PrefixLengths()
        func takeNumber(most: Int, slashes: Int) -> Int?? {
            let digits = rest.reversed().prefix(while: \.isDigit).count
            let head = rest.dropLast(digits)
            guard digits > 0, head.suffix(slashes).count == slashes, head.suffix(slashes).allSatisfy({ $0 == slash })
            else { return .some(nil) }
            guard let number = length(rest.suffix(digits), most: most) else { return nil }
            rest = head.dropLast(slashes)
            return number
        }
        guard let ipv6 = takeNumber(most: 128, slashes: 2) else { return nil }
        if let ipv6 { lengths.ipv6 = ipv6 }
        guard let ipv4 = takeNumber(most: 32, slashes: 1) else { return nil }
        if let ipv4 { lengths.ipv4 = ipv4 }
        return (rest, lengths)
    }

    /// "0" / %x31-39 0*2DIGIT
    private static func length(_ digits: ArraySlice<UInt8>, most: Int) -> Int? {
        guard (1...3).contains(digits.count), digits.allSatisfy(\.isDigit), digits.count == 1 || digits.first != 0x30,
            let number = Int(digits.text), number <= most
        else { return nil }
        return number
    }
}
