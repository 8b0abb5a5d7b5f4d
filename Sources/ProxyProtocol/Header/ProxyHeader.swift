package import MailMessage

/// What a proxy says about a connection before the connection's own first octet: version 2 of the PROXY protocol (HAProxy's
/// `doc/proxy-protocol.txt` §2.2), the binary one.
package struct ProxyHeader: Sendable, Hashable {
    /// One end of the connection that the proxy took.
    package struct Endpoint: Sendable, Hashable {
        package let address: IPAddress
        package let port: UInt16

        package init(_ address: IPAddress, port: UInt16) {
            self.address = address
            self.port = port
        }
    }

    /// Who connected to the proxy. nil where the proxy speaks for itself (LOCAL, such as a health check), doesn't know
    /// (UNSPEC), or took it by other means than TCP: then the connection's own ends count.
    package let client: Endpoint?

    package init(client: Endpoint?) {
        self.client = client
    }

    /// Octets of the longest header taken, addresses and fields after the first 16 octets. The protocol allows 65,535;
    /// addresses take 36, and what proxies add is some hundred.
    package static let longest = 1_024

    /// What octets amount to.
    package enum Parse: Sendable, Hashable {
        /// More are needed.
        case incomplete
        /// A header of so many octets; what follows is the client's.
        case header(ProxyHeader, octets: Int)
        case invalid(ProxyHeaderError)
    }

    /// Reads the header with which `octets` begin. What can't become one is told as soon as it can be.
    package static func parse(_ octets: some Collection<UInt8>) -> Parse {
        // No more than the longest header is looked at, however much has come.
        let octets = Array(octets.prefix(fixed + longest))
        guard octets.prefix(signature.count).elementsEqual(signature.prefix(octets.count)) else {
            // The text form is told apart once its first word is whole, so that the answer doesn't hang on how it is cut.
            let word = Array("PROXY ".utf8)
            guard octets.prefix(word.count).elementsEqual(word.prefix(octets.count)) else { return .invalid(.missing) }
            return octets.count < word.count ? .incomplete : .invalid(.version1)
        }
        guard octets.count > 12 else { return .incomplete }
        guard octets[12] >> 4 == 2 else { return .invalid(.version) }
        guard let command = Command(rawValue: octets[12] & 15) else { return .invalid(.command) }
        guard octets.count >= fixed else { return .incomplete }
        let length = number(octets[14...15])
        guard length <= longest else { return .invalid(.tooLong) }
        guard octets.count >= fixed + length else { return .incomplete }
        // §2.2: of a LOCAL one all but the length is ignored.
        guard command == .proxy else { return .header(ProxyHeader(client: nil), octets: fixed + length) }
        return parseWhole(octets[..<(fixed + length)])
    }

    private enum Command: UInt8 {
        case local = 0
        case proxy = 1
    }

    /// A whole header of the command PROXY.
    private static func parseWhole(_ header: ArraySlice<UInt8>) -> Parse {
        let body = header.dropFirst(fixed)
        let length: Int
        var client: Endpoint?
        switch header[13] {
        // "\x11", "\x21": TCP over IPv4 and IPv6: two addresses, then two ports.
        case 0x11, 0x21:
            let size = header[13] == 0x11 ? 4 : 16
            length = 2 * size + 4
            guard body.count >= length, let address = IPAddress(octets: body.prefix(size)) else {
                return .invalid(.addresses)
            }
            client = Endpoint(address, port: UInt16(number(body.dropFirst(2 * size).prefix(2))))
        // "\x00": unknown. Addresses, if any, and what follows can't be told apart.
        case 0x00: return .header(ProxyHeader(client: nil), octets: header.count)
        // UDP and UNIX sockets: valid, but unsupported, which counts as unknown.
        case 0x12: length = 12
        case 0x22: length = 36
        case 0x31, 0x32: length = 216
        default: return .invalid(.family)
        }
        guard body.count >= length else { return .invalid(.addresses) }
        if let error = ProxyHeaderFields.error(in: header, from: fixed + length) { return .invalid(error) }
        return .header(ProxyHeader(client: client), octets: header.count)
    }

    static func number(_ octets: some Collection<UInt8>) -> Int { octets.reduce(0) { $0 << 8 | Int($1) } }

    /// §2.2: "\r\n\r\n\0\r\nQUIT\n", which no mail client begins with.
    package static let signature: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A]
    /// Octets of the signature, version and command, family, and length.
    static let fixed = 16
}

/// Why a connection from a proxy is not taken.
package enum ProxyHeaderError: String, Error, Sendable, Hashable {
    /// The connection begins with something else.
    case missing = "no header"
    /// The text form (§2.1); configure the proxy for version 2 (`send-proxy-v2`).
    case version1 = "version 1 of the header"
    case version = "a version other than 2"
    case command = "an unknown command"
    case family = "an unknown address family"
    case tooLong = "a header too long"
    case addresses = "addresses cut short"
    case fields = "garbled fields"
    case checksum = "a wrong checksum"
    /// The header did not come in time.
    case late = "no header in time"
    /// The connection ended before the header did.
    case closed = "an end within the header"
    /// The connection ended before its first octet: a check whether the port is open.
    case silent = "nothing at all"
}
