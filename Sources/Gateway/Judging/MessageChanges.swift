internal import MailMessage

/// Changes to a message, for a mail server that makes them itself.
package struct MessageChanges: Sendable, Hashable {
    /// One field: its name, and its value without the space after the colon and the last line end.
    package struct Field: Sendable, Hashable {
        package var name: String
        /// Folded; lines end in CRLF.
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// A field that is there, counted from 1 among those of its name.
    package struct Place: Sendable, Hashable {
        package var name: String
        package var index: Int

        package init(_ name: String, _ index: Int) {
            self.name = name
            self.index = index
        }
    }

    /// What only pretends to be our word, the last of each name first: so no place moves before its turn.
    package var removed: [Place]
    /// To stand above all others, in this order.
    package var added: [Field]
    /// The new value of Subject; nil leaves it.
    package var subject: String?

    /// A banner over the content; nil leaves the content. All of it or nothing.
    package var content: Content?

    /// What shall stand in the place of a message's content.
    package struct Content: Sendable, Hashable {
        /// The fields that speak of the content that was there, the last of each name first.
        package var removed: [Place]
        package var added: [Field]
        package var body: [UInt8]

        package init(removed: [Place], added: [Field], body: [UInt8]) {
            self.removed = removed
            self.added = added
            self.body = body
        }
    }

    package init(removed: [Place] = [], added: [Field] = [], subject: String? = nil, content: Content? = nil) {
        self.removed = removed
        self.added = added
        self.subject = subject
        self.content = content
    }
}

extension MessageChanges.Field {
    /// The fields in lines of a header.
    static func all(in lines: [UInt8]) -> [Self] {
        ParsedMessage(bytes: lines + Array("\r\n".utf8)).header.fields.map { field in
            let text = lines[field.range].dropFirst(field.name.utf8.count + 1)
            let value = text.drop { $0 == 0x20 }
            let end = value.suffix(2).elementsEqual([0x0D, 0x0A]) ? 2 : 0
            return Self(field.name, String(decoding: value.dropLast(end), as: UTF8.self))
        }
    }
}
