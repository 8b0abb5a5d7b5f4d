package import MailMessage

extension WrittenText {
    /// What is said in a chat or a forum, or any text that comes without a message around it.
    /// - Parameter subject: the topic, where there is one.
    package init(_ text: String, subject: String = "") {
        let subject = SubjectLine(subject)
        var octets: [UInt8] = []
        octets.append(text, upTo: Self.longest)
        var reader = WrittenTextReader(octets, habit: Self.habit(subject, isReply: false), fewestOwnWords: 1)
        reader.read()
        self.init(
            subject: subject,
            bytes: octets,
            segments: reader.segments,
            forwardDepth: reader.forwards,
            isCut: text.utf8.count > Self.longest
        )
    }

    /// What a message says: its text parts in order, of alternatives the one that says more, attached messages as what is
    /// passed on. Files are not read.
    package init(_ message: ParsedMessage) {
        let subject = SubjectLine(message.subject)
        let habit = Self.habit(subject, isReply: message.header.first("In-Reply-To") != nil)
        var bytes: [UInt8] = []
        var segments: [Segment] = []
        var forwards = 0
        var isCut = false
        // "Danke!" above a whole letter is an answer; "Guck mal" to somebody who didn't have it is none.
        let fewestOwnWords = habit == .replies ? 1 : Self.fewestOwnWords
        for piece in MessageTexts(message).pieces {
            let start = bytes.count
            bytes.append(piece.text, upTo: Self.longest)
            isCut = isCut || start + piece.text.utf8.count > Self.longest
            let hasOwnWords = segments.contains { $0.origin == .own && $0.part == .words && !$0.range.isEmpty }
            var reader = WrittenTextReader(
                bytes,
                from: start,
                habit: habit,
                fewestOwnWords: hasOwnWords ? 0 : fewestOwnWords,
                isForwarded: piece.isForwarded
            )
            reader.read()
            let letters = (segments.last?.letter ?? -1) + 1
            if segments.isEmpty {
                segments = reader.segments
            } else {
                segments += reader.segments.map {
                    Segment(range: $0.range, origin: $0.origin, part: $0.part, letter: $0.letter + letters)
                }
            }
            forwards = max(forwards, piece.depth + reader.forwards - (piece.isForwarded ? 1 : 0))
            if isCut { break }
        }
        self.init(subject: subject, bytes: bytes, segments: segments, forwardDepth: forwards, isCut: isCut)
    }

    /// Of a mail that says nothing of being an answer: with fewer of the author's own words, what it quotes is passed on.
    private static let fewestOwnWords = 5

    private static func habit(_ subject: SubjectLine, isReply: Bool) -> WrittenTextReader.Habit {
        if subject.isForward { return .forwards }
        return subject.isReply || isReply ? .replies : .unknown
    }
}

/// The texts of a message, in the order in which they are read.
private struct MessageTexts {
    struct Piece {
        var text: String
        /// How many messages it is attached in.
        var depth: Int
        var isForwarded: Bool { depth > 0 }
    }

    /// Text parts that are read.
    private static let mostPieces = 16
    /// HTML has more markup than text.
    private static let longestSource = 512 << 10

    private let bytes: [UInt8]
    private(set) var pieces: [Piece] = []

    init(_ message: ParsedMessage) {
        bytes = message.bytes
        add(message.root, depth: 0)
    }

    private mutating func add(_ part: MessagePart, depth: Int) {
        guard pieces.count < Self.mostPieces else { return }
        if part.isMessage {
            // What is wrapped to be read, not attached, is the letter itself.
            for child in part.children { add(child, depth: depth + 1) }
        } else if part.isMultipart, part.contentType.subtype == "alternative" {
            addAlternatives(part, depth: depth)
        } else if part.isMultipart {
            for child in part.children { add(child, depth: depth) }
        } else if isText(part), let text = text(of: part) {
            pieces.append(Piece(text: text, depth: depth))
        }
    }

    /// Either may be what is read: the plain one is taken, unless it says much less than the HTML.
    private mutating func addAlternatives(_ part: MessagePart, depth: Int) {
        let texts = part.descendants.filter { $0.children.isEmpty && isText($0) && !$0.isMessage }
        let plain = texts.first { $0.contentType.subtype != "html" }.flatMap(text)
        let html = texts.first { $0.contentType.subtype == "html" }.flatMap(text)
        guard
            let best = plain.map({ plain in
                html.map { Self.letters(plain) * 2 + 200 < Self.letters($0) ? $0 : plain } ?? plain
            }) ?? html
        else { return }
        pieces.append(Piece(text: best, depth: depth))
        for child in part.children where child.isMessage { add(child, depth: depth) }
    }

    private func isText(_ part: MessagePart) -> Bool {
        part.contentType.type == "text" && part.disposition?.kind != "attachment"
            && ["plain", "html", "enriched", "markdown"].contains(part.contentType.subtype)
    }

    private func text(of part: MessagePart) -> String? {
        let isHTML = part.contentType.subtype == "html"
        let text = part.text(in: bytes, limit: isHTML ? Self.longestSource : WrittenText.longest + 4)
        return isHTML ? HTMLText(text, limit: WrittenText.longest + 4, marksQuotes: true).text : text
    }

    private static func letters(_ text: String) -> Int {
        text.utf8.reduce(0) { $0 + ($1 > 0x20 ? 1 : 0) }
    }
}

extension [UInt8] {
    /// Adds a text's octets until there are so many.
    fileprivate mutating func append(_ text: String, upTo most: Int) {
        var text = text
        let room = Swift.max(0, most - count)
        text.withUTF8 { append(contentsOf: UnsafeBufferPointer(rebasing: $0.prefix(room))) }
    }
}
