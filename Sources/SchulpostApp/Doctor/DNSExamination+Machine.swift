import MailAuthentication
import MailMessage

/// The machine: its name, its addresses and their names.
extension DNSExamination {
    func hostAddresses() async -> (found: [IPAddress], findings: [Finding]) {
        let host = subject.hostName
        let reply = await addresses(of: host)
        if let failure = reply.failure { return ([], [.unanswered(failure, "A/AAAA", at: host)]) }
        guard !reply.found.isEmpty else {
            let wanted = subject.addresses.map { ZoneText.value(.address($0)) }
            let finding = Finding(
                .missing,
                "A/AAAA",
                at: host.description,
                expected: wanted,
                [
                    Phrase(
                        "Der Name des Rechners hat keine Adresse: niemand erreicht ihn. Bitte A und, wo es IPv6 gibt, AAAA "
                            + "anlegen.",
                        "The machine's name has no address: nobody reaches it. Please add A and, where there is IPv6, AAAA."
                    )
                ]
            )
            return ([], [finding])
        }
        let left = subject.addresses.filter { !reply.found.contains($0) }
        let finding = Finding(
            left.isEmpty ? .ok : .differs,
            "A/AAAA",
            at: host.description,
            found: left.isEmpty ? [] : reply.found.map(\.description),
            expected: left.map(\.description),
            left.isEmpty
                ? []
                : [
                    Phrase(
                        "Diese Adressen des Rechners stehen nicht bei seinem Namen.",
                        "These addresses of the machine do not stand at its name."
                    )
                ]
        )
        return (reply.found, [finding])
    }

    /// PTR, and whether the name it gives leads back: big providers take no mail otherwise. Where a relay sends, it is the
    /// relay's addresses that count.
    func reverseName(of address: IPAddress) async -> Finding {
        let isEssential = subject.relay == nil
        let name = address.reverseName
        let reply = await resolver.names(of: address)
        if let failure = reply.failure { return .unanswered(failure, "PTR", at: name, isEssential: isEssential) }
        let expected = ZoneText.value(.pointer(subject.hostName))
        let advice = Phrase(
            "Der Anbieter der Adresse \(address) muss sie rückwärts auf \(subject.host) zeigen lassen; große Anbieter nehmen "
                + "sonst keine Post von ihr an.",
            "The provider of the address \(address) must let it point back to \(subject.host); big providers take no mail "
                + "from it otherwise."
        )
        guard !reply.pointers.isEmpty else {
            return Finding(
                .missing,
                isEssential: isEssential,
                "PTR",
                at: address.description,
                expected: [expected],
                [advice]
            )
        }
        guard reply.pointers.contains(subject.hostName) else {
            return Finding(
                .differs,
                isEssential: isEssential,
                "PTR",
                at: address.description,
                found: reply.pointers.map(\.presentation),
                expected: [expected],
                [advice]
            )
        }
        let others = reply.pointers.filter { $0 != subject.hostName }
        return Finding(
            others.isEmpty ? .ok : .note,
            "PTR",
            at: address.description,
            found: others.map(\.presentation),
            others.isEmpty
                ? []
                : [Phrase("Ein Name je Adresse genügt.", "One name for each address is enough.")]
        )
    }

    /// SPF of the HELO name.
    func heloPolicy(_ expected: String) async -> Finding {
        let name = subject.hostName
        let reply = await resolver.lookUp(name, .txt)
        if let failure = reply.failure { return .unanswered(failure, "SPF", at: name, isEssential: false) }
        let records = SPFTerms.records(among: reply.texts)
        guard records.isEmpty else { return Finding(.ok, isEssential: false, "SPF", at: name.description) }
        return Finding(
            .missing,
            isEssential: false,
            "SPF",
            at: name.description,
            expected: [Self.quoted(expected)],
            [
                Phrase(
                    "Für Rückläufer, die keinen Absender haben, zählt dieser Name.",
                    "This name counts for bounces, which have no sender."
                )
            ]
        )
    }
}
