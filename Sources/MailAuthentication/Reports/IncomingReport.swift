package import MailMessage

/// A report that came in a message.
package enum IncomingReport: Sendable, Hashable {
    case aggregate(AggregateReport)
    case tls(TLSReport)

    /// Parts of a message that are looked at.
    private static let mostParts = 20

    /// The first report among a message's parts, found by content type or file name (RFC 7489 §7.2.1.1, RFC 8460 §5.3); nil
    /// where there is none that can be read.
    package init?(in message: ParsedMessage, deflating: any Deflating) {
        for part in message.leaves.prefix(Self.mostParts) {
            let type = part.contentType.type + "/" + part.contentType.subtype
            let name = part.fileName?.lowercased() ?? ""
            guard Self.types.contains(type) || Self.endings.contains(where: name.hasSuffix) else { continue }
            let octets = part.decodedBytes(in: message.bytes)
            if let report = try? AggregateReport(reading: octets, deflating: deflating) {
                self = .aggregate(report)
                return
            }
            if let report = try? TLSReport(reading: octets, deflating: deflating) {
                self = .tls(report)
                return
            }
        }
        return nil
    }

    private static let types: Set<String> = [
        "application/gzip", "application/x-gzip", "application/zip", "application/x-zip-compressed", "text/xml",
        "application/xml", "application/tlsrpt+gzip", "application/tlsrpt+json", "application/json",
    ]
    private static let endings = [".xml", ".xml.gz", ".gz", ".zip", ".json", ".json.gz"]
}
