internal import Crypto
package import FoundationEssentials
package import MailMessage

/// Signs messages of one domain, with one key or several at once (RFC 6376 §5).
package struct DKIMSigner: Sendable {
    /// A key with the selector under which the DNS has its record.
    package struct Key: Sendable {
        package let selector: String
        package let key: DKIMPrivateKey

        package init(selector: String, key: DKIMPrivateKey) {
            self.selector = selector
            self.key = key
        }
    }

    package enum SigningError: Error, Hashable {
        /// There is no From, or the header is too long to be read whole.
        case unsignableHeader
        /// The selector makes no name.
        case invalidSelector(String)
        /// The key refused its work.
        case keyFailed
    }

    package let domain: Domain
    package let keys: [Key]

    /// - Parameter keys: each makes a signature of its own, in this order from the top.
    package init(domain: Domain, keys: [Key]) {
        self.domain = domain
        self.keys = keys
    }

    /// Fields signed once more than they stand in the message, so that nobody can add another one (RFC 6376 §8.15).
    static let oversigned = [
        "From", "To", "Cc", "Subject", "Date", "Reply-To", "Message-ID", "In-Reply-To", "References", "MIME-Version",
        "Content-Type", "Content-Transfer-Encoding",
    ]

    /// Fields signed as often as they are there (RFC 6376 §5.4.1): mailing lists may add them.
    static let signed = [
        "Sender", "Auto-Submitted", "List-Id", "List-Help", "List-Unsubscribe", "List-Unsubscribe-Post",
        "List-Subscribe", "List-Post", "List-Owner", "List-Archive",
    ]

    /// The signature fields for the message, to stand on top of it as it is: no octet of it may change afterwards.
    /// - Parameter date: `t=`.
    package func signatureFields(for message: ParsedMessage, at date: Date) throws(SigningError) -> [UInt8] {
        try signatureFields(
            header: message,
            bodyHash: DKIMBodyHash(message.bytes[message.root.bodyRange]),
            at: date
        )
    }

    /// The same where many messages share a body: it is hashed once, and each header signed by itself.
    /// - Parameter header: the message, or only its header; a body in it is not looked at.
    package func signatureFields(
        header message: ParsedMessage,
        bodyHash: DKIMBodyHash,
        at date: Date
    ) throws(SigningError) -> [UInt8] {
        let evidence = MessageEvidence(message)
        guard !evidence.isHeaderIncomplete, message.header.first("From") != nil else { throw .unsignableHeader }
        let names = Self.names(for: message.header)
        var covered: [UInt8] = []
        for field in evidence.header.selection(names.map { Array($0.utf8) }) {
            evidence.header.append(field, .relaxed, to: &covered)
        }
        var result: [UInt8] = []
        for key in keys {
            result += try field(key, names: names, bodyHash: bodyHash.text, covered: covered, at: date)
        }
        return result
    }

    /// The message with its signatures on top.
    package func sign(_ message: [UInt8], at date: Date) throws(SigningError) -> [UInt8] {
        try signatureFields(for: ParsedMessage(bytes: message), at: date) + message
    }

    private static func names(for header: HeaderBlock) -> [String] {
        var names: [String] = []
        for name in oversigned + signed {
            let extra = oversigned.contains(name) ? 1 : 0
            names += [String](repeating: name.lowercased(), count: header.all(name).count + extra)
        }
        return names
    }

    private func field(
        _ key: Key,
        names: [String],
        bodyHash: String,
        covered: [UInt8],
        at date: Date
    ) throws(SigningError) -> [UInt8] {
        guard DNSName(key.selector + "._domainkey." + domain.ascii) != nil,
            key.selector.utf8.allSatisfy({ $0.isAlphanumeric || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E })
        else { throw .invalidSelector(key.selector) }
        let algorithm = key.key.algorithm.rawValue
        var value = " v=1; a=\(algorithm); c=relaxed/relaxed;\r\n"
        value += "\td=\(domain.ascii); s=\(key.selector); t=\(Int(date.timeIntervalSince1970));\r\n"
        value += "\th=" + Self.folded(names) + ";\r\n"
        value += "\tbh=\(bodyHash);\r\n\tb="
        var canonical = covered
        SignedHeader.appendRelaxed(name: "DKIM-Signature".utf8, value: value.utf8, to: &canonical)
        guard let signature = try? key.key.sign(SHA256.hash(data: canonical)) else { throw .keyFailed }
        let lines = Base64Text.encode(signature).pieces(of: 72).joined(separator: "\r\n\t ")
        return Array(("DKIM-Signature:" + value + lines + "\r\n").utf8)
    }

    /// Names with colons between them, in lines of at most 76 characters; a colon ends each line but the last.
    private static func folded(_ names: [String]) -> String {
        var result = ""
        var column = 3
        for (index, name) in names.enumerated() {
            let piece = name + (index + 1 < names.count ? ":" : "")
            if column + piece.utf8.count > 76 {
                result += "\r\n\t "
                column = 2
            }
            result += piece
            column += piece.utf8.count
        }
        return result
    }
}
