internal import Crypto
internal import MailMessage
internal import Policy
internal import School

extension SubmissionFacts {
    /// Turns what a chat or forum says of a post into the facts that the checker judges.
    func submission(of post: Post) throws(JudgingError) -> Submission {
        let author = try author(of: post)
        var audience = try audience(of: post, author)
        // Who is in a room has been put there by others.
        audience.isCountedAlready = post.thread.kind != .direct
        let readers =
            audience.people.reduce(0) { $0 + $1.count } + audience.outside.reduce(0) { $0 + $1.count }
        let files = post.attachments.reduce(0) { $0 + $1.size }
        let size = post.text.utf8.count + (post.html?.utf8.count ?? 0) + files
        var senders = SenderFacts()
        if case .address(let address) = post.author {
            senders.envelope = SenderFacts.Claim(address, author: author, ownDomains: plan.domains)
        }
        return Submission(
            channel: post.channel,
            time: now,
            author: author,
            senders: senders,
            audience: audience,
            content: ContentFacts(rawSize: size, decodedSize: size, attachments: post.attachments.count),
            thread: ThreadFacts(
                kind: post.thread.kind,
                id: Self.digest(of: post.thread.id, on: post.channel),
                readers: readers,
                position: post.thread.position,
                isReply: post.thread.isReply,
                isEdit: post.thread.isEdit
            )
        )
    }

    /// 80 bits are enough to tell a school's threads apart, and say nothing of their names.
    static func digest(of thread: String, on channel: Channel) -> String {
        var hash = SHA256()
        hash.update(data: Array((channel.rawValue + "\0" + thread).utf8))
        var text: [UInt8] = []
        for byte in hash.finalize().prefix(10) { text += [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 0xF)]] }
        return String(decoding: text, as: UTF8.self)
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)

    private func author(of post: Post) throws(JudgingError) -> Author {
        switch post.author {
        case .outsider: return .outside(nil)
        case .address(let address) where !plan.isOurs(address.domain): return .outside(address)
        case .person, .login, .address, .externalID:
            guard let person = person(post.author) else { throw .unknownAuthor }
            return .person(
                SchoolAuthor(
                    id: person.id,
                    parties: PartySet(roles: person.roles),
                    standing: standing(of: person, on: post.channel),
                    addresses: addresses(of: person),
                    groups: groups(of: person.id)
                )
            )
        }
    }

    /// - Returns: nil for who isn't of the school.
    func person(_ author: Post.Author) -> Person? {
        switch author {
        case .person(let id): roster.person(id)
        case .login(let login): roster.person(login: login)
        case .externalID(let key): roster.person(externalID: key)
        case .address(let address): plan.isOurs(address.domain) ? roster.person(localPart: address.baseLocalPart) : nil
        case .outsider: nil
        }
    }

    private func audience(of post: Post, _ author: Author) throws(JudgingError) -> AudienceFacts {
        var tally = AudienceTally()
        var own: PersonID?
        if case .person(let person) = author { own = person.id }
        for (index, reader) in post.readers.people.enumerated() {
            if let person = person(reader) {
                if person.id != own { tally.add(person.id, roles: person.roles) }
            } else if case .address(let address) = reader, !plan.isOurs(address.domain) {
                tally.add(address)
            } else {
                throw .unknownReader(index)
            }
        }
        for audience in post.readers.audiences {
            for id in roster.members(of: audience, on: SchoolTime.day(of: now)).mailboxes where id != own {
                tally.add(id, roles: roster.person(id)?.roles ?? [])
            }
        }
        var facts = tally.facts
        addOtherSides(of: post.readers, writtenBy: own, to: &facts)
        facts.add(post.readers.counts)
        facts.add(post.readers.outside)
        return facts
    }
}

extension SubmissionFacts {
    /// What may have been meant where somebody who works here writes to children or to guardians alone: of people named one
    /// by one as in mail, of one list the list on the other side.
    private func addOtherSides(
        of readers: Post.Readers,
        writtenBy author: PersonID?,
        to facts: inout AudienceFacts
    ) {
        guard let author, roster.person(author)?.isStaff == true else { return }
        if readers.audiences.isEmpty {
            var named = CountedReaders()
            named.people = readers.people.compactMap { person($0)?.id }
            addOtherSides(of: named, [], writtenBy: author, to: &facts)
        } else if let audience = readers.audiences.first, readers.audiences.count == 1, readers.people.isEmpty,
            let counterpart = audience.counterpart
        {
            let other = proposal(counterpart, by: author)
            if counterpart.kind.isForGuardians { facts.guardiansOfThose = other } else { facts.childrenOfThose = other }
        }
    }
}

extension AudienceFacts {
    /// People of whom only the number is known, beside those who are known.
    fileprivate mutating func add(_ counts: [Party: Int]) {
        for (party, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where count > 0 {
            let parties = PartySet(party)
            if let index = people.firstIndex(where: { $0.parties == parties }) {
                people[index].count += count
            } else {
                people.append(PeopleCount(parties, count))
            }
        }
    }

    fileprivate mutating func add(_ counts: [Domain: Int]) {
        for (domain, count) in counts.sorted(by: { $0.key.ascii < $1.key.ascii }) where count > 0 {
            if let index = outside.firstIndex(where: { $0.domain == domain }) {
                outside[index].count += count
            } else {
                outside.append(OutsideCount(domain, count))
            }
        }
    }
}
