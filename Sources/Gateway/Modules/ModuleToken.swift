internal import Crypto
package import FoundationEssentials
package import Policy

/// By what a chat, a forum or another mail server shows who it is: made by an administrator, shown once.
package struct ModuleToken: Sendable, Hashable {
    /// Public: names it in lists, in the log, and within the token itself.
    package let id: String
    /// What the administrator calls it: "Synapse".
    package let name: String
    /// What it may ask about.
    package let channels: Set<Channel>
    package let created: Date
    /// Who made it: `operator NAME` at the command line, or a person's id.
    package let creator: String
    /// nil for one that doesn't end by itself.
    package let expiry: Date?
    package let revoked: Date?
    /// To the minute; nil where it was never used.
    package let lastUse: Date?
    /// SHA-256 of the secret: of no use to whoever reads the database.
    let digest: [UInt8]

    /// Whether it opens the door now.
    package func isValid(at now: Date) -> Bool { revoked == nil && (expiry.map { now < $0 } ?? true) }
}

/// A token as its module sends it: `schulpost_<id>_<secret>`. The secret has 256 random bits.
package struct ModuleSecret: Sendable, CustomStringConvertible {
    package let id: String
    let secret: String

    /// To be shown once, and never written to a log.
    package var revealed: String { Self.prefix + id + "_" + secret }

    /// A new one.
    init() {
        id = Self.random(Self.idLength)
        secret = Self.random(Self.secretLength)
    }

    /// - Returns: nil where the text has not the form of a token.
    package init?(_ text: some StringProtocol) {
        let octets = Array(text.utf8)
        let start = Self.prefix.utf8.count
        let dash = start + Self.idLength
        guard octets.count == Self.length, octets.starts(with: Self.prefix.utf8), octets[dash] == UInt8(ascii: "_"),
            octets[start..<dash].allSatisfy(Self.isLetter), octets[(dash + 1)...].allSatisfy(Self.isLetter)
        else { return nil }
        id = String(decoding: octets[start..<dash], as: UTF8.self)
        secret = String(decoding: octets[(dash + 1)...], as: UTF8.self)
    }

    var digest: [UInt8] { Array(SHA256.hash(data: Array("schulpost module\n\(secret)".utf8))) }

    /// Compares in a time that tells nothing.
    func matches(_ token: ModuleToken) -> Bool {
        let own = digest
        guard own.count == token.digest.count else { return false }
        return zip(own, token.digest).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    package var description: String { Self.prefix + id + "_…" }

    private static let prefix = "schulpost_"
    private static let idLength = 8
    private static let secretLength = 52
    private static let length = prefix.utf8.count + idLength + 1 + secretLength
    /// 32 letters, 5 bits each; none that is read for another.
    private static let letters = Array("23456789abcdefghijkmnpqrstuvwxyz".utf8)

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "2")...UInt8(ascii: "9"): true
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte != UInt8(ascii: "l") && byte != UInt8(ascii: "o")
        default: false
        }
    }

    private static func random(_ count: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        return String(
            decoding: (0..<count).map { _ in letters[Int.random(in: letters.indices, using: &generator)] },
            as: UTF8.self
        )
    }
}
