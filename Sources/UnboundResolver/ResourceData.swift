internal import MailAuthentication
internal import MailMessage

/// RDATA as it travels, turned into records (RFC 1035 §3.3, RFC 2782, RFC 3596, RFC 6698). Names in it are not compressed:
/// libunbound has undone that.
enum ResourceData {
    /// - Returns: nil where the octets are no record of the type.
    static func record(_ octets: [UInt8], _ type: DNSRecordType) -> DNSRecord? {
        switch type {
        case .a, .aaaa:
            guard octets.count == (type == .a ? 4 : 16) else { return nil }
            return IPAddress(octets: octets).map { .address($0) }
        case .mx:
            guard octets.count > 2 else { return nil }
            return name(octets[2...]).map {
                .mailExchange(preference: UInt16(octets[0]) << 8 | UInt16(octets[1]), host: $0)
            }
        case .cname: return name(octets[...]).map { .canonicalName($0) }
        case .ptr: return name(octets[...]).map { .pointer($0) }
        case .txt: return text(octets[...]).map { .text($0) }
        case .srv:
            guard octets.count > 6 else { return nil }
            let numbers = [0, 2, 4].map { UInt16(octets[$0]) << 8 | UInt16(octets[$0 + 1]) }
            return name(octets[6...]).map {
                .service(ServiceLocation(priority: numbers[0], weight: numbers[1], port: numbers[2], target: $0))
            }
        case .tlsa:
            guard octets.count > 3 else { return nil }
            return .tlsa(
                TLSARecord(
                    usage: octets[0],
                    selector: octets[1],
                    matchingType: octets[2],
                    data: Array(octets[3...])
                )
            )
        }
    }

    /// Labels, each after its length, to the empty one. A label with a dot in it is no name that mail can use.
    private static func name(_ octets: ArraySlice<UInt8>) -> DNSName? {
        var rest = octets
        var labels: [String] = []
        while let length = rest.popFirst() {
            if length == 0 {
                guard rest.isEmpty else { return nil }
                return labels.isEmpty ? .root : DNSName(labels.joined(separator: "."))
            }
            guard length <= 63, rest.count > Int(length) else { return nil }
            let label = rest.prefix(Int(length))
            guard !label.contains(UInt8(ascii: ".")) else { return nil }
            labels.append(String(decoding: label, as: UTF8.self))
            rest = rest.dropFirst(Int(length))
        }
        return nil
    }

    /// Strings, each after its length, joined.
    private static func text(_ octets: ArraySlice<UInt8>) -> [UInt8]? {
        var rest = octets
        var result: [UInt8] = []
        while let length = rest.popFirst() {
            guard rest.count >= Int(length) else { return nil }
            result += rest.prefix(Int(length))
            rest = rest.dropFirst(Int(length))
        }
        return result
    }
}
