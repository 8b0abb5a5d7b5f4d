internal import FoundationEssentials
internal import MailMessage

/// The words of notices: what happened, to whom, what to do next.
struct NoticeWords: Sendable {
    let isGerman: Bool

    /// - Parameter language: `de` or `en`; anything else is German.
    init(language: String) { isGerman = language != "en" }

    func subject(_ event: DeliveryNotice.Event) -> String {
        switch event {
        case .failed, .expired:
            return say(
                "Nicht zugestellt: Ihre Nachricht ist nicht angekommen",
                "Not delivered: your message did not arrive"
            )
        case .delayed:
            return say("Verzögert: Ihre Nachricht ist noch unterwegs", "Delayed: your message is still on its way")
        case .relayed:
            return say(
                "Weitergegeben: Ihre Nachricht hat die Schule verlassen",
                "Passed on: your message has left the school"
            )
        }
    }

    func explanation(of notice: DeliveryNotice) -> String {
        var lines = [say("Guten Tag,", "Hello,"), ""]
        lines += [whatHappened(notice), "", "    " + notice.shownRecipient, ""]
        if let letter = aboutWhich(notice) { lines += [letter, ""] }
        switch notice.event {
        case .failed, .expired:
            let reason = FailureReason(notice.reply.status, expired: notice.event == .expired)
            lines += [reason.cause(german: isGerman), "", say("Was Sie tun können:", "What you can do:")]
            lines += [reason.advice(german: isGerman, isFamily: notice.entry.content.privateRecipient != nil)]
        case .delayed:
            lines += [
                say(
                    "Wir versuchen es bis zum \(date(notice.entry.expires, notice)) weiter. Sie müssen nichts tun und sollten "
                        + "die Nachricht nicht noch einmal senden. Ist sie eilig, nehmen Sie einen anderen Weg, zum Beispiel "
                        + "das Telefon. Wenn es endgültig nicht gelingt, erfahren Sie es.",
                    "We keep trying until \(date(notice.entry.expires, notice)). You need not do anything, and should not send "
                        + "the message again. If it is urgent, use another way, the telephone for instance. If it fails "
                        + "for good, you will be told."
                )
            ]
        case .relayed:
            lines += [
                say(
                    "Der nächste Server hat die Nachricht angenommen. Ob sie gelesen wird oder später doch noch zurückkommt, "
                        + "können wir nicht sagen. Sie müssen nichts tun.",
                    "The next server has taken the message. We can't say whether it will be read, or come back later. You "
                        + "need not do anything."
                )
            ]
        }
        lines += technical(notice)
        lines += ["", say("Ihre Schulpost", "Your Schulpost")]
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    private func whatHappened(_ notice: DeliveryNotice) -> String {
        switch notice.event {
        case .failed, .expired:
            return say("Ihre Nachricht konnte nicht zugestellt werden an:", "Your message could not be delivered to:")
        case .delayed:
            return say(
                "Ihre Nachricht konnte bis jetzt noch nicht zugestellt werden an:",
                "Your message could not be delivered yet to:"
            )
        case .relayed:
            return say(
                "Wie gewünscht melden wir, dass Ihre Nachricht weitergegeben wurde an:",
                "As you asked, we report that your message was passed on to:"
            )
        }
    }

    /// Which message is meant: its subject and when it was sent.
    private func aboutWhich(_ notice: DeliveryNotice) -> String? {
        let bytes: [UInt8]
        switch notice.returned {
        case .header(let header): bytes = header
        case .message(let message): bytes = ReturnedContent.header(of: message)
        }
        let subject = ParsedMessage(bytes: bytes, limits: .standard).subject
        let sent = date(notice.entry.created, notice)
        guard !subject.isEmpty else {
            return say("Gesendet: \(sent)", "Sent: \(sent)")
        }
        return say("Betreff: \(subject)\r\nGesendet: \(sent)", "Subject: \(subject)\r\nSent: \(sent)")
    }

    /// One line for those who help: the codes, and for an ordinary recipient the peer's own words.
    private func technical(_ notice: DeliveryNotice) -> [String] {
        guard notice.event != .relayed else { return [] }
        let code = notice.reply.code.map { "\($0) " } ?? ""
        let words =
            notice.entry.content.privateRecipient == nil && notice.reply.code != nil
            ? notice.diagnosticText : notice.reply.status.description
        return ["", say("Für die Technik: ", "For technicians: ") + code + words]
    }

    private func date(_ instant: Date, _ notice: DeliveryNotice) -> String {
        NoticeDate.text(instant, offsetMinutes: notice.origin.offsetMinutes(instant), german: isGerman)
    }

    private func say(_ german: String, _ english: String) -> String { isGerman ? german : english }
}
