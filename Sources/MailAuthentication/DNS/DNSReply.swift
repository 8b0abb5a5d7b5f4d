package import MailMessage

/// What DNSSEC says of a reply (RFC 4033 §5).
package enum DNSSecurity: String, Sendable, Hashable {
    /// Signed from the root down, and the signatures hold.
    case secure
    /// Provably not signed, or nobody looked.
    case insecure
    /// Signed, and a signature doesn't hold. Such a reply is never used: its outcome is `.failed(.bogus)`.
    case bogus
}

/// Why a question found no answer for now. All of these are temporary: asking later may help.
package enum DNSFailure: String, Sendable, Hashable {
    case timedOut
    /// SERVFAIL and every other response code but NOERROR and NXDOMAIN (RFC 7208 §4.4).
    case serverFailure
    /// DNSSEC says that somebody changed the answer.
    case bogus
    /// A reply that can't be read, or a chain of aliases without an end.
    case malformed
    /// The asker gave up: the task was cancelled.
    case cancelled
}

/// The reply to one question.
package struct DNSReply: Sendable, Hashable {
    package enum Outcome: Sendable, Hashable {
        /// At least one record of the type asked for, aliases followed.
        case records([DNSRecord])
        /// NXDOMAIN: neither this name nor any below it exists (RFC 8020).
        case noSuchName
        /// NODATA: the name exists, without a record of the type.
        case noRecords
        /// Nothing is known for now.
        case failed(DNSFailure)
    }

    package let outcome: Outcome
    /// Seconds that the reply may be kept; 0 for failures.
    package let timeToLive: Int
    package let security: DNSSecurity
    /// The name that has the records, where aliases led to another one.
    package let canonicalName: DNSName?

    package init(
        _ outcome: Outcome,
        timeToLive: Int = 0,
        security: DNSSecurity = .insecure,
        canonicalName: DNSName? = nil
    ) {
        self.outcome = outcome
        self.timeToLive = timeToLive
        self.security = security
        self.canonicalName = canonicalName
    }

    /// A failure as a reply.
    package static func failed(_ failure: DNSFailure) -> DNSReply {
        DNSReply(.failed(failure), security: failure == .bogus ? .bogus : .insecure)
    }

    /// The records; none where there are none or nothing is known.
    package var records: [DNSRecord] {
        if case .records(let records) = outcome { records } else { [] }
    }

    /// The failure, where there is one.
    package var failure: DNSFailure? {
        if case .failed(let failure) = outcome { failure } else { nil }
    }

    /// The texts of TXT records, in the order they came.
    package var texts: [[UInt8]] {
        records.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }

    /// The addresses of A or AAAA records.
    package var addresses: [IPAddress] {
        records.compactMap { if case .address(let address) = $0 { address } else { nil } }
    }

    /// The hosts of MX records, the most preferred first, in the order they came where preferences are equal.
    package var mailExchanges: [(preference: UInt16, host: DNSName)] {
        let all: [(preference: UInt16, host: DNSName)] = records.compactMap {
            if case .mailExchange(let preference, let host) = $0 { (preference, host) } else { nil }
        }
        return all.enumerated()
            .sorted { ($0.element.preference, $0.offset) < ($1.element.preference, $1.offset) }
            .map(\.element)
    }

    /// The names of PTR records.
    package var pointers: [DNSName] {
        records.compactMap { if case .pointer(let name) = $0 { name } else { nil } }
    }

    /// What SRV records say.
    package var services: [ServiceLocation] {
        records.compactMap { if case .service(let location) = $0 { location } else { nil } }
    }

    package var tlsaRecords: [TLSARecord] {
        records.compactMap { if case .tlsa(let record) = $0 { record } else { nil } }
    }
}
