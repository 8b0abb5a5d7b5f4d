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

    /// What a message says: its text parts in order, attached messages as what is passed on. Of alternatives that say the
    /// same one is read; where they differ, what is shown is the text, and what others may be shown instead stands in
    /// `alternatives`. Files of text are passed on; no others are read.
    package init(_ message: ParsedMessage) {
        let subject = SubjectLine(message.subject)
        let habit = Self.habit(subject, isReply: message.header.first("In-Reply-To") != nil)
        let texts = MessageTexts(message)
        let others = texts.differ ? [Self(subject, habit, texts.others)] : []
        self.init(subject, habit, texts.shown, alternatives: others)
    }

    private init(
        _ subject: SubjectLine,
        _ habit: WrittenTextReader.Habit,
        _ pieces: [MessageTexts.Piece],
        alternatives: [WrittenText] = []
    ) {
        var bytes: [UInt8] = []
        var segments: [Segment] = []
        var forwards = 0
        var isCut = false
        // "Danke!" above a whole letter is an answer; "Guck mal" to somebody who didn't have it is none.
        let fewestOwnWords = habit == .replies ? 1 : Self.fewestOwnWords
        for piece in pieces {
            let start = bytes.count
            bytes.append(piece.text, upTo: Self.longest)
            // Of a long file the beginning is enough.
            isCut = isCut || !piece.isFile && start + piece.text.utf8.count > Self.longest
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
            if bytes.count >= Self.longest { break }
        }
        self.init(
            subject: subject,
            bytes: bytes,
            segments: segments,
            forwardDepth: forwards,
            isCut: isCut,
            alternatives: alternatives
        )
    }

    /// Of a mail that says nothing of being an answer: with fewer of the author's own words, what it quotes is passed on.
    private static let fewestOwnWords = 5

    private static func habit(_ subject: SubjectLine, isReply: Bool) -> WrittenTextReader.Habit {
        if subject.isForward { return .forwards }
        return subject.isReply || isReply ? .replies : .unknown
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
