/// The envelope structure of a message (RFC 3501 §7.4.2): the raw values of the fields, unfolded, not decoded.
package struct Envelope: Sendable, Hashable {
    package init(_ message: ParsedMessage) {}
    /// - Parameter header: of a message embedded in another one.
    package init(header: HeaderBlock) {}

    /// The parenthesized list that FETCH ENVELOPE answers, strings as quoted strings or literals.
    package var imapForm: [UInt8] { Array("(NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL)".utf8) }
}
