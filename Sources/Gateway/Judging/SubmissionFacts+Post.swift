internal import Crypto
internal import MailMessage
internal import Policy
internal import School

extension SubmissionFacts {
    /// Turns what a chat or forum says of a post into the facts that the checker judges, with the readers who count.
    func submission(of post: Post) throws(JudgingError) -> (facts: Submission, counted: CountedReaders) {
        let author = try author(of: post)
        let audience = try audience(of: post, writtenBy: author)
        let files = post.attachments.reduce(0) { $0 + $1.size }
        let size = post.text.utf8.count + (post.html?.utf8.count ?? 0) + files
        var senders = SenderFacts()
        if case .address(let address) = post.author {
            senders.envelope = SenderFacts.Claim(address, author: author, ownDomains: plan.domains)
            // The module knows who wrote it, as it does of our own addresses.
            if roster.guardians(withPrivateAddress: address.normalized).contains(where: \.isGuardian) {
                senders.knownGuardian = KnownGuardian(isVerified: true, isGuardian: true)
            }
        }
        let submission = Submission(
            channel: post.channel,
            time: now,
            author: author,
            senders: senders,
            audience: audience.facts,
            content: ContentFacts(rawSize: size, decodedSize: size, attachments: post.attachments.count),
            thread: ThreadFacts(
                kind: post.thread.kind,
                id: Self.digest(of: post.thread.id, on: post.channel),
                readers: audience.readers,
                position: post.thread.position,
                isReply: post.thread.isReply,
                isEdit: post.thread.isEdit
            )
        )
        return (submission, audience.counted)
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
}
