package import MailMessage

/// The part of a return path of ours by which a bounce is matched to the copy that it is about:
/// `bounce+0f3k…@lindenschule.example`.
///
/// 80 random bits, so that nobody can claim a bounce of a letter that they have not got. A table (`SentCopies`) knows
/// what each stands for; the token itself says nothing about anyone.
package struct ReturnPathToken: Sendable, Hashable, CustomStringConvertible {
    /// The local part in front of the `+`.
    package static let localPart = "bounce"
    /// Characters of a token: 80 bits in Crockford's base 32, lower case.
    package static let length = 16

    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

    package let text: String

    /// - Returns: nil where `text` can't be a token. Letters of either case are the same (servers may change it).
    package init?(_ text: some StringProtocol) {
        let text = text.lowercased()
        guard text.count == Self.length, text.allSatisfy(Self.alphabet.contains) else { return nil }
        self.text = text
    }

    private init(unchecked text: String) { self.text = text }

    /// A new one.
    package static func make() -> ReturnPathToken {
        var generator = SystemRandomNumberGenerator()
        return make(using: &generator)
    }

    /// A new one, from `generator`.
    package static func make(using generator: inout some RandomNumberGenerator) -> ReturnPathToken {
        var text = ""
        for _ in 0..<length {
            text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
        }
        return ReturnPathToken(unchecked: text)
    }

    /// The token of a return path of ours.
    /// - Returns: nil where `recipient` is no such address at `domain`.
    package init?(returnPath recipient: EmailAddress, at domain: Domain) {
        let local = recipient.localPart.lowercased()
        guard recipient.domain == domain, local.hasPrefix(Self.localPart + "+") else { return nil }
        self.init(local.dropFirst(Self.localPart.count + 1))
    }

    /// The return path with this token at `domain`.
    package func returnPath(at domain: Domain) -> EmailAddress? {
        EmailAddress(localPart: Self.localPart + "+" + text, domain: domain)
    }

    package var description: String { text }
}
