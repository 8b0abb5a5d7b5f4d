internal import Database
package import Directory
internal import FoundationEssentials
internal import Gateway
internal import MailMessage
internal import MessageBodies
internal import School

extension DemoHouse {
    package var guardians: GuardianAccounts { GuardianAccounts(directory: directory, post: gateway) }

    package var consents: Consents { Consents(directory: directory, post: gateway) }

    /// A code with which a guardian can join.
    package func invitation(for id: String, byMail: Bool) async throws -> String {
        let note = ChangeNote(who: "lehrerin", why: "")
        return try await guardians.invite([PersonID(id)], by: byMail ? .mail : .paper, note: note).first?.code
            .description ?? ""
    }

    /// What waits to leave the school for an address: subject and text, the oldest first.
    package func letters(to address: String) async throws -> [String] {
        let kept = try await database.read { connection in
            try connection.rows(
                "SELECT body FROM queue_entries WHERE recipient = \(address) ORDER BY created, id"
            ).compactMap { BodyID(try $0.string(0)) }
        }
        let bodies = MessageBodies(database: database)
        var texts: [String] = []
        for body in kept {
            guard let bytes = try await bodies.bytes(body) else { continue }
            let message = ParsedMessage(bytes: bytes)
            texts.append(message.subject + "\n" + message.plainText(limit: 64_000))
        }
        return texts
    }

    /// The page that the latest letter to an address links to: `/confirm/…`.
    package func page(_ path: String, inLetterTo address: String) async throws -> String? {
        try await letters(to: address).reversed().lazy.compactMap { text in
            text.firstRange(of: gateway.site + path).map {
                path + text[$0.upperBound...].prefix { $0.isLetter || $0.isNumber }
            }
        }.first
    }
}
