internal import Database
internal import Directory
package import FoundationEssentials
internal import Policy
package import School

extension Gateway {
    /// Tells the author that their external sending pauses, and the administrators, who may know whether somebody else uses
    /// the account. Once for a pause, however often it is lengthened.
    func tellOfPause(
        of author: PersonID,
        until end: Date,
        strikes: Int,
        in connection: any DatabaseConnection
    ) throws {
        let roster = rooms.directory.roster
        guard let person = roster.person(author) else { return }
        let notices = HouseNotices(plan: plan, now: now())
        if person.hasMailbox, let notice = notices.paused(until: end, strikes: strikes, to: person) {
            try file(notice, to: author, in: connection)
        }
        for reader in roster.postmasters.compactMap(roster.person) where reader.id != author {
            if let notice = notices.pause(
                of: person,
                login: roster.account(of: person.id)?.login ?? "LOGIN",
                until: end,
                strikes: strikes,
                page: site + "/policy/exemptions",
                to: reader
            ) {
                try file(notice, to: reader.id, in: connection)
            }
        }
    }
}

extension HouseNotices {
    /// Limits on mass mail have stopped the reader too often.
    package func paused(until end: Date, strikes: Int, to author: Person) -> [UInt8]? {
        let german = author.language == .german
        let time = SchoolTime.shown(end, in: author.language)
        return notice(
            to: author,
            subject: german ? "Ihr Versand nach außen pausiert" : "Your sending outside the school pauses",
            text: german
                ? """
                Grenzen gegen Massen-Mails haben Nachrichten von Ihrem Konto \(strikes)-mal angehalten. Bis \(time)
                geht von Ihrem Konto nichts nach außen, auch keine Elternbriefe. In der Schule schreiben Sie weiter wie immer.

                Was Sie tun können: Waren Sie das nicht selbst, ändern Sie sofort Ihr Passwort. Brauchen Sie den Versand
                früher, wenden Sie sich an die Administration der Schule.
                """
                : """
                Limits on mass mail have stopped messages of your account \(strikes) times. Until \(time) nothing leaves
                the school from your account, letters to parents neither. Within the school you go on writing as ever.

                What you can do: if it was not you, change your password at once. If you need to send earlier, ask the
                school's administrators.
                """
        )
    }

    /// The same, for administrators.
    ///
    /// - Parameter page: where exemptions are granted.
    func pause(
        of person: Person,
        login: String,
        until end: Date,
        strikes: Int,
        page: String,
        to reader: Person
    ) -> [UInt8]? {
        let german = reader.language == .german
        let time = SchoolTime.shown(end, in: reader.language)
        let day = SchoolTime.day(of: end.addingTimeInterval(24 * 3600))
        let command = "schulpost exemption grant \(login) mass.paused 100000 --until \(day) --why \"…\""
        return notice(
            to: reader,
            subject: german
                ? "Versand nach außen pausiert: \(person.displayName)"
                : "Sending outside pauses: \(person.displayName)",
            text: german
                ? """
                Grenzen gegen Massen-Mails haben Nachrichten von \(person.displayName) \(strikes)-mal angehalten. Bis
                \(time) geht von diesem Konto nichts nach außen, auch keine Elternbriefe; in der Schule geht die Post weiter.

                Was Sie tun können: Fragen Sie nach, ob das Konto gestohlen ist; dann sperren Sie es und setzen das Passwort
                zurück. War alles recht so, beendet eine Ausnahme die Pause:

                    \(page)
                    \(command)
                """
                : """
                Limits on mass mail have stopped messages of \(person.displayName) \(strikes) times. Until \(time) nothing
                leaves the school from this account, letters to parents neither; mail within the school goes on.

                What you can do: ask whether the account was stolen; then lock it and reset its password. If all was
                right, an exemption ends the pause:

                    \(page)
                    \(command)
                """
        )
    }
}
