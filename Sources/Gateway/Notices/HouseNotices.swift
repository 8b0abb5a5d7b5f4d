internal import Database
package import FoundationEssentials
internal import MailMessage
package import School

/// The post office's own letters to people of the school: plain text, short, saying what to do next.
package struct HouseNotices: Sendable {
    package let plan: AddressPlan
    package let now: Date

    package init(plan: AddressPlan, now: Date) {
        self.plan = plan
        self.now = now
    }

    /// A family's copy of a letter came back.
    /// - Parameter page: of an official announcement, where its letters can be printed; nil for any other letter.
    package func bounced(
        _ letter: LetterRecord,
        families: String,
        to author: Person,
        status: String,
        page: String? = nil
    ) -> [UInt8]? {
        let german = author.language == .german
        return notice(
            to: author,
            subject: german
                ? "Nicht zugestellt: „\(letter.subject)“" : "Not delivered: “\(letter.subject)”",
            text: german
                ? """
                Ihr Brief „\(letter.subject)“ an \(letter.addressedTo) konnte nicht zugestellt werden an:

                    \(families)

                Der Mailserver der Familie meldet: \(status).

                Was Sie tun können: Bitten Sie die Familie um eine gültige Adresse und lassen Sie sie im Sekretariat
                ändern. Geben Sie den Brief bis dahin auf Papier mit.\(printing(page, german))
                """
                : """
                Your letter “\(letter.subject)” to \(letter.addressedTo) could not be delivered to:

                    \(families)

                The family's mail server says: \(status).

                What you can do: ask the family for a valid address and have it changed at the school office. Until then,
                please hand out the letter on paper.\(printing(page, german))
                """
        )
    }

    /// Some families of a letter have no address: they need it on paper (`family.only-channel`).
    /// - Parameter page: of an official announcement, where its letters can be printed; nil for any other letter.
    package func withoutAddress(
        _ letter: LetterRecord,
        families: [String],
        to author: Person,
        page: String? = nil
    ) -> [UInt8]? {
        let german = author.language == .german
        let list = families.map { "    - " + $0 }.joined(separator: "\n")
        return notice(
            to: author,
            subject: german
                ? "Auf Papier mitgeben: „\(letter.subject)“" : "To hand out on paper: “\(letter.subject)”",
            text: german
                ? """
                Ihr Brief „\(letter.subject)“ an \(letter.addressedTo) ist unterwegs. Diese Familien haben der Schule
                keine E-Mail-Adresse genannt; bitte geben Sie ihnen den Brief auf Papier:

                \(list)\(printing(page, german))
                """
                : """
                Your letter “\(letter.subject)” to \(letter.addressedTo) is on its way. These families have given the
                school no mail address; please hand them the letter on paper:

                \(list)\(printing(page, german))
                """
        )
    }

    private func printing(_ page: String?, _ german: Bool) -> String {
        guard let page else { return "" }
        let words = german ? "Hier können Sie die Briefe drucken:" : "You can print the letters here:"
        return "\n\n\(words)\n\n    \(page)"
    }

    func notice(to person: Person, subject: String, text: String) -> [UInt8]? {
        plan.address(of: person).map { notice(to: $0, person.displayName, subject: subject, text: text) }
    }

    func notice(to reader: Addressee, subject: String, text: String) -> [UInt8] {
        notice(to: reader.address, reader.name, subject: subject, text: text)
    }

    private func notice(to address: EmailAddress, _ name: String?, subject: String, text: String) -> [UInt8] {
        var builder = MessageBuilder(
            from: [NamedAddress(displayName: "Schulpost", address: .postmaster(at: plan.primaryDomain))],
            date: now
        )
        builder.to = [NamedAddress(displayName: name, address: address)]
        builder.subject = subject
        builder.messageID = "<\(UniqueID.make(at: now))@\(plan.primaryDomain.ascii)>"
        builder.extraFields = [(name: "Auto-Submitted", value: "auto-generated")]
        builder.text = text + "\n"
        return builder.bytes()
    }
}
