/// A message some of whose parts get another header or body; every other octet stays.
struct MessageRewrite {
    private let message: ParsedMessage
    private var replacements: [(range: Range<Int>, octets: [UInt8])] = []

    init(_ message: ParsedMessage) { self.message = message }

    /// - Parameters:
    ///   - header: whole fields, without the empty line; nil keeps it.
    ///   - body: nil keeps it.
    mutating func replace(_ part: MessagePart, header: [UInt8]?, body: [UInt8]?) {
        if let header { replacements.append((part.headerRange, header + [.carriageReturn, .lineFeed])) }
        if let body { replacements.append((part.bodyRange, body)) }
    }

    /// The message with all replacements made. Those of one part must not lie in another's.
    func bytes() -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(message.bytes.count + message.bytes.count / 16)
        var position = 0
        for (range, octets) in replacements.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard range.lowerBound >= position else { continue }
            result += message.bytes[position..<range.lowerBound]
            result += octets
            position = range.upperBound
        }
        return result + message.bytes[position...]
    }
}

extension HeaderBlock {
    /// Whether the empty line stands at its end (and not a part's delimiter, or the message's end).
    var hasEmptyLine: Bool {
        var octets = bytes[range]
        guard octets.popLast() == .lineFeed else { return false }
        if octets.last == .carriageReturn { octets.removeLast() }
        return octets.isEmpty || octets.last == .lineFeed
    }

    /// The fields that speak of the content (RFC 2045 §3), with their line ends.
    var contentFields: [UInt8] { octets { $0.isAboutContent } }

    /// All others, with MIME-Version, which belongs to the message (RFC 2045 §4).
    var envelopeFields: [UInt8] {
        let others = octets { !$0.isAboutContent }
        return first("MIME-Version") == nil ? others + HeaderFolding.fold("MIME-Version", "1.0") : others
    }

    /// The fields without these and with new ones at their end.
    func octets(without names: [String], adding fields: [UInt8]) -> [UInt8] {
        octets { field in !names.contains(where: field.isNamed) } + fields
    }

    private func octets(where isWanted: (HeaderField) -> Bool) -> [UInt8] {
        var result: [UInt8] = []
        for field in fields where isWanted(field) {
            result += bytes[field.range]
            // The last field of a message that ends in its header.
            if result.last != .lineFeed { result += [.carriageReturn, .lineFeed] }
        }
        return result
    }
}
