package import MailMessage

/// What a submission says of its sender, each address sorted by whose it is.
package struct SenderFacts: Sendable, Hashable {
    /// Whose an address is.
    package enum Origin: Sendable, Hashable {
        /// The author's own.
        case author
        /// In a domain of the school or below one, but not (or not provably) the author's.
        case school(Domain)
        case elsewhere(Domain)
    }

    /// One address, sorted.
    package struct Claim: Sendable, Hashable {
        package var origin: Origin
        /// As the author wrote it, for the explanation to them; never recorded.
        package var address: EmailAddress?
        /// Set when a recorded decision is replayed: an allow-list named this very address.
        package var wasAllowed = false
        /// Set when a recorded decision is replayed: `spoof.allowed` named this very address.
        package var wasTrusted = false
        /// Whether it is the address of a list of the school.
        package var isList = false

        package init(_ origin: Origin, address: EmailAddress? = nil) {
            self.origin = origin
            self.address = address
        }

        /// - Parameter ownDomains: the school's domains; what lies below them is the school's too.
        package init(_ address: EmailAddress, author: Author, ownDomains: [Domain]) {
            self.address = address
            if case .person(let person) = author, person.owns(address) {
                origin = .author
            } else if ownDomains.contains(where: { address.domain.isWithin($0) }) {
                origin = .school(address.domain)
            } else {
                origin = .elsewhere(address.domain)
            }
        }
    }

    /// What the header says (RFC 5322 §3.6.2).
    package struct Header: Sendable, Hashable {
        /// How many From fields there are; exactly one is right.
        package var fromFields: Int
        /// The addresses in all of them.
        package var from: [Claim]
        /// The addresses in all Sender fields.
        package var sender: [Claim]
        /// How many defects the parser named in these fields.
        package var defects: Int
        /// The addresses in all Reply-To fields.
        package var replyTo: [Claim]
        package var tricks: SenderTricks
        /// The surest match of the names shown.
        package var staffName: StaffNameMatch?
        /// The name below the letter, where its words ask for money (`DeceptionIndex.readSignature`).
        package var signature: StaffNameMatch?
        /// Whether a name shown contains the school's name, as its domain has it.
        package var mentionsSchool: Bool
        /// Domains in the envelope, From, Sender and Reply-To that resemble ours, each once.
        package var lookalikes: [Lookalike]
        /// What programs show as the sender; never recorded.
        package var shownNames: [ShownName]
        /// Set when a recorded decision is replayed: what `spoof.role-names` found in the names shown.
        package var recordedRole: RoleNameMatch?

        package init(
            fromFields: Int,
            from: [Claim],
            sender: [Claim] = [],
            defects: Int = 0,
            replyTo: [Claim] = [],
            tricks: SenderTricks = [],
            staffName: StaffNameMatch? = nil,
            mentionsSchool: Bool = false,
            lookalikes: [Lookalike] = [],
            shownNames: [ShownName] = []
        ) {
            self.fromFields = fromFields
            self.from = from
            self.sender = sender
            self.defects = defects
            self.replyTo = replyTo
            self.tricks = tricks
            self.staffName = staffName
            self.mentionsSchool = mentionsSchool
            self.lookalikes = lookalikes
            self.shownNames = shownNames
        }
    }

    /// The envelope sender; nil for `<>`.
    package var envelope: Claim?
    /// nil as long as the header has not been seen (MAIL and RCPT).
    package var header: Header?
    /// Set for mail from outside whose only From address is a registered private one.
    package var knownGuardian: KnownGuardian?
    /// Whether a program passed it on by itself (`ForwardingMarks`).
    package var isForwardedByProgram = false

    package init(envelope: Claim? = nil, header: Header? = nil, knownGuardian: KnownGuardian? = nil) {
        self.envelope = envelope
        self.header = header
        self.knownGuardian = knownGuardian
    }

    /// Sorts the addresses of a whole message.
    package init(
        envelope: EmailAddress?,
        from: [EmailAddress],
        sender: [EmailAddress] = [],
        fromFields: Int = 1,
        defects: Int = 0,
        author: Author,
        ownDomains: [Domain]
    ) {
        func claim(_ address: EmailAddress) -> Claim { Claim(address, author: author, ownDomains: ownDomains) }
        self.envelope = envelope.map(claim)
        header = Header(
            fromFields: fromFields,
            from: from.map(claim),
            sender: sender.map(claim),
            defects: defects
        )
    }
}
