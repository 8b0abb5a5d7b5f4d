internal import Database
internal import MailMessage
internal import MessageBodies

/// What of the message goes back to its sender.
enum ReturnedContent: Sendable, Hashable {
    case header([UInt8])
    case message([UInt8])

    /// The longest header returned, in octets; the rest is left out.
    static let longestHeader = 64 * 1024

    /// - Throws: `DatabaseError` where the body can't be read.
    init(of entry: QueueEntry, bodies: MessageBodies, in connection: any DatabaseConnection) throws {
        let content = QueuedContent(entry: entry, bodies: bodies)
        let start: [UInt8]
        do {
            start = try content.read(0..<min(content.size, Self.longestHeader), in: connection)
        } catch let error as DatabaseError where error.code == .unexpectedValue {
            // A body that is lost or broken must not keep its sender from hearing of it.
            start = []
        }
        // A family's copy may hold what only that family should see (a personal link): its sender gets the header.
        let isWanted = entry.content.notification.returned == .full && entry.content.privateRecipient == nil
        if isWanted, content.size <= DeliveryNotice.longestReturnedMessage {
            self = .message(start)
        } else {
            self = .header(Self.header(of: start))
        }
    }

    /// The octets up to the empty line, which is not among them; whole lines only.
    static func header(of bytes: [UInt8]) -> [UInt8] {
        let newline = UInt8(ascii: "\n")
        var lineStart = 0
        for (index, byte) in bytes.enumerated() where byte == newline {
            let line = bytes[lineStart...index]
            if line.count == 1 || line.elementsEqual([UInt8(ascii: "\r"), newline]) { break }
            lineStart = index + 1
        }
        return Array(bytes[..<lineStart])
    }
}
