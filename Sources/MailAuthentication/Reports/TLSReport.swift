package import FoundationEssentials

/// A TLS report (RFC 8460 §4): how somebody's deliveries to a domain fared with TLS.
package struct TLSReport: Sendable, Hashable, Codable {
    package struct DateRange: Sendable, Hashable, Codable {
        /// `2016-04-01T00:00:00Z` (RFC 3339).
        package var start: String
        package var end: String

        package init(start: Date, end: Date) {
            self.start = start.formatted(.iso8601)
            self.end = end.formatted(.iso8601)
        }

        package var startDate: Date? { try? Date(start, strategy: .iso8601) }
        package var endDate: Date? { try? Date(end, strategy: .iso8601) }

        enum CodingKeys: String, CodingKey {
            case start = "start-datetime"
            case end = "end-datetime"
        }
    }

    package struct Policy: Sendable, Hashable, Codable {
        /// `tlsa`, `sts` or `no-policy-found`.
        package var type: String
        package var strings: [String]
        package var domain: String
        package var mxHosts: [String]

        package init(type: String, strings: [String], domain: String, mxHosts: [String]) {
            self.type = type
            self.strings = strings
            self.domain = domain
            self.mxHosts = mxHosts
        }

        enum CodingKeys: String, CodingKey {
            case type = "policy-type"
            case strings = "policy-string"
            case domain = "policy-domain"
            case mxHosts = "mx-host"
        }

        package init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            type = try container.decode(String.self, forKey: .type)
            // RFC 8460 §4.4 wants it; where no policy was found some leave it out.
            domain = try container.decodeIfPresent(String.self, forKey: .domain) ?? ""
            strings = try Self.list(container, .strings)
            mxHosts = try Self.list(container, .mxHosts)
        }

        /// Some write one text where RFC 8460 §4.4 has a list (EID 5889).
        private static func list(_ container: KeyedDecodingContainer<CodingKeys>, _ key: CodingKeys) throws -> [String]
        {
            if let one = try? container.decode(String.self, forKey: key) { return [one] }
            return try container.decodeIfPresent([String].self, forKey: key) ?? []
        }
    }

    package struct Summary: Sendable, Hashable, Codable {
        package var successful: Int
        package var failed: Int

        package init(successful: Int, failed: Int) {
            self.successful = successful
            self.failed = failed
        }

        enum CodingKeys: String, CodingKey {
            case successful = "total-successful-session-count"
            case failed = "total-failure-session-count"
        }

        package init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            successful = try container.decodeIfPresent(Int.self, forKey: .successful) ?? 0
            failed = try container.decodeIfPresent(Int.self, forKey: .failed) ?? 0
        }
    }

    package struct Failure: Sendable, Hashable, Codable {
        /// RFC 8460 §4.3: `starttls-not-supported`, `certificate-expired`, `validation-failure`, …
        package var resultType: String
        package var sendingAddress: String?
        package var receivingHost: String?
        package var receivingHELO: String?
        package var receivingAddress: String?
        package var sessions: Int
        package var additionalInformation: String?
        package var reasonCode: String?

        package init(resultType: String, sessions: Int) {
            self.resultType = resultType
            self.sessions = sessions
        }

        enum CodingKeys: String, CodingKey {
            case resultType = "result-type"
            case sendingAddress = "sending-mta-ip"
            case receivingHost = "receiving-mx-hostname"
            case receivingHELO = "receiving-mx-helo"
            case receivingAddress = "receiving-ip"
            case sessions = "failed-session-count"
            case additionalInformation = "additional-information"
            case reasonCode = "failure-reason-code"
        }
    }

    package struct PolicyResult: Sendable, Hashable, Codable {
        package var policy: Policy
        package var summary: Summary
        package var failures: [Failure]?

        package init(policy: Policy, summary: Summary, failures: [Failure] = []) {
            self.policy = policy
            self.summary = summary
            self.failures = failures.isEmpty ? nil : failures
        }

        enum CodingKeys: String, CodingKey {
            case policy
            case summary
            case failures = "failure-details"
        }
    }

    package var organization: String
    package var dateRange: DateRange
    package var contact: String?
    package var reportID: String
    package var policies: [PolicyResult]

    package init(
        organization: String,
        dateRange: DateRange,
        contact: String?,
        reportID: String,
        policies: [PolicyResult]
    ) {
        self.organization = organization
        self.dateRange = dateRange
        self.contact = contact
        self.reportID = reportID
        self.policies = policies
    }

    enum CodingKeys: String, CodingKey {
        case organization = "organization-name"
        case dateRange = "date-range"
        case contact = "contact-info"
        case reportID = "report-id"
        case policies
    }

    /// Octets of a report, unpacked.
    package static let longest = 8 << 20

    /// Why a report can't be read.
    package enum ReadingError: Error, Sendable, Hashable {
        /// Packed in a way that isn't known, broken, or too long.
        case unreadablePackage
        /// No JSON, or without something that a report must have.
        case unreadable
    }

    /// Reads a report: JSON, plain or packed with gzip.
    package init(reading octets: [UInt8], deflating: any Deflating) throws(ReadingError) {
        guard let json = ReportPackage.unpack(octets, deflating: deflating, limit: Self.longest) else {
            throw .unreadablePackage
        }
        guard let report = try? JSONDecoder().decode(TLSReport.self, from: Data(json)) else { throw .unreadable }
        self = report
    }

    /// The report as JSON; its keys in a fixed order.
    package var json: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { [UInt8]($0) } ?? []
    }

    /// The JSON packed with gzip, as it is sent (RFC 8460 §5).
    package func packed(deflating: any Deflating) -> [UInt8] { ReportPackage.gzip(json, deflating: deflating) }
}
