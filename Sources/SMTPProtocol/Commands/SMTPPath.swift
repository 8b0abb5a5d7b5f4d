internal import MailMessage

/// Reverse-path or forward-path with what stands after it (RFC 5321 §4.1.2).
struct SMTPPath {
    /// What stands between the angle brackets, a source route taken off (RFC 5321 §4.1.1.3: to be ignored).
    let mailbox: ArraySlice<UInt8>
    let parameters: ArraySlice<UInt8>

    /// `"FROM:" ("<>" / Path) [SP Mail-parameters]`. A space after the colon is tolerated, as everyone does.
    init?(_ arguments: ArraySlice<UInt8>, keyword: String) {
        let length = keyword.utf8.count
        guard arguments.count > length,
            String(decoding: arguments.prefix(length), as: UTF8.self).uppercased() == keyword
        else { return nil }
        let rest = arguments.dropFirst(length).drop { $0 == 0x20 }
        guard rest.first == UInt8(ascii: "<"), let end = Self.closing(rest) else { return nil }
        let after = rest[(end + 1)...]
        guard after.isEmpty || after.first == 0x20 else { return nil }
        parameters = after
        var inner = rest[(rest.startIndex + 1)..<end]
        if inner.first == UInt8(ascii: "@") {
            guard let colon = inner.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            inner = inner[(colon + 1)...]
        }
        mailbox = inner
    }

    /// The `>` that ends the path, those within a quoted local part passed over.
    private static func closing(_ path: ArraySlice<UInt8>) -> Int? {
        var isQuoted = false
        var isEscaped = false
        for index in path.indices {
            if isEscaped {
                isEscaped = false
            } else {
                switch path[index] {
                case UInt8(ascii: "\\") where isQuoted: isEscaped = true
                case UInt8(ascii: "\""): isQuoted.toggle()
                case UInt8(ascii: ">") where !isQuoted: return index
                default: break
                }
            }
        }
        return nil
    }

    var isASCII: Bool { mailbox.allSatisfy { $0 < 0x80 } }

    /// nil where the mailbox is none, or not UTF-8.
    var address: EmailAddress? {
        String(validating: mailbox, as: UTF8.self).flatMap { EmailAddress($0) }
    }
}
