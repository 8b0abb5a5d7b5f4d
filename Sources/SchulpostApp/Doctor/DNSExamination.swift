package import MailAuthentication
package import MailMessage

/// Looks at what the DNS says of a school, against what it should say.
package struct DNSExamination: Sendable {
    let subject: DoctorSubject
    let resolver: any DNSResolver
    let plan: RecordPlan

    package init(_ subject: DoctorSubject, resolver: any DNSResolver) {
        self.subject = subject
        self.resolver = resolver
        plan = RecordPlan(subject: subject)
    }

    /// What is looked at for the machine itself.
    package func machine() async -> [Finding] {
        let addresses = await hostAddresses()
        var findings = addresses.findings
        for address in publicAddresses(addresses.found) { findings.append(await reverseName(of: address)) }
        if let text = plan.heloPolicy { findings.append(await heloPolicy(text)) }
        return findings
    }

    /// What is looked at for one mail domain.
    package func domain(_ domain: Domain) async -> [Finding] {
        guard let name = DNSName(domain.ascii) else { return [] }
        let clients = publicAddresses(await hostAddresses().found)
        var findings: [Finding] = []
        findings += await mailExchange(name)
        findings += await senderPolicy(domain, name, clients: clients)
        findings += await signingKeys(domain)
        findings += await authorPolicy(domain)
        findings += await transportPolicy(domain)
        findings += await reporting(domain)
        findings += await discovery(domain)
        return findings
    }

    /// Addresses said by somebody go before those of the DNS.
    private func publicAddresses(_ found: [IPAddress]) -> [IPAddress] {
        subject.addresses.isEmpty ? found : subject.addresses
    }

    func name(_ prefix: String, _ domain: Domain) -> DNSName { DNSName(prefix + "." + domain.ascii) ?? .root }

    /// The addresses of a name, of both families.
    /// - Returns: a failure where one of the questions found no answer and the other found no address.
    func addresses(of name: DNSName) async -> (found: [IPAddress], failure: DNSFailure?, canonicalName: DNSName?) {
        let first = await resolver.lookUp(name, .a)
        let second = await resolver.lookUp(name, .aaaa)
        let found = first.addresses + second.addresses
        let failure = found.isEmpty ? first.failure ?? second.failure : nil
        return (found, failure, first.canonicalName ?? second.canonicalName)
    }
}
