import FoundationEssentials
import MailAuthentication
import MailMessage

/// Knows no public suffix but the last label.
private struct LastLabels: PublicSuffixes {
    func organizationalDomain(of domain: Domain) -> Domain? {
        let labels = domain.ascii.split(separator: ".")
        return labels.count < 2 ? nil : Domain(labels.suffix(2).joined(separator: "."))
    }
}

/// What SPF, DKIM (RSA-2048 and Ed25519) and DMARC of a 10 kB message cost with answers at hand, and what signing costs.
func authenticationBench() async throws {
    guard let domain = Domain("bench.example"), let client = IPAddress("192.0.2.1"),
        let author = EmailAddress("kind@bench.example")
    else { throw BenchError.refused }
    let keys = try SigningAlgorithm.allCases.map {
        DKIMSigner.Key(selector: $0.keyType, key: try DKIMPrivateKey(generating: $0))
    }
    var zone = """
        bench.example. TXT "v=spf1 include:out.example -all"
        out.example. TXT "v=spf1 ip4:198.51.100.0/24 mx ip4:192.0.2.0/24 -all"
        out.example. MX 10 out.example.
        _dmarc.bench.example. TXT "v=DMARC1; p=reject"

        """
    for key in keys {
        let strings = key.key.recordStrings.map { "\"\($0)\"" }.joined(separator: " ")
        zone += "\(key.selector)._domainkey.bench.example. TXT \(strings)\n"
    }
    let line = "Liebe Eltern,  am Montag beginnt der Unterricht erst um neun Uhr.\r\n"
    let text =
        "From: \(author)\r\nTo: eltern@bench.example\r\nSubject: Montag\r\n\r\n" + String(repeating: line, count: 150)
    let signer = DKIMSigner(domain: domain, keys: keys)
    let signed = try signer.sign(Array(text.utf8), at: Date())
    let message = ParsedMessage(bytes: signed)
    let authenticator = MailAuthenticator(
        resolver: ZoneResolver([try ZoneFile(zone)]),
        publicSuffixes: LastLabels(),
        authservID: domain,
        now: { Date() }
    )
    var times: [Double] = []
    let clock = ContinuousClock()
    for _ in 0..<2_000 {
        let start = clock.now
        let verdict = await authenticator.verify(message, client: client, helo: "out.example", sender: author)
        let elapsed = clock.now - start
        times.append(Double(elapsed.components.attoseconds) / 1e12 + Double(elapsed.components.seconds) * 1e6)
        guard verdict.dmarc.isAlignedPass, verdict.dkim.allSatisfy({ $0.result == .pass }) else {
            throw BenchError.refused
        }
    }
    shown("SPF, 2 DKIM signatures and DMARC, 10 kB (median)", times.sorted()[1_000], "µs")
    let unsigned = ParsedMessage(bytes: Array(text.utf8))
    shown(
        "signing 10 kB with RSA-2048 and Ed25519 (median)",
        try median(500) { _ = try signer.signatureFields(for: unsigned, at: Date()) },
        "µs"
    )
}
