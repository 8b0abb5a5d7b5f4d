extension DMARCRecord {
    /// What a TXT record below `_dmarc` turned out to be.
    enum Reading {
        case record(DMARCRecord)
        /// It begins as a DMARC record and says neither a valid policy nor where to report (RFC 7489 §6.6.3 step 6).
        case malformed
        /// It is no DMARC record.
        case other
    }

    private static let version = Array("DMARC1".utf8)

    /// The record in a text; nil where there is none that can be used.
    package init?(_ text: String) {
        guard case .record(let record) = Self.read(Array(text.utf8), limits: .standard) else { return nil }
        self = record
    }

    /// Reads a record; whatever in it can't be understood counts as not there (RFC 7489 §6.3).
    static func read(_ text: [UInt8], limits: AuthenticationLimits) -> Reading {
        guard text.count <= limits.tagListOctets else { return .other }
        var tags: [String: String] = [:]
        for (index, spec) in text.split(separator: .semicolon).prefix(limits.tags).enumerated() {
            let equals = spec.firstIndex(of: .equals)
            let name = spec[..<(equals ?? spec.endIndex)].trimmed.lowercasedText
            let value = equals.map { spec[($0 + 1)...].trimmed } ?? []
            // "v" comes first, and its value is to be met exactly.
            if index == 0 {
                guard name == "v", value.elementsEqual(version) else { return .other }
            } else if tags[name] == nil {
                tags[name] = value.text
            }
        }
        guard !text.isEmpty, text.first != .semicolon else { return .other }
        let aggregate = addresses(tags["rua"])
        let policies = ["p", "sp", "np"].map { name in tags[name].map { DMARCPolicy(rawValue: $0.lowercased()) } }
        // A tag with an invalid value makes all three worthless; "p" must be there.
        let isSound = tags["p"] != nil && policies.allSatisfy { $0.map { $0 != nil } ?? true }
        let sound = isSound ? policies.map { $0.flatMap { $0 } } : [DMARCPolicy?](repeating: nil, count: 3)
        guard isSound || !aggregate.isEmpty else { return .malformed }
        return .record(
            DMARCRecord(
                text: text.text,
                policy: sound[0] ?? DMARCPolicy.none,
                subdomainPolicy: sound[1],
                nonexistentPolicy: sound[2],
                spfAlignment: tags["aspf"].flatMap { Alignment(rawValue: $0.lowercased()) } ?? .relaxed,
                dkimAlignment: tags["adkim"].flatMap { Alignment(rawValue: $0.lowercased()) } ?? .relaxed,
                publicSuffix: tags["psd"].flatMap { PublicSuffix(rawValue: $0.lowercased()) } ?? .unknown,
                isTesting: tags["t"]?.lowercased() == "y",
                percent: tags["pct"].flatMap { Int($0) }.flatMap { (0...100).contains($0) ? $0 : nil } ?? 100,
                aggregateAddresses: aggregate,
                failureAddresses: addresses(tags["ruf"]),
                failureOptions: (tags["fo"] ?? "0").split(separator: ":").map { $0.lowercased() },
                reportInterval: tags["ri"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 86_400
            )
        )
    }

    /// Addresses that one record may name.
    private static let mostAddresses = 16

    /// dmarc-urilist = dmarc-uri *(*WSP "," *WSP dmarc-uri); dmarc-uri = URI [ "!" 1*DIGIT [ "k" / "m" / "g" / "t" ] ]
    private static func addresses(_ list: String?) -> [ReportAddress] {
        guard let list else { return [] }
        return list.utf8.split(separator: UInt8(ascii: ",")).prefix(mostAddresses).compactMap { item in
            let parts = item.trimmed.split(separator: UInt8(ascii: "!"), omittingEmptySubsequences: false)
            guard (1...2).contains(parts.count), let uri = parts.first.map({ String(decoding: $0, as: UTF8.self) }),
                uri.contains(":"), !uri.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x7F })
            else { return nil }
            guard parts.count == 2 else { return ReportAddress(uri: uri, sizeLimit: nil) }
            return size(parts[1]).map { ReportAddress(uri: uri, sizeLimit: $0) }
        }
    }

    private static func size(_ text: Substring.UTF8View.SubSequence) -> Int? {
        let units: [UInt8: Int] = [0x6B: 1 << 10, 0x6D: 1 << 20, 0x67: 1 << 30, 0x74: 1 << 40]
        var digits = Array(text)
        var unit = 1
        if let last = digits.last, let factor = units[last.lowercased] {
            unit = factor
            digits.removeLast()
        }
        guard (1...6).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
        return Int(digits.text).map { $0 * unit }
    }
}
