/// What a response tells programs, between brackets: RFC 3501 §7.1, RFC 4315 §3, RFC 5530 §3, RFC 7162, RFC 7889.
package enum ResponseCode: Sendable, Hashable {
    case alert
    case badCharset([String])
    case capability([String])
    case parse
    case permanentFlags(MessageFlags, mayCreate: Bool)
    case readOnly
    case readWrite
    case tryCreate
    case uidNext(UInt32)
    case uidValidity(UInt32)
    /// The sequence number of the first message without \Seen.
    case unseen(UInt32)
    case appendUID(validity: UInt32, uid: UInt32)
    /// Source and destination UIDs in the same order.
    case copyUID(validity: UInt32, from: [UInt32], to: [UInt32])
    case uidNotSticky
    case highestModSeq(Int64)
    /// What STORE left alone, numbers as the command's.
    case modified([UInt32])
    case tooBig
    case unavailable
    case authenticationFailed
    case authorizationFailed
    case privacyRequired
    case expungeIssued
    case serverBug
    case clientBug
    case cannot
    case limit
    case overQuota
    case alreadyExists
    case nonExistent
    case inUse
    case noPermission
    /// RFC 6154 §3.
    case useAttribute
    /// RFC 9051 §7.1.
    case hasChildren

    /// Without the brackets.
    package var text: String {
        switch self {
        case .badCharset(let charsets): "BADCHARSET (\(charsets.joined(separator: " ")))"
        case .capability(let names): "CAPABILITY " + names.joined(separator: " ")
        case .permanentFlags(let flags, let mayCreate):
            "PERMANENTFLAGS (\((flags.names + (mayCreate ? ["\\*"] : [])).joined(separator: " ")))"
        case .uidNext(let uid): "UIDNEXT \(uid)"
        case .uidValidity(let validity): "UIDVALIDITY \(validity)"
        case .unseen(let number): "UNSEEN \(number)"
        case .appendUID(let validity, let uid): "APPENDUID \(validity) \(uid)"
        case .copyUID(let validity, let from, let to):
            "COPYUID \(validity) \(SequenceSet.text(of: from)) \(SequenceSet.text(of: to))"
        case .highestModSeq(let value): "HIGHESTMODSEQ \(value)"
        case .modified(let numbers): "MODIFIED " + SequenceSet.text(of: numbers)
        default: word
        }
    }

    private var word: String {
        switch self {
        case .alert: "ALERT"
        case .parse: "PARSE"
        case .readOnly: "READ-ONLY"
        case .readWrite: "READ-WRITE"
        case .tryCreate: "TRYCREATE"
        case .uidNotSticky: "UIDNOTSTICKY"
        case .tooBig: "TOOBIG"
        case .unavailable: "UNAVAILABLE"
        case .authenticationFailed: "AUTHENTICATIONFAILED"
        case .authorizationFailed: "AUTHORIZATIONFAILED"
        case .privacyRequired: "PRIVACYREQUIRED"
        case .expungeIssued: "EXPUNGEISSUED"
        case .clientBug: "CLIENTBUG"
        case .cannot: "CANNOT"
        case .limit: "LIMIT"
        case .overQuota: "OVERQUOTA"
        case .alreadyExists: "ALREADYEXISTS"
        case .nonExistent: "NONEXISTENT"
        case .inUse: "INUSE"
        case .noPermission: "NOPERM"
        case .useAttribute: "USEATTR"
        case .hasChildren: "HASCHILDREN"
        default: "SERVERBUG"
        }
    }
}

/// resp-cond-state, resp-cond-bye: RFC 3501 §7.1.
package struct StatusResponse: Sendable, Hashable {
    package enum Kind: String, Sendable {
        case ok = "OK"
        case no = "NO"
        case bad = "BAD"
        case bye = "BYE"
        case preauth = "PREAUTH"
    }

    package let kind: Kind
    package let code: ResponseCode?
    /// For people. Letters beyond ASCII are rewritten: a response's text is 7-bit (§9, TEXT-CHAR).
    package let text: String

    package init(_ kind: Kind, _ code: ResponseCode? = nil, _ text: String) {
        self.kind = kind
        self.code = code
        self.text = text
    }
}
