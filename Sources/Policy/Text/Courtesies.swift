/// How letters begin and end: "Liebe Eltern,", "Viele Grüße", "Von meinem iPhone gesendet".
enum Courtesies {
    /// Octets of the greeting at the line's beginning, its comma included; nil where there is none.
    static func greeting(_ line: [UInt8]) -> Int? {
        guard greetings.beginAsWords(line) else { return nil }
        let stops: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: ".")]
        if let stop = line.prefix(longestGreeting).firstIndex(where: { stops.contains($0) }) {
            guard Array(line[..<stop]).wordCount <= mostGreetingWords else { return nil }
            let end = line[stop...].prefix { stops.contains($0) }.endIndex
            return end == line.count || line[end] == 0x20 ? end : nil
        }
        return line.wordCount <= mostGreetingWords ? line.count : nil
    }

    private static let longestGreeting = 100
    private static let mostGreetingWords = 9

    /// Whether the line takes leave.
    static func isClosing(_ line: [UInt8]) -> Bool {
        closings.beginAsWords(line) && line.wordCount <= mostClosingWords
    }

    private static let mostClosingWords = 8

    /// Whether a line that begins so may part the signature off.
    static func mayBeMark(_ line: WrittenLine) -> Bool { markOpenings.contains(line.first) }

    /// "-- ", and what mail programs write below letters.
    static func isSignatureMark(_ line: [UInt8]) -> Bool {
        line.count <= longestMark && marks.contains(line)
    }

    private static let longestMark = 6

    /// Whether a line that begins so may be a note of the device.
    static func mayBeDeviceNote(_ line: WrittenLine) -> Bool { anyNote.mayBegin(line) }

    private static func isBracket(_ octet: UInt8) -> Bool { octet == UInt8(ascii: "(") || octet == UInt8(ascii: "<") }

    static func isDeviceNote(_ line: [UInt8]) -> Bool {
        guard line.count <= longestNote, let first = line.first else { return false }
        let line = isBracket(first) ? Array(line.trimming(isBracket)) : line
        // "Von meinem Samsung Galaxy gesendet", "Diese Nachricht wurde von meinem Android-Gerät … gesendet."
        return notes.begin(line) || (noteOpenings.begin(line) && line.holds(sent))
    }

    private static let longestNote = 140

    /// Whether the line has an address, a telephone number or a site.
    static func namesContact(_ line: [UInt8]) -> Bool {
        if line.contains(UInt8(ascii: "@")) || line.holds(www) || line.holds(site) { return true }
        let digits = line.count { $0 >= 0x30 && $0 <= 0x39 }
        return digits >= 6 && line.wordCount <= 4
    }

    private static let www = Array("www.".utf8)
    private static let site = Array("://".utf8)

    private static let greetings = LineOpenings([
        "liebe", "lieber", "liebes", "liebste", "liebster", "ihr lieben", "hallo", "hallöchen", "hallihallo", "halo",
        "hi", "hey", "heyy", "hei", "huhu", "na", "moin", "moinsen", "servus", "grüß gott", "grüß dich", "grüezi",
        "guten tag", "guten morgen", "guten abend", "guten mittag", "sehr geehrte", "sehr geehrter", "geehrte",
        "werte", "werter", "verehrte", "an alle", "dear", "hello", "good morning", "good afternoon", "good evening",
        "greetings", "to whom it may concern", "sg", "s.g.", "merhaba", "salut", "bonjour",
    ])

    private static let closings = LineOpenings([
        "viele grüße", "viele grüsse", "viele gruesse", "liebe grüße", "liebe grüsse", "liebe gruesse", "lieber gruß",
        "lieben gruß", "vielen dank und", "beste grüße", "beste grüsse", "beste gruesse", "herzliche grüße",
        "herzliche grüsse", "herzliche gruesse", "herzlichst", "schöne grüße", "schönen gruß", "freundliche grüße",
        "freundliche grüsse", "freundliche gruesse", "mit freundlichen grüßen", "mit freundlichen grüssen",
        "mit freundlichen gruessen", "mit freundlichem gruß", "mit besten grüßen", "mit lieben grüßen",
        "mit herzlichen grüßen", "mit vielen grüßen", "mit schönen grüßen", "hochachtungsvoll", "grüße", "grüsse",
        "gruesse",
        "gruß", "gruss", "lg", "vg", "mfg", "bg", "glg", "vlg", "hdl", "hdgdl", "bis bald", "bis morgen", "bis dann",
        "tschüss", "tschüß", "ciao", "dein", "deine", "eure", "euer", "ihr", "ihre", "alles liebe", "alles gute",
        "best regards", "kind regards", "warm regards", "regards", "best wishes", "best", "cheers", "yours",
        "sincerely", "all the best", "many thanks", "thanks", "thank you", "thx", "with kind regards", "love", "xoxo",
        "bye", "see you", "take care",
    ])

    private static let marks = Set(["--", "-- ", "–", "––", "—", "__", "___"].map { Array($0.utf8) })

    private static let markOpenings = Array(Set(marks.compactMap(\.first)))

    private static let notes = LineOpenings(noteTexts)

    private static let noteTexts = [
        "sent from ", "sent via ", "sent with ", "sent by ", "sent using ", "get outlook for ", "get [outlook for ",
        "from my iphone",
        "outlook für ", "outlook for ", "hol dir outlook ", "gesendet mit ", "gesendet von ", "gesendet aus ",
        "gesendet über ", "envoyé de ", "envoyé depuis ", "enviado desde ", "inviato da ", "verzonden met ",
        "verstuurd vanaf ", "skickat från ", "sendt fra ", "someone from mobile", "<sent by ", "von meinem iphone",
        "von meinem ipad", "virenfrei.", "virus-free.",
    ]

    private static let sent = Array("gesendet".utf8)

    private static let noteOpenings = LineOpenings(noteOpeningTexts)

    private static let noteOpeningTexts = [
        "von ", "diese nachricht wurde ", "diese e-mail wurde ", "diese mail wurde ",
    ]

    /// All of them, and brackets, which may stand around one.
    private static let anyNote = LineOpenings(noteTexts + noteOpeningTexts + ["(", "<"])
}
