/// Parameters in sections (RFC 2231 §3, §4): `filename*0*=utf-8''a%20; filename*1=b`.
struct ParameterContinuation {
    /// One parameter put together.
    struct Joined {
        /// As first written, without section number and `*`.
        var name: [UInt8]
        /// The sections in their order: the octets as written, and whether they are percent-encoded.
        var sections: [(octets: [UInt8], isEncoded: Bool)]
        /// Whether any section is percent-encoded, so that the value begins with charset and language.
        var isExtended: Bool { sections.contains { $0.isEncoded } }
        var isSectioned: Bool
    }

    private struct Section {
        var number: Int
        var isEncoded: Bool
        var octets: [UInt8]
    }

    private struct Key: Hashable {
        var name: [UInt8]
    }

    /// All parameters in the order of their first appearance; of a name both plain and extended, both are kept.
    static func join(_ parameters: [RawContentField.Parameter]) -> [Joined] {
        guard parameters.contains(where: { $0.name.contains(UInt8(ascii: "*")) }) else {
            return parameters.map {
                Joined(name: $0.name, sections: [(octets: $0.value, isEncoded: false)], isSectioned: false)
            }
        }
        var order: [(name: [UInt8], key: Key?, value: [UInt8])] = []
        var groups: [Key: [Section]] = [:]
        for parameter in parameters {
            guard let (base, number, isEncoded) = split(parameter.name) else {
                order.append((parameter.name, nil, parameter.value))
                continue
            }
            let key = Key(name: base.map(\.asciiLowercased))
            if groups[key] == nil { order.append((base, key, [])) }
            groups[key, default: []].append(Section(number: number, isEncoded: isEncoded, octets: parameter.value))
        }
        return order.map { name, key, value in
            guard let key, let sections = groups[key] else {
                return Joined(name: name, sections: [(octets: value, isEncoded: false)], isSectioned: false)
            }
            return Joined(name: name, sections: consecutive(sections), isSectioned: true)
        }
    }

    /// Sections 0, 1, 2 … as far as they go on without a gap (RFC 2231 §3); an unnumbered one stands alone.
    private static func consecutive(_ sections: [Section]) -> [(octets: [UInt8], isEncoded: Bool)] {
        var result: [(octets: [UInt8], isEncoded: Bool)] = []
        for section in sections.sorted(by: { $0.number < $1.number }) where section.number == result.count {
            result.append((section.octets, section.isEncoded))
        }
        return result
    }

    /// `filename*1*` → `filename`, 1, true; nil for a name without sections.
    private static func split(_ name: [UInt8]) -> (base: [UInt8], number: Int, isEncoded: Bool)? {
        guard let star = name.firstIndex(of: UInt8(ascii: "*")), star > 0 else { return nil }
        var rest = name[(star + 1)...]
        if rest.isEmpty { return (Array(name[..<star]), 0, true) }
        var isEncoded = false
        if rest.last == UInt8(ascii: "*") {
            isEncoded = true
            rest.removeLast()
        }
        guard (1...5).contains(rest.count), let number = Int(String(decoding: rest, as: UTF8.self)), number >= 0 else {
            return nil
        }
        return (Array(name[..<star]), number, isEncoded)
    }
}

extension ParameterContinuation.Joined {
    /// The value as text: percent-encoding and charset (RFC 2231 §4), or encoded words, which RFC 2047 §5 forbids here and
    /// people use all the same.
    func decoded() -> String {
        guard isExtended, var first = sections.first?.octets else {
            let plain = sections.flatMap(\.octets)
            return EncodedWord.decode(plain)
        }
        var charset: [UInt8] = []
        // extended-initial-value := [charset] "'" [language] "'" extended-other-values
        let parts = first.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
        if sections.first?.isEncoded == true, parts.count == 3 {
            charset = Array(parts[0])
            first = Array(parts[2])
        }
        var octets: [UInt8] = []
        for (index, section) in sections.enumerated() {
            let text = index == 0 ? first : section.octets
            octets += section.isEncoded ? Self.percentDecoded(text) : text
        }
        let label = charset.isEmpty ? "utf-8" : String(decoding: charset, as: UTF8.self)
        return Charset.decode(octets, label: label).text
    }

    private static func percentDecoded(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < text.count {
            if text[index] == UInt8(ascii: "%"), index + 2 < text.count, let high = text[index + 1].hexadecimalValue,
                let low = text[index + 2].hexadecimalValue
            {
                result.append(high << 4 | low)
                index += 3
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result
    }
}
