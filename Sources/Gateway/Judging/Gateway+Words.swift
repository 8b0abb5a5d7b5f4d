internal import MailMessage
internal import NameFolding
internal import Policy
internal import School

extension Gateway {
    /// What the words of a message or post are like, by the school's lists, and of a person's the fingerprint, all from one
    /// reading; the words themselves are kept nowhere.
    func examineWords(of parsed: ParsedMessage, for dossier: inout Dossier) {
        if dossier.submission.author == .house { return }
        let isPerson = if case .person = dossier.submission.author { true } else { false }
        let text = WrittenText(parsed)
        let reading = TextReading(
            text,
            header: HeaderSigns(parsed, from: dossier.submission.senders.header?.from.compactMap(\.address)),
            by: dossier.moment.settings.settings.phrases,
            isFromInside: isPerson,
            takesFingerprint: isPerson
        )
        dossier.submission.content.text = reading.facts
        dossier.moment.facts.deception.readSignature(of: text, for: &dossier.submission)
        if greetsChild(text, of: dossier) { dossier.submission.content.text.add(Self.greetingOfChild) }
        dossier.fingerprint = reading.fingerprint
    }

    /// As sure as "Liebe Kinder".
    private static let greetingOfChild = TextSign("audience.children.by-name", points: 4)
    /// Spelled as names are compared.
    private static let greetings = Set(
        Folding.words(of: "hallo liebe lieber hi hey moin servus dear hello morgen tag abend")
    )
    /// "Guten Morgen, Anna"
    private static let good = Folding.words(of: "guten").first

    /// Whether a letter to one child's guardians begins with the child's own name: "Hallo Anna, anbei die Aufgaben".
    private func greetsChild(_ text: WrittenText, of dossier: Dossier) -> Bool {
        let lists = dossier.submission.audience.lists
        guard let list = lists.first, lists.count == 1, case .childGuardians(let id) = Audience(text: list.id),
            let child = dossier.moment.roster.person(id), let name = Folding.words(of: child.givenName).first,
            let start = text.segments.first(where: { $0.origin == .own && !$0.range.isEmpty })?.range.lowerBound
        else { return false }
        var words = Folding.words(of: String(decoding: text.bytes[start...].prefix(80), as: UTF8.self))[...]
        if words.first == Self.good { words = words.dropFirst() }
        guard let first = words.popFirst(), words.first == name,
            Self.greetings.contains(first)
        else { return false }
        let guardians = dossier.moment.roster.guardianships(ofChild: id)
        return !guardians.contains { guardianship in
            let given = dossier.moment.roster.person(guardianship.guardian)?.givenName ?? ""
            return Folding.words(of: given).contains(name)
        }
    }
}
