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
        id = Self.random(8)
        secret = Self.random(52)
    }

    /// - Returns: nil where the text has not the form of a token.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == Self.length, text.hasPrefix(Self.prefix) else { return nil }
        let parts = text.dropFirst(Self.prefix.count).split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 8, parts[1].utf8.count == 52,
            parts.allSatisfy({ $0.utf8.allSatisfy(Self.letters.contains) })
        else { return nil }
        id = String(parts[0])
        secret = String(parts[1])
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
    private static let length = prefix.utf8.count + 8 + 1 + 52
    /// 32 letters, 5 bits each; none that is read for another.
    private static let letters = Array("23456789abcdefghijkmnpqrstuvwxyz".utf8)

    private static func random(_ count: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        return String(
            decoding: (0..<count).map { _ in letters[Int.random(in: letters.indices, using: &generator)] },
            as: UTF8.self
        )
    }
}
