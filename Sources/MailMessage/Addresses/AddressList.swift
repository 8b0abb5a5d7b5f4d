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
        package var named: NamedAddress? { address.map { NamedAddress(displayName: displayName, address: $0) } }

        /// The decoded name; nil where there is none or an empty one.
        package var displayName: String? {
            guard let rawName, !rawName.isEmpty else { return nil }
            return EncodedWord.decode(rawName)
        }

        /// The address, where it is one: address literals (`[192.0.2.1]`) are none.
        package var address: EmailAddress? {
            guard let domain, let local = String(validating: localPart, as: UTF8.self),
                let name = Domain(String(decoding: domain, as: UTF8.self))
            else { return nil }
            return EmailAddress(localPart: local, domain: name)
        }

        /// Whether local part and domain follow RFC 5321's grammar and lengths, address literals included.
        package var isWellFormed: Bool {
            guard let domain else { return false }
            if domain.first == UInt8(ascii: "[") {
                return (1...EmailAddress.longestLocalPart).contains(localPart.count)
                    && AddressLiteral.isValid(domain)
            }
            return address != nil
        }
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
        if limit > 0, let mailbox = Mailbox(plain: value) {
            self.init(entries: [.mailbox(mailbox)], isWellFormed: mailbox.isWellFormed)
        } else {
            self.init(by: AddressListParser(value, limit: limit))
        }
    }

    private init(entries: [Entry], isWellFormed: Bool) {
        self.entries = entries
        self.isWellFormed = isWellFormed
    }

    /// Reads with all care.
    init(by parser: AddressListParser) {
        var parser = parser
        parser.run()
        entries = parser.entries
        isWellFormed = !parser.isMalformed && parser.allMailboxes.allSatisfy(\.isWellFormed)
    }

    /// All mailboxes, those in groups included, valid or not.
    package var allMailboxes: [Mailbox] {
        entries.flatMap { entry in
            switch entry {
            case .mailbox(let mailbox): [mailbox]
            case .group(_, let members): members
            }
        }
    }

    /// Everyone with a valid address, those in groups included.
    package var mailboxes: [NamedAddress] { allMailboxes.compactMap(\.named) }
}
