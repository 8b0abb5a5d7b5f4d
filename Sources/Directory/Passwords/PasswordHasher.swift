/// Makes and checks password hashes. Both methods work hard and block: never call them on a cooperative thread, but
/// through `PasswordWorkers`.
package protocol PasswordHasher: Sendable {
    /// - Returns: a hash in the form of crypt(5).
    /// - Throws: `PasswordHashingError` where the system can't make one.
    func hash(_ password: String) throws(PasswordHashingError) -> String

    /// Whether `password` is the one that `hash` was made of. False for hashes of an unknown kind.
    func verify(_ password: String, against hash: String) -> Bool
}

/// The system's crypt(3) made no hash: an unfit password (NUL, too long) or setting.
package struct PasswordHashingError: Error, Sendable, Hashable, CustomStringConvertible {
    package init() {}

    package var description: String { "the password can't be hashed" }
}
