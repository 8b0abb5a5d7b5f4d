internal import HTTPTypes

/// What a program is told when something isn't to be had (RFC 9457): what, where, and what was expected.
struct APIProblem: Error, Sendable, Hashable {
    enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The body is no JSON, or a header has not its form.
        case malformed
        /// No token, or none that opens this door.
        case unauthorized
        /// The token is not for this channel.
        case forbidden
        /// There is no such address, or no such decision.
        case notFound = "not-found"
        case methodNotAllowed = "method-not-allowed"
        /// What is told can't have happened.
        case conflict
        case tooLarge = "too-large"
        case unsupportedType = "unsupported-media-type"
        /// A field is missing, unknown, or not what was expected.
        case invalid
        /// The idempotency key was used for something else.
        case keyReused = "idempotency-key-reused"
        /// Too many requests without a valid token.
        case tooMany = "too-many-requests"
        /// The house can't judge now; nothing was counted.
        case unavailable
        /// The body came too slowly.
        case timeout
        /// Something is broken here.
        case broken
    }

    let kind: Kind
    /// For the programmer, in English.
    let detail: String
    /// Which field, where it is about one.
    var field: FieldFault?
    /// Seconds.
    var retryAfter: Int?
    /// The methods that are allowed, with `methodNotAllowed`.
    var allow: String?

    init(_ kind: Kind, _ detail: String, retryAfter: Int? = nil, allow: String? = nil) {
        self.kind = kind
        self.detail = detail
        self.retryAfter = retryAfter
        self.allow = allow
    }

    init(_ fault: FieldFault) {
        kind = .invalid
        detail = "\(fault.field.isEmpty ? "The body" : fault.field): expected \(fault.expected)."
        field = fault
    }

    init(_ fault: JSONFault) {
        self.init(.malformed, "The body is no JSON: at octet \(fault.offset), expected \(fault.expected).")
    }

    var status: HTTPResponse.Status {
        switch kind {
        case .malformed: .badRequest
        case .unauthorized: .unauthorized
        case .forbidden: .forbidden
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .conflict: .conflict
        case .tooLarge: .contentTooLarge
        case .unsupportedType: .unsupportedMediaType
        case .invalid, .keyReused: .unprocessableContent
        case .tooMany: .tooManyRequests
        case .unavailable: .serviceUnavailable
        case .timeout: .requestTimeout
        case .broken: .internalServerError
        }
    }

    /// One for each kind of problem; they name, and lead nowhere.
    var type: String { "urn:schulpost:problem:" + kind.rawValue }

    private var title: String {
        switch kind {
        case .malformed: "The request has not the form that it should have"
        case .unauthorized: "A valid token is needed"
        case .forbidden: "The token is not for this"
        case .notFound: "There is no such thing"
        case .methodNotAllowed: "This address knows other methods"
        case .conflict: "This can't have happened"
        case .tooLarge: "The request is too large"
        case .unsupportedType: "The body must be JSON"
        case .invalid: "A field is not what was expected"
        case .keyReused: "The idempotency key was used for another request"
        case .tooMany: "Too many requests"
        case .unavailable: "Not now"
        case .timeout: "The body came too slowly"
        case .broken: "Something went wrong here"
        }
    }

    var body: JSONValue {
        var members = [
            JSONMember("type", .string(type)), JSONMember("title", .string(title)),
            JSONMember("status", .integer(status.code)), JSONMember("detail", .string(detail)),
        ]
        if let field {
            var error = [
                JSONMember("field", .string(field.field)), JSONMember("expected", .string(field.expected)),
            ]
            if let value = field.value { error.append(JSONMember("value", .string(value))) }
            members.append(JSONMember("errors", .array([.object(error)])))
        }
        return .object(members)
    }
}
