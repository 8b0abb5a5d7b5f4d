/// The addresses of a field such as To (RFC 5322 §3.4 address-list), read leniently.
package struct AddressList: Sendable, Hashable {
    /// One mailbox as written. Its address may be none (`undisclosed`, `anna@`), then `named` is nil.
    package struct Mailbox: Sendable, Hashable {
        /// The display name as written, unquoted, encoded words not decoded.
        package var rawName: [UInt8]?
        /// An obsolete source route (`@a,@b`).
        package var route: [UInt8]?
        /// The local part, unquoted.
        package var localPart: [UInt8]
        /// What stands behind the `@`; nil where there is none.
        package var domain: [UInt8]?

        /// The decoded name and the address, where that is one.
        package var named: NamedAddress? { nil }
    }

    /// A mailbox, or a group of them with its name (`5a: anna@…, ben@…;`).
    package enum Entry: Sendable, Hashable {
        case mailbox(Mailbox)
        case group(name: [UInt8], members: [Mailbox])
    }

    package var entries: [Entry]
    /// Whether the text follows the grammar of RFC 5322 with its obsolete forms, every address being one.
    package var isWellFormed: Bool

    /// Reads a field's value. Never fails: what can't be read is left out, and `isWellFormed` is false.
    /// - Parameter limit: entries and members read at most.
    package init(parsing value: [UInt8], limit: Int = MessageLimits.standard.addresses) {
        entries = []
        isWellFormed = true
    }

    /// Everyone with a valid address, those in groups included.
    package var mailboxes: [NamedAddress] { [] }
}
