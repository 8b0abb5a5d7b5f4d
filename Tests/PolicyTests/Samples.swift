import Foundation
import MailMessage
import School

@testable import Policy

/// Submissions that between them make every rule find something in every wording.
enum Samples {
    static func submissions() throws -> [Submission] {
        let limits = try masses() + counts() + orders() + spreads()
        return try limits + contents() + senders() + standings() + lists() + externals() + deceptions() + words()
    }

    private static func masses() throws -> [Submission] {
        var withList = try Fixture.submission(Fixture.person(.teacher), audience: Fixture.children(51))
        withList.audience.fittingLists = [try Fixture.address("klasse.5a@lindenschule.example")]
        var big = try Fixture.submission(Fixture.person(.child))
        big.content.decodedSize = 20_000_001
        var hour = try Fixture.submission(Fixture.person(.child), audience: Fixture.children(5))
        hour.history.recipientsWithinHour = 28
        return [
            try Fixture.submission(Fixture.person(.child), audience: Fixture.children(25)), withList, big, hour,
        ]
    }

    /// Each count at its limit, with and without a list to use instead.
    private static func counts() throws -> [Submission] {
        let list = [try Fixture.address("klasse.5a@lindenschule.example")]
        let ebb = [
            SendingHistory.Ebb(
                .hour,
                at: Fixture.noon.addingTimeInterval(600),
                recipients: 9,
                messages: 1,
                firstTime: 9
            ),
            SendingHistory.Ebb(
                .day,
                at: Fixture.noon.addingTimeInterval(7000),
                recipients: 9,
                messages: 1,
                firstTime: 9
            ),
        ]
        func one(
            _ audience: AudienceFacts,
            _ channel: Channel = .mail,
            _ change: (inout Submission) -> Void
        ) throws -> Submission {
            var submission = try Fixture.submission(Fixture.person(.child), audience: audience)
            submission.channel = channel
            submission.history.sending.ebb = ebb
            change(&submission)
            return submission
        }
        return [
            try one(Fixture.children(5)) {
                $0.history.recipientsWithinHour = 28
                $0.audience.fittingLists = list
            },
            try one(Fixture.children(31)) { _ in },
            try one(Fixture.children(101)) { _ in },
            try one(Fixture.children(5)) { $0.history.sending.recipientsWithinDay = 98 },
            try one(Fixture.children(5)) {
                $0.history.sending.recipientsWithinDay = 98
                $0.audience.fittingLists = list
            },
            try one(Fixture.children(5)) {
                $0.history.sending.firstTimeWithinDay = 24
                $0.history.sending.firstTimeRecipients = 5
            },
            try one(Fixture.children(5)) {
                $0.history.sending.firstTimeWithinDay = 24
                $0.history.sending.firstTimeRecipients = 5
                $0.audience.fittingLists = list
            },
            try one(Fixture.children(26)) { $0.history.sending.firstTimeRecipients = 26 },
            try one(Fixture.children(1)) {
                $0.history.sending.messagesWithinHour = 30
                $0.history.sending.messagesWithinDay = 100
            },
            try one(Fixture.children(1), .chat) { $0.history.sending.messagesWithinHour = 300 },
            try one(AudienceFacts(), .forum) { $0.history.sending.messagesWithinHour = 60 },
            try one(Fixture.outside(1)) {
                $0.history.sending.strikes = 6
                $0.history.sending.lastStrike = Fixture.noon.addingTimeInterval(-3600)
                $0.senders.isForwardedByProgram = true
            },
        ]
    }

    /// One for each kind of brake in ``settingsWithBrakes``.
    private static func orders() throws -> [Submission] {
        let list = ListFacts(.classChildren(GroupID("g5a")), answer: .allowed, children: 20)
        var chat = try Fixture.submission(Fixture.person(.teacher))
        chat.channel = .chat
        return [
            try Fixture.submission(Fixture.person(.teacher), audience: AudienceFacts(lists: [list])),
            try Fixture.submission(Fixture.person(.teacher), audience: Fixture.outside(1)),
            try Fixture.submission(Fixture.person(.child), audience: Fixture.children(1)), chat,
        ]
    }

    /// Every kind of brake is on.
    static func settingsWithBrakes(_ action: Action = .refuse) -> PolicySettings {
        var settings = PolicySettings()
        for party in Party.allCases { settings.set(action, of: EmergencyBrake(), for: party) }
        let kinds: [Brake.What] = [.lists, .external, .role(.child), .channel(.chat)]
        for (place, what) in kinds.enumerated() {
            settings.put(
                on: Brake(what, until: Fixture.noon.addingTimeInterval(3600 - Double(place))),
                now: Fixture.noon
            )
        }
        return settings
    }

    private static func senders() throws -> [Submission] {
        let author = try Fixture.person(.teacher)
        let head = try Fixture.address("leitung@lindenschule.example")
        let own = try Fixture.address("anna.weber@lindenschule.example")
        let school = [try Fixture.domain("lindenschule.example")]
        func submission(
            _ author: Author,
            _ envelope: EmailAddress?,
            _ from: [EmailAddress],
            _ fields: Int = 1
        ) throws
            -> Submission
        {
            var submission = try Fixture.submission(author)
            submission.senders = SenderFacts(
                envelope: envelope,
                from: from,
                sender: from.prefix(1).filter { $0 != own },
                fromFields: fields,
                author: author,
                ownDomains: school
            )
            return submission
        }
        let outsider = try Fixture.outsider()
        return [
            try submission(author, head, [own]), try submission(author, own, [head]), try submission(author, own, []),
            try submission(author, own, [own], 2), try submission(outsider, head, []),
            try submission(outsider, nil, [head]),
        ]
    }

    private static func standings() throws -> [Submission] {
        let later = Fixture.noon.addingTimeInterval(86_400)
        return try [
            Standing(locked: .forGood), Standing(locked: .until(later)), Standing(denied: .forGood),
            Standing(denied: .until(later)), Standing(mustChangePassword: true),
        ].map { try Fixture.submission(Fixture.person(.child, standing: $0)) }
    }

    private static func lists() throws -> [Submission] {
        try WritingAnswer.Reason.allCases.map { reason in
            let author = reason == .outsider ? try Fixture.outsider() : try Fixture.person(.teacher)
            let list = ListFacts(
                .classGuardians(GroupID("g5a")),
                address: try Fixture.address("eltern.5a@lindenschule.example"),
                answer: .denied(reason),
                guardians: 40
            )
            return try Fixture.submission(author, audience: AudienceFacts(lists: [list]))
        }
    }

    /// From outside, with what a header can look like; see `Fixtures/deception` for whole messages.
    static func deceptions() throws -> [Submission] {
        let foreign = try Fixture.domain("fremd.example")
        func submission(_ change: (inout SenderFacts.Header) -> Void) throws -> Submission {
            var submission = try Fixture.submission(Fixture.outsider("x@gmx.de"))
            submission.authentication = AuthenticationFacts(provenDomain: try Fixture.domain("gmx.de"))
            if var header = submission.senders.header {
                change(&header)
                submission.senders.header = header
            }
            return submission
        }
        let own = try Fixture.domain("lindenschule.example")
        let looks = try Fixture.domain("lindenschule-nrw.example")
        let reply = try SenderFacts.Claim(
            Fixture.address("leitung@web.de"),
            author: Fixture.outsider(),
            ownDomains: [own]
        )
        var disowned: [Submission] = []
        for request in AuthenticationFacts.Request.allCases {
            var one = try Fixture.submission(Fixture.outsider())
            one.authentication = AuthenticationFacts(author: foreign, dmarc: .fail, request: request)
            disowned.append(one)
        }
        var office = try Fixture.submission(Fixture.outsider())
        office.authentication = AuthenticationFacts(provenDomain: foreign)
        office.senders.header?.shownNames = ["Schulleitung"]
        var list = try Fixture.submission(Fixture.outsider("kollegium@lindenschule.example"))
        list.senders.envelope?.isList = true
        return try [
            submission { $0.staffName = StaffNameMatch(.full) },
            submission { $0.staffName = StaffNameMatch(.full, isCommon: true, isFromAddress: true) },
            submission { $0.shownNames = ["Schulleitung"] },
            submission { $0.lookalikes = [Lookalike(looks, own: own, .addedWord)] },
            submission { $0.lookalikes = [Lookalike(looks, own: own, .partOfWord)] },
            submission {
                $0.mentionsSchool = true
                $0.replyTo = [reply]
            },
            submission { $0.tricks = .severalFromFields },
            submission { $0.tricks = .directionMarks },
            submission { $0.tricks = .group },
        ] + disowned + [office, list]
    }

    private static func externals() throws -> [Submission] {
        [
            try Fixture.submission(Fixture.person(.child), audience: Fixture.outside(2)),
            try Fixture.submission(Fixture.outsider(), audience: Fixture.children(1)),
        ]
    }
}
