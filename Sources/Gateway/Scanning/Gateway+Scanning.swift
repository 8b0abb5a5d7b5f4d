internal import MailAuthentication
internal import MailMessage
internal import Policy

extension Gateway {
    /// Finds out where a message's links lead, what its files are and what scanners say of it; files and scanners at the
    /// same time.
    func examineLinksAndFiles(of parsed: ParsedMessage, for dossier: inout Dossier) async {
        // What the house writes itself is never judged.
        if dossier.submission.author == .house { return }
        dossier.submission.content.links = linkReader(dossier.moment).facts(of: parsed)
        // A task costs more than all the rest; where no scanner takes its time, nothing is won by one.
        guard !scanners.isEmpty else {
            dossier.submission.content.files = await examiner?.facts(of: parsed) ?? FileFacts()
            return
        }
        async let files = examiner?.facts(of: parsed) ?? FileFacts()
        async let scans = scan(ScannedMessage(bytes: parsed.bytes, envelope: dossier.envelope))
        dossier.submission.content.files = await files
        dossier.submission.content.scans = await scans
    }

    private func linkReader(_ moment: Moment) -> LinkReader {
        let index = moment.facts.deception
        let lists = blockLists?.current ?? BlockListIndex()
        guard let suffixes = outside?.authenticator.publicSuffixes else {
            return LinkReader(index: index, blockLists: lists)
        }
        return LinkReader(index: index, blockLists: lists) { suffixes.organizationalDomain(of: $0) ?? $0 }
    }

    /// Every scanner's word, in the order of their names.
    private func scan(_ message: ScannedMessage) async -> [ScanFacts] {
        guard let first = scanners.first else { return [] }
        if scanners.count == 1 { return [await first.scan(message)] }
        return await withTaskGroup(of: ScanFacts.self) { group in
            for scanner in scanners { group.addTask { await scanner.scan(message) } }
            var all: [ScanFacts] = []
            for await facts in group { all.append(facts) }
            return all.sorted { $0.scanner < $1.scanner }
        }
    }
}
