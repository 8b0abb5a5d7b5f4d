internal import IMAPProtocol
internal import MailMessage

extension FetchItem {
    /// The section that an item reads, nil where it needs no octets of the message.
    var wantedSection: SectionSpecifier? {
        switch self {
        case .section(let section, _, _): section
        case .rfc822: SectionSpecifier(.whole)
        case .rfc822Header: SectionSpecifier(.header)
        case .rfc822Text: SectionSpecifier(.text)
        default: nil
        }
    }

    var partial: Partial? {
        if case .section(_, let partial, _) = self { partial } else { nil }
    }

    /// The part of so many octets that `<offset.count>` asks for; empty beyond the end (RFC 3501 §6.4.5).
    func clip(_ range: Range<Int>) -> Range<Int> {
        guard let partial else { return range }
        let start = range.lowerBound + min(Int(partial.offset), range.count)
        return start..<start + min(Int(partial.count), range.upperBound - start)
    }
}

extension SectionSpecifier {
    /// The section as a range of octets; nil for chosen header fields, which are put together.
    var bodySection: BodySection? {
        let path = path.map { Int($0) }
        switch kind {
        case .whole: return BodySection(path: path, text: .whole)
        case .header: return BodySection(path: path, text: .header)
        case .text: return BodySection(path: path, text: .text)
        case .mime: return BodySection(path: path, text: .mime)
        case .headerFields, .headerFieldsNot: return nil
        }
    }

    /// Whether the message's own header is enough to answer it.
    var needsHeaderOnly: Bool {
        guard path.isEmpty else { return false }
        switch kind {
        case .header, .headerFields, .headerFieldsNot: return true
        case .whole, .text, .mime: return false
        }
    }

    /// The fields asked for, with the empty line; nil where there is no such part, or the section is a range.
    func fields(in message: ParsedMessage) -> [UInt8]? {
        let header = message.header(section: path.map { Int($0) })
        switch kind {
        case .headerFields(let names): return header?.octets(ofFields: names)
        case .headerFieldsNot(let names): return header?.octets(ofFields: names, except: true)
        default: return nil
        }
    }
}

/// A message in memory, parsed no further than its sections need.
struct LoadedMessage {
    let bytes: [UInt8]
    private var header: ParsedMessage?
    private var whole: ParsedMessage?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func parsed(for section: SectionSpecifier) -> ParsedMessage {
        if section.needsHeaderOnly, whole == nil, header != nil || StoredHeader.headerEnd(bytes) != nil {
            let message =
                header ?? ParsedMessage(bytes: Array(bytes.prefix(StoredHeader.headerEnd(bytes) ?? bytes.count)))
            header = message
            return message
        }
        let message = whole ?? ParsedMessage(bytes: bytes)
        whole = message
        return message
    }

    /// The octets of a section, a slice where it can be; nil where there is no such part.
    mutating func octets(_ section: SectionSpecifier) -> ArraySlice<UInt8>? {
        guard let bodySection = section.bodySection else { return parsed(for: section).fields(in: section) }
        if section.path.isEmpty, section.kind == .whole { return bytes[...] }
        return range(bodySection, section).map { bytes[$0] }
    }

    mutating func range(_ bodySection: BodySection, _ section: SectionSpecifier) -> Range<Int>? {
        parsed(for: section).range(of: bodySection)?.clamped(to: 0..<bytes.count)
    }
}

extension ParsedMessage {
    fileprivate func fields(in section: SectionSpecifier) -> ArraySlice<UInt8>? {
        section.fields(in: self).map { $0[...] }
    }
}
