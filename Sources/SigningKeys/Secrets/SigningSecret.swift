internal import Crypto
internal import FoundationEssentials

/// What private keys in the database are encrypted under: it stands in a file or the environment, never in the database.
/// Its text never shows it.
package struct SigningSecret: Sendable, CustomStringConvertible {
    /// The environment variable that goes before the file.
    package static let variable = "SCHULPOST_KEY"
    /// The fewest octets: as many as the key has that is derived from it.
    package static let shortest = 32
    /// The most octets that are read of a file.
    package static let longest = 65_536

    private let material: SymmetricKey

    /// - Parameter octets: white space at both ends doesn't count, so that a file made by `openssl rand -base64 48` and a
    ///   variable with its content are one secret.
    /// - Throws: `SigningKeyError.Code.shortSecret`
    package init(_ octets: [UInt8]) throws(SigningKeyError) {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        var trimmed = octets[...]
        while let last = trimmed.last, isSpace(last) { trimmed.removeLast() }
        trimmed = trimmed.drop(while: isSpace)
        guard trimmed.count >= Self.shortest else {
            throw SigningKeyError(.shortSecret, "the secret has \(trimmed.count) octets of at least \(Self.shortest)")
        }
        material = SymmetricKey(data: trimmed)
    }

    /// Finds the secret of this machine.
    /// - Parameters:
    ///   - path: the file named by `signing.key-file`.
    ///   - environment: `SCHULPOST_KEY` in it goes before the file.
    /// - Returns: nil where neither is given.
    /// - Throws: `SigningKeyError.Code.unreadableSecret`, `.shortSecret`
    package static func find(
        file path: String?,
        environment: [String: String]
    ) throws(SigningKeyError) -> SigningSecret? {
        if let text = environment[variable], !text.isEmpty { return try SigningSecret(Array(text.utf8)) }
        guard let path else { return nil }
        guard let octets = FileManager.default.contents(atPath: path), octets.count <= longest else {
            throw SigningKeyError(.unreadableSecret, path)
        }
        return try SigningSecret([UInt8](octets))
    }

    /// The key that private keys are sealed with (RFC 5869).
    var sealingKey: SymmetricKey { derived("schulpost signing keys 1: sealing", octets: 32) }

    /// Tells secrets apart without telling anything of them; stands beside what was sealed.
    var fingerprint: String {
        derived("schulpost signing keys 1: fingerprint", octets: 8).withUnsafeBytes { octets in
            octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
    }

    private func derived(_ purpose: String, octets: Int) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: material, info: Array(purpose.utf8), outputByteCount: octets)
    }

    package var description: String { "SigningSecret" }
}
