import FoundationEssentials
import MailAuthentication
import MailMessage
import School
import SigningKeys

/// Pairs of keys as lines for a terminal.
enum KeyLines {
    static func text(_ pair: SigningKeyPair, language: Language) -> String {
        let (phrase, date) = state(pair)
        var text = "\(pair.domain.ascii)  \(pair.name)  \(phrase.text(in: language))"
        if let date { text += " " + Moment.text(date) }
        text += "\n"
        if pair.state == .retiring, let until = pair.publishUntil {
            let words = Phrase("    Einträge bleiben im DNS bis ", "    records stay in the DNS until ")
            text += words.text(in: language) + Moment.text(until) + "\n"
        }
        guard pair.isToBePublished else { return text }
        for key in pair.keys { text += "    \(key.selector)._domainkey  \(key.algorithm.rawValue)\n" }
        return text
    }

    /// The records of a pair, for a zone file.
    static func records(_ pair: SigningKeyPair) -> String {
        pair.keys.map { key in
            guard let name = key.recordName(in: pair.domain) else { return "" }
            return ZoneText.line(
                PlannedRecord(name: name, record: .text(Array(key.recordText.utf8))),
                origin: nil
            )
        }.joined()
    }

    private static func state(_ pair: SigningKeyPair) -> (Phrase, Date?) {
        switch pair.state {
        case .prepared where pair.seenAt != nil:
            (Phrase("vorbereitet, im DNS gesehen", "prepared, seen in the DNS"), pair.seenAt)
        case .prepared: (Phrase("vorbereitet", "prepared"), pair.preparedAt)
        case .active: (Phrase("unterschreibt seit", "signs since"), pair.activatedAt)
        case .retiring: (Phrase("unterschreibt nicht mehr seit", "signs no more since"), pair.retiringAt)
        case .retired: (Phrase("vorbei seit", "over since"), pair.retiredAt)
        }
    }
}

extension DeskError {
    /// What went wrong with keys, and what to do next.
    init(_ error: SigningKeyError) {
        let reason = error.reason
        switch error.code {
        case .noSecret:
            self.init(
                "Das Geheimnis fehlt, unter dem Schlüssel verschlüsselt werden. Bitte eine Datei anlegen "
                    + "(openssl rand -base64 48 > DATEI) und in der Konfiguration als signing.key-file nennen, oder "
                    + "SCHULPOST_KEY setzen.",
                "The secret is missing under which keys are encrypted. Please make a file (openssl rand -base64 48 > FILE) and "
                    + "name it in the configuration as signing.key-file, or set SCHULPOST_KEY."
            )
        case .shortSecret:
            self.init(
                "Das Geheimnis ist zu kurz: mindestens 32 Zeichen (openssl rand -base64 48).",
                "The secret is too short: at least 32 characters (openssl rand -base64 48)."
            )
        case .unreadableSecret:
            self.init("Die Datei \(reason) lässt sich nicht lesen.", "The file \(reason) can't be read.")
        case .wrongSecret:
            self.init(
                "Der Schlüssel \(reason) wurde unter einem anderen Geheimnis verschlüsselt. Bitte das frühere verwenden, oder "
                    + "das Paar mit „schulpost dkim retire“ beenden und ein neues machen.",
                "The key \(reason) was encrypted under another secret. Please use the former one, or end the pair with "
                    + "\"schulpost dkim retire\" and make a new one."
            )
        case .damagedKey:
            self.init(
                "Der Schlüssel \(reason) ist in der Datenbank beschädigt. Bitte „schulpost dkim retire“ und ein neues Paar.",
                "The key \(reason) is damaged in the database. Please run \"schulpost dkim retire\" and make a new pair."
            )
        case .noSuchPair:
            self.init(
                "Ein Paar „\(reason)“ gibt es nicht; „schulpost dkim list“ zeigt alle.",
                "There is no pair \"\(reason)\"; \"schulpost dkim list\" shows all."
            )
        case .wrongState:
            self.init("Das geht in diesem Zustand nicht: \(reason).", "That can't be done in this state: \(reason).")
        case .notPublished:
            self.init(
                "Noch nicht (richtig) im DNS: \(reason). Ohne diese Einträge gälte die Unterschrift als falsch. Mit "
                    + "--unchecked trotzdem.",
                "Not (rightly) in the DNS yet: \(reason). Without these records signatures would count as wrong. With "
                    + "--unchecked all the same."
            )
        case .foreignDomain:
            self.init(
                "\(reason) ist keine Domain dieser Schule.",
                "\(reason) is no domain of this school."
            )
        }
    }
}
