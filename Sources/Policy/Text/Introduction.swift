/// Lines that say that what follows was written by somebody else.
struct Introduction {
    enum Kind {
        /// "Weitergeleitete Nachricht", "Forwarded message".
        case forward
        /// "Am … schrieb …:", "On … wrote:".
        case reply
        /// "Ursprüngliche Nachricht", "Von: … Gesendet: …": Outlook says the same of both.
        case either
    }

    let kind: Kind
    /// The lines that it takes.
    let lines: Range<Int>

    /// The introduction that begins at this line.
    static func begin(at index: Int, in lines: WrittenLines) -> Introduction? {
        let line = lines[index]
        guard line.isPlain else { return nil }
        if mayBeBanner(line), let kind = banner(lines.plain(index)) {
            var next = index + 1
            while next < lines.count, next <= index + 3, lines[next].isBlank { next += 1 }
            let block = headerBlock(at: next, in: lines, atLeast: 2)
            return Introduction(kind: kind, lines: index..<(block ?? index + 1))
        }
        if isRuleMark(line.first), isRule(lines.plain(index)) {
            var next = index + 1
            while next < lines.count, next <= index + 2, lines[next].isBlank { next += 1 }
            return headerBlock(at: next, in: lines, atLeast: 3).map { Introduction(kind: .either, lines: index..<$0) }
        }
        if let end = headerBlock(at: index, in: lines, atLeast: 3) {
            return Introduction(kind: .either, lines: index..<end)
        }
        if let end = attribution(at: index, in: lines) { return Introduction(kind: .reply, lines: index..<end) }
        return nil
    }

    // MARK: - Banners

    /// Outlook draws one above its header.
    private static func isRule(_ line: [UInt8]) -> Bool {
        line.count >= 5 && line.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    /// Most lines begin with neither a rule nor one of the words.
    private static func mayBeBanner(_ line: WrittenLine) -> Bool {
        isRuleMark(line.first) || barePrefixes.mayBegin(line)
    }

    private static func banner(_ line: [UInt8]) -> Kind? {
        let inner = line.trimming(isRuleMark)
        let isRuled = line.count - inner.count >= 4
        guard inner.count >= 8, inner.count <= 140 else { return nil }
        if isRuled {
            if ruledForwards.contains(Array(inner)) { return .forward }
            if originals.contains(Array(inner)) { return .either }
            // "---- On Tue, 22 Dec 2015 … wrote ----"
            if inner.starts(with: on), Array(inner).holds(wrote) { return .reply }
        }
        return barePrefixes.begin(inner) ? .forward : nil
    }

    private static func isRuleMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == 0x20 || byte == UInt8(ascii: "=")
    }

    private static let on = Array("on ".utf8)
    private static let wrote = Array("wrote".utf8)

    private static let ruledForwards = Set(
        [
            "forwarded message", "forwarded by", "weitergeleitete nachricht", "weitergeleitete mail",
            "weitergeleitete e-mail", "weitergeleitet", "message transféré", "mensaje reenviado",
            "messaggio inoltrato", "пересылаемое сообщение", "forwarded email", "forwarded mail",
        ]
        .map { Array($0.utf8) }
    )

    private static let originals = Set(
        [
            "original message", "original-nachricht", "ursprüngliche nachricht", "urspruengliche nachricht",
            "originalnachricht", "ursprüngliche mail", "original mail", "original email", "original-mail",
            "message d'origine", "mensaje original", "messaggio originale", "reply message", "antwort",
        ]
        .map { Array($0.utf8) }
    )

    private static let barePrefixes = LineOpenings([
        "begin forwarded message:", "anfang der weitergeleiteten nachricht", "anfang der weitergeleiteten e-mail",
        "start of forwarded message", "beginn der weitergeleiteten nachricht", "beginn der nachricht:",
        "inizio messaggio inoltrato", "début du message réexpédié", "début du message transféré",
        "weitergeleitete nachricht:", "forwarded message:",
    ])

    // MARK: - Header fields

    /// Lines of a header that are looked at, with their continuations.
    private static let longestHeader = 14

    /// Behind a header pasted into the text that begins at this line.
    private static func headerBlock(at start: Int, in lines: WrittenLines, atLeast least: Int) -> Int? {
        guard start < lines.count, let first = lines[start].field else { return nil }
        var names = FieldNames(first)
        var end = start + 1
        var index = start + 1
        var strays = 0
        while index < lines.count, index < start + longestHeader, lines[index].depth == lines[start].depth {
            let line = lines[index]
            index += 1
            if line.isBlank {
                if names.count >= least { break }
                strays += 1
            } else if let name = line.field {
                names.insert(name)
                end = index
                strays = 0
            } else {
                strays += 1
            }
            if strays > 2 { break }
        }
        guard names.count >= least, names.contains(.from) else { return nil }
        // A field that goes on in lines of its own ends with the header.
        var rest = end
        while rest < min(end + 3, lines.count), !lines[rest].isBlank { rest += 1 }
        return rest < min(end + 3, lines.count) && lines[rest].isBlank ? rest : end
    }

    enum FieldName: UInt8 { case from, sent, to, subject, other }

    private struct FieldNames {
        private var bits: UInt8 = 0

        init(_ first: FieldName) { insert(first) }

        var count: Int { bits.nonzeroBitCount }

        func contains(_ name: FieldName) -> Bool { bits & (1 << name.rawValue) != 0 }

        mutating func insert(_ name: FieldName) { bits |= 1 << name.rawValue }
    }

    /// The name of the field that a line in lower case begins with.
    static func fieldName(_ line: [UInt8]) -> FieldName? {
        guard let colon = line.prefix(24).firstIndex(of: UInt8(ascii: ":")), colon >= 2 else { return nil }
        return fieldNames[Array(line[..<colon].trimming { $0 == 0x20 || $0 == UInt8(ascii: "_") })]
    }

    private static let fieldNames: [[UInt8]: FieldName] = {
        var table: [[UInt8]: FieldName] = [:]
        func add(_ name: FieldName, _ words: [String]) { for word in words { table[Array(word.utf8)] = name } }
        add(.from, ["von", "from", "absender", "de", "da", "van", "от", "från", "fra", "od"])
        add(.sent, ["gesendet", "gesendet am", "sent", "datum", "date", "envoyé", "fecha", "data", "enviado", "дата"])
        add(.to, ["an", "to", "empfänger", "à", "para", "a", "aan", "кому", "till", "til", "do"])
        add(
            .subject,
            ["betreff", "subject", "objet", "asunto", "oggetto", "onderwerp", "тема", "ämne", "emne", "temat"]
        )
        add(.other, ["cc", "kopie", "bcc", "reply-to", "antwort an", "priorität", "wichtigkeit", "importance"])
        return table
    }()

    // MARK: - "Anna schrieb am …:"

    /// Lines that one takes at most.
    private static let longestAttribution = 4

    private static func attribution(at start: Int, in lines: WrittenLines) -> Int? {
        let reach = start..<min(start + longestAttribution, lines.count)
        guard reach.contains(where: { lines[$0].endsWithColon }) else { return nil }
        let opening = lines.plain(start)
        let opens = openings.begin(opening)
        var joined: [UInt8] = []
        for index in reach {
            let line = lines[index]
            guard line.isPlain, line.depth == lines[start].depth else { return nil }
            joined += index == start ? opening : [0x20] + lines.plain(index)
            guard line.endsWithColon else { continue }
            let names = joined.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "@") }
            // "2016-10-24 15:36 GMT+02:00 Anna <anna@a.example>:"
            let isDated = names && joined.prefix(5).filter { $0 >= 0x30 && $0 <= 0x39 }.count == 4
            guard isDated || verbs.contains(where: { joined.holds($0) }) else { return nil }
            let dates = joined.contains { $0 >= 0x30 && $0 <= 0x39 }
            let isQuoted = nextIsQuoted(index + 1, lines, deeperThan: line.depth)
            // "Goethe schrieb:" introduces nothing, unless a quote follows; a sentence before it is the author's own.
            if index > start, !opens, !isDated, !opening.contains(UInt8(ascii: "<")) { return nil }
            return isQuoted || (opens && dates) || names ? index + 1 : nil
        }
        return nil
    }

    static func nextIsQuoted(_ start: Int, _ lines: WrittenLines, deeperThan depth: Int) -> Bool {
        var index = start
        while index < lines.count, index < start + 3, lines[index].isBlank, lines[index].depth <= depth { index += 1 }
        return index < lines.count && lines[index].depth > depth
    }

    private static let openings = LineOpenings([
        "am ", "on ", "le ", "el ", "il ", "em ", "op ", "den ", "w dniu ", "dnia ",
    ])
    private static let verbs = [
        " schrieb", "geschrieben", "wrote", " writes", " a écrit", " escribió", " ha scritto", " schreef", " skrev",
        " napisał", " пишет", " написал", " escreveu", " написав", " пише",
    ]
    .map { Array($0.utf8) }
}
