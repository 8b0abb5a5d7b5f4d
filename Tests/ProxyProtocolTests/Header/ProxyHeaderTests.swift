import MailMessage
import ProxyProtocol
import Testing

/// The header's octets by the layout of `doc/proxy-protocol.txt` §2.2 (`struct proxy_hdr_v2`, `union proxy_addr`).
enum Sample {
    /// "\x0D\x0A\x0D\x0A\x00\x0D\x0A\x51\x55\x49\x54\x0A"
    static let signature: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A]

    static func header(_ versionAndCommand: UInt8, _ family: UInt8, _ rest: [UInt8]) -> [UInt8] {
        signature + [versionAndCommand, family, UInt8(rest.count >> 8), UInt8(rest.count & 255)] + rest
    }

    /// Version 2, PROXY.
    static func header(_ family: UInt8, _ rest: [UInt8]) -> [UInt8] { header(0x21, family, rest) }

    /// 203.0.113.7:56324 to 192.0.2.25:25.
    static let four: [UInt8] = [203, 0, 113, 7, 192, 0, 2, 25, 0xDC, 0x04, 0x00, 0x19]
    /// 2001:db8::7 to 2001:db8::25, the same ports.
    static let six: [UInt8] =
        [0x20, 0x01, 0x0D, 0xB8] + [UInt8](repeating: 0, count: 11) + [7]
        + [0x20, 0x01, 0x0D, 0xB8] + [UInt8](repeating: 0, count: 11) + [0x25] + [0xDC, 0x04, 0x00, 0x19]
    /// PP2_TYPE_AUTHORITY, PP2_TYPE_SSL with a sub-field (client TLS, version 3 characters), PP2_TYPE_NOOP.
    static let fields: [UInt8] =
        [0x02, 0x00, 0x01, 0x61] + [0x20, 0x00, 0x0B, 0x01, 0, 0, 0, 0, 0x21, 0x00, 0x03, 0x31, 0x2E, 0x33]
        + [0x04, 0x00, 0x00]

    /// With PP2_TYPE_CRC32C at the end.
    static func checked(_ family: UInt8, _ rest: [UInt8]) -> [UInt8] {
        let zeroed = header(family, rest + [0x03, 0x00, 0x04, 0, 0, 0, 0])
        let sum = CRC32C.checksum(zeroed)
        return zeroed.dropLast(4) + (0..<4).reversed().map { UInt8(truncatingIfNeeded: sum >> (8 * UInt32($0))) }
    }
}

@Suite("The header of the PROXY protocol, version 2")
struct ProxyHeaderTests {
    private static let fourClient = IPAddress("203.0.113.7").map { ProxyHeader.Endpoint($0, port: 56_324) }
    private static let sixClient = IPAddress("2001:db8::7").map { ProxyHeader.Endpoint($0, port: 56_324) }

    /// Headers with what they say.
    static let headers: [(String, [UInt8], ProxyHeader.Endpoint?)] = [
        ("TCP over IPv4", Sample.header(0x11, Sample.four), fourClient),
        ("TCP over IPv6", Sample.header(0x21, Sample.six), sixClient),
        ("IPv4 with fields", Sample.header(0x11, Sample.four + Sample.fields), fourClient),
        ("IPv6 with a checksum", Sample.checked(0x21, Sample.six + Sample.fields), sixClient),
        (
            "IPv4 in IPv6",
            Sample.header(0x21, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 203, 0, 113, 7] + Sample.six.dropFirst(16)),
            fourClient
        ),
        ("LOCAL", Sample.header(0x20, 0x00, []), nil),
        ("LOCAL with addresses", Sample.header(0x20, 0x11, Sample.four), nil),
        ("LOCAL with anything", Sample.header(0x20, 0x77, [1, 2, 3]), nil),
        ("UNSPEC", Sample.header(0x00, []), nil), ("UNSPEC with octets", Sample.header(0x00, [9, 9, 9]), nil),
        ("UDP over IPv4", Sample.header(0x12, Sample.four), nil),
        ("UDP over IPv6", Sample.header(0x22, Sample.six), nil),
        ("a UNIX stream", Sample.header(0x31, [UInt8](repeating: 0x2F, count: 216)), nil),
        ("a UNIX datagram", Sample.header(0x32, [UInt8](repeating: 0x2F, count: 216) + Sample.fields), nil),
        (
            "the longest", Sample.header(0x11, Sample.four + [0x04, 0x03, 0xF1] + [UInt8](repeating: 7, count: 1_009)),
            fourClient
        ),
    ]

    @Test("Valid headers, whole, followed by more, and cut at each octet", arguments: headers.indices)
    func taken(_ index: Int) {
        let (name, octets, client) = Self.headers[index]
        #expect((Self.fourClient != nil) && (Self.sixClient != nil))
        let expected = ProxyHeader.Parse.header(ProxyHeader(client: client), octets: octets.count)
        #expect(ProxyHeader.parse(octets) == expected, "\(name)")
        #expect(ProxyHeader.parse(octets + Array("EHLO x\r\n".utf8)) == expected, "\(name)")
        #expect(ProxyHeader.parse(([1, 2] + octets).dropFirst(2)) == expected, "\(name)")
        for length in octets.indices {
            #expect(ProxyHeader.parse(octets.prefix(length)) == .incomplete, "\(name), \(length) octets")
        }
    }

    private static func garbled(_ rest: [UInt8]) -> [UInt8] { Sample.header(0x11, Sample.four + rest) }
    private static func begun(_ rest: UInt8...) -> [UInt8] { Sample.signature + rest }

    static let missing: [[UInt8]] = [
        Array("EHLO x\r\n".utf8), [0x16, 0x03, 0x01], Array("\r\n\r\nA".utf8), Array("PROXx".utf8),
        Sample.signature.dropLast() + [0x0D],
    ]
    static let text: [[UInt8]] = [Array("PROXY TCP4 203.0.113.7 192.0.2.25 56324 25\r\n".utf8), Array("PROXY ".utf8)]
    static let family: [[UInt8]] = [0x13, 0x41, 0x01, 0x10].map { Sample.header($0, Sample.four) }
    static let addresses: [[UInt8]] = [
        Sample.header(0x11, Array(Sample.four.dropLast())), Sample.header(0x11, []), Sample.header(0x21, Sample.four),
        Sample.header(0x31, Sample.six),
    ]
    static let fields: [[UInt8]] = [
        garbled([2]), garbled([2, 0]), garbled([2, 0, 1]), garbled([2, 255, 255, 1, 2]), garbled([3, 0, 3, 1, 2, 3]),
    ]
    /// Told from the length alone, before the octets have come.
    static let long: [[UInt8]] = [begun(0x21, 0x11, 4, 1), begun(0x21, 0x11, 255, 255), begun(0x20, 0, 255, 255)]

    static let invalid: [(ProxyHeaderError, [[UInt8]])] = [
        (.missing, missing), (.version1, text), (.version, [begun(0x11), begun(0x31)]),
        (.command, [begun(0x22), begun(0x2F)]), (.family, family), (.addresses, addresses), (.fields, fields),
        (.checksum, [garbled([3, 0, 4, 1, 2, 3, 4])]), (.tooLong, long),
    ]

    @Test("What is no header", arguments: invalid)
    func refused(_ error: ProxyHeaderError, _ headers: [[UInt8]]) {
        for octets in headers { #expect(ProxyHeader.parse(octets) == .invalid(error)) }
    }

    @Test("What may yet become the text form is not judged before", arguments: ["P", "PROXY"])
    func text(_ start: String) { #expect(ProxyHeader.parse(start.utf8) == .incomplete) }

    @Test("A checksum notices every changed octet")
    func checksum() {
        let header = Sample.checked(0x11, Sample.four + Sample.fields)
        for index in header.indices.dropFirst(16) {
            var changed = header
            changed[index] ^= 0x01
            let parsed = ProxyHeader.parse(changed)
            // A changed type or length may make the field of the checksum another one.
            if index < 28 { #expect(parsed == .invalid(.checksum)) } else { #expect(parsed != .incomplete) }
        }
        // RFC 3720 §B.4: 32 octets of zeros; the check value of the catalogue of CRC algorithms.
        #expect(CRC32C.checksum([UInt8](repeating: 0, count: 32)) == 0x8A91_36AA)
        #expect(CRC32C.checksum("123456789".utf8) == 0xE306_9283)
    }
}
