internal import MailMessage

/// What speaks for phishing in a message's links and pages, one sign weighed by another for the two rules that act on it.
///
/// Newsletters count clicks: their links show one address and lead to another, and nothing is wrong with that. So a
/// mismatch by itself is weak. It is strong where the address shown is ours, where the text speaks of logging in and the
/// sender isn't a proved mailing list, and where the target has no name at all.
///
/// A letter from outside that speaks of a password and presses for haste is warned of wherever its link leads: services write
/// such, too, and whoever works here has learnt to look. Children haven't: for them it is strong.
struct LinkDeception {
    enum Sign: Hashable {
        /// Shows an address of ours, leads elsewhere.
        case ours(shown: Domain, target: Domain?)
        /// Leads to a domain made to be taken for ours.
        case lookalike(Lookalike)
        /// Another target than the one shown, in a message about logging in.
        case login(shown: Domain, target: Domain?)
        /// A message that passes for one of the school, about logging in, with a link elsewhere.
        case pretence
        /// The target is hidden in the link itself.
        case hiddenTarget
        /// A page or form that asks for a password.
        case passwordPage
        /// Another target than the one shown.
        case mismatch(shown: Domain, target: Domain?)
        /// An IP address: from outside, in a message about logging in or to children.
        case bareAddress
        /// An IP address.
        case address
        /// A message from outside that speaks of a password and presses for haste, with a link to elsewhere.
        case pressure(isStrong: Bool)
        /// A domain like ours, maybe by chance.
        case similar(Lookalike)

        var isStrong: Bool {
            switch self {
            case .ours, .lookalike, .login, .pretence, .hiddenTarget, .passwordPage, .bareAddress: true
            case .pressure(let isStrong): isStrong
            case .mismatch, .address, .similar: false
            }
        }
    }

    private(set) var signs: [Sign] = []

    /// Words about logging in from which a text is about that.
    private static let manyLoginWords = 2

    init(_ submission: Submission, _ settings: PolicySettings) {
        let links = submission.content.links
        let files = submission.content.files
        if files[.passwordPage] > 0 || links.signs.contains(.passwordForm) { signs.append(.passwordPage) }
        guard links != LinkFacts() else { return }
        func isKnown(_ domain: Domain) -> Bool {
            settings.allows(domain, at: submission.time) || settings.trusts(domain, at: submission.time)
        }
        for lookalike in links.lookalikes where !isKnown(lookalike.domain) {
            signs.append(lookalike.kind.isStrong ? .lookalike(lookalike) : .similar(lookalike))
        }
        if !links.signs.isDisjoint(with: [.userInfo, .embeddedPage]) { signs.append(.hiddenTarget) }
        let isBulk = links.signs.contains(.isBulk) && submission.authentication.provenDomain != nil
        let isAboutLogin = links.loginWords >= Self.manyLoginWords
        for mismatch in links.mismatches where mismatch.target.map({ !isKnown($0) }) ?? true {
            if mismatch.showsOurs {
                signs.append(.ours(shown: mismatch.shown, target: mismatch.target))
            } else if mismatch.target == nil || isAboutLogin && !isBulk {
                signs.append(.login(shown: mismatch.shown, target: mismatch.target))
            } else {
                signs.append(.mismatch(shown: mismatch.shown, target: mismatch.target))
            }
        }
        let isOutside = if case .outside = submission.author { true } else { false }
        let reachesChildren = AudienceReach(submission.audience).children > 0
        if links.signs.contains(.address) {
            let isBare = isOutside && (reachesChildren || links.loginWords > 0)
            signs.append(isBare ? .bareAddress : .address)
        }
        if isOutside, !isBulk, links.outside > 0, links.pressureWords > 0 {
            signs.append(.pressure(isStrong: reachesChildren))
        }
        if isAboutLogin, links.outside > 0, let sender = SenderSigns(submission, settings), !sender.isProvenOrOurs {
            if sender.mentionsSchool || sender.role != nil || sender.staffName != nil { signs.append(.pretence) }
        }
    }
}

extension SenderSigns {
    /// Whether From is proved: then a name like that of an office is at most a coincidence.
    fileprivate var isProvenOrOurs: Bool { isProven && !isFreeMail && !mentionsSchool }
}

extension LinkDeception.Sign {
    /// The last part of the wording's key.
    var wording: String {
        switch self {
        case .ours: "ours"
        case .lookalike, .similar: "lookalike"
        case .login, .mismatch: "mismatch"
        case .pretence: "pretence"
        case .hiddenTarget: "hidden-target"
        case .passwordPage: "password-page"
        case .address, .bareAddress: "address"
        case .pressure: "pressure"
        }
    }

    func finding(by rule: some Rule) -> Finding {
        Finding(
            rule: rule.id,
            clause: rule.clause,
            wording: Wording(rule.id.text + "/" + wording),
            parameters: parameters
        )
    }

    private var parameters: [Finding.Parameter] {
        switch self {
        case .ours(let shown, let target), .login(let shown, let target), .mismatch(let shown, let target):
            [
                Finding.Parameter("shown", .text(shown.unicode)),
                Finding.Parameter("domain", .text(target?.unicode ?? "IP")),
            ]
        case .lookalike(let found), .similar(let found):
            [
                Finding.Parameter("domain", .text(found.domain.unicode)),
                Finding.Parameter("own", .text(found.own.unicode)),
            ]
        case .pretence, .hiddenTarget, .passwordPage, .address, .bareAddress, .pressure: []
        }
    }
}
