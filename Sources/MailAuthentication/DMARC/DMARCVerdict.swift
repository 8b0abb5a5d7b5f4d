package import MailMessage

/// A result of DMARC (RFC 7489 §11.2).
package enum DMARCResult: String, Sendable, Hashable, CaseIterable {
    /// The author's domain publishes no policy.
    case none
    /// An identifier aligned with the author's domain is authenticated.
    case pass
    case fail
    /// Something temporary: asking later may help.
    case temperror
    /// There is no one author domain to ask, or its record can't be understood.
    case permerror
}

/// What a domain wants done with messages that fail (RFC 7489 §6.3 `p`).
package enum DMARCPolicy: String, Sendable, Hashable, CaseIterable, Comparable {
    case none
    case quarantine
    case reject

    /// The stricter policy is the greater.
    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .none: 0
        case .quarantine: 1
        case .reject: 2
        }
    }

    /// One step milder: what `t=y` asks for (DMARCbis §4.7).
    var milder: DMARCPolicy {
        switch self {
        case .none, .quarantine: .none
        case .reject: .quarantine
        }
    }
}

/// How the policy record and the organizational domain are found.
package enum DMARCDiscovery: String, Sendable, Hashable {
    /// By asking the DNS label by label (DMARCbis §4.10).
    case treeWalk = "tree walk"
    /// By the public suffix list (RFC 7489 §3.2).
    case publicSuffixList = "public suffix list"
}

/// What DMARC says of a message.
package struct DMARCVerdict: Sendable, Hashable {
    /// Which tag of the record applies to the author's domain.
    package enum PolicyTag: String, Sendable, Hashable {
        case p
        /// A subdomain's.
        case sp
        /// A subdomain's that doesn't exist (RFC 9091, DMARCbis §4.7).
        case np
    }

    /// Why there is no plain answer.
    package enum Problem: Sendable, Hashable {
        /// No From field, or none with an address that has a domain.
        case noAuthor
        /// More From domains than are asked.
        case tooManyAuthors
        /// The policy can't be had for now.
        case policyUnavailable(DNSFailure)
        /// An identifier that might have been aligned couldn't be checked for now.
        case identifierUnavailable
        /// Records that say `v=DMARC1` and nothing that can be used.
        case malformedRecord(at: DNSName)
    }

    /// What was found for one author domain.
    package struct Author: Sendable, Hashable {
        package let domain: Domain
        package let result: DMARCResult
        package let problem: Problem?
        /// Where the record that applies was found, without `_dmarc`; nil where there is none.
        package let policyDomain: Domain?
        /// The record that applies, and its text.
        package let record: DMARCRecord?
        package let organizationalDomain: Domain
        /// What the domain asks for, were the message to fail: by `p`, `sp` or `np`, then `t`.
        package let policy: DMARCPolicy
        package let policyTag: PolicyTag
        /// The SPF domain, where it passed and is aligned.
        package let alignedSPF: Domain?
        /// The domains of passing signatures that are aligned, in the signatures' order.
        package let alignedDKIM: [Domain]
        package let questions: [DNSQuestion]

        package init(
            domain: Domain,
            result: DMARCResult,
            problem: Problem? = nil,
            policyDomain: Domain? = nil,
            record: DMARCRecord? = nil,
            organizationalDomain: Domain,
            policy: DMARCPolicy = .none,
            policyTag: PolicyTag = .p,
            alignedSPF: Domain? = nil,
            alignedDKIM: [Domain] = [],
            questions: [DNSQuestion] = []
        ) {
            self.domain = domain
            self.result = result
            self.problem = problem
            self.policyDomain = policyDomain
            self.record = record
            self.organizationalDomain = organizationalDomain
            self.policy = policy
            self.policyTag = policyTag
            self.alignedSPF = alignedSPF
            self.alignedDKIM = alignedDKIM
            self.questions = questions
        }
    }

    /// The domains of From, each once, in order.
    package let authors: [Author]
    /// The worst of all authors' results: with several From domains each must pass.
    package let result: DMARCResult
    package let problem: Problem?
    package let discovery: DMARCDiscovery

    package init(
        authors: [Author],
        result: DMARCResult,
        problem: Problem? = nil,
        discovery: DMARCDiscovery = .treeWalk
    ) {
        self.authors = authors
        self.result = result
        self.problem = problem
        self.discovery = discovery
    }

    /// What the author's domain wants done: its policy for a fail, `none` for every other result. With several author
    /// domains the strictest that fails.
    package var disposition: DMARCPolicy {
        authors.filter { $0.result == .fail }.map(\.policy).max() ?? .none
    }

    /// Whether exactly one author domain is there, and it is authenticated.
    package var isAlignedPass: Bool { result == .pass && authors.count == 1 }
}
