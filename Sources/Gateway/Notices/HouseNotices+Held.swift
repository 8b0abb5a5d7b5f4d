internal import FoundationEssentials
internal import Policy
internal import School

/// What became of a held message, for its author. Children are addressed with "du".
extension HouseNotices {
    /// Whom an author may ask.
    enum Contact: Sendable, Hashable {
        case administrators
        /// The child's class teachers, or the administrators.
        case classTeacher
        /// A class teacher who has decided, by name.
        case person(String)

        /// After "bei"; after "ask".
        func asked(_ language: Language) -> String {
            switch (self, language) {
            case (.administrators, .german): "der Administration der Schule"
            case (.administrators, _): "the school's administrators"
            case (.classTeacher, .german): "deiner Klassenleitung"
            case (.classTeacher, _): "your class teacher"
            case (.person(let name), .german): "\(name) (Klassenleitung)"
            case (.person(let name), _): "\(name) (class teacher)"
            }
        }

        /// As those who are to decide.
        func deciding(_ language: Language) -> String {
            switch (self, language) {
            case (.classTeacher, .german): "Deine Klassenleitung oder die Administration der Schule"
            case (.classTeacher, _): "Your class teacher or the school's administrators"
            case (_, .german): "Die Administration der Schule"
            case (_, _): "The school's administrators"
            }
        }
    }

    /// A message has just been held: why, who decides, and until when.
    func held(
        _ letter: HeldLetter,
        because reasons: [String],
        _ deciders: Contact,
        until end: Date,
        to author: Person
    ) -> [UInt8]? {
        let german = author.language == .german
        let why = reasons.isEmpty ? "" : "\n\n" + reasons.map { "    " + $0 }.joined(separator: "\n")
        let name = letter.name(to: author, held: false)
        let who = deciders.deciding(author.language)
        let time = SchoolTime.shown(end, in: author.language)
        let text: String
        if german {
            let next =
                author.isChild
                ? "Du musst nichts tun und brauchst sie nicht noch einmal zu schicken. "
                : "Sie müssen nichts tun und brauchen sie nicht noch einmal zu senden. "
            let word = author.isChild ? "du bekommst dann Bescheid" : "Sie bekommen dann Bescheid"
            text = """
                \(name) ist noch nicht zugestellt; sie wartet auf eine Entscheidung.\(why)

                \(next)\(who) sieht sie sich an und gibt sie frei oder lehnt sie mit einer Begründung ab; \(word).
                Entscheidet bis \(time) niemand, wird sie nicht zugestellt; auch das steht dann hier.
                """
        } else {
            let see = "will look at it and release it, or refuse it with a reason"
            text = """
                \(name) has not been delivered yet; it waits for a decision.\(why)

                You need not do anything, nor send it again. \(who) \(see); you will then hear of it.
                If nobody decides until \(time), it won't be delivered; you will hear of that too.
                """
        }
        let subject = german ? "Angehalten: " : "Held: "
        return notice(to: author, subject: subject + letter.title(author.language), text: text)
    }

    /// A held message waited too long for a decision and was not delivered.
    func expired(_ letter: HeldLetter, _ contact: Contact, to author: Addressee) -> [UInt8] {
        let german = author.language == .german
        let name = letter.name(to: author)
        let whom = contact.asked(author.language)
        let next =
            author.isChild
            ? "Was du tun kannst: Frag bei \(whom) nach, oder schick die Nachricht noch einmal."
            : "Was Sie tun können: Fragen Sie bei \(whom) nach, oder senden Sie die Nachricht noch einmal."
        return notice(
            to: author,
            subject: (german ? "Nicht zugestellt, niemand hat entschieden: " : "Not delivered, nobody decided: ")
                + letter.title(author.language),
            text: german
                ? "\(name) wurde nicht zugestellt, weil in der Frist niemand entschieden hat.\n\n\(next)"
                : """
                \(name) was not delivered, because nobody decided in time.

                What you can do: ask \(whom), or send the message again.
                """
        )
    }

    /// A person let a held message through.
    func released(_ letter: HeldLetter, to author: Addressee) -> [UInt8] {
        let german = author.language == .german
        let name = letter.name(to: author)
        let nothing = author.isChild ? "Du musst nichts tun." : "Sie müssen nichts tun."
        return notice(
            to: author,
            subject: (german ? "Freigegeben: " : "Released: ") + letter.title(author.language),
            text: german
                ? "\(name) ist freigegeben und unterwegs. \(nothing)"
                : "\(name) has been released and is on its way. You need not do anything."
        )
    }

    /// A person decided against a held message.
    func refused(_ letter: HeldLetter, because reason: String, _ contact: Contact, to author: Addressee) -> [UInt8] {
        let german = author.language == .german
        let name = letter.name(to: author)
        let whom = contact.asked(author.language)
        let next =
            author.isChild
            ? "Was du tun kannst: Frag bei \(whom) nach, wenn du das anders siehst."
            : "Was Sie tun können: Fragen Sie bei \(whom) nach, wenn Sie das anders sehen."
        return notice(
            to: author,
            subject: (german ? "Nicht zugestellt, abgelehnt: " : "Not delivered, refused: ")
                + letter.title(author.language),
            text: german
                ? "\(name) wurde nicht zugestellt. Die Begründung:\n\n    \(reason)\n\n\(next)"
                : """
                \(name) was not delivered. The reason:

                    \(reason)

                What you can do: ask \(whom) if you see it differently.
                """
        )
    }

    /// Some recipients of a message left while it was held.
    func unknown(_ addresses: [String], _ letter: HeldLetter, to author: Addressee) -> [UInt8] {
        let german = author.language == .german
        let list = addresses.map { "    - " + $0 }.joined(separator: "\n")
        let name = letter.name(to: author)
        return notice(
            to: author,
            subject: (german ? "Nicht an alle zugestellt: " : "Not delivered to everyone: ")
                + letter.title(author.language),
            text: german
                ? """
                \(name) ist freigegeben. Diese Adressen gibt es inzwischen nicht mehr:

                \(list)

                Alle anderen haben die Nachricht bekommen.
                """
                : """
                \(name) has been released. These addresses no longer exist:

                \(list)

                Everyone else got the message.
                """
        )
    }

    /// Its author gave a held message up.
    func givenUp(_ letter: HeldLetter, to author: Person) -> [UInt8]? {
        let german = author.language == .german
        let name = letter.name(to: author)
        let wished = author.isChild ? "wie du es wolltest" : "wie gewünscht"
        return notice(
            to: author,
            subject: (german ? "Nicht verschickt, \(wished): " : "Not sent, as you wished: ")
                + letter.title(author.language),
            text: german
                ? "\(name) wurde nicht verschickt. Niemand hat sie bekommen."
                : "\(name) was not sent. Nobody got it."
        )
    }

    /// Somebody looked at a held message's text (`mail.inspection`).
    func inspected(_ letter: HeldLetter, by reader: String, because reason: String, to author: Addressee) -> [UInt8] {
        let german = author.language == .german
        let name = letter.name(to: author)
        let questions =
            author.isChild
            ? "Wenn du Fragen hast, wende dich an die Datenschutzbeauftragten der Schule."
            : "Wenn Sie Fragen haben, wenden Sie sich an die Datenschutzbeauftragten der Schule."
        return notice(
            to: author,
            subject: (german ? "Text gelesen: " : "Text read: ") + letter.title(author.language),
            text: german
                ? """
                \(name): \(reader) hat ihren Text gelesen, um darüber zu entscheiden. Der Grund:

                    \(reason)

                Das steht im Protokoll der Schule. \(questions)
                """
                : """
                \(name): \(reader) has read its text in order to decide about it. The reason:

                    \(reason)

                This stands in the school's log. If you have questions, turn to the school's data protection officer.
                """
        )
    }
}
