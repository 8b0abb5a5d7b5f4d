internal import CUnbound
internal import MailAuthentication

/// libunbound's result as a reply.
enum UnboundReply {
    /// The most records of one answer that are read.
    static let mostRecords = 200

    static func reply(_ result: ub_result, to name: DNSName, _ type: DNSRecordType) -> DNSReply {
        if result.bogus != 0 { return .failed(.bogus) }
        let security: DNSSecurity = result.secure != 0 ? .secure : .insecure
        let seconds = max(Int(result.ttl), 0)
        let canonical = result.canonname.flatMap { DNSName(String(cString: $0)) }
        let alias = canonical == name ? nil : canonical
        // NXDOMAIN is 3, NOERROR 0 (RFC 6895 §2.3); all else is temporary (RFC 7208 §4.4).
        if result.nxdomain != 0 {
            return DNSReply(.noSuchName, timeToLive: seconds, security: security, canonicalName: alias)
        }
        guard result.rcode == 0 else { return .failed(.serverFailure) }
        guard result.havedata != 0, let data = result.data, let lengths = result.len else {
            return DNSReply(.noRecords, timeToLive: seconds, security: security, canonicalName: alias)
        }
        var records: [DNSRecord] = []
        var index = 0
        while index < mostRecords, let item = data[index] {
            let octets = UnsafeRawBufferPointer(start: item, count: max(Int(lengths[index]), 0))
            if let record = ResourceData.record(Array(octets), type) { records.append(record) }
            index += 1
        }
        guard !records.isEmpty else { return .failed(.malformed) }
        return DNSReply(.records(records), timeToLive: seconds, security: security, canonicalName: alias)
    }
}
