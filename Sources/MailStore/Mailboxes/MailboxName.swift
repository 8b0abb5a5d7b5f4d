/// A mailbox's name as people read it (Unicode, not modified UTF-7), its levels separated by `/`.
package struct MailboxName: Sendable, Hashable, CustomStringConvertible {
    /// What stands between two levels.
    package static let separator: Character = "/"
    /// The longest name, in bytes of UTF-8.
    package static let longest = 512
    /// How many levels a name may have.
    package static let deepest = 10

    package static let inbox = MailboxName(checked: "INBOX")

    package let text: String

    /// - Parameter text: a first level `inbox` in any case becomes `INBOX` (RFC 3501 §5.1); one separator at the end is
    ///   dropped (RFC 3501 §6.3.3).
    /// - Returns: nil where a level is empty or begins or ends with a space, where the name is too long or too deep, or
    ///   has control characters or one of `%*`.
    package init?(_ text: String) {
        var levels = text.split(separator: Self.separator, omittingEmptySubsequences: false).map(String.init)
        if levels.count > 1, levels.last?.isEmpty == true { levels.removeLast() }
        guard (1...Self.deepest).contains(levels.count), text.utf8.count <= Self.longest,
            levels.allSatisfy({ !$0.isEmpty && $0.first != " " && $0.last != " " }),
            text.unicodeScalars.allSatisfy({
                $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0 != "%" && $0 != "*"
            })
        else { return nil }
        if levels[0].lowercased() == "inbox" { levels[0] = "INBOX" }
        self.text = levels.joined(separator: String(Self.separator))
    }

    init(checked text: String) { self.text = text }

    /// The names above this one, the topmost first.
    package var superiors: [MailboxName] {
        let levels = text.split(separator: Self.separator)
        return (1..<max(levels.count, 1)).map {
            MailboxName(checked: levels.prefix($0).joined(separator: String(Self.separator)))
        }
    }

    /// Whether this lies below `other`.
    package func isInferior(to other: MailboxName) -> Bool {
        text.hasPrefix(other.text + String(Self.separator))
    }

    /// This name with `old` at its front replaced.
    func moved(from old: MailboxName, to new: MailboxName) -> MailboxName? {
        MailboxName(new.text + text.dropFirst(old.text.count))
    }

    package var description: String { text }
}
