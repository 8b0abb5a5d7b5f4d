import Crypto
import FoundationEssentials
import MailMessage

@testable import MailAuthentication

/// A small message, keys, and the zone that has them.
struct Letter {
    static let header = "From: Anna <anna@lindenschule.example>\r\nTo: ben@example.org\r\nSubject: Ausflug\r\n"
    static let body = "Hallo,\r\nwir treffen uns um acht.\r\n"
    static let text = Array((header + "\r\n" + body).utf8)
    static let domain = Domain("lindenschule.example") ?? EmailAddress.postmasterDomain
    static let time = 1_800_000_000
    static let date = Date(timeIntervalSince1970: TimeInterval(time))

    static let rsa = key(.rsaSHA256)
    static let ed25519 = key(.ed25519SHA256)

    private static func key(_ algorithm: SigningAlgorithm) -> DKIMPrivateKey? {
        try? DKIMPrivateKey(generating: algorithm)
    }

    /// A zone with one key record.
    static func zone(_ record: String?, selector: String = "k") -> ZoneResolver {
        var resolver = ZoneResolver()
        if let record, let name = DNSName("\(selector)._domainkey.lindenschule.example") {
            resolver.add(name, .text(Array(record.utf8)))
        }
        return resolver
    }

    /// A message with a signature that holds, its tags as given; `BH` in them stands for the body's hash.
    static func signed(
        _ tags: String,
        key: DKIMPrivateKey,
        message: [UInt8] = text,
        fields: [String] = ["from"],
        bodyLimit: Int? = nil
    ) throws -> [UInt8] {
        let parsed = ParsedMessage(bytes: message)
        let body = BodyDigest(message[parsed.root.bodyRange], .relaxed, limit: bodyLimit)
        let filled = tags.replacing("BH", with: Base64Text.encode(body.octets))
        let value = " \(filled); h=\(fields.joined(separator: ":")); b="
        let header = SignedHeader(parsed)
        var canonical: [UInt8] = []
        for field in header.selection(fields.map { Array($0.utf8) }) { header.append(field, .relaxed, to: &canonical) }
        SignedHeader.appendRelaxed(name: "dkim-signature".utf8, value: value.utf8, to: &canonical)
        let signature = try key.sign(SHA256.hash(data: canonical))
        return Array("DKIM-Signature:\(value)\(Base64Text.encode(signature))\r\n".utf8) + message
    }

    static let tags = "v=1; a=ed25519-sha256; c=relaxed/relaxed; d=lindenschule.example; s=k; bh=BH"

    static func verify(_ message: [UInt8], _ resolver: ZoneResolver) async -> [DKIMVerdict] {
        await DKIMVerifier(resolver: resolver, time: time).verify(ParsedMessage(bytes: message))
    }
}

extension EmailAddress {
    /// Something to fall back to where a constant of a test can't be read; the test then fails.
    fileprivate static var postmasterDomain: Domain {
        guard let domain = Domain("invalid.invalid") else { preconditionFailure("a domain that is one") }
        return domain
    }
}
