package import MailMessage

/// A result of SPF (RFC 7208 §2.6).
package enum SPFResult: String, Sendable, Hashable, CaseIterable {
    /// There is no record, or no domain to ask.
    case none
    /// The domain says nothing of this client.
    case neutral
    case pass
    case fail
    /// Probably not allowed; the domain doesn't want to say "fail".
    case softfail
    /// Something temporary: asking later may help.
    case temperror
    /// The domain's record can't be understood.
    case permerror
}

/// What SPF says of a client and one identity that it used, with how that came about.
package struct SPFVerdict: Sendable, Hashable {
    /// Whose domain was checked (RFC 7208 §2.3, §2.4).
    package enum Identity: String, Sendable, Hashable {
        case helo
        /// MAIL FROM; where that is empty, postmaster at the HELO name.
        case mailFrom = "mailfrom"
    }

    package let result: SPFResult
    package let identity: Identity
    /// The domain that was asked for its record; nil where there was none to ask (then the result is `none`).
    package let domain: Domain?
    /// The term that decided, as the record has it; nil where none matched.
    package let mechanism: String?
    /// What the domain says of a fail (`exp=`, RFC 7208 §6.2). It is a stranger's text: say so where it is shown.
    package let explanation: String?
    /// Why the result is `temperror`, `permerror` or `none`; a short English phrase.
    package let problem: String?
    /// Each term looked at, in order, those of included records after the include that led to them.
    package let steps: [SPFStep]

    package init(
        result: SPFResult,
        identity: Identity,
        domain: Domain?,
        mechanism: String? = nil,
        explanation: String? = nil,
        problem: String? = nil,
        steps: [SPFStep] = []
    ) {
        self.result = result
        self.identity = identity
        self.domain = domain
        self.mechanism = mechanism
        self.explanation = explanation
        self.problem = problem
        self.steps = steps
    }
}

/// One term of a record and what came of it.
package struct SPFStep: Sendable, Hashable, CustomStringConvertible {
    package enum Outcome: String, Sendable, Hashable {
        case matched
        case notMatched = "no match"
        /// A modifier that sends the question on (`redirect=`).
        case followed
        /// A term that ended the check with an error.
        case failed
        /// A record found and read.
        case record
    }

    /// The domain whose record this is.
    package let domain: DNSName
    /// The term as written; the whole record where `outcome` is `.record`.
    package let term: String
    package let outcome: Outcome
    /// 0 for the domain's own record, one more for each include or redirect.
    package let depth: Int
    /// What was asked and what the DNS said.
    package let questions: [DNSQuestion]

    package init(
        domain: DNSName,
        term: String,
        outcome: Outcome,
        depth: Int = 0,
        questions: [DNSQuestion] = []
    ) {
        self.domain = domain
        self.term = term
        self.outcome = outcome
        self.depth = depth
        self.questions = questions
    }

    package var description: String {
        let asked = questions.isEmpty ? "" : " [" + questions.map(\.description).joined(separator: "; ") + "]"
        return "\(domain): \(term): \(outcome.rawValue)\(asked)"
    }
}

/// A question to the DNS with its reply, as a verdict tells of it.
package struct DNSQuestion: Sendable, Hashable, CustomStringConvertible {
    package let name: DNSName
    package let type: DNSRecordType
    package let outcome: DNSReply.Outcome

    package init(
        name: DNSName,
        type: DNSRecordType,
        outcome: DNSReply.Outcome
    ) {
        self.name = name
        self.type = type
        self.outcome = outcome
    }

    package var description: String {
        let answer =
            switch outcome {
            case .records(let records): "\(records.count) records"
            case .noSuchName: "no such name"
            case .noRecords: "no records"
            case .failed(let failure): failure.rawValue
            }
        return "\(type.name) \(name): \(answer)"
    }
}
