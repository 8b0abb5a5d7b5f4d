/// The MIME structure of a message or part (RFC 3501 §7.4.2).
package struct BodyStructure: Sendable {
    let part: MessagePart

    package init(_ message: ParsedMessage) { part = message.root }
    package init(_ part: MessagePart) { self.part = part }

    /// The parenthesized list that FETCH BODY (`extended: false`) and BODYSTRUCTURE (`true`) answer.
    package func imapForm(extended: Bool) -> [UInt8] { [] }
}
