internal import FoundationEssentials
internal import MailMessage

extension AggregateReport {
    /// A report could not be read.
    package enum ReadingError: Error, Sendable, Hashable {
        /// It is packed in a way that isn't known, broken, or unpacks to more than `longest`.
        case unreadablePackage
        case tooLong
        /// It is no XML; where it stops being so.
        case noXML(offset: Int)
        /// It is XML, and something that a report must have is missing.
        case missing(String)
    }

    /// Reads a report: XML, plain or packed with gzip or zip (its first file). Elements nobody knows are left out, in whatever
    /// order they come; what can't be read in a record is left out with the record.
    package init(reading octets: [UInt8], deflating: any Deflating) throws(ReadingError) {
        guard let xml = ReportPackage.unpack(octets, deflating: deflating, limit: Self.longest) else {
            throw .unreadablePackage
        }
        try self.init(xml: xml)
    }

    /// Reads a report's XML.
    package init(xml: [UInt8]) throws(ReadingError) {
        guard xml.count <= Self.longest else { throw .tooLong }
        var parts = Parts()
        do {
            try parts.read(xml)
        } catch {
            switch error {
            case .malformed(let offset): throw .noXML(offset: offset)
            case .tooDeep, .tooBig: throw .tooLong
            }
        }
        guard let metadata = parts.metadata else { throw .missing("report_metadata") }
        guard let published = parts.policy, let domain = published.value("domain") else {
            throw .missing("policy_published")
        }
        guard let range = metadata["date_range"], let begin = Self.instant(range, "begin"),
            let end = Self.instant(range, "end")
        else { throw .missing("date_range") }
        guard let identifier = metadata.value("report_id") else { throw .missing("report_id") }
        self.init(
            organization: metadata.value("org_name") ?? "",
            email: metadata.value("email") ?? "",
            reportID: identifier,
            begin: begin,
            end: end,
            policy: PublishedPolicy(published, domain: domain)
        )
        contact = metadata.value("extra_contact_info")
        errors = metadata.children.filter { $0.name == "error" }.map(\.text)
        records = parts.records
        isTruncated = parts.isTruncated
    }

    private static func instant(_ range: XMLElement, _ name: String) -> Date? {
        guard let seconds = range.value(name).flatMap({ Double($0) }), abs(seconds) < 1e11 else { return nil }
        return Date(timeIntervalSince1970: seconds)
    }

    private struct Parts {
        var metadata: XMLElement?
        var policy: XMLElement?
        var records: [Record] = []
        var isTruncated = false

        mutating func read(_ xml: [UInt8]) throws(XMLReader.Failure) {
            var reader = try XMLReader(xml, root: "feedback")
            while let child = try reader.nextChild() {
                switch child.name {
                case "report_metadata": metadata = metadata ?? child
                case "policy_published": policy = policy ?? child
                case "record":
                    guard records.count < AggregateReport.mostRecords else {
                        isTruncated = true
                        return
                    }
                    if let record = Record(child) { records.append(record) }
                default: break
                }
            }
        }
    }
}

extension AggregateReport.PublishedPolicy {
    fileprivate init(_ element: XMLElement, domain: String) {
        self.init(domain: domain.lowercased())
        func policy(_ name: String) -> DMARCPolicy? {
            element.value(name).flatMap { DMARCPolicy(rawValue: $0.lowercased()) }
        }
        dkimAlignment = element.value("adkim")?.lowercased()
        spfAlignment = element.value("aspf")?.lowercased()
        self.policy = policy("p")
        subdomainPolicy = policy("sp")
        nonexistentPolicy = policy("np")
        percent = element.value("pct").flatMap { Int($0) }
        isTesting = element.value("testing")?.lowercased() == "y"
        failureOptions = element.value("fo")
        discovery = element.value("discovery_method")
    }
}

extension AggregateReport.Record {
    fileprivate init?(_ element: XMLElement) {
        guard let row = element["row"], let count = row.value("count").flatMap({ Int($0) }), count >= 0,
            let identifiers = element["identifiers"], let from = identifiers.value("header_from")
        else { return nil }
        let evaluated = row["policy_evaluated"]
        self.init(
            source: row.value("source_ip").flatMap { IPAddress($0) },
            count: count,
            disposition: evaluated?.value("disposition")?.lowercased() ?? "none",
            isDKIMAligned: evaluated?.value("dkim")?.lowercased() == "pass",
            isSPFAligned: evaluated?.value("spf")?.lowercased() == "pass",
            headerFrom: from
        )
        reasons = (evaluated?.children ?? []).filter { $0.name == "reason" }.map {
            .init(type: $0.value("type") ?? "other", comment: $0.value("comment"))
        }
        envelopeFrom = identifiers.value("envelope_from")
        envelopeTo = identifiers.value("envelope_to")
        for result in element["auth_results"]?.children ?? [] {
            let domain = result.value("domain") ?? ""
            let outcome = result.value("result")?.lowercased() ?? "none"
            if result.name == "dkim" {
                signatures.append(
                    .init(
                        domain: domain,
                        selector: result.value("selector"),
                        result: outcome,
                        humanResult: result.value("human_result")
                    )
                )
            } else if result.name == "spf" {
                senders.append(.init(domain: domain, scope: result.value("scope"), result: outcome))
            }
        }
    }
}
