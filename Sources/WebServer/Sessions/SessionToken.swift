internal import Crypto
internal import FoundationEssentials

/// A secret that a visitor's browser keeps: 256 random bits.
struct SessionToken: Sendable, Hashable, CustomStringConvertible {
    /// As it stands in the cookie.
    let secret: String

    /// A new one.
    init() {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        secret = Base64URL.text(bytes)
    }

    /// - Returns: nil where a cookie holds none of ours.
    init?(cookie: String) {
        guard cookie.utf8.count == 43, cookie.utf8.allSatisfy(Base64URL.isLetter) else { return nil }
        secret = cookie
    }

    /// What the database keeps: of no use to whoever reads it.
    var hash: String { Self.digest("session", secret) }

    /// What each form of this visitor carries. Another site can neither read nor guess it.
    var formToken: String { Self.digest("form", secret) }

    /// Compares in a time that tells nothing.
    func accepts(formToken: String) -> Bool {
        let expected = Array(self.formToken.utf8)
        let given = Array(formToken.utf8)
        guard expected.count == given.count else { return false }
        return zip(expected, given).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    var description: String { "session token" }

    private static func digest(_ purpose: String, _ secret: String) -> String {
        Base64URL.text(Array(SHA256.hash(data: Array("schulpost \(purpose)\n\(secret)".utf8))))
    }
}

/// RFC 4648 §5, without padding.
enum Base64URL {
    static func text(_ bytes: [UInt8]) -> String {
        String(
            Data(bytes).base64EncodedString().compactMap { letter in
                switch letter {
                case "+": "-"
                case "/": "_"
                case "=": nil
                default: letter
                }
            }
        )
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
