/// An addr-spec: who at which domain (RFC 5321 §4.1.2 Mailbox, RFC 6531 for local parts beyond ASCII).
///
/// Equal when the domains are equal and the local parts are, letters compared without case: the school's own mailboxes
/// know no case, and for foreign ones a false "same" is the safe side when copies and limits are counted.
package struct EmailAddress: Sendable, Hashable, CustomStringConvertible {
    /// The local part as written, without quoting.
    package let localPart: String
    package let domain: Domain

    /// The longest local part, in octets (RFC 5321 §4.5.3.1.1).
    package static let longestLocalPart = 64

    /// The longest address, in octets (RFC 5321 §4.5.3.1.3: a path has 256 with its brackets).
    package static let longest = 254

    /// - Returns: nil where the text is not one addr-spec in the strict form of RFC 5321 (no comments, no folding).
    package init?(_ text: some StringProtocol) {
        guard let at = text.lastIndex(of: "@") else { return nil }
        let local = text[..<at]
        // RFC 5321 §4.1.2: a Domain has no dot at its end.
        guard !text.hasSuffix(".") else { return nil }
        guard let domain = Domain(text[text.index(after: at)...]) else { return nil }
        if local.utf8.first == UInt8(ascii: "\"") {
            guard let unquoted = Self.unquote(local) else { return nil }
            self.init(localPart: unquoted, domain: domain)
        } else {
            guard Self.isDotAtom(local) else { return nil }
            self.init(localPart: String(local), domain: domain)
        }
    }

    /// - Parameter localPart: unquoted; 1 to 64 octets, no control characters.
    package init?(localPart: String, domain: Domain) {
        guard (1...Self.longestLocalPart).contains(localPart.utf8.count),
            localPart.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }),
            localPart.utf8.count + 1 + domain.ascii.utf8.count <= Self.longest
        else { return nil }
        self.localPart = localPart
        self.domain = domain
    }

    private init(checked localPart: String, domain: Domain) {
        self.localPart = localPart
        self.domain = domain
    }

    /// `postmaster@`, which every domain has (RFC 5321 §4.5.1).
    package static func postmaster(at domain: Domain) -> EmailAddress {
        EmailAddress(checked: "postmaster", domain: domain)
    }

    /// `local@domain`, the local part quoted where it must be, the domain in ASCII.
    package var description: String {
        (Self.isDotAtom(localPart) ? localPart : Self.quote(localPart)) + "@" + domain.ascii
    }

    /// Whether the address can travel only with SMTPUTF8 (RFC 6531).
    package var needsSMTPUTF8: Bool { !localPart.utf8.allSatisfy { $0 < 0x80 } }

    /// The local part up to the first `+` (subaddressing, RFC 5233), in lower case: `anna+club@` reaches `anna@`.
    package var baseLocalPart: String {
        let local = localPart.lowercased()
        guard let plus = local.utf8.firstIndex(of: UInt8(ascii: "+")), plus != local.startIndex else { return local }
        return String(local[..<plus])
    }

    /// One spelling for each address; what tables keep.
    package var normalized: String { localPart.lowercased() + "@" + domain.ascii }

    package static func == (left: Self, right: Self) -> Bool {
        guard left.domain == right.domain else { return false }
        if left.localPart == right.localPart { return true }
        // No string is made for two of ASCII: sets of addresses compare many.
        return isSameASCII(left.localPart.utf8, right.localPart.utf8)
            ?? (left.localPart.lowercased() == right.localPart.lowercased())
    }

    /// - Returns: nil where one of them goes beyond ASCII before they differ.
    private static func isSameASCII(_ left: String.UTF8View, _ right: String.UTF8View) -> Bool? {
        var (lefts, rights) = (left.makeIterator(), right.makeIterator())
        while true {
            let (one, other) = (lefts.next(), rights.next())
            guard one ?? 0 < 0x80, other ?? 0 < 0x80 else { return nil }
            guard one?.asciiLowercased == other?.asciiLowercased else { return false }
            if one == nil { return true }
        }
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(domain)
        // Nearly every local part is ASCII: no string is made for it. Letters beyond may be equal to one within (K, the sign
        // for kelvin).
        if !Self.hashASCII(localPart, into: &hasher) {
            let lowercase = localPart.lowercased()
            if !Self.hashASCII(lowercase, into: &hasher) { hasher.combine(lowercase) }
        }
    }

    /// - Returns: whether all of the text is ASCII; else nothing was hashed.
    private static func hashASCII(_ text: String, into hasher: inout Hasher) -> Bool {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestLocalPart) { lowercase in
            var count = 0
            for byte in text.utf8 {
                guard byte < 0x80, count < lowercase.count else { return false }
                lowercase[count] = byte.asciiLowercased
                count += 1
            }
            hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(lowercase)[..<count]))
            return true
        }
    }

    private static func isDotAtom(_ text: some StringProtocol) -> Bool {
        guard !text.isEmpty else { return false }
        return text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            .allSatisfy { !$0.isEmpty && $0.allSatisfy(isAtomText) }
    }

    /// atext (RFC 5322 §3.2.3, RFC 6532 §3.2).
    private static func isAtomText(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
            return true
        default:
            return "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
        }
    }

    private static func quote(_ text: String) -> String {
        var quoted = "\""
        for character in text {
            if character == "\"" || character == "\\" { quoted.append("\\") }
            quoted.append(character)
        }
        return quoted + "\""
    }

    private static func unquote(_ text: some StringProtocol) -> String? {
        var inner = text.dropFirst()
        guard inner.last == "\"" else { return nil }
        inner.removeLast()
        var result = ""
        var escaped = false
        for character in inner {
            if escaped {
                result.append(character)
                escaped = false
            } else if character == "\\" {
                escaped = true
            } else if character == "\"" {
                return nil
            } else {
                result.append(character)
            }
        }
        return escaped ? nil : result
    }
}
