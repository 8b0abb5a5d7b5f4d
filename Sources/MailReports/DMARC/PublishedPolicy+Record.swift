internal import MailAuthentication
internal import MailMessage

extension AggregateReport.PublishedPolicy {
    /// The policy as a record says it, for the domain where it was found.
    init(_ record: DMARCRecord, domain: Domain, discovery: DMARCDiscovery) {
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
