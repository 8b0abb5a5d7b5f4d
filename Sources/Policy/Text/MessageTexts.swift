internal import MailMessage

/// The texts of a message, in the order in which they are read.
///
/// Of alternatives (RFC 2046 §5.1.4) some readers see one and others another: those that say the same are one text, and
/// else both are there, so that nobody hides from the rules in the one what readers see in the other.
struct MessageTexts {
    struct Piece {
        var text: String
        /// How many messages it is attached in.
        var depth: Int
        /// A file of text is passed on like a message that is attached.
        var isFile = false
        var isForwarded: Bool { depth > 0 || isFile }
    }

    /// Text parts that are read.
    private static let mostPieces = 16
    /// HTML has more markup than text.
    private static let longestSource = 512 << 10

    private let bytes: [UInt8]
    /// What most readers see.
    private(set) var shown: [Piece] = []
    /// The same with the other texts in place of those shown.
    private(set) var others: [Piece] = []
    /// Whether the two say different things; else only `shown` counts.
    private(set) var differ = false

    init(_ message: ParsedMessage) {
        bytes = message.bytes
        add(message.root, depth: 0)
    }

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    private mutating func add(_ part: MessagePart, depth: Int) {
        guard shown.count < Self.mostPieces, others.count < Self.mostPieces else { return }
        if part.isMessage {
            // What is wrapped to be read, not attached, is the letter itself.
            for child in part.children { add(child, depth: depth + 1) }
        } else if part.isMultipart, part.contentType.subtype == "alternative" {
            addAlternatives(part, depth: depth)
        } else if part.isMultipart {
            for child in part.children { add(child, depth: depth) }
        } else if isText(part), let text = text(of: part) {
            let piece = Piece(text: text, depth: depth)
            shown.append(piece)
            others.append(piece)
        } else if part.isTextFile, let text = text(of: part) {
            let piece = Piece(text: text, depth: depth, isFile: true)
            shown.append(piece)
            others.append(piece)
        }
    }

    /// HTML is what most programs show, else the last. Where it says nothing that another doesn't say too, that one is
    /// taken for both: in plain text quotes are told apart more surely.
    private mutating func addAlternatives(_ part: MessagePart, depth: Int) {
        var versions: [(texts: MessageTexts, isHTML: Bool)] = []
        for child in part.children {
            var texts = MessageTexts(bytes)
            texts.add(child, depth: depth)
            if !texts.shown.isEmpty { versions.append((texts, child.hasHTML)) }
        }
        guard let place = versions.lastIndex(where: \.isHTML) ?? versions.indices.last else { return }
        let best = versions.remove(at: place).texts
        let same = versions.first { !$0.texts.differ && !best.differ && Self.says($0.texts.shown, all: best.shown) }
        let first = (same?.texts ?? best).shown
        let rest = versions.map(\.texts).filter { !Self.says(first, all: $0.shown) || $0.differ }
        shown += first
        guard !rest.isEmpty || best.differ else {
            others += first
            return
        }
        differ = true
        if best.differ { others += best.others }
        for texts in rest { others += texts.differ ? texts.others : texts.shown }
    }

    /// Whether one text has all the words of another in their order, and few besides.
    private static func says(_ one: [Piece], all other: [Piece]) -> Bool {
        guard one.count == 1, other.count == 1, let one = one.first, let other = other.first else { return false }
        return one.text.hasNearlyOnlyWords(of: other.text)
    }

    private func isText(_ part: MessagePart) -> Bool {
        part.contentType.type == "text" && part.disposition?.kind != "attachment"
            && ["plain", "html", "enriched", "markdown"].contains(part.contentType.subtype)
    }

    private func text(of part: MessagePart) -> String? {
        let isHTML = part.isPage
        let text = part.text(in: bytes, limit: isHTML ? Self.longestSource : WrittenText.longest + 4)
        return isHTML ? HTMLText(text, limit: WrittenText.longest + 4, marksQuotes: true).text : text
    }
}

extension MessagePart {
    private static let textEndings = [".txt", ".text", ".md"]
    private static let pageEndings = [".html", ".htm"]

    /// A file that is opened to be read: text or a page, by its type or by its name.
    var isTextFile: Bool {
        guard !isMultipart, !isMessage else { return false }
        let isAttached = disposition?.kind == "attachment"
        if contentType.type == "text", ["plain", "html", "markdown"].contains(contentType.subtype) {
            return isAttached
        }
        return isAttached && (isPage || names(Self.textEndings))
    }

    var isPage: Bool {
        contentType.type == "text" && contentType.subtype == "html"
            || contentType.type != "text" && names(Self.pageEndings)
    }

    private func names(_ endings: [String]) -> Bool {
        guard let name = fileName?.lowercased() else { return false }
        return endings.contains { name.hasSuffix($0) }
    }

    fileprivate var hasHTML: Bool {
        contentType.type == "text" && contentType.subtype == "html"
            || children.contains { $0.hasHTML }
    }
}
