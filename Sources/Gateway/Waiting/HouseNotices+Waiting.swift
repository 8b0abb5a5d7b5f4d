package import FoundationEssentials
internal import Policy
package import School

extension HouseNotices {
    /// An announcement goes out later.
    package func waiting(
        until due: Date,
        _ recipients: [String],
        subject: String,
        code: String,
        to author: Person
    ) -> [UInt8]? {
        let german = author.language == .german
        let time = SchoolTime.shown(due, in: author.language)
        let list = recipients.prefix(10).map { "    - " + $0 }.joined(separator: "\n")
        return notice(
            to: author,
            subject: german ? "Geht später hinaus: „\(subject)“" : "Goes out later: “\(subject)”",
            text: german
                ? """
                Ihre Mitteilung „\(subject)“ ist angenommen (Vorgang \(code)). Sie geht am \(time) hinaus an:

                \(list)

                Sie müssen nichts tun. Zurückziehen kann sie bis dahin die Administration der Schule unter Angabe des
                Vorgangs. Eiliges senden Sie mit hoher Priorität; es wartet nicht.
                """
                : """
                Your announcement “\(subject)” is accepted (case \(code)). It goes out on \(time) to:

                \(list)

                You need not do anything. Until then the school's administrators can withdraw it by its case. What is
                urgent you send with high priority; it does not wait.
                """
        )
    }

    /// An administrator has withdrawn it.
    package func withdrawn(_ subject: String, code: String, because reason: String, to author: Person) -> [UInt8]? {
        let german = author.language == .german
        return notice(
            to: author,
            subject: german ? "Zurückgezogen: „\(subject)“" : "Withdrawn: “\(subject)”",
            text: german
                ? """
                Die Administration der Schule hat Ihre wartende Mitteilung „\(subject)“ (Vorgang \(code)) zurückgezogen; sie geht nicht
                mehr hinaus. Der Grund: \(reason)

                Was Sie tun können: Fragen Sie bei der Administration der Schule nach.
                """
                : """
                The school's administrators withdrew your waiting announcement “\(subject)” (case \(code)); it will not go out. Their
                reason: \(reason)

                What you can do: ask the school's administrators.
                """
        )
    }

    /// An administrator recalls what waits, with what went round.
    func stopped(code: String, to author: Person) -> [UInt8]? {
        let german = author.language == .german
        return notice(
            to: author,
            subject: german ? "Angehalten: Ihre wartende Nachricht" : "Stopped: your waiting message",
            text: german
                ? """
                Ihre wartende Nachricht (Vorgang \(code)) ist zurückgeholt worden und geht vorerst nicht hinaus. Wird das
                rückgängig gemacht, erfahren Sie es.

                Was Sie tun können: Fragen Sie bei der Administration der Schule nach.
                """
                : """
                Your waiting message (case \(code)) was recalled and does not go out for now. You will hear if that is undone.

                What you can do: ask the school's administrators.
                """
        )
    }

    /// The recall is undone.
    func waitsAgain(until due: Date, code: String, to author: Person) -> [UInt8]? {
        let german = author.language == .german
        let time = SchoolTime.shown(due, in: author.language)
        let isDue = due <= now
        let when = german ? (isDue ? "jetzt" : "am \(time)") : (isDue ? "now" : "on \(time)")
        return notice(
            to: author,
            subject: german ? "Geht doch hinaus: Ihre wartende Nachricht" : "Goes out after all: your waiting message",
            text: german
                ? "Ihre Nachricht (Vorgang \(code)) ist nicht mehr angehalten. Sie geht \(when) hinaus; Sie müssen nichts tun."
                : "Your message (case \(code)) is stopped no more. It goes out \(when); you need not do anything."
        )
    }

    /// Some recipients left while it waited.
    func leftWhileWaiting(_ addresses: [String], code: String, to author: Person) -> [UInt8]? {
        let german = author.language == .german
        let list = addresses.map { "    - " + $0 }.joined(separator: "\n")
        return notice(
            to: author,
            subject: german ? "Nicht an alle zugestellt" : "Not delivered to everyone",
            text: german
                ? "Ihre wartende Mitteilung (Vorgang \(code)) ist hinausgegangen. Niemanden erreicht sie unter:\n\n\(list)"
                : "Your waiting announcement (case \(code)) has gone out. It reaches nobody at:\n\n\(list)"
        )
    }

    /// Its author may no longer send it as a matter of course.
    func heldAfterWaiting(code: String, to author: Person) -> [UInt8]? {
        let german = author.language == .german
        return notice(
            to: author,
            subject: german ? "Angehalten: Ihre Mitteilung" : "Held: your announcement",
            text: german
                ? """
                Ihre wartende Mitteilung (Vorgang \(code)) ist fällig, aber inzwischen fehlt Ihnen das Recht dazu, sie zu
                senden. Eine berechtigte Person entscheidet; Sie erfahren, wie.
                """
                : """
                Your waiting announcement (case \(code)) is due, but meanwhile you lack the right to send it. An
                authorised person decides; you will hear how it turns out.
                """
        )
    }
}
