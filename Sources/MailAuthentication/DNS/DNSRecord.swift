package import MailMessage

/// The kinds of records that mail asks for, with their numbers (IANA DNS parameters).
package enum DNSRecordType: UInt16, Sendable, Hashable, CaseIterable {
    case a = 1
    case cname = 5
    case ptr = 12
    case mx = 15
    case txt = 16
    case aaaa = 28
    case srv = 33
    case tlsa = 52

    /// `A`, `AAAA`, …: as zone files write it.
    package var name: String {
        switch self {
        case .a: "A"
        case .cname: "CNAME"
        case .ptr: "PTR"
        case .mx: "MX"
        case .txt: "TXT"
        case .aaaa: "AAAA"
        case .srv: "SRV"
        case .tlsa: "TLSA"
        }
    }
}

/// What one record says.
package enum DNSRecord: Sendable, Hashable {
    /// A or AAAA.
    case address(IPAddress)
    /// CNAME, where one was asked for; resolvers follow it otherwise.
    case canonicalName(DNSName)
    /// MX (RFC 5321 §5.1); the host is the root for a null MX (RFC 7505).
    case mailExchange(preference: UInt16, host: DNSName)
    /// TXT: its strings joined without anything between (RFC 7208 §3.3, RFC 6376 §3.6.2.2).
    case text([UInt8])
    case pointer(DNSName)
    /// SRV (RFC 2782); the target is the root where the service is decidedly not offered.
    case service(ServiceLocation)
    case tlsa(TLSARecord)
}

/// Where a service is to be found (RFC 2782).
package struct ServiceLocation: Sendable, Hashable {
    package let priority: UInt16
    package let weight: UInt16
    package let port: UInt16
    package let target: DNSName

    package init(priority: UInt16, weight: UInt16, port: UInt16, target: DNSName) {
        self.priority = priority
        self.weight = weight
        self.port = port
        self.target = target
    }
}

/// How a server's certificate is known (RFC 6698 §2.1).
package struct TLSARecord: Sendable, Hashable {
    /// 0 PKIX-TA, 1 PKIX-EE, 2 DANE-TA, 3 DANE-EE.
    package let usage: UInt8
    /// 0 the whole certificate, 1 its public key.
    package let selector: UInt8
    /// 0 the data itself, 1 SHA-256, 2 SHA-512.
    package let matchingType: UInt8
    package let data: [UInt8]

    package init(usage: UInt8, selector: UInt8, matchingType: UInt8, data: [UInt8]) {
        self.usage = usage
        self.selector = selector
        self.matchingType = matchingType
        self.data = data
    }
}
