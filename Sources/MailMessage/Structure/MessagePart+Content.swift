extension MessagePart {
    /// The body with its transfer encoding taken off; a multipart's or message's as it stands.
    /// - Parameters:
    ///   - bytes: the octets of the message this part was parsed from.
    ///   - limit: decoded octets at most; the rest is left out.
    package func decodedBytes(in bytes: [UInt8], limit: Int = .max) -> [UInt8] {
        decoded(in: bytes, limit: limit).octets
    }

    /// The same with what was wrong.
    package func decoded(in bytes: [UInt8], limit: Int = .max) -> DecodedOctets {
        let body = bytes[bodyRange.clamped(to: 0..<bytes.count)]
        // RFC 2045 §6.4: composite types are never encoded.
        if !children.isEmpty || isMultipart { return DecodedOctets(octets: Array(body.prefix(max(0, limit)))) }
        return transferEncoding.decode(body, limit: limit)
    }

    /// The decoded text of a text part, its line ends made LF; an unknown charset is read as UTF-8
    /// or windows-1252.
    /// - Parameter limit: octets before the charset is taken off, at most.
    package func text(in bytes: [UInt8], limit: Int = .max) -> String { decodedText(in: bytes, limit: limit).text }

    /// The same with what was wrong with the charset.
    package func decodedText(in bytes: [UInt8], limit: Int = .max) -> DecodedText {
        let octets = decodedBytes(in: bytes, limit: limit)
        let label = charsetLabel(octets)
        guard octets.contains(.carriageReturn) else { return Charset.decode(octets, label: label) }
        // Where ASCII stands for itself, line ends are changed before there is a text, which would have to be made twice.
        if let charset = Charset(label: label), charset.keepsASCII {
            return charset.decode(ArraySlice(Self.withLineFeeds(octets)))
        }
        var result = Charset.decode(octets, label: label)
        result.text = String(decoding: Self.withLineFeeds(Array(result.text.utf8)), as: UTF8.self)
        return result
    }

    private func charsetLabel(_ octets: [UInt8]) -> String {
        if let label = contentType.parameters["charset"], !label.isEmpty { return label }
        // HTML may name its charset inside.
        return contentType.subtype == "html" ? HTMLCharset.sniff(octets) ?? "us-ascii" : "us-ascii"
    }

    private static func withLineFeeds(_ source: [UInt8]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: source.count) { target, count in
            var start = 0
            while start < source.count {
                let end = source.firstIndex(of: .carriageReturn, from: start, to: source.count)
                count = target[count...].initialize(fromContentsOf: source[start..<(end ?? source.count)])
                guard let end else { break }
                target.initializeElement(at: count, to: .lineFeed)
                count += 1
                start = end + 1
                if start < source.count, source[start] == .lineFeed { start += 1 }
            }
        }
    }

    /// Whether the octets of ASCII stand for themselves in the text's charset.
    func isASCIIReadable(_ octets: [UInt8]) -> Bool { Charset(label: charsetLabel(octets))?.keepsASCII ?? false }
}

extension Charset {
    fileprivate var keepsASCII: Bool {
        switch method {
        case .utf8, .ascii, .windows1252: true
        case .iconv, .unicode: false
        }
    }
}

/// The charset that an HTML document names in a `meta` element, for mail that names none.
enum HTMLCharset {
    static func sniff(_ octets: [UInt8]) -> String? {
        let head = Array(octets.prefix(1024)).map(\.asciiLowercased)
        let key = Array("charset=".utf8)
        var position = 0
        while let start = head.firstIndex(of: UInt8(ascii: "c"), from: position, to: head.count) {
            position = start + 1
            guard head[start...].starts(with: key) else { continue }
            var value = head[(start + key.count)...]
            while let first = value.first, first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
                value = value.dropFirst()
            }
            let label = value.prefix { $0.isMIMEToken && $0 != UInt8(ascii: "'") }
            return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
        }
        return nil
    }
}
