import MailAuthentication
import SigningKeys
import Testing

@testable import SchulpostApp

/// Something that is wrong with a school's DNS, and what the doctor is to say.
struct Complaint: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let outcome: DoctorReport.Outcome
    let state: Finding.State
    let kind: String
    let place: String
    /// A part of the advice in English.
    let advice: String
    let cause: @Sendable (inout Clinic) throws -> Void

    init(
        _ description: String,
        _ outcome: DoctorReport.Outcome,
        _ state: Finding.State,
        _ kind: String,
        at place: String,
        _ advice: String = "",
        _ cause: @escaping @Sendable (inout Clinic) throws -> Void
    ) {
        testDescription = description
        self.outcome = outcome
        self.state = state
        self.kind = kind
        self.place = place
        self.advice = advice
        self.cause = cause
    }

    private static let domain = "lindenschule.example"
    private static let host = "post.lindenschule.example"
    private static let rsa = "s2026a-rsa._domainkey.lindenschule.example"

    static let all = machine + exchanges + senders + keys + policies + transport

    static let machine = [
        Complaint("the machine has no address", .wrong, .missing, "A/AAAA", at: host, "nobody reaches it") {
            $0.remove(host)
        },
        Complaint("it has another address", .wrong, .differs, "A/AAAA", at: host, "do not stand at its name") {
            try $0.replace(host, .a, by: "post A 192.0.2.99")
        },
        Complaint("no reverse name", .wrong, .missing, "PTR", at: "192.0.2.10", "point back to post.") {
            $0.remove("10.2.0.192.in-addr.arpa")
        },
        Complaint("a reverse name of the provider's", .wrong, .differs, "PTR", at: "192.0.2.10", "point back") {
            try $0.replace("10.2.0.192.in-addr.arpa", .ptr, by: "10.2.0.192.in-addr.arpa. PTR vps7.host.example.")
        },
        Complaint("no reverse name, and a relay", .sound, .missing, "PTR", at: "192.0.2.10") {
            $0.subject.relay = "relay.example"
            $0.remove("10.2.0.192.in-addr.arpa")
        },
        Complaint("two reverse names", .sound, .note, "PTR", at: "192.0.2.10", "One name") {
            try $0.add("10.2.0.192.in-addr.arpa. PTR web.lindenschule.example.")
        },
        Complaint("no SPF for the machine's name", .sound, .missing, "SPF", at: host, "bounces") {
            $0.remove(host, .txt)
        },
        Complaint("its address is not known", .unanswered, .unanswered(.timedOut), "A/AAAA", at: host, "later") {
            try $0.fail(host, with: .timedOut)
        },
    ]

    static let exchanges = [
        Complaint("no MX", .wrong, .missing, "MX", at: domain, "Without an MX") { $0.remove(domain, .mx) },
        Complaint("an MX that leads elsewhere", .wrong, .differs, "MX", at: domain, "another machine") {
            try $0.replace(domain, .mx, by: "@ MX 10 mx.old.example.")
        },
        Complaint("a null MX", .wrong, .differs, "MX", at: domain, "takes no mail") {
            try $0.replace(domain, .mx, by: "@ MX 0 .")
        },
        Complaint("an MX beside ours", .sound, .note, "MX", at: domain, "junk likes") {
            try $0.add("@ MX 20 backup.example.\nbackup.example. A 192.0.2.77")
        },
        Complaint("an MX beside ours without an address", .wrong, .missing, "A/AAAA", at: "backup.example") {
            try $0.add("@ MX 20 backup.example.")
        },
        Complaint("an alias in the MX", .wrong, .differs, "CNAME", at: host, "RFC 2181") {
            $0.remove(host)
            try $0.add("post CNAME vm.example.\nvm.example. A 192.0.2.10\nvm.example. AAAA 2001:db8::10")
        },
        Complaint("an alias at the domain", .wrong, .differs, "MX", at: domain, "CNAME at the domain") {
            $0.remove(domain)
            try $0.add("@ CNAME web.example.")
        },
        Complaint("DNSSEC that doesn't hold", .wrong, .differs, "MX", at: domain, "forged") {
            try $0.fail(domain, with: .bogus)
        },
        Complaint("no DNSSEC", .sound, .note, "DNSSEC", at: domain, "the domain") { _ in },
        Complaint("DNSSEC", .sound, .ok, "DNSSEC", at: domain) { $0.security = .secure },
    ]

    static let senders = [
        Complaint("no SPF", .wrong, .missing, "SPF", at: domain) { $0.remove(domain, .txt) },
        Complaint("two SPF records", .wrong, .differs, "SPF", at: domain, "merge") {
            try $0.add("@ TXT \"v=spf1 a -all\"")
        },
        Complaint("another text is no SPF record", .sound, .ok, "SPF", at: domain) {
            try $0.add("@ TXT \"v=spf10 -all\"\n@ TXT \"google-site-verification=abc\"")
        },
        Complaint(
            "SPF with a slip",
            .wrong,
            .differs,
            "SPF",
            at: domain,
            "the term \"ip4:192.0.2\" can't be understood"
        ) {
            try $0.replace(domain, .txt, by: "@ TXT \"v=spf1 ip4:192.0.2 mx -all\"")
        },
        Complaint("SPF without us", .wrong, .differs, "SPF", at: domain, "counts as not allowed (fail)") {
            try $0.replace(domain, .txt, by: "@ TXT \"v=spf1 ip4:198.51.100.1 -all\"")
        },
        Complaint("SPF without our IPv6 address", .wrong, .differs, "SPF", at: domain, "from 2001:db8::10") {
            try $0.replace(domain, .txt, by: "@ TXT \"v=spf1 ip4:192.0.2.10 ~all\"")
        },
        Complaint("SPF with eleven questions", .wrong, .differs, "SPF", at: domain, "takes 12 DNS questions") {
            let includes = (1...10).map { "include:s\($0).example" }.joined(separator: " ")
            try $0.replace(domain, .txt, by: "@ TXT \"v=spf1 mx \(includes) -all\"")
            for number in 1...10 { try $0.add("s\(number).example. TXT \"v=spf1 ip4:198.51.100.\(number)\"") }
            try $0.replace("s3.example", .txt, by: "s3.example. TXT \"v=spf1 a:x.example -all\"")
        },
        Complaint("SPF for everybody", .wrong, .differs, "SPF", at: domain, "whole world") {
            try $0.replace(domain, .txt, by: "@ TXT \"v=spf1 mx +all\"")
        },
        Complaint("SPF with an open end", .sound, .note, "SPF", at: domain, "missing at the end") {
            try $0.replace(domain, .txt, by: "@ TXT \"v=spf1 mx\"")
        },
        Complaint("SPF with ptr", .sound, .note, "SPF", at: domain, "slow and unreliable") {
            try $0.replace(domain, .txt, by: "@ TXT \"v=spf1 mx ptr -all\"")
        },
        Complaint("SPF with a relay", .sound, .note, "SPF", at: domain, "Mail goes by relay.example") {
            $0.subject.relay = "relay.example"
            try $0.replace(
                domain,
                .txt,
                by: "@ TXT \"v=spf1 include:relay.example -all\"\nrelay.example. TXT \"v=spf1 -all\""
            )
        },
    ]

    static let keys = [
        Complaint("the active key is missing", .wrong, .missing, "DKIM", at: rsa, "nobody can check it") {
            $0.remove(rsa)
        },
        Complaint(
            "the next key is missing",
            .sound,
            .missing,
            "DKIM",
            at: rsa.replacing("2026a", with: "2026b"),
            "next key"
        ) {
            $0.remove(rsa.replacing("2026a", with: "2026b"))
        },
        Complaint(
            "the last key left early",
            .sound,
            .missing,
            "DKIM",
            at: rsa.replacing("2026a", with: "2025b"),
            "too early"
        ) {
            $0.remove(rsa.replacing("2026a", with: "2025b"))
        },
        Complaint(
            "a key outlived its pair",
            .sound,
            .note,
            "DKIM",
            at: rsa.replacing("2026a", with: "2025a"),
            "no more"
        ) {
            try $0.add("s2025a-rsa._domainkey TXT \"v=DKIM1; p=\"")
        },
        Complaint("another key", .wrong, .differs, "DKIM", at: rsa, "Another key stands there") {
            let other = $0.recordText("s2025b-rsa")
            $0.remove(rsa)
            $0.records.append((try #require(DNSName(rsa)), .text(Array(other.utf8))))
        },
        Complaint("two keys", .wrong, .differs, "DKIM", at: rsa, "Several keys") {
            let other = $0.recordText("s2025b-rsa")
            $0.records.append((try #require(DNSName(rsa)), .text(Array(other.utf8))))
        },
        Complaint("a key split wrongly", .wrong, .differs, "DKIM", at: rsa, "split wrongly") {
            let text = $0.recordText("s2026a-rsa")
            $0.remove(rsa)
            let split = text.prefix(255) + "\" \"" + text.dropFirst(255)
            $0.records.append((try #require(DNSName(rsa)), .text(Array(split.utf8))))
        },
        Complaint("a key cut off", .wrong, .differs, "DKIM", at: rsa, "cut off") {
            let text = $0.recordText("s2026a-rsa")
            $0.remove(rsa)
            $0.records.append((try #require(DNSName(rsa)), .text(Array(text.utf8.prefix(222)))))
        },
        Complaint("a short key", .wrong, .differs, "DKIM", at: rsa, "only 1024 bits") {
            try $0.replace(rsa, .txt, by: shortKey("s2026a-rsa"))
        },
        Complaint("a key taken back", .wrong, .differs, "DKIM", at: rsa, "taken back") {
            try $0.replace(rsa, .txt, by: "s2026a-rsa._domainkey TXT \"v=DKIM1; k=rsa; p=\"")
        },
        Complaint("no key at all", .wrong, .differs, "DKIM", at: rsa, "no DKIM record") {
            try $0.replace(rsa, .txt, by: "s2026a-rsa._domainkey TXT \"hello\"")
        },
        Complaint("a key on trial", .sound, .note, "DKIM", at: rsa, "trial") {
            let text = $0.recordText("s2026a-rsa").replacing("k=rsa;", with: "k=rsa; t=y;")
            $0.remove(rsa)
            $0.records.append((try #require(DNSName(rsa)), .text(Array(text.utf8))))
        },
        Complaint("no keys were made", .wrong, .missing, "DKIM", at: domain, "schulpost dkim prepare") {
            $0.subject.pairs = []
        },
        Complaint("the first keys wait", .sound, .note, "DKIM", at: domain, "begins by itself") {
            $0.subject.pairs.removeAll { $0.state != .prepared }
        },
        Complaint("a provider's short key", .wrong, .differs, "DKIM", at: "k1._domainkey." + domain, "only 1024 bits") {
            $0.subject.otherSelectors = ["k1"]
            try $0.add(shortKey("k1"))
        },
        Complaint("a provider's key that is gone", .sound, .note, "DKIM", at: "k1._domainkey." + domain, "No key") {
            $0.subject.otherSelectors = ["k1"]
        },
        Complaint("no answer about a key", .unanswered, .unanswered(.serverFailure), "DKIM", at: rsa) {
            try $0.fail(rsa, with: .serverFailure)
        },
    ]

    /// The key of RFC 6376, appendix C.
    private static func shortKey(_ selector: String) -> String {
        """
        \(selector)._domainkey TXT ( "v=DKIM1; k=rsa; p="
            "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkM"
            "oGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/R"
            "tdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToI"
            "MmPSPDdQPNUYckcQ2QIDAQAB" )
        """
    }

    private static let dmarc = "_dmarc." + domain

    private static func policy(
        _ description: String,
        _ outcome: DoctorReport.Outcome,
        _ state: Finding.State,
        _ text: String,
        _ advice: String
    ) -> Complaint {
        Complaint(description, outcome, state, "DMARC", at: dmarc, advice) {
            try $0.replace(dmarc, .txt, by: "_dmarc TXT \"\(text)\"")
        }
    }

    static let policies = [
        Complaint("no DMARC", .wrong, .missing, "DMARC", at: dmarc, "anybody can write") { $0.remove(dmarc) },
        Complaint("two DMARC records", .wrong, .differs, "DMARC", at: dmarc, "leave one only") {
            try $0.add("_dmarc TXT \"v=DMARC1; p=none\"")
        },
        policy("another text", .wrong, .differs, "hello", "no DMARC record"),
        policy("DMARC without a policy", .wrong, .differs, "v=DMARC1; rua=mailto:a@b.example", "can't be read"),
        policy("DMARC with a policy nobody knows", .wrong, .differs, "v=DMARC1; p=maybe", "can't be read"),
        policy("p=none", .sound, .note, "v=DMARC1; p=none; rua=mailto:dmarc@lindenschule.example", "forgeries through"),
        policy("sp=none", .sound, .note, "v=DMARC1; p=reject; sp=none; rua=mailto:a@lindenschule.example", "made-up"),
        policy("pct", .sound, .note, "v=DMARC1; p=reject; pct=10; rua=mailto:a@lindenschule.example", "only in part"),
        policy("no reports", .sound, .note, "v=DMARC1; p=reject", "nobody sees"),
        policy(
            "reports to strangers",
            .sound,
            .note,
            "v=DMARC1; p=reject; rua=mailto:a@reports.example",
            "Reports to reports.example do not arrive"
        ),
        Complaint("reports to somebody who wants them", .sound, .ok, "DMARC", at: dmarc) {
            try $0.replace(dmarc, .txt, by: "_dmarc TXT \"v=DMARC1; p=reject; rua=mailto:a@reports.example\"")
            try $0.add("lindenschule.example._report._dmarc.reports.example. TXT \"v=DMARC1\"")
        },
        Complaint("p=reject", .sound, .ok, "DMARC", at: dmarc) {
            try $0.replace(dmarc, .txt, by: "_dmarc TXT \"v=DMARC1; p=reject; rua=mailto:a@lindenschule.example\"")
        },
    ]

    static let transport = [
        Complaint("no MTA-STS", .sound, .missing, "MTA-STS", at: "_mta-sts." + domain) {
            $0.remove("_mta-sts." + domain)
        },
        Complaint(
            "MTA-STS with a strange id",
            .sound,
            .differs,
            "MTA-STS",
            at: "_mta-sts." + domain,
            "letters and digits"
        ) {
            try $0.replace("_mta-sts." + domain, .txt, by: "_mta-sts TXT \"v=STSv1; id=2026-08-01;\"")
        },
        Complaint("MTA-STS without its server", .sound, .missing, "MTA-STS", at: "mta-sts." + domain, "promises a file")
        {
            $0.remove("mta-sts." + domain)
        },
        Complaint("no TLS-RPT", .sound, .missing, "TLSRPT", at: "_smtp._tls." + domain) {
            $0.remove("_smtp._tls." + domain)
        },
        Complaint("TLS-RPT that says nowhere", .sound, .differs, "TLSRPT", at: "_smtp._tls." + domain, "RFC 8460") {
            try $0.replace("_smtp._tls." + domain, .txt, by: "_smtp._tls TXT \"v=TLSRPTv1;\"")
        },
        Complaint("no SRV", .sound, .missing, "SRV", at: "_imaps._tcp." + domain) {
            $0.remove("_imaps._tcp." + domain)
        },
        Complaint("SRV elsewhere", .sound, .differs, "SRV", at: "_imaps._tcp." + domain, "end elsewhere") {
            try $0.replace("_imaps._tcp." + domain, .srv, by: "_imaps._tcp SRV 0 1 993 imap.old.example.")
        },
        Complaint("no autoconfig", .sound, .missing, "CNAME", at: "autoconfig." + domain) {
            $0.remove("autoconfig." + domain)
        },
        Complaint("autodiscover elsewhere", .sound, .differs, "CNAME", at: "autodiscover." + domain, "another machine")
        {
            try $0.replace(
                "autodiscover." + domain,
                .cname,
                by: "autodiscover CNAME cloud.example.\ncloud.example. A 198.51.100.8"
            )
        },
        Complaint("autoconfig by address", .sound, .ok, "CNAME", at: "autoconfig." + domain) {
            try $0.replace("autoconfig." + domain, .cname, by: "autoconfig A 192.0.2.10")
        },
    ]
}
