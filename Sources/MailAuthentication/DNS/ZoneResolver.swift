internal import MailMessage

/// Answers from zones in memory: the DNS of tests and of the demo, which has no network.
///
/// Follows aliases, knows wildcards (RFC 4592) and names that exist only because others lie below them. A name or a type at a
/// name may be told to fail.
package struct ZoneResolver: DNSResolver {
    private struct RecordSet {
        var records: [DNSRecord] = []
        var timeToLive = Int.max
    }

    private struct FailureKey: Hashable {
        let name: DNSName
        let type: DNSRecordType?
    }

    private var sets: [DNSName: [DNSRecordType: RecordSet]] = [:]
    private var failures: [FailureKey: DNSFailure] = [:]
    /// What replies say of DNSSEC.
    package var security: DNSSecurity

    /// Aliases followed for one question.
    package static let longestChain = 10

    package init(_ zones: [ZoneFile] = [], security: DNSSecurity = .insecure) {
        self.security = security
        for zone in zones {
            for entry in zone.entries { add(entry.name, entry.record, timeToLive: entry.timeToLive) }
        }
    }

    /// Adds a record; without one the name only comes to be.
    package mutating func add(
        _ name: DNSName,
        _ record: DNSRecord?,
        timeToLive: Int = ZoneFile.defaultTimeToLive
    ) {
        if let record {
            sets[name, default: [:]][record.type, default: RecordSet()].records.append(record)
            let least = min(timeToLive, sets[name]?[record.type]?.timeToLive ?? timeToLive)
            sets[name]?[record.type]?.timeToLive = least
        } else if sets[name] == nil {
            sets[name] = [:]
        }
        var above = name.parent
        while let parent = above, sets[parent] == nil {
            sets[parent] = [:]
            above = parent.parent
        }
    }

    /// Lets questions for the name fail: of one type, or of all types that have no failure of their own.
    package mutating func fail(_ name: DNSName, _ type: DNSRecordType? = nil, with failure: DNSFailure) {
        failures[FailureKey(name: name, type: type)] = failure
    }

    package func lookUp(_ name: DNSName, _ type: DNSRecordType) async -> DNSReply {
        if Task.isCancelled { return .failed(.cancelled) }
        var current = name
        for _ in 0...Self.longestChain {
            if let failure = failures[FailureKey(name: current, type: type)]
                ?? failures[FailureKey(name: current, type: nil)]
            {
                return .failed(failure)
            }
            guard let found = sets[current] ?? wildcard(for: current) else {
                return DNSReply(.noSuchName, timeToLive: ZoneFile.defaultTimeToLive, security: security)
            }
            if let set = found[type] {
                return DNSReply(
                    .records(set.records),
                    timeToLive: set.timeToLive,
                    security: security,
                    canonicalName: current == name ? nil : current
                )
            }
            guard case .canonicalName(let target)? = found[.cname]?.records.first else {
                return DNSReply(.noRecords, timeToLive: ZoneFile.defaultTimeToLive, security: security)
            }
            current = target
        }
        return .failed(.malformed)
    }

    /// The records of `*` below the closest name that exists (RFC 4592 §3.3.1).
    private func wildcard(for name: DNSName) -> [DNSRecordType: RecordSet]? {
        var above = name.parent
        while let parent = above {
            if sets[parent] != nil { return parent.prefixed("*").flatMap { sets[$0] } }
            above = parent.parent
        }
        return nil
    }
}

extension DNSRecord {
    /// The type that a question for this record has.
    package var type: DNSRecordType {
        switch self {
        case .address(let address): address.isIPv4 ? .a : .aaaa
        case .canonicalName: .cname
        case .mailExchange: .mx
        case .text: .txt
        case .pointer: .ptr
        case .service: .srv
        case .tlsa: .tlsa
        }
    }
}
