internal import MailMessage

extension ParsedMessage {
    /// Whether its author calls it urgent: `Priority: urgent` or `Importance: high` (RFC 2156 §5.3, RFC 4021 §2.1), or the
    /// same as widespread programs write it (`X-Priority: 1`).
    var isUrgent: Bool {
        func word(_ name: String) -> Substring? {
            header.first(name)?.value.lowercased().drop { $0 == " " || $0 == "\t" }.prefix {
                $0.isLetter || $0.isNumber
            }
        }
        return word("Priority") == "urgent" || word("Importance") == "high" || word("X-Priority") == "1"
    }
}
