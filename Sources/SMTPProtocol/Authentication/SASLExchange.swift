/// A login and its password as the client sent them. Its description shows neither.
package struct SMTPCredentials: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible {
    package let login: String
    package let password: String

    /// Octets of either; RFC 4616 §2 asks for at least 255.
    package static let longest = 1_024

    init?(login: some Sequence<UInt8>, password: some Sequence<UInt8>) {
        let (login, password) = (Array(login), Array(password))
        guard (1...Self.longest).contains(login.count), (1...Self.longest).contains(password.count),
            !login.contains(0), !password.contains(0),
            let loginText = String(validating: login, as: UTF8.self),
            let passwordText = String(validating: password, as: UTF8.self)
        else { return nil }
        self.login = loginText
        self.password = passwordText
    }

    package var description: String { "SMTPCredentials" }
    package var debugDescription: String { "SMTPCredentials" }
}

/// The server's side of AUTH PLAIN (RFC 4616) and AUTH LOGIN (draft-murchison-sasl-login), each with or without an
/// initial response.
package enum SASLExchange: Sendable {
    case plain
    case login
    case loginPassword(login: [UInt8])

    package enum Step: Sendable {
        /// A challenge in base 64, to be sent with 334.
        case challenge(String, SASLExchange)
        case complete(SMTPCredentials)
        case refused(SMTPReply)
    }

    /// - Parameter mechanism: in upper case.
    package init?(mechanism: String) {
        switch mechanism {
        case "PLAIN": self = .plain
        case "LOGIN": self = .login
        default: return nil
        }
    }

    /// The empty challenge, or the question that LOGIN clients wait for.
    package var challenge: String {
        switch self {
        case .plain: ""
        case .login: Base64.encode("Username:".utf8)
        case .loginPassword: Base64.encode("Password:".utf8)
        }
    }

    /// - Parameter response: the line as sent; `*` cancels (RFC 4954 §4).
    package func receive(_ response: some Collection<UInt8>) -> Step {
        if response.elementsEqual("*".utf8) { return .refused(.loginCancelled) }
        guard let decoded = Base64.decode(response) else { return .refused(.syntaxError("That is no base 64")) }
        switch self {
        case .plain:
            return Self.plain(decoded)
        case .login:
            let next = SASLExchange.loginPassword(login: decoded)
            return .challenge(next.challenge, next)
        case .loginPassword(let login):
            return SMTPCredentials(login: login, password: decoded).map(Step.complete) ?? .refused(.wrongLogin)
        }
    }

    /// `[authzid] NUL authcid NUL passwd` (RFC 4616 §2). Acting for another is not offered.
    private static func plain(_ message: [UInt8]) -> Step {
        let parts = message.split(separator: 0, omittingEmptySubsequences: false)
        guard parts.count == 3 else { return .refused(.syntaxError("PLAIN takes three parts (RFC 4616)")) }
        guard parts[0].isEmpty || parts[0] == parts[1],
            let credentials = SMTPCredentials(login: parts[1], password: parts[2])
        else { return .refused(.wrongLogin) }
        return .complete(credentials)
    }
}
