import FoundationEssentials
import MailAuthentication
import MailMessage
import School
import SigningKeys
import Testing

@testable import SchulpostApp

/// A school whose DNS is sound, to be made ill in one place.
struct Clinic: Sendable {
    static let domain = Domain("lindenschule.example")
    static let host = "post.lindenschule.example"

    var subject: DoctorSubject
    var records: [(name: DNSName, record: DNSRecord)]
    var failures: [(name: DNSName, failure: DNSFailure)] = []
    var security = DNSSecurity.insecure

    /// Everything as `doctor dns` asks for it, and the reverse names.
    init() throws {
        let domain = try #require(Self.domain)
        subject = DoctorSubject(
            domains: [domain],
            host: try #require(Domain(Self.host)),
            addresses: [try #require(IPAddress("192.0.2.10")), try #require(IPAddress("2001:db8::10"))],
            pairs: try Self.pairs.get()
        )
        records = []
        try add(DoctorReport.records(subject, language: .german))
        for address in subject.addresses {
            records.append((address.reverseName, .pointer(try #require(DNSName(Self.host)))))
        }
    }

    /// One pair of each state; keys are made once.
    private static let pairs = Result {
        try [
            pair("s2026b", .prepared), pair("s2026a", .active), pair("s2025b", .retiring), pair("s2025a", .retired),
        ]
    }

    private static func pair(_ name: String, _ state: SigningKeyPair.State) throws -> SigningKeyPair {
        SigningKeyPair(
            id: name,
            domain: try #require(domain),
            name: name,
            state: state,
            preparedAt: Date(timeIntervalSince1970: 1_790_000_000),
            keys: try SigningAlgorithm.allCases.map { algorithm in
                SigningKeyPair.PublicKey(
                    id: name + algorithm.rawValue,
                    selector: name + (algorithm == .rsaSHA256 ? "-rsa" : "-ed"),
                    algorithm: algorithm,
                    recordText: try DKIMPrivateKey(generating: algorithm).recordText
                )
            }
        )
    }

    /// The text of a key's record.
    func recordText(_ selector: String) -> String {
        subject.pairs.flatMap(\.keys).first { $0.selector == selector }?.recordText ?? ""
    }

    /// Adds records of a zone file; relative names are below the school's domain.
    mutating func add(_ zone: String) throws {
        for entry in try ZoneFile(zone, origin: try #require(DNSName("lindenschule.example"))).entries {
            if let record = entry.record { records.append((entry.name, record)) }
        }
    }

    /// Takes all records of a type from a name; of all types where none is given.
    mutating func remove(_ name: String, _ type: DNSRecordType? = nil) {
        records.removeAll { $0.name.text == name && (type == nil || $0.record.type == type) }
    }

    mutating func replace(_ name: String, _ type: DNSRecordType, by zone: String) throws {
        remove(name, type)
        try add(zone)
    }

    mutating func fail(_ name: String, with failure: DNSFailure) throws {
        failures.append((try #require(DNSName(name)), failure))
    }

    var resolver: ZoneResolver {
        var resolver = ZoneResolver(security: security)
        for (name, record) in records { resolver.add(name, record) }
        for (name, failure) in failures { resolver.fail(name, with: failure) }
        return resolver
    }

    func examine(_ language: Language = .english) async -> DoctorReport {
        await DoctorReport(subject, resolver: resolver, language: language)
    }
}
