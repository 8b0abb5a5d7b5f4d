internal import FoundationEssentials

/// A letter from outside that is after money: vouchers and their codes, another account for a salary, a telephone number
/// to go on by, in the name of somebody who works here or of nobody known; or a fee for a parcel, paid at a link that isn't
/// the carrier's.
///
/// What people of the school ask of each other isn't found: a class buys gift cards, and who has logged in is known.
package struct Fraud: Rule {
    package let id: RuleID = "content.fraud"
    package let clause: ClauseID = "mail.no-deception"
    package let needsText = true
    package let parties: [Party] = [.outsider]
    package let limits: [Limit] = [Self.limit]
    package let limitsReaders = true
    package let defaultAction: Action = .hold

    package init() {}

    package var wordings: [Wording] { FraudSigns.Kind.allCases.map(wording) }

    /// Chosen on the tuning half of `Fixtures/wording` and of the corpora alone; by readers. Who works here is told what has as
    /// many points as children may get, and gets it.
    package static let limit = Limit(
        "content.fraud",
        unit: .points,
        range: 0...100,
        defaults: PartyTable(all: 5).with(4, for: .child, .guardian),
        summary: "How many points of a request for money a message from outside may have that goes to such a mailbox."
    )

    /// Above so many points who works here is told what it looks like.
    static let pointsForNote = 4

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard case .outside = submission.author, let signs = FraudSigns(submission, settings) else { return [] }
        let reach = AudienceReach(submission.audience)
        var limits = submission.audience.people.map { settings.limit(Self.limit, for: $0.parties) }
        if reach.children > 0 { limits.append(settings.limit(Self.limit, for: .child)) }
        if reach.guardians > 0 { limits.append(settings.limit(Self.limit, for: .guardian)) }
        let limit = limits.min() ?? settings.limit(Self.limit, for: .teacher)
        guard signs.points > min(limit, Self.pointsForNote) else { return [] }
        var finding = Finding(
            rule: id,
            clause: clause,
            wording: wording(signs.kind),
            parameters: [Finding.Parameter("signs", .signs(signs.names))]
        )
        if signs.points > limit {
            finding.measured = signs.points
            finding.limit = limit
            if signs.isFromProvenList { finding.atMost = .label }
        } else if reach.isStaffOnly {
            finding.atMost = .label
        } else {
            return []
        }
        return [finding]
    }

    private func wording(_ kind: FraudSigns.Kind) -> Wording { Wording(id.text + "/" + kind.rawValue) }
}

/// What speaks for a letter being after money: what it asks for, how it presses, and who it claims to come from.
struct FraudSigns {
    enum Kind: String, CaseIterable {
        /// In the name of somebody of the school, or of an office.
        case impostor
        case request
        /// A fee for a parcel.
        case fee
    }

    private(set) var kind = Kind.request
    private(set) var points = 0
    /// Of the signs in the text.
    let names: [String]
    /// It says how to leave its list, and its sender is proved: advertising of shops.
    let isFromProvenList: Bool

    /// What such letters are after.
    private static let wishes: Set<Substring> = ["gift-card", "codes", "account", "number", "transfer"]
    /// How they get at it.
    private static let manners: Set<Substring> = ["free", "favour", "secret", "away", "repay", "haste"]

    /// - Returns: nil where nothing is asked for, and where the sender is known: trusted, allowed, or a guardian whose address is
    ///   proved and who claims to be nobody else.
    init?(_ submission: Submission, _ settings: PolicySettings) {
        let signs = submission.content.text.signs(of: .fraud)
        guard !signs.isEmpty, let sender = SenderSigns(submission, settings) else { return nil }
        if !sender.header.from.isEmpty,
            sender.header.from.allSatisfy({ settings.allows($0, at: submission.time) })
        {
            return nil
        }
        names = signs.filter { $0.points > 0 }.map(\.name)
        isFromProvenList = sender.isProven && submission.content.links.signs.contains(.isBulk)
        var kinds: [Substring: Int] = [:]
        for sign in signs {
            kinds[sign.kind] = sign.points < 0 ? sign.points : max(kinds[sign.kind] ?? 0, sign.points)
        }
        let isImpostor = sender.isInNameOfOurs
        if !isImpostor, submission.senders.knownGuardian?.isVerified == true { return nil }
        let fee = Self.fee(kinds, submission.content.links)
        let request = Self.request(kinds, sender, isImpostor: isImpostor)
        guard max(fee, request) > 0 else { return nil }
        points = max(fee, request)
        kind = fee > request ? .fee : isImpostor ? .impostor : .request
    }

    private static func sum(_ kinds: [Substring: Int], _ wanted: Set<Substring>) -> Int {
        wanted.reduce(0) { $0 + (kinds[$1] ?? 0) }
    }

    /// A parcel, a fee, and a link to somewhere else than to a carrier.
    private static func fee(_ kinds: [Substring: Int], _ links: LinkFacts) -> Int {
        guard kinds["parcel"] != nil, kinds["fee"] != nil, links.outside > 0, !links.signs.contains(.onlyCarriers)
        else {
            return 0
        }
        return sum(kinds, ["parcel", "fee", "haste", "warning"])
    }

    private static func request(_ kinds: [Substring: Int], _ sender: SenderSigns, isImpostor: Bool) -> Int {
        let wanted = sum(kinds, wishes)
        // "Are you at your desk?" in the head's name begins it; a wish alone is none of a stranger's.
        guard isImpostor ? wanted > 0 || kinds["free"] != nil : wanted > 0 && sum(kinds, manners) > 1 else { return 0 }
        let own = wanted + sum(kinds, manners) + (kinds["warning"] ?? 0)
        let claims = isImpostor ? 3 + (sender.isFreeMail ? 1 : 0) : 0
        return own + claims + (sender.replyDiverges || sender.lookalikes.contains(where: \.kind.isStrong) ? 2 : 0)
    }
}

extension SenderSigns {
    /// Whether it comes in the name of somebody who works here, shown or signed, of an office, or of the school.
    fileprivate var isInNameOfOurs: Bool {
        (staffName?.weight ?? 0) > 0 || (signature?.weight ?? 0) > 0 || role?.isAlone == true || mentionsSchool
    }
}
