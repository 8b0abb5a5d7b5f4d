import Database
import Delivery
import Directory
import FoundationEssentials
import MailMessage
import MessageBodies
import School
import StoreTestSupport
import Synchronization
import Testing

@testable import Gateway

/// Notes what it is told, and asks of readers what it is given.
final class NotedAnnouncements: AnnouncementRecords {
    private let state = Mutex(
        (filed: [FiledAnnouncement](), bodies: [BodyID](), terms: [String: AnnouncementTerms]())
    )

    var filed: [FiledAnnouncement] { state.withLock { $0.filed } }

    /// Of each part that was filed.
    var bodies: [BodyID] { state.withLock { $0.bodies } }

    func ask(_ terms: AnnouncementTerms, of announcement: String) {
        state.withLock { $0.terms[announcement] = terms }
    }

    func filed(
        _ announcement: FiledAnnouncement,
        body: BodyID,
        _ bodies: MessageBodies,
        in connection: any DatabaseConnection
    ) throws {
        state.withLock {
            $0.filed.append(announcement)
            $0.bodies.append(body)
        }
    }

    func terms(of announcement: String, in connection: any DatabaseConnection) throws -> AnnouncementTerms? {
        state.withLock { $0.terms[announcement] }
    }
}

extension TestHouse {
    static let teacher = "lena.lange@lindenschule.example"
    static let parents = "eltern.5a@lindenschule.example"
    static let children = "klasse.5a@lindenschule.example"

    /// A letter of the class teacher.
    @discardableResult
    func announce(
        to recipients: [String] = [TestHouse.parents],
        subject: String = "Ausflug",
        text: String? = nil,
        as announcement: String? = nil,
        by author: String = "lehrerin",
        notBefore start: Date? = nil
    ) async throws -> IntakeOutcome {
        let person = try #require(gateway.rooms.directory.roster.person(PersonID(author)))
        let address = try #require(gateway.plan.address(of: person))
        let letter =
            text
            ?? Self.letter(from: address.description, to: recipients.joined(separator: ", "), subject: subject)
        return await gateway.accept(
            ReceivedMessage(
                sender: address,
                recipients: try recipients.map { EnvelopeRecipient(try #require(EmailAddress($0))) },
                bytes: Array(letter.replacing("\n", with: "\r\n").utf8),
                announcement: announcement
            ),
            at: try inside(author),
            notBefore: start
        )
    }

    func change(_ people: [Person] = [], _ more: (inout SchoolChanges) throws -> Void = { _ in }) async throws {
        var changes = SchoolChanges()
        changes.people = people
        try more(&changes)
        try await gateway.rooms.directory.save(changes)
    }

    func person(_ id: String) throws -> Person {
        try #require(gateway.rooms.directory.roster.person(PersonID(id)))
    }

    func copies(of announcement: String) async throws -> [FamilyCopy] {
        try await database.read { try self.gateway.copies(of: announcement, in: $0) }
    }

    /// The only letter's copies.
    func copies() async throws -> [FamilyCopy] {
        let letter = try await database.read { try $0.row("SELECT id FROM letters")?.string(0) }
        return try await copies(of: try #require(letter))
    }

    /// The personal link in a mail.
    static func link(in text: String) throws -> String {
        let message = ParsedMessage(bytes: Array(text.utf8))
        let words = message.plainText(limit: 100_000).split(whereSeparator: \.isWhitespace)
        return String(try #require(words.first { $0.hasPrefix("https://lindenschule.example/n/") }))
    }
}
