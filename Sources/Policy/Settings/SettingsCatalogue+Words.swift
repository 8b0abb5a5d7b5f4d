extension SettingsCatalogue {
    static let wordKeys =
        TextSign.Family.allCases.map { family in
            SettingKey(
                name: name(of: family),
                kind: .phrases(family),
                form: form(of: family),
                summary: summary(of: family)
            )
        } + [
            SettingKey(
                name: "school-only.signup-services",
                kind: .words(.signupServices),
                form: "standard; portal.example; … (standard stands for the list that comes with the program)",
                summary: "Domains of private services to which a school address is not signed up."
            ),
            SettingKey(
                name: "school-only.signup-allowed",
                kind: .usedServices,
                form: "learning.example [until 2027-07-31] [because our reading app]; …",
                summary: "Domains of services that the school uses, whose sign-ups and newsletters come through."
            ),
        ]

    static func name(of family: TextSign.Family) -> String {
        switch family {
        case .chain: "chain.patterns"
        case .signup: "school-only.signup-patterns"
        case .audience: "separation.phrases"
        case .words: "content.word-list"
        case .fraud: "content.fraud-patterns"
        }
    }

    private static func form(of family: TextSign.Family) -> String {
        let example =
            switch family {
            case .chain: "pass-on.number 3: tell ... ## pals"
            case .signup: "newsletter.list 2: weekly offers"
            case .audience: "parents.salutation 4: dear mums and dads"
            case .words: "insult.words 3: doofus"
            case .fraud: "gift-card.wanted 3: fetch ... coupons"
            }
        return "standard; \(example); without SIGN; … (standard stands for the list that comes with the program)"
    }

    private static func summary(of family: TextSign.Family) -> String {
        switch family {
        case .chain: "By which words chain letters are known: sign, points and pattern."
        case .signup: "By which words sign-ups, confirmations and newsletters are known: sign, points and pattern."
        case .audience: "By which words it is known whether a text speaks to parents or to children."
        case .words: "Words for which a person looks at a message: kind, points and pattern."
        case .fraud: "By which words letters after money are known: sign, points and pattern."
        }
    }
}
