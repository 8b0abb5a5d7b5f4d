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

    private static let octets = Set("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    package let text: String

    /// - Returns: nil where `text` can't be a token. Letters of either case are the same (servers may change it).
    package init?(_ text: some StringProtocol) {
        // By octets: a list of a whole school's copies reads a thousand of them.
        guard text.utf8.count == Self.length else { return nil }
        var letters: [UInt8] = []
        letters.reserveCapacity(Self.length)
        for octet in text.utf8 {
            let letter = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(octet) ? octet | 0x20 : octet
            guard Self.octets.contains(letter) else { return nil }
            letters.append(letter)
        }
        self.text = String(decoding: letters, as: UTF8.self)
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
