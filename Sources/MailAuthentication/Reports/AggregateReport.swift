package import FoundationEssentials
package import MailMessage

/// A DMARC aggregate report (RFC 7489 §7.2, Appendix C): what somebody saw of a domain's mail in a span of time.
package struct AggregateReport: Sendable, Hashable {
    /// What the domain published when the report was made. Results and policies are in lower case.
    package struct PublishedPolicy: Sendable, Hashable {
        package var domain: String
        package var dkimAlignment: String?
        package var spfAlignment: String?
        package var policy: DMARCPolicy?
        package var subdomainPolicy: DMARCPolicy?
        package var nonexistentPolicy: DMARCPolicy?
        package var percent: Int?
        package var isTesting = false
        package var failureOptions: String?
        /// "psl" or "treewalk" (DMARCbis).
        package var discovery: String?

        package init(domain: String) { self.domain = domain }
    }

    /// Why something else was done than the policy asks for.
    package struct Reason: Sendable, Hashable {
        /// `forwarded`, `sampled_out`, `trusted_forwarder`, `mailing_list`, `local_policy`, `other`, `policy_test_mode`.
        package var type: String
        package var comment: String?

        package init(type: String, comment: String? = nil) {
            self.type = type
            self.comment = comment
        }
    }

    package struct SignatureResult: Sendable, Hashable {
        package var domain: String
        package var selector: String?
        package var result: String
        package var humanResult: String?

        package init(domain: String, selector: String?, result: String, humanResult: String? = nil) {
            self.domain = domain
            self.selector = selector
            self.result = result
            self.humanResult = humanResult
        }
    }

    package struct SenderResult: Sendable, Hashable {
        package var domain: String
        /// `helo` or `mfrom`.
        package var scope: String?
        package var result: String

        package init(domain: String, scope: String?, result: String) {
            self.domain = domain
            self.scope = scope
            self.result = result
        }
    }

    /// Messages that have everything in common.
    package struct Record: Sendable, Hashable {
        /// Where they came from; nil where the report has no address there.
        package var source: IPAddress?
        package var count: Int
        /// What was done: `none`, `quarantine`, `reject` (`pass` in DMARCbis).
        package var disposition: String
        /// Whether an aligned signature passed.
        package var isDKIMAligned: Bool
        package var isSPFAligned: Bool
        package var reasons: [Reason] = []
        package var headerFrom: String
        package var envelopeFrom: String?
        package var envelopeTo: String?
        package var signatures: [SignatureResult] = []
        package var senders: [SenderResult] = []

        package init(
            source: IPAddress?,
            count: Int,
            disposition: String,
            isDKIMAligned: Bool,
            isSPFAligned: Bool,
            headerFrom: String
        ) {
            self.source = source
            self.count = count
            self.disposition = disposition
            self.isDKIMAligned = isDKIMAligned
            self.isSPFAligned = isSPFAligned
            self.headerFrom = headerFrom
        }
    }

    package var organization: String
    package var email: String
    package var contact: String?
    package var reportID: String
    package var begin: Date
    package var end: Date
    package var errors: [String] = []
    package var policy: PublishedPolicy
    package var records: [Record] = []
    /// Whether there were more records than are read.
    package var isTruncated = false

    package init(
        organization: String,
        email: String,
        reportID: String,
        begin: Date,
        end: Date,
        policy: PublishedPolicy
    ) {
        self.organization = organization
        self.email = email
        self.reportID = reportID
        self.begin = begin
        self.end = end
        self.policy = policy
    }

    /// Records that are read of one report; reports of large providers have some thousands.
    package static let mostRecords = 50_000
    /// Octets of a report, unpacked.
    package static let longest = 32 << 20

    /// The name of the attachment (RFC 7489 §7.2.1.1).
    package func fileName(receiver: Domain) -> String {
        "\(receiver)!\(policy.domain)!\(Int(begin.timeIntervalSince1970))!\(Int(end.timeIntervalSince1970)).xml.gz"
    }

    /// The subject of the message that carries it (RFC 7489 §7.2.1.1).
    package func subject(submitter: Domain) -> String {
        "Report Domain: \(policy.domain) Submitter: \(submitter) Report-ID: <\(reportID)>"
    }
}

extension AggregateReport.PublishedPolicy {
    /// The policy as found for a message's author.
    package init?(_ author: DMARCVerdict.Author, discovery: DMARCDiscovery) {
        guard let record = author.record, let domain = author.policyDomain else { return nil }
        self.init(domain: domain.ascii)
        dkimAlignment = record.dkimAlignment.rawValue
        spfAlignment = record.spfAlignment.rawValue
        policy = record.policy
        subdomainPolicy = record.subdomainPolicy
        nonexistentPolicy = record.nonexistentPolicy
        percent = discovery == .publicSuffixList ? record.percent : nil
        isTesting = record.isTesting
        failureOptions = record.failureOptions.joined(separator: ":")
        self.discovery = discovery == .treeWalk ? "treewalk" : "psl"
    }
}

extension AggregateReport.Record {
    /// One message; nil where its verdict has no author or no client.
    /// - Parameter disposition: what was done.
    package init?(_ verdict: AuthenticationVerdict, disposition: DMARCPolicy) {
        guard let author = verdict.dmarc.authors.first, let client = verdict.client else { return nil }
        self.init(
            source: client,
            count: 1,
            disposition: disposition.rawValue,
            isDKIMAligned: !author.alignedDKIM.isEmpty,
            isSPFAligned: author.alignedSPF != nil,
            headerFrom: author.domain.ascii
        )
        envelopeFrom = verdict.sender?.domain.ascii
        signatures = verdict.dkim.compactMap { signature in
            signature.domain.map { domain in
                .init(domain: domain.ascii, selector: signature.selector, result: signature.result.rawValue)
            }
        }
        let scope = verdict.sender == nil ? "helo" : "mfrom"
        if let domain = verdict.mailFrom.domain {
            senders = [.init(domain: domain.ascii, scope: scope, result: verdict.mailFrom.result.rawValue)]
        }
    }
}
