internal import Database
internal import FoundationEssentials
internal import Gateway

extension AnnouncementOffice {
    /// Sends a family its copy again with a new link, where somebody asks for it by one that has ended. It goes to the
    /// addresses that the school knows, whoever asks. Each link is answered once: by then another has taken its place.
    /// - Parameter link: the old one, or a code on paper.
    /// - Returns: whether mail is under way. Pages must not tell: a stranger would learn which links are real.
    @discardableResult
    package func requestAgain(link: String) async throws -> Bool {
        let now = now()
        let gateway = gateway
        return try await database.write { connection in
            // By its end, not by the clock: ended ones are what is asked for.
            guard
                let copy = try gateway.copy(link: link, at: Date(timeIntervalSince1970: 0), in: connection),
                copy.expires <= now,
                let record = try AnnouncementStore.record(AnnouncementID(copy.letter), in: connection),
                case .sent = record.announcement.state
            else { return false }
            let content: FamilyLetter.Content =
                record.corrected == nil ? .original : .words(FamilyWords.again(record.announcement))
            let letter = FamilyLetter(
                letter: copy.letter,
                author: record.announcement.author,
                kind: .again,
                copies: [copy.token],
                content: content
            )
            return try gateway.writeToFamilies(letter, in: connection).mails > 0
        }
    }
}
