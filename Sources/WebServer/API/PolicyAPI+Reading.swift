internal import Directory
internal import FoundationEssentials
internal import Gateway
internal import MailMessage
internal import Policy
internal import School

/// Turns what a module sends into questions to the house.
struct QuestionReader {
    let plan: AddressPlan
    let roster: Roster
    /// What the token may ask about.
    let channels: Set<Channel>

    func question(_ field: Field) throws -> Question {
        var reader = try field.object()
        let channel = try reader.required("channel").choice(of: Channel.self)
        guard channels.contains(channel) else {
            throw APIProblem(.forbidden, "This token is not for the channel \(channel.rawValue).")
        }
        let question: Question
        switch channel {
        case .chat, .forum: question = .post(try post(&reader, on: channel))
        case .mail: question = try mail(&reader)
        }
        try reader.end()
        return question
    }

    // MARK: - Chat and forum

    private func post(_ reader: inout FieldReader, on channel: Channel) throws(FieldFault) -> Post {
        let content = try reader.required("content")
        var parts = try content.object()
        let text = try parts.optional("text")?.string(APILimits.text)
        let html = try parts.optional("html")?.string(APILimits.html)
        let attachments = try parts.optional("attachments")?.array(APILimits.attachments) ?? []
        let files = try attachments.map { field throws(FieldFault) in try attachment(field) }
        try parts.end()
        guard text != nil || html != nil || !files.isEmpty else { throw content.fault("text, html or attachments") }
        return Post(
            channel: channel,
            author: try author(try reader.required("author")),
            thread: try thread(try reader.required("thread")),
            readers: try readers(try reader.required("readers")),
            text: text ?? "",
            html: html,
            attachments: files
        )
    }

    /// How an author or reader is named; exactly one of them.
    enum Name: String, CaseIterable {
        case login
        case id
        case address
        case externalID = "externalId"
        case outsider
    }

    private func author(_ field: Field) throws(FieldFault) -> Post.Author {
        var reader = try field.object()
        guard let (text, value) = reader.only(), let name = Name(rawValue: text) else {
            throw field.fault("exactly one of " + Name.allCases.map(\.rawValue).joined(separator: ", "))
        }
        switch name {
        case .login: return .login(try value.string(APILimits.login))
        case .id: return .person(PersonID(try value.string(APILimits.personID)))
        case .address: return .address(try address(value))
        case .externalID: return .externalID(try value.string(APILimits.externalID))
        case .outsider:
            guard try value.bool() else { throw value.fault("true") }
            return .outsider
        }
    }

    private func address(_ field: Field) throws(FieldFault) -> EmailAddress {
        guard let address = EmailAddress(try field.string(APILimits.address)) else {
            throw field.fault("an e-mail address (RFC 5321 Mailbox)")
        }
        return address
    }

    private func thread(_ field: Field) throws(FieldFault) -> Post.Thread {
        var reader = try field.object()
        let thread = Post.Thread(
            try reader.required("kind").choice(of: ThreadKind.self).kind,
            id: try reader.required("id").string(APILimits.threadID),
            position: try reader.optional("position")?.integer(APILimits.position) ?? 0,
            isReply: try reader.optional("isReply")?.bool() ?? false,
            isEdit: try reader.optional("isEdit")?.bool() ?? false,
            opener: try reader.optional("openedBy").map { field throws(FieldFault) in try author(field) }
        )
        try reader.end()
        return thread
    }

    private func readers(_ field: Field) throws(FieldFault) -> Post.Readers {
        var reader = try field.object()
        var readers = Post.Readers()
        for person in try reader.optional("people")?.array(APILimits.readers) ?? [] {
            let author = try author(person)
            if author == .outsider { throw person.fault("a reader with a name; others are counted in outside") }
            readers.people.append(author)
        }
        for list in try reader.optional("audiences")?.array(APILimits.audiences) ?? [] {
            guard case .audience(let audience) = plan.resolve(try address(list), in: roster) else {
                throw list.fault("the address of a list of the school")
            }
            readers.audiences.append(audience)
        }
        if let counts = reader.optional("counts") {
            var parts = try counts.object()
            for (name, party) in Self.countedParties {
                guard let count = try parts.optional(name)?.integer(APILimits.count) else { continue }
                readers.counts[party] = count
            }
            try parts.end()
        }
        for other in try reader.optional("outside")?.array(APILimits.outside) ?? [] {
            var parts = try other.object()
            let name = try parts.required("domain")
            let text = try name.string(1...253)
            guard Self.isASCIIDomain(text), let domain = Domain(text) else {
                throw name.fault("a domain in its ASCII form")
            }
            readers.outside[domain, default: 0] += try parts.required("count").integer(APILimits.count)
            try parts.end()
        }
        try reader.end()
        return readers
    }

    /// Letters, digits and hyphens (RFC 1123 §2.1), as the document says it.
    private static func isASCIIDomain(_ text: String) -> Bool {
        text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
            (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
                && label.allSatisfy { byte in
                    switch byte {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                        true
                    default: false
                    }
                }
        }
    }

    static let countedParties: [(StaticString, Party)] = [
        ("children", .child), ("guardians", .guardian), ("teachers", .teacher), ("staff", .staff),
    ]

    private func attachment(_ field: Field) throws(FieldFault) -> Post.Attachment {
        var reader = try field.object()
        let name = try reader.required("name").string(APILimits.fileName)
        let size = try reader.optional("size")?.integer(APILimits.fileSize)
        let content = reader.optional("content")
        let bytes = try content.map { field throws(FieldFault) in try base64(field, APILimits.fileContent) }
        guard size != nil || bytes != nil else { throw field.fault("size or content") }
        try reader.end()
        return Post.Attachment(name: name, size: size ?? 0, bytes: bytes)
    }

    private func base64(_ field: Field, _ length: ClosedRange<Int>) throws(FieldFault) -> [UInt8] {
        guard let octets = Data(base64Encoded: try field.string(length)) else {
            throw field.fault("base64 (RFC 4648 §4) without line ends")
        }
        return Array(octets)
    }

    // MARK: - Mail

    private func mail(_ reader: inout FieldReader) throws -> Question {
        let envelope = try reader.required("envelope")
        var parts = try envelope.object()
        let sender = try parts.required("sender")
        let recipients = try parts.required("recipients").array(APILimits.recipients)
            .map { EnvelopeRecipient(try address($0)) }
        try parts.end()
        let message = ReceivedMessage(
            sender: try sender.string(0...254).isEmpty ? nil : try address(sender),
            recipients: recipients,
            bytes: try base64(try reader.required("message"), APILimits.message)
        )
        let author = reader.optional("author")
        let client = try client(&reader)
        guard let author else {
            return .mail(message, Door(kind: .outside, peer: client?.address ?? "", helo: client?.name ?? ""))
        }
        let login = try authenticated(author)
        return .mail(
            message,
            Door(kind: .inside, peer: client?.address ?? "", helo: client?.name ?? "", author: login)
        )
    }

    private func client(_ reader: inout FieldReader) throws(FieldFault) -> (address: String, name: String)? {
        guard let field = reader.optional("client") else { return nil }
        var parts = try field.object()
        let address = try parts.required("address").string(APILimits.peer)
        let name = try parts.optional("name")?.string(APILimits.helo) ?? ""
        try parts.end()
        return (address, name)
    }

    private func authenticated(_ field: Field) throws -> AuthenticatedPerson {
        let person: Person? =
            switch try author(field) {
            case .login(let login): roster.person(login: login)
            case .person(let id): roster.person(id)
            case .externalID(let key): roster.person(externalID: key)
            case .address(let address):
                plan.isOurs(address.domain) ? roster.person(localPart: address.baseLocalPart) : nil
            case .outsider: nil
            }
        guard let person, let address = plan.address(of: person) else {
            throw field.fault("somebody of the school who has a mailbox; leave author out for mail from outside")
        }
        return AuthenticatedPerson(
            id: person.id,
            login: roster.account(of: person.id)?.login ?? "",
            address: address,
            language: person.language
        )
    }
}

/// As the API calls the kinds of threads.
enum ThreadKind: String, CaseIterable {
    case direct
    case room
    case open

    var kind: ThreadFacts.Kind {
        switch self {
        case .direct: .direct
        case .room: .room
        case .open: .open
        }
    }
}
