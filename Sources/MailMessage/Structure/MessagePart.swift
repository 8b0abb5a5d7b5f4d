/// One part of a message, where it stands in the message's octets. The message itself is the root part.
package struct MessagePart: Sendable {
    package internal(set) var header: HeaderBlock
    /// Header and body.
    package internal(set) var range: Range<Int>
    /// The header with the empty line after it.
    package internal(set) var headerRange: Range<Int>
    /// The body, still encoded, without the line end that belongs to the next boundary. A multipart's covers its children.
    package internal(set) var bodyRange: Range<Int>
    /// Line ends in the body.
    package internal(set) var bodyLines = 0
    /// From Content-Type; `text/plain` where there is none (`message/rfc822` in a digest).
    package internal(set) var contentType: ContentType
    package internal(set) var disposition: ContentDisposition?
    package internal(set) var transferEncoding: TransferEncoding
    /// The parts of a multipart; the one message of an opened `message/rfc822` or `message/global`.
    package internal(set) var children: [MessagePart] = []

    /// Whether this is a multipart (with or without children).
    package var isMultipart: Bool { contentType.type == "multipart" }
    /// The message in a `message/rfc822` part.
    package var embeddedMessage: MessagePart? { contentType.type == "message" ? children.first : nil }
    /// The decoded file name: `filename` of Content-Disposition, else `name` of Content-Type.
    package var fileName: String? { disposition?.parameters["filename"] ?? contentType.parameters["name"] }
    /// Content-ID without its brackets.
    package var contentID: String? { nil }

    /// The body with its transfer encoding taken off.
    /// - Parameters:
    ///   - bytes: the octets of the message this part was parsed from.
    ///   - limit: decoded octets at most; the rest is left out.
    package func decodedBytes(in bytes: [UInt8], limit: Int = .max) -> [UInt8] { [] }

    /// The decoded text of a text part, its line ends made LF; an unknown charset is read as UTF-8 or windows-1252.
    package func text(in bytes: [UInt8], limit: Int = .max) -> String { "" }
}
