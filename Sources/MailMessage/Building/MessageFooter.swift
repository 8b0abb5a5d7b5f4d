/// A short note for the end of a message, in both forms in which a message may be read.
///
/// Adding it changes as little as can be: the text parts that a reader sees get the note and keep everything else; where
/// that can't be done without breaking something (signed or encrypted content, damaged text, no text at all), the
/// message is wrapped, untouched, with the note as a text part after it.
package struct MessageFooter: Sendable, Hashable {
    /// Lines of at most 78 characters, without an end to the last one.
    package var text: String
    /// The same as a block of HTML, its text escaped (``HTMLEscaping``); characters beyond ASCII become references.
    package var html: String

    package init(text: String, html: String) {
        self.text = text
        self.html = html
    }

    /// Octets of a text part, its transfer encoding taken off, up to which it is rewritten. Larger ones are no letters: the
    /// message is wrapped.
    package static let largestPart = 4 << 20

    /// A message with the note, and how it got there.
    package struct Footed: Sendable {
        package var bytes: [UInt8]
        package var place: Place
    }

    package enum Place: Sendable, Hashable {
        /// In so many text parts.
        case inText(parts: Int)
        /// As a part of its own after the message's content, which is as it was.
        case wrapped
        /// Nowhere: the message is returned as it came.
        case nowhere(Reason)
    }

    package enum Reason: String, Sendable, Hashable {
        /// The header goes on where reading it ended (`MessageLimits`): its content fields may not be known.
        case headerNotRead = "header-not-read"
        /// There is nothing to add.
        case emptyNote = "empty-note"
    }

    /// The message with the note. Never fails: where it can't be added, the message comes back with the reason.
    /// - Parameter boundarySeed: part of a new boundary, so that equal input makes equal output; nil makes a random one.
    package func added(to message: ParsedMessage, boundarySeed: String? = nil) -> Footed {
        if text.isEmpty { return Footed(bytes: message.bytes, place: .nowhere(.emptyNote)) }
        if message.hasUnreadHeader { return Footed(bytes: message.bytes, place: .nowhere(.headerNotRead)) }
        let parts = message.hasDoubtfulStructure ? [] : Self.readParts(of: message.root)
        var rewrite = MessageRewrite(message)
        for part in parts {
            guard let footed = FootedText(part.part, of: message, note: self, boundaries: part.boundaries) else {
                return wrapped(message, boundarySeed)
            }
            rewrite.replace(part.part, header: footed.header, body: footed.body)
        }
        return parts.isEmpty
            ? wrapped(message, boundarySeed) : Footed(bytes: rewrite.bytes(), place: .inText(parts: parts.count))
    }

    /// A text part with the boundaries of the multiparts around it.
    private typealias Placed = (part: MessagePart, boundaries: [String])

    /// The text parts that a reader sees first: of alternatives all, of mixed content the first, of related content the
    /// root (RFC 2387 §3.2: the first unless `start` names another).
    private static func readParts(of part: MessagePart, within boundaries: [String] = []) -> [Placed] {
        if part.contentType.type == "text" {
            let isRead =
                ["plain", "html"].contains(part.contentType.subtype) && part.disposition?.kind != "attachment"
                && part.fileName == nil
            return isRead ? [(part, boundaries)] : []
        }
        guard part.isMultipart, let boundary = part.contentType.parameters["boundary"] else { return [] }
        let inner = boundaries + [boundary]
        switch part.contentType.subtype {
        case "alternative":
            return part.children.flatMap { readParts(of: $0, within: inner) }
        case "mixed":
            return part.children.lazy.map { readParts(of: $0, within: inner) }.first { !$0.isEmpty } ?? []
        case "related":
            let root = part.contentType.parameters["start"].flatMap { start in
                part.children.first { child in child.contentID.map { "<" + $0 + ">" } == start }
            }
            return (root ?? part.children.first).map { readParts(of: $0, within: inner) } ?? []
        default:
            // Signed, encrypted, reports, digests: nothing inside is ours to change.
            return []
        }
    }

    private func wrapped(_ message: ParsedMessage, _ seed: String?) -> Footed {
        Footed(bytes: message.wrapped(with: text, .below, boundarySeed: seed), place: .wrapped)
    }
}

extension ParsedMessage {
    /// Whether the message's own header goes on where reading it ended.
    var hasUnreadHeader: Bool {
        defects.contains { defect in
            (defect.kind == .tooManyFields || defect.kind == .headerTooLong) && root.headerRange.contains(defect.offset)
        }
    }

    /// Whether other readers may see other parts than we do.
    var hasDoubtfulStructure: Bool {
        defects.contains { defect in
            switch defect.kind {
            case .repeatedBoundary, .ambiguousBoundary, .encodedComposite, .nestingTooDeep, .tooManyParts,
                .missingBoundary, .boundaryNotFound:
                true
            default: false
            }
        }
    }
}
