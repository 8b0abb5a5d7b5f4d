internal import HTTPTypes

/// What a visitor is told when something isn't to be had: a page that says what to do next.
struct WebError: Error, Sendable, Hashable {
    enum Kind: String, Sendable, Hashable, CaseIterable {
        case notFound = "not-found"
        /// Logged in, but not for this.
        case forbidden
        /// A form of a session that has ended.
        case loggedOut = "logged-out"
        /// A form of somebody without a session whose browser has forgotten us meanwhile.
        case staleForm = "stale-form"
        /// A form that wasn't made for this visitor.
        case foreignForm = "foreign-form"
        case badRequest = "bad-request"
        case tooLarge = "too-large"
        case tooSlow = "too-slow"
        case tooMany = "too-many"
        case wrongMethod = "wrong-method"
        /// A name that no school here has.
        case unknownHost = "unknown-host"
        /// The database is away.
        case unavailable
        /// Something is broken here.
        case broken
    }

    let kind: Kind
    /// Seconds after which it may work.
    var retryAfter: Int?
    /// Megabytes that fit, where it was too large.
    var limit: Int?

    init(_ kind: Kind, retryAfter: Int? = nil, limit: Int? = nil) {
        self.kind = kind
        self.retryAfter = retryAfter
        self.limit = limit
    }

    var status: HTTPResponse.Status {
        switch kind {
        case .notFound: .notFound
        case .forbidden, .foreignForm, .staleForm: .forbidden
        case .loggedOut: .unauthorized
        case .badRequest: .badRequest
        case .tooLarge: .contentTooLarge
        case .tooSlow: .requestTimeout
        case .tooMany: .tooManyRequests
        case .wrongMethod: .methodNotAllowed
        case .unknownHost: .misdirectedRequest
        case .unavailable: .serviceUnavailable
        case .broken: .internalServerError
        }
    }
}
