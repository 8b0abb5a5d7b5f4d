internal import MailMessage

extension ParsedMessage {
    /// Whether its author calls it urgent: `Priority: urgent` or `Importance: high` (RFC 2156 §5.3, RFC 4021 §2.1), or the
    /// same as widespread programs write it (`X-Priority: 1`), or where the subject begins so: "EILT: …", "Dringend! …".
    var isUrgent: Bool {
        func word(_ name: String) -> Substring? {
            header.first(name)?.value.lowercased().drop { $0 == " " || $0 == "\t" }.prefix {
                $0.isLetter || $0.isNumber
            }
        }
        return word("Priority") == "urgent" || word("Importance") == "high" || word("X-Priority") == "1"
            || hasUrgentSubject
    }

    private var hasUrgentSubject: Bool {
        let text = subject.prefix(100).drop(while: \.isWhitespace).lowercased()
        return ["dringend", "eilt", "urgent"].contains { word in
            guard text.hasPrefix(word), let next = text.dropFirst(word.count).first else { return false }
            return next == ":" || next == "!" || next.isWhitespace
        }
    }
}
