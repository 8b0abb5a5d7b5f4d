package import FoundationEssentials
package import School

/// A letter to guardians as it was sent: what is needed when one of its copies comes back.
package struct LetterRecord: Sendable, Hashable {
    /// Made by the application; the reference of its copies in the queue.
    package var id: String
    /// nil for the house's own, and where who wrote it has left.
    package var author: PersonID?
    /// The lists written to, for the author to read: `eltern.5a@lindenschule.example`.
    package var addressedTo: String
    /// The subject in clear, for notices to the author only.
    package var subject: String
    package var created: Date

    package init(id: String, author: PersonID?, addressedTo: String, subject: String, created: Date) {
        self.id = id
        self.author = author
        self.addressedTo = addressedTo
        self.subject = subject
        self.created = created
    }
}
