import MailAuthentication
import MailMessage

/// Records as zone files have them (RFC 1035 §5).
enum ZoneText {
    /// The most octets of one string here. 255 are allowed (RFC 1035 §3.3.14); shorter ones keep lines short, and readers
    /// join them all the same.
    static let stringLength = 64

    /// - Parameter origin: names within it are written relative to it.
    static func line(_ planned: PlannedRecord, origin: DNSName?) -> String {
        let name = origin.map { relative(planned.name, to: $0) } ?? planned.name.presentation
        let head = padded(name, 24) + " IN " + padded(planned.record.type.name, 5) + " "
        guard case .text(let octets) = planned.record else { return head + value(planned.record) + "\n" }
        let strings = strings(octets)
        let single = head + strings.joined(separator: " ")
        if single.utf8.count <= 79 { return single + "\n" }
        return head + "(\n" + strings.map { "    " + $0 + "\n" }.joined() + "    )\n"
    }

    /// What stands behind the type, on one line.
    static func value(_ record: DNSRecord) -> String {
        switch record {
        case .address(let address): address.description
        case .canonicalName(let name), .pointer(let name): name.presentation
        case .mailExchange(let preference, let host): "\(preference) \(host.presentation)"
        case .service(let location):
            "\(location.priority) \(location.weight) \(location.port) \(location.target.presentation)"
        case .text(let octets): strings(octets).joined(separator: " ")
        case .tlsa(let record): "\(record.usage) \(record.selector) \(record.matchingType) …"
        }
    }

    /// The quoted strings of a TXT record; an empty text is one empty string.
    static func strings(_ octets: [UInt8]) -> [String] {
        guard !octets.isEmpty else { return ["\"\""] }
        return stride(from: 0, to: octets.count, by: stringLength).map { start in
            "\"" + octets[start..<min(start + stringLength, octets.count)].map(escaped).joined() + "\""
        }
    }

    private static func escaped(_ octet: UInt8) -> String {
        switch octet {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): return "\\" + String(Unicode.Scalar(octet))
        case 0x20...0x7E: return String(Unicode.Scalar(octet))
        default:
            let digits = String(octet)
            return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
        }
    }

    private static func relative(_ name: DNSName, to origin: DNSName) -> String {
        if name == origin { return "@" }
        guard name.isWithin(origin) else { return name.presentation }
        return String(name.presentation.dropLast(origin.presentation.count + 1))
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
