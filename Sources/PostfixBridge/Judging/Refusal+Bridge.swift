internal import Gateway
internal import PostfixProtocols
internal import School

/// Refusals of the bridge itself.
extension Refusal {
    /// RFC 3463 X.6.0: the header has more than we read, so that what we judge would not be what its readers see.
    static let headerTooLongToJudge = Refusal(
        .permanent,
        Status(6, 0),
        text: LocalizedText([
            "Der Kopf der Nachricht ist zu lang und wird deshalb nicht angenommen.",
            "The message's header is too long and is therefore not taken.",
        ])
    )

    /// RFC 3463 X.3.4: message too big for system.
    static let messageTooLong = Refusal(
        .permanent,
        Status(3, 4),
        text: LocalizedText([
            "Die Nachricht ist größer, als der Server der Schule annimmt (Klausel mail.size).",
            "The message is bigger than the school's server takes (clause mail.size).",
        ])
    )

    /// RFC 3463 X.7.1: not authorized.
    static let unknownLogin = Refusal(
        .permanent,
        Status(7, 1),
        text: LocalizedText([
            "Zu dieser Anmeldung kennt das Postamt der Schule niemanden; bitte wenden Sie sich an die Administration.",
            "The school's post office knows nobody of this login; please ask the school's administrators.",
        ])
    )
}

extension PostfixReply {
    /// A refusal as its author reads it: reason, clause, and the code by which the decision is found.
    init(_ refusal: Refusal) {
        var lines = refusal.text.asciiLines
        if let code = refusal.code, !lines.contains(where: { $0.contains(code.text) }) {
            let last = lines.popLast().map { $0 + " " } ?? ""
            lines.append(last + "(\(code.text))")
        }
        self.init(
            isPermanent: refusal.permanence == .permanent,
            subject: refusal.status.subject,
            detail: refusal.status.detail,
            lines: lines
        )
    }
}
