package import MailMessage

/// What a header says of how a message was sent; the rest of the header says who sent it (`SenderFacts`).
package struct HeaderSigns: Sendable, Hashable {
    /// List-Unsubscribe (RFC 2369 §3.2).
    package var hasUnsubscribe: Bool
    /// Precedence: bulk, list or junk; Auto-Submitted other than "no" (RFC 3834 §5).
    package var isFromProgram: Bool
    /// From an address such as noreply@.
    package var takesNoReply: Bool

    package init(hasUnsubscribe: Bool = false, isFromProgram: Bool = false, takesNoReply: Bool = false) {
        self.hasUnsubscribe = hasUnsubscribe
        self.isFromProgram = isFromProgram
        self.takesNoReply = takesNoReply
    }

    /// - Parameter from: the addresses in From, where they have been read already.
    package init(_ message: ParsedMessage, from: [EmailAddress]? = nil) {
        hasUnsubscribe = message.header.first("List-Unsubscribe") != nil
        let isBulk = message.header.first("Precedence").map { ["bulk", "list", "junk"].contains(Self.word($0.value)) }
        let isSubmitted = message.header.first("Auto-Submitted").map { !["", "no"].contains(Self.word($0.value)) }
        isFromProgram = isBulk == true || isSubmitted == true
        takesNoReply = (from ?? message.from.map(\.address)).contains { Self.isDeaf($0.localPart) }
    }

    var isAutomatic: Bool { hasUnsubscribe || isFromProgram }

    var signs: [String] {
        (hasUnsubscribe ? ["signup.header.list"] : []) + (isFromProgram ? ["signup.header.program"] : [])
            + (takesNoReply ? ["signup.header.no-reply"] : [])
    }

    private static func word(_ value: String) -> String {
        String(value.drop { $0 == " " || $0 == "\t" }.prefix { $0.isLetter || $0 == "-" }).lowercased()
    }

    static func isDeaf(_ localPart: String) -> Bool {
        let letters = localPart.utf8.compactMap { octet in
            octet >= 0x80 ? octet : FoldedText.lowercase[Int(octet)] == 0 ? nil : octet | 0x20
        }
        return deaf.contains { letters.starts(with: $0) } || letters.suffix(noReply.count) == noReply[...]
    }

    private static let noReply = Array("noreply".utf8)

    private static let deaf = [
        "noreply", "donotreply", "nichtantworten", "keineantwort", "notification", "notify", "newsletter", "mailer",
        "verify", "verification", "registration", "automail", "automated",
    ]
    .map { Array($0.utf8) }
}
