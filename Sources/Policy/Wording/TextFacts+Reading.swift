extension TextFacts {
    /// Reads a text for the signs of the school's lists: time grows with its length alone, a few microseconds for a page.
    /// - Parameters:
    ///   - text: what was written; of a reply, what it quotes is nobody's message any more.
    ///   - header: what its header says, for mail.
    package init(_ text: WrittenText, header: HeaderSigns = HeaderSigns(), by lists: PhraseLists) {
        self = TextReading(text, header: header, by: lists, takesFingerprint: false).facts
    }

    fileprivate init(_ reading: SignReading, _ header: HeaderSigns) {
        self.init(signs: reading.signs, isAutomatic: header.isAutomatic, isCut: reading.isCut)
        for name in header.signs { add(TextSign(name, points: 1)) }
    }
}

/// What one reading of a text tells: its signs and its fingerprint. Each word is folded once for both.
package struct TextReading: Sendable {
    package let facts: TextFacts
    /// None where there are too few words, or none was asked for.
    package let fingerprint: TextFingerprint?

    /// - Parameters:
    ///   - text: what was written; of a reply, what it quotes is nobody's message any more.
    ///   - header: what its header says, for mail.
    ///   - isFromInside: whether its author is one of the school's own, whom nobody looks at for fraud.
    ///   - takesFingerprint: whether the text is to be known again.
    package init(
        _ text: WrittenText,
        header: HeaderSigns = HeaderSigns(),
        by lists: PhraseLists,
        isFromInside: Bool = false,
        takesFingerprint: Bool = true
    ) {
        let book = isFromInside ? lists.insideBook : lists.book
        var reading = SignReading(text, book, keepsWords: takesFingerprint)
        reading.read()
        var read = TextFacts(reading, header)
        for other in text.alternatives {
            var reading = SignReading(other, book, keepsWords: false)
            reading.read()
            read.add(TextFacts(reading, header))
        }
        facts = read
        fingerprint =
            takesFingerprint ? TextFingerprint(own: reading.ownWords, forwarded: reading.forwardedWords) : nil
    }
}

/// One reading of one text.
private struct SignReading {
    /// An author who writes fewer words above what they pass on has said nothing of their own.
    private static let fewWords = 8
    /// A letter that carries so many addresses has been through many hands.
    private static let manyAddresses = 12
    private static let veryManyAddresses = 40

    private let text: WrittenText
    private var scan: PhraseScan
    private(set) var signs: [TextSign] = []
    private var addresses = 0
    private let keepsWords: Bool
    private(set) var ownWords: [UInt64] = []
    private(set) var forwardedWords: [UInt64] = []

    var isCut: Bool { text.isCut }

    init(_ text: WrittenText, _ book: PhraseBook, keepsWords: Bool) {
        self.text = text
        self.keepsWords = keepsWords
        scan = PhraseScan(book)
    }

    mutating func read() {
        scan.read(Array(text.subject.text.utf8))
        scan.endSentence()
        let (own, words) = read(.own)
        ownWords = scan.takeWords()
        let (forwarded, _) = read(.forwarded)
        forwardedWords = scan.takeWords()
        // A letter in quote marks that answers nothing is passed on in disguise.
        let isDisguised = words < Self.fewWords && !text.subject.isReply
        let (quoted, _) = read(.quoted)
        signs = own
        if !own.contains(where: Self.isWarning) {
            merge(forwarded, .chain)
            if isDisguised { merge(quoted, .chain) }
        }
        if words < Self.fewWords { merge(forwarded, .audience) }
        merge(forwarded, .signup)
        addHands()
    }

    private static func isWarning(_ sign: TextSign) -> Bool { sign.name.hasPrefix("chain.warning") }

    /// Reads the lines of one origin.
    private mutating func read(_ origin: WrittenText.Origin) -> (signs: [TextSign], words: Int) {
        let before = scan.count
        for segment in text.segments where segment.origin == origin {
            switch segment.part {
            case .signature: continue
            case .introduction: countAddresses(in: segment)
            case .greeting, .words, .closing:
                if segment.range.isEmpty {
                    scan.endSentence()
                } else {
                    scan.keepsWords = keepsWords && segment.part == .words && origin != .quoted
                    scan.read(text.bytes[segment.range])
                }
            }
        }
        let words = scan.count - before
        addresses += scan.addresses
        return (scan.take(), words)
    }

    private mutating func countAddresses(in segment: WrittenText.Segment) {
        for byte in text.bytes[segment.range] where byte == UInt8(ascii: "@") { addresses += 1 }
    }

    private mutating func merge(_ found: [TextSign], _ family: TextSign.Family) {
        for sign in found where sign.name.hasPrefix(family.rawValue + ".") && !Self.isWarning(sign) {
            if let place = signs.firstIndex(where: { $0.name == sign.name }) {
                signs[place].points = max(signs[place].points, sign.points)
                signs[place].total = min(TextSign.mostTotal, signs[place].total + sign.total)
            } else {
                signs.append(sign)
            }
        }
    }

    /// The marks of a letter that has been through many hands.
    private mutating func addHands() {
        if text.forwardDepth >= 2 {
            signs.append(TextSign("chain.depth.forwards", points: text.forwardDepth >= 4 ? 2 : 1))
        }
        if addresses >= Self.manyAddresses {
            signs.append(TextSign("chain.addresses.block", points: addresses >= Self.veryManyAddresses ? 2 : 1))
        }
    }
}
