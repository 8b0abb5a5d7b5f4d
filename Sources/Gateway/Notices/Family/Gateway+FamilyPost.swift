internal import AuditLog
package import Database
internal import Delivery
package import Directory
internal import FoundationEssentials
package import MailMessage
internal import MessageBodies
internal import Policy
internal import School

/// Notes of the house to guardians: plain text in the reader's language, signed, with nobody else's name in them.
extension Gateway: FamilyPost {
    package var serverName: Domain? { Domain(host) }

    package func send(_ note: FamilyNote, in connection: any DatabaseConnection) throws {
        let bytes = signed(letter(note), at: now())
        let entry = NewQueueEntry(
            body: try rooms.bodies.store([bytes[...]], in: connection),
            recipient: note.address,
            returnPath: nil,
            noticeAddress: nil,
            purpose: "notice",
            privateRecipient: PrivateRecipient(
                name: note.reader.displayName,
                address: .postmaster(at: plan.primaryDomain)
            ),
            language: note.reader.language.rawValue,
            expires: note.until
        )
        try rooms.queue.enqueue([entry], in: connection)
    }

    package func record(_ event: FamilyEvent, in connection: any DatabaseConnection) throws {
        try AuditLog.append(
            AuditEntry(
                at: event.at,
                actor: AuditActor(recorded: event.by),
                action: AuditAction("family." + event.kind.rawValue),
                subject: event.person?.text ?? event.details["kind"] ?? "",
                details: event.details
            ),
            in: connection
        )
    }

    private func letter(_ note: FamilyNote) -> [UInt8] {
        let words = FamilyNoteWords.of(note.reader.reads)
        let (subject, text) = words.texts(
            note,
            site: verification.site,
            domain: plan.primaryDomain.ascii,
            until: note.until.map { FamilyNoteWords.shown($0, in: note.reader.reads) } ?? ""
        )
        let moment = now()
        var builder = MessageBuilder(
            from: [NamedAddress(displayName: "Schulpost", address: .postmaster(at: plan.primaryDomain))],
            date: moment
        )
        builder.to = [NamedAddress(displayName: note.reader.displayName, address: note.address)]
        builder.subject = subject
        builder.messageID = "<\(UniqueID.make(at: moment))@\(plan.primaryDomain.ascii)>"
        builder.extraFields = [
            (name: "Auto-Submitted", value: "auto-generated"),
            (name: "Content-Language", value: note.reader.reads.rawValue),
        ]
        builder.text = text + "\n"
        return builder.bytes()
    }
}
