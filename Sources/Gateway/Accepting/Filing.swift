internal import Database
internal import Delivery
internal import Directory
internal import FoundationEssentials
internal import MailAuthentication
internal import MailMessage
internal import MailStore
internal import MessageBodies
internal import Policy
internal import School

/// One message on its way into mailboxes, queue or hold. Made before the transaction, with all that takes time done.
struct Filing: Sendable {
    /// What is filed, and where it comes from.
    struct Matter: Sendable {
        let gateway: Gateway
        var message: ReceivedMessage
        /// As it was submitted.
        let parsed: ParsedMessage
        var route: RoutingPlan
        let moment: Gateway.Moment
        let door: Door
        let code: DecisionCode
        /// What SPF, DKIM, DMARC and ARC say of it; nil where that wasn't asked.
        var authentication: AuthenticationVerdict?
        /// Set where it comes from a registered private address.
        var guardian: KnownGuardian?
    }

    let matter: Matter
    /// As it was written; what guardians' copies are made of.
    let composed: ComposedMessage
    /// As mailboxes and people outside get it: an announcement with the note how it is verified, all else as it was written.
    let mailed: ComposedMessage
    /// Of `mailed`.
    let description: MessageDescription
    /// Of `mailed`.
    let body: PreparedBody
    /// Of `composed`, where that is another and guardians get copies.
    let letterBody: PreparedBody?
    /// The rules whose findings mark the message for its readers.
    let labels: [RuleID]
    /// What makes it an official announcement; nil for every other message.
    let announcement: OfficialAnnouncement?
    /// The same as it is told to whoever keeps announcements; nil where nobody does.
    let filed: FiledAnnouncement?
    /// `Received:` alone: what copies for outside begin with.
    let received: [UInt8]
    /// What copies to others outside begin with: signatures, then `Received`.
    let outsideFront: [UInt8]
    /// What another domain reports to us; nil for mail to people.
    let report: IncomingReport?

    /// - Parameter twin: the same message filed with other labels, whose announcement this is.
    init(_ matter: Matter, labels: [RuleID] = [], twin: Filing? = nil) {
        self.matter = matter
        self.labels = labels
        let (gateway, message, parsed, route) = (matter.gateway, matter.message, matter.parsed, matter.route)
        let (moment, door, code) = (matter.moment, matter.door, matter.code)
        let authservID = gateway.outside?.authenticator.authservID
        let marks = Marks(
            matter.authentication,
            authservID: authservID,
            guardian: matter.guardian,
            labels: labels,
            in: Self.language(of: route, moment.roster),
            moment.settings.settings
        )
        received = TraceFields.received(
            door: door,
            host: gateway.host,
            code: code,
            usesSMTPUTF8: message.usesSMTPUTF8,
            at: moment.now
        )
        let original =
            door.kind == .outside
            ? marks.applied(to: parsed, authservID: authservID) : Self.original(message, parsed, gateway.plan, moment)
        let author = (door.author?.id).flatMap(moment.roster.person)
        let announcement =
            twin?.announcement
            ?? OfficialAnnouncement(route, of: message, author: author, roster: moment.roster, at: moment.now)
        self.announcement = announcement
        composed = ComposedMessage(
            original,
            sender: message.sender,
            lists: Self.lists(route, gateway.plan, moment.roster),
            marks: marks,
            verification: announcement.flatMap { $0.isPublic ? $0.code : nil },
            received: received
        )
        var note: MessageFooter?
        if let announcement {
            note = Self.note(announcement, composed.parsed, route, moment.roster, gateway.verification)
        }
        if let note { mailed = composed.noted(note, seed: code.text) } else { mailed = composed }
        description = mailed.description
        body = gateway.rooms.bodies.prepare(mailed.bytes)
        letterBody = note != nil && route.reachesFamilies ? gateway.rooms.bodies.prepare(composed.bytes) : nil
        report = Self.report(in: composed.parsed, route, gateway.outside)
        let leaves = !route.outside.isEmpty && door.kind != .outside
        let header = Array(mailed.bytes[mailed.ownLines..<mailed.headerLength])
        outsideFront =
            (leaves
                ? gateway.signature(
                    header: header,
                    bodyHash: gateway.bodyHash(mailed.bytes[mailed.headerLength...]),
                    at: moment.now
                ) : []) + received
        if let announcement, gateway.rooms.announcements != nil {
            var filed = twin?.filed ?? FiledAnnouncement(announcement, route, composed.parsed, code, moment)
            // Where they stand in the body that is kept; a twin's has other marks in front.
            filed.files = FiledAnnouncement.files(in: (letterBody == nil ? mailed : composed).parsed)
            self.filed = filed
        } else {
            filed = nil
        }
    }

    var gateway: Gateway { matter.gateway }
    var message: ReceivedMessage { matter.message }
    var route: RoutingPlan { matter.route }
    var moment: Gateway.Moment { matter.moment }
    var door: Door { matter.door }
    var code: DecisionCode { matter.code }

    /// The same to some of its recipients.
    func reduced(to message: ReceivedMessage) -> Filing {
        var matter = matter
        matter.message = message
        matter.route = RoutingPlan(message.recipients, plan: gateway.plan, roster: moment.roster, on: moment.day)
        return Filing(matter, labels: labels)
    }

    /// The same with other labels; itself where they are the same.
    func labelled(_ labels: [RuleID]) -> Filing {
        labels == self.labels ? self : Filing(matter, labels: labels, twin: self)
    }

    /// Commits to mailboxes and queue, as a part of the caller's transaction.
    func file(in connection: any DatabaseConnection) throws {
        if try fileReport(in: connection) { return }
        var mailboxes = route.mailboxes
        for token in route.bounces {
            let readers = try gateway.noteReturned(
                token,
                composed.parsed,
                sender: message.sender,
                moment,
                in: connection
            )
            mailboxes += readers.filter { !mailboxes.contains($0) }
        }
        guard !mailboxes.isEmpty || !route.outside.isEmpty || route.reachesFamilies else { return }
        if let announcement, announcement.isPublic {
            let verification = announcement.verification(subject: composed.parsed.subject, at: moment.now)
            try Verifications.insert(verification, in: connection)
        }
        let id = try gateway.rooms.bodies.store(body, in: connection)
        if !mailboxes.isEmpty {
            try gateway.rooms.mailStore.deliver(
                NewMessage(bodyID: id, description: description, internalDate: moment.now, origin: code.text),
                to: mailboxes.map(\.text),
                keywords: ShownLabels.warns(labels) ? [ShownLabels.keyword] : [],
                // Outside mail for a full mailbox was turned away at RCPT; an announcement is never lost for it.
                ignoringQuota: true,
                in: connection
            )
        }
        try gateway.rooms.queue.enqueue(outsideEntries(id), in: connection)
        let original = try letterBody.map { try gateway.rooms.bodies.store($0, in: connection) } ?? id
        try fileLetter(original, in: connection)
        if let filed {
            try gateway.rooms.announcements?.filed(filed, body: original, gateway.rooms.bodies, in: connection)
        }
        try confirmDelivery(in: connection)
    }

    /// Who wrote it, as the school knows them now; nil for the house and for outsiders.
    var author: Person? { (door.author?.id).flatMap(moment.roster.person) }

    /// Where the author reads notices: the mailbox they are logged in for, whatever address they write from.
    var authorAddress: EmailAddress {
        author.flatMap(gateway.plan.address) ?? .postmaster(at: gateway.plan.primaryDomain)
    }

    /// What the author asks of the protection of its way.
    var demand: TLSDemand { TLSDemand(composed.parsed, requireTLS: message.requiresTLS) }

    /// The author's language; German for who is unknown.
    var language: Language { author?.language ?? .german }

    /// The note in mailboxes; nil where nobody there gets the message, or it has none.
    private static func note(
        _ announcement: OfficialAnnouncement,
        _ message: ParsedMessage,
        _ route: RoutingPlan,
        _ roster: Roster,
        _ verification: VerificationNote
    ) -> MessageFooter? {
        guard announcement.isPublic, !route.mailboxes.isEmpty || !route.outside.isEmpty else { return nil }
        let language = ReadingLanguage(language(of: route, roster))
        return MailboxNote(announcement.code, verification, language).footer(for: message)
    }

    /// The language of marks and notes: of the only reader, else the school's.
    private static func language(of route: RoutingPlan, _ roster: Roster) -> Language {
        guard let only = route.mailboxes.first, route.mailboxes.count == 1 else { return .german }
        return roster.person(only)?.language ?? .german
    }

    /// A message of our own people as everyone but guardians gets it.
    private static func original(
        _ message: ReceivedMessage,
        _ parsed: ParsedMessage,
        _ plan: AddressPlan,
        _ moment: Gateway.Moment
    ) -> [UInt8] {
        let bytes = CopyHeaders.withoutGuardians(parsed) { address in
            switch plan.resolve(address, in: moment.roster) {
            case .audience(let audience): audience.kind.isForGuardians
            case .foreign: !moment.roster.guardians(withPrivateAddress: address.normalized).isEmpty
            case .person, .postmaster, .unknown: false
            }
        }
        let hidden = bytes.count == parsed.bytes.count && bytes == parsed.bytes ? parsed : ParsedMessage(bytes: bytes)
        return SubmissionFields.completed(
            hidden,
            domain: plan.primaryDomain,
            identifier: UniqueID.make(at: moment.now),
            at: moment.now
        )
    }

    /// The lists of people with mailboxes, for List-Id.
    private static func lists(
        _ route: RoutingPlan,
        _ plan: AddressPlan,
        _ roster: Roster
    ) -> [(address: EmailAddress, name: String)] {
        route.audiences.filter { !$0.kind.isForGuardians }.compactMap { audience in
            plan.address(of: audience, in: roster).map { (address: $0, name: audience.displayName(in: roster)) }
        }
    }

    private func outsideEntries(_ id: BodyID) -> [NewQueueEntry] {
        route.outside.map { recipient in
            NewQueueEntry(
                body: id,
                recipient: recipient.address,
                returnPath: message.sender,
                // From outside nothing is carried on; what is held and released may still come from there.
                noticeAddress: door.kind == .outside ? nil : authorAddress,
                purpose: "outside",
                prefix: outsideFront,
                replacedOctets: composed.ownLines,
                notification: NotificationRequest(
                    events: NotificationRequest.Events(rawValue: recipient.notify.rawValue),
                    returned: message.returnsHeaderOnly ? .header : .full,
                    envelopeID: message.envelopeID,
                    originalRecipient: recipient.originalRecipient
                ),
                language: language.rawValue,
                author: author?.id.text,
                origin: code.text,
                tls: demand
            )
        }
    }
}
