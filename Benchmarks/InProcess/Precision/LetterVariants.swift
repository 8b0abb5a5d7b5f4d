/// A letter as it is passed on from hand to hand: by rules, always the same for the same name. What is built so is made up,
/// also where the letter itself is real.
struct LetterVariants {
    private var state: UInt64

    init(seed: UInt64) { state = seed | 1 }

    /// A number below `end` (xorshift64*).
    private mutating func below(_ end: Int) -> Int {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % max(1, end)
    }

    /// The letter as the next one sends it: forwarded, copied or quoted; with words of their own around it; edited a little.
    mutating func passedOn(_ letter: String, subject: String) -> String {
        var text = letter
        for _ in 0..<below(3) { text = edited(text) }
        text = wrapped(text, subject)
        if below(2) == 0 { text = Self.openings[below(Self.openings.count)] + "\n\n" + text }
        if below(2) == 0 { text += "\n\n" + Self.closings[below(Self.closings.count)] }
        return text
    }

    private static let openings = [
        "Hallo,", "Hi Leute!", "Liebe Alle,", "hey", "Hallo zusammen,", "Hi everyone,", "lies mal!!!",
        "hab ich grad bekommen",
        "sorry musste ich weiterschicken", "Zur Info!", "FYI", "omg", "Moin,",
    ]
    private static let closings = [
        "LG", "Viele Grüße\nMia", "bb", "hdl", "Liebe Grüße von Tom", "Best,\nBen", "--\u{20}\nLea Koch\nKlasse 6b",
        "Von meinem iPhone gesendet", "Gesendet mit der Mail-App", "MfG",
    ]

    /// As mail programs do it in German and English, or just copied.
    private mutating func wrapped(_ text: String, _ subject: String) -> String {
        let name = ["Mia Fuchs", "Ben Roth", "Lea Koch", "Tom Engel"][below(4)]
        let address = name.lowercased().replacingSpace() + "@lindenschule.example"
        switch below(8) {
        case 0:
            return
                "-----Ursprüngliche Nachricht-----\nVon: \(name) <\(address)>\nGesendet: Montag, 2. November 2026 08:12\n"
                + "An: 6b\nBetreff: \(subject)\n\n" + text
        case 1:
            return
                "---------- Forwarded message ---------\nVon: \(name) <\(address)>\nDate: Mo., 2. Nov. 2026 um 08:12 Uhr\n"
                + "Subject: \(subject)\nTo: <klasse@lindenschule.example>\n\n\n" + text
        case 2:
            return "Anfang der weitergeleiteten Nachricht:\n\nVon: \(name) <\(address)>\nBetreff: \(subject)\n"
                + "Datum: 2. November 2026 um 08:12:10 MEZ\nAn: 6b\n\n" + text
        case 3:
            return
                "-------- Weitergeleitete Nachricht --------\nBetreff: \(subject)\nDatum: Mon, 2 Nov 2026 08:12:10 +0100\n"
                + "Von: \(name) <\(address)>\nAn: 6b\n\n" + text
        case 4:
            return "Begin forwarded message:\n\nFrom: \(name) <\(address)>\nSubject: \(subject)\n"
                + "Date: 2 November 2026 at 08:12:10 CET\nTo: 6b\n\n" + text
        default: return text
        }
    }

    /// One small thing that people change, mean or not.
    private mutating func edited(_ text: String) -> String {
        var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        switch below(8) {
        case 0: return text.uppercased()
        case 1: return text.lowercased()
        case 2:
            return text.map { character in
                switch character {
                case "ä": "ae"
                case "ö": "oe"
                case "ü": "ue"
                case "ß": "ss"
                default: String(character)
                }
            }.joined()
        case 3:
            // A slip in every thirtieth word: two letters change places.
            for place in words.indices where below(30) == 0 {
                var letters = Array(words[place])
                guard letters.count > 3 else { continue }
                letters.swapAt(1, 2)
                words[place] = String(letters)
            }
        case 4:
            // Another number: to 15 people, to 20.
            for place in words.indices where words[place].allSatisfy(\.isNumber) && !words[place].isEmpty {
                words[place] = String(5 + below(40))
            }
        case 5: words.append(["Schnell!!!", "Kein Scherz.", "Please!", "echt jetzt", "😱😱"][below(5)])
        case 6:
            // A line or sentence is lost on the way.
            var sentences = text.split(separator: ".", omittingEmptySubsequences: false)
            guard sentences.count > 5 else { return text }
            sentences.remove(at: below(sentences.count))
            return sentences.joined(separator: ".")
        default:
            // Left out here and there.
            words = words.filter { _ in below(40) != 0 }
        }
        return words.joined(separator: " ")
    }
}

extension String {
    fileprivate func replacingSpace() -> String { map { $0 == " " ? "." : String($0) }.joined() }
}
