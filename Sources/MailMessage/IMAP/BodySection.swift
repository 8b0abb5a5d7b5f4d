/// What a FETCH BODY[section] names (RFC 3501 §6.4.5), without partial ranges.
package struct BodySection: Sendable, Hashable {
    /// The last word of a section.
    package enum Text: Sendable, Hashable {
        /// The message (`BODY[]`) or the part's body (`BODY[1.2]`).
        case whole
        /// The header of the message or of the embedded message (`BODY[HEADER]`, `BODY[2.HEADER]`).
        case header
        /// The text of the message or of the embedded message (`BODY[TEXT]`).
        case text
        /// The header of the part itself (`BODY[1.MIME]`).
        case mime
    }

    /// Part numbers from 1; empty for the message.
    package var path: [Int]
    package var text: Text

    package init(path: [Int] = [], text: Text = .whole) {
        self.path = path
        self.text = text
    }
}

extension ParsedMessage {
    /// The part of the number, embedded messages numbered through (RFC 3501 §6.4.5): `[1]` of a message without parts is
    /// its body, `[]` the root.
    package func part(section: [Int]) -> MessagePart? {
        var part = root
        var isMessage = true
        for number in section {
            // Inside a message, numbers are its parts'; a message without parts has one, its body.
            if isMessage, !part.isMultipart {
                guard number == 1 else { return nil }
                isMessage = false
                continue
            }
            var container = part
            if !isMessage, let embedded = part.embeddedMessage {
                if !embedded.isMultipart {
                    guard number == 1 else { return nil }
                    part = embedded
                    continue
                }
                container = embedded
            }
            guard container.isMultipart, number >= 1, number <= container.children.count else { return nil }
            part = container.children[number - 1]
            isMessage = false
        }
        return part
    }

    /// The octets of the section; nil where there is no such part, or `.mime` without a part number, or `.header` and
    /// `.text` of a part that is no message.
    package func range(of section: BodySection) -> Range<Int>? {
        guard let part = part(section: section.path) else { return nil }
        let isRoot = section.path.isEmpty
        switch section.text {
        case .whole: return isRoot ? 0..<bytes.count : part.bodyRange
        case .mime: return isRoot ? nil : part.headerRange
        case .header: return (isRoot ? part : part.embeddedMessage)?.headerRange
        case .text: return (isRoot ? part : part.embeddedMessage)?.bodyRange
        }
    }

    /// The header whose fields HEADER and HEADER.FIELDS of the path name: the message's, or the embedded message's.
    package func header(section: [Int]) -> HeaderBlock? {
        guard let part = part(section: section) else { return nil }
        return section.isEmpty ? part.header : part.embeddedMessage?.header
    }
}
