/// Prints content fields with their parameters (RFC 2045 §5.1, RFC 2231).
enum ParameterPrinting {
    /// A section's percent-encoded octets at most, so that its line stays below 78.
    private static let longestSection = 54

    /// `text/plain; charset=utf-8`, a parameter each line's worth, values beyond ASCII or too long in RFC 2231 sections.
    static func field(_ name: String, _ word: String, _ parameters: Parameters) -> [UInt8] {
        let printed = parameters.pairs.flatMap { pair in print(token(pair.name), pair.value) }
        return HeaderFolding.fold(name, ([word] + printed).joined(separator: "; "))
    }

    /// One parameter, or several sections of one.
    static func print(_ name: String, _ value: String) -> [String] {
        let isASCII = value.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        if isASCII, value.utf8.count <= 60 {
            let isToken = !value.isEmpty && value.utf8.allSatisfy(\.isMIMEToken)
            // An encoded word in quotes would be decoded by many.
            if isToken { return [name + "=" + value] }
            if !value.contains("=?"), !value.hasPrefix(" "), !value.hasSuffix(" "), !value.contains("  ") {
                return [name + "=" + quote(value)]
            }
        }
        let sections = encodedSections(value)
        if sections.count == 1 { return [name + "*=utf-8''" + (sections.first ?? "")] }
        return sections.enumerated().map { index, section in
            name + "*" + String(index) + "*=" + (index == 0 ? "utf-8''" : "") + section
        }
    }

    private static func token(_ name: String) -> String {
        String(decoding: name.utf8.filter { $0.isMIMEToken && $0 < 0x80 }, as: UTF8.self)
    }

    private static func quote(_ value: String) -> String {
        "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// attribute-char (RFC 2231 §7) as it is, all else in percent-encoding; characters stay whole.
    private static func encodedSections(_ value: String) -> [String] {
        let hexadecimal = Array("0123456789ABCDEF".utf8)
        var sections: [String] = []
        var current: [UInt8] = []
        for scalar in value.unicodeScalars {
            var encoded: [UInt8] = []
            for byte in String(scalar).utf8 {
                let isPlain =
                    byte < 0x80 && byte.isMIMEToken && !"*'%".utf8.contains(byte)
                if isPlain {
                    encoded.append(byte)
                } else {
                    encoded += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
                }
            }
            if current.count + encoded.count > longestSection {
                sections.append(String(decoding: current, as: UTF8.self))
                current = []
            }
            current += encoded
        }
        return sections + [String(decoding: current, as: UTF8.self)]
    }
}
