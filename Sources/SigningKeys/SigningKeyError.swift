/// Why keys can't be made, read or changed. Never carries anything of a key or the secret.
package struct SigningKeyError: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Code: String, Sendable, CaseIterable {
        /// Neither `signing.key-file` nor `SCHULPOST_KEY` is given: keys can be listed, not made or used.
        case noSecret
        /// The secret has fewer than 32 octets.
        case shortSecret
        /// Its file can't be read. The reason is the path.
        case unreadableSecret
        /// A key was sealed under another secret. The reason is its selector.
        case wrongSecret
        /// A sealed key was changed, or moved from another row. The reason is its selector.
        case damagedKey
        /// There is no such pair of keys.
        case noSuchPair
        /// The pair is in a state in which this can't be done. The reason is the state.
        case wrongState
        /// The pair's records are not (all) in the DNS. The reason names them.
        case notPublished
        /// The domain is none of this school's.
        case foreignDomain
    }

    package let code: Code
    /// For the log, and to be shown beside the code: names and states only.
    package let reason: String

    package init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    package var description: String { "\(code.rawValue): \(reason)" }
}
