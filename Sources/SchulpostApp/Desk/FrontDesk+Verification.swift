import Directory
import Gateway
import School

extension FrontDesk {
    /// `schulpost announcement verify`: what the school's page will answer to a code.
    /// - Parameter typed: a code or a link, as somebody typed it.
    package func verifyAnnouncement(_ typed: String, in school: SchoolChoice) async throws {
        guard let code = VerificationCode(typed) else {
            throw DeskError(
                "Das ist kein Code. Ein Code hat dreimal vier Zeichen, etwa 2B7K-93QM-X4TD; vielleicht ist ein Zeichen "
                    + "falsch abgeschrieben.",
                "This is no code. A code has three groups of four characters, such as 2B7K-93QM-X4TD; perhaps one was "
                    + "copied wrongly."
            )
        }
        try await withRooms(school) { rooms in
            let found = try await VerifiedAnnouncement.find(code, in: rooms.database, roster: rooms.directory.roster)
            guard let found else {
                throw DeskError(
                    "Eine Mitteilung mit dem Code \(code) kennt die Schule nicht: Sie kommt nicht von ihr, oder sie ist "
                        + "älter als ein Jahr.",
                    "The school knows of no announcement with the code \(code): it does not come from the school, or it "
                        + "is older than a year."
                )
            }
            tell(of: found)
        }
    }

    private func tell(of found: VerifiedAnnouncement) {
        let language = terminal.language
        let office = found.office(in: language)
        let author = found.author.map { "\($0), \(office)" } ?? office
        terminal.say(
            "Echt: \(found.code)\nVon: \(author)\nAn: \(found.audience(in: .german))\nBetreff: \(found.subject)\n"
                + "Gesendet: \(Moment.text(found.sent))" + changes(found, .german),
            "Real: \(found.code)\nFrom: \(author)\nTo: \(found.audience(in: .english))\nSubject: \(found.subject)\n"
                + "Sent: \(Moment.text(found.sent))" + changes(found, .english)
        )
    }

    /// What became of it since.
    private func changes(_ found: VerifiedAnnouncement, _ language: Language) -> String {
        let german = language == .german
        var lines = found.formerSubjects.map { (german ? "Früherer Betreff: " : "Former subject: ") + $0 }
        if let time = found.corrected { lines.append((german ? "Berichtigt: " : "Corrected: ") + Moment.text(time)) }
        if let time = found.recalled {
            lines.append((german ? "Zurückgenommen: " : "Taken back: ") + Moment.text(time))
        }
        return lines.map { "\n" + $0 }.joined()
    }
}
