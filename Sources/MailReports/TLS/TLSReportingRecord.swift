/// The TXT record below `_smtp._tls` (RFC 8460 §3): `v=TLSRPTv1; rua=mailto:reports@example.com`.
package struct TLSReportingRecord: Sendable, Hashable {
    /// `mailto:` and `https:` URIs, in order.
    package let addresses: [String]

    /// - Returns: nil where the text is no such record, or says nowhere to report to.
    package init?(_ text: [UInt8]) {
        let fields = String(decoding: text, as: UTF8.self).split(separator: ";").map(Self.trimmed)
        guard fields.first == "v=TLSRPTv1" else { return nil }
        let values = fields.dropFirst().compactMap { field -> String? in
            guard let equals = field.firstIndex(of: "="), Self.trimmed(field[..<equals]) == "rua" else { return nil }
            return Self.trimmed(field[field.index(after: equals)...])
        }
        addresses = (values.first ?? "").split(separator: ",").map(Self.trimmed).filter { !$0.isEmpty }
        if addresses.isEmpty { return nil }
    }

    /// The one record among a name's texts: of several none counts (RFC 8460 §3).
    package static func only(among texts: [[UInt8]]) -> TLSReportingRecord? {
        let candidates = texts.filter { $0.starts(with: Array("v=TLSRPTv1".utf8)) }
        return candidates.count == 1 ? TLSReportingRecord(candidates[0]) : nil
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var rest = Substring(text)
        while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
        while rest.last == " " || rest.last == "\t" { rest.removeLast() }
        return String(rest)
    }
}
