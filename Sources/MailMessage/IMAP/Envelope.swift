/// The envelope structure of a message (RFC 3501 §7.4.2): the raw values of the fields, unfolded, not decoded.
package struct Envelope: Sendable, Hashable {
    package var date: [UInt8]?
    package var subject: [UInt8]?
    package var from: [AddressList.Entry]
    /// That of From where there is no Sender.
    package var sender: [AddressList.Entry]
    /// That of From where there is no Reply-To.
    package var replyTo: [AddressList.Entry]
    package var to: [AddressList.Entry]
    package var cc: [AddressList.Entry]
    package var bcc: [AddressList.Entry]
    package var inReplyTo: [UInt8]?
    package var messageID: [UInt8]?

    package init(_ message: ParsedMessage) { self.init(header: message.header) }

    /// - Parameter header: of a message, or of one embedded in another.
    package init(header: HeaderBlock) {
        date = header.first("Date")?.valueBytes
        subject = header.first("Subject")?.valueBytes
        from = Self.entries(header, "From")
        let sender = Self.entries(header, "Sender")
        let replyTo = Self.entries(header, "Reply-To")
        self.sender = sender.isEmpty ? from : sender
        self.replyTo = replyTo.isEmpty ? from : replyTo
        to = Self.entries(header, "To")
        cc = Self.entries(header, "Cc")
        bcc = Self.entries(header, "Bcc")
        inReplyTo = header.first("In-Reply-To")?.valueBytes
        messageID = header.first("Message-ID")?.valueBytes
    }

    /// Several fields of one name are read as one: nobody hides an author behind a first From.
    private static func entries(_ header: HeaderBlock, _ name: String) -> [AddressList.Entry] {
        header.fields.flatMap { $0.isNamed(name) ? AddressList(parsing: $0.valueBytes).entries : [] }
    }

    /// The parenthesized list that FETCH ENVELOPE answers, strings as quoted strings or literals.
    package var imapForm: [UInt8] {
        var form = IMAPForm()
        write(to: &form)
        return form.octets
    }

    func write(to form: inout IMAPForm) {
        form.open()
        form.string(date)
        form.space()
        form.string(subject)
        for list in [from, sender, replyTo, to, cc, bcc] {
            form.space()
            Self.write(list, to: &form)
        }
        form.space()
        form.string(inReplyTo)
        form.space()
        form.string(messageID)
        form.close()
    }

    /// An envelope without anything, for a message that wasn't opened.
    static let empty = "(NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL)"

    private static func write(_ list: [AddressList.Entry], to form: inout IMAPForm) {
        guard !list.isEmpty else { return form.null() }
        form.open()
        for entry in list {
            switch entry {
            case .mailbox(let mailbox): write(mailbox, to: &form)
            case .group(let name, let members):
                form.raw("(NIL NIL ")
                form.string(name)
                form.raw(" NIL)")
                for member in members { write(member, to: &form) }
                form.raw("(NIL NIL NIL NIL)")
            }
        }
        form.close()
    }

    /// A host of NIL means a group: where a mailbox has no domain, a word says so, as Dovecot's.
    private static func write(_ mailbox: AddressList.Mailbox, to form: inout IMAPForm) {
        form.open()
        form.string(mailbox.rawName?.isEmpty == true ? nil : mailbox.rawName)
        form.space()
        form.string(mailbox.route)
        form.space()
        form.string(mailbox.localPart.isEmpty ? Array("MISSING_MAILBOX".utf8) : mailbox.localPart)
        form.space()
        let domain = mailbox.domain ?? []
        form.string(domain.isEmpty ? Array("MISSING_DOMAIN".utf8) : domain)
        form.close()
    }
}
