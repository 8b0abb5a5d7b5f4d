package import FoundationEssentials

/// Makes a message of our own: folded, 7-bit, with encoded words and parameters where text isn't ASCII.
package struct MessageBuilder: Sendable {
    /// A file that goes along.
    package struct Attachment: Sendable {
        package var fileName: String
        package var type: ContentType
        package var bytes: [UInt8]
        package init(fileName: String, type: ContentType, bytes: [UInt8]) {
            self.fileName = fileName
            self.type = type
            self.bytes = bytes
        }
    }

    /// An iCalendar object (RFC 5545) as an alternative of the text and, for programs that want it so, as a file.
    package struct Calendar: Sendable {
        /// `REQUEST`, `CANCEL`, `REPLY` (RFC 5546).
        package var method: String
        package var text: String
        package init(method: String, text: String) {
            self.method = method
            self.text = text
        }
    }

    package var from: [NamedAddress]
    package var sender: NamedAddress?
    package var replyTo: [NamedAddress] = []
    package var to: [NamedAddress] = []
    package var cc: [NamedAddress] = []
    package var subject: String = ""
    package var date: Date
    /// Minutes east of Greenwich to write the date in.
    package var offsetMinutes = 0
    /// With brackets; left out where nil.
    package var messageID: String?
    package var inReplyTo: [String] = []
    package var references: [String] = []
    /// Further fields after the usual ones; text beyond ASCII becomes encoded words, CR and LF become spaces.
    package var extraFields: [(name: String, value: String)] = []
    package var text: String?
    package var html: String?
    package var attachments: [Attachment] = []
    package var calendar: Calendar?
    /// Part of each boundary, so that equal input makes equal output; nil makes a random one.
    package var boundarySeed: String?

    package init(from: [NamedAddress], date: Date) {
        self.from = from
        self.date = date
    }

    /// The message with CRLF line ends.
    package func bytes() -> [UInt8] { [] }
}
