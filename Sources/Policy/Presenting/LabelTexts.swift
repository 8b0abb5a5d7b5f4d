internal import School

/// What readers are told of a label, in one sentence each.
enum LabelTexts {
    static func text(of rule: RuleID, in language: Language) -> String? {
        (texts[rule] ?? onContent[rule]).map { language == .german ? $0.german : $0.english }
    }

    static func bannerHead(_ language: Language) -> String {
        language == .german
            ? "Hinweis der Schule zu dieser Nachricht von außen:"
            : "A note of the school on this message from outside:"
    }

    static func guardian(_ classes: String, isOne: Bool, _ language: Language) -> String {
        switch language {
        case .german: "Erziehungsberechtigt für \(isOne ? "ein Kind" : "Kinder") der \(classes)"
        case .english: "Guardian of \(isOne ? "a child" : "children") in \(classes)"
        }
    }

    static func unverified(_ language: Language) -> String {
        switch language {
        case .german:
            "Ungeprüfter Absender: Die Adresse ist der Schule bekannt, aber nichts beweist, dass die Nachricht von dort kommt"
        case .english:
            "Unverified sender: the school knows this address, but nothing proves that the message comes from there"
        }
    }

    /// `5a`, `5a und 7b`, `5a, 6c und 7b`.
    static func enumeration(_ items: [String], _ language: Language) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + (language == .german ? " und " : " and ") + last
    }

    private static let texts: [RuleID: (german: String, english: String)] = [
        "chain.wording": (
            "Diese Nachricht ist wie ein Kettenbrief geschrieben. Nichts davon muss weitergegeben werden.",
            "This message is written like a chain letter. Nothing of it has to be passed on."
        ),
        "chain.spread": (
            "Derselbe Text geht zurzeit durch viele Hände. Nichts davon muss weitergegeben werden.",
            "The same text is going through many hands. Nothing of it has to be passed on."
        ),
        "school-only.signup-signs": (
            "Diese Nachricht sieht nach einer Anmeldung, einem Newsletter oder einem Passwort-Link aus. Mit "
                + "Schuladressen meldet man sich nicht privat an.",
            "This message looks like a sign-up, a newsletter or a link for a password. School addresses are not used to "
                + "sign up privately."
        ),
        "spoof.staff-name-alone": (
            "Der Name gehört jemandem an der Schule, die Adresse nicht: Es kann eine andere Person sein.",
            "The name belongs to somebody at the school, the address does not: it may be another person."
        ),
        "spoof.staff-name": (
            "Der Name gehört jemandem an der Schule, die Adresse nicht. Bitte auf anderem Weg nachfragen, bevor Sie antworten.",
            "The name belongs to somebody at the school, the address does not. Please ask by another way before you answer."
        ),
        "spoof.role-name-alone": (
            "Die Nachricht nennt sich nach einem Amt oder Dienst, kommt aber nicht von unserer Schule.",
            "The message bears the name of an office or service, but does not come from our school."
        ),
        "spoof.role-name": (
            "Die Nachricht nennt sich nach einem Amt oder Dienst der Schule, kommt aber nicht von hier. Geben Sie nichts ein.",
            "The message bears the name of an office of the school, but does not come from here. Don't enter anything."
        ),
        "spoof.similar-domain": (
            "Die Domain des Absenders ähnelt der unserer Schule, ist aber eine andere.",
            "The sender's domain resembles that of our school, but is another."
        ),
        "spoof.lookalike-domain": (
            "Die Domain des Absenders sieht aus wie die unserer Schule, ist aber eine andere. Geben Sie nichts ein.",
            "The sender's domain looks like that of our school, but is another. Don't enter anything."
        ),
        "spoof.diverging-reply": (
            "Die Nachricht gibt sich als Nachricht der Schule aus, Antworten gehen aber an eine fremde Adresse.",
            "The message passes for one of the school, but answers go to a foreign address."
        ),
        "spoof.unusual-sender": (
            "Der Absender ist ungewöhnlich geschrieben: Bitte sehen Sie sich die Adresse genau an.",
            "The sender is written in an unusual way: please look at the address closely."
        ),
        "spoof.hidden-sender": (
            "Im Namen des Absenders ist etwas versteckt: Bitte sehen Sie sich die Adresse genau an.",
            "Something is hidden in the sender's name: please look at the address closely."
        ),
        "spoof.malformed-sender": (
            "Der Absender ist so geschrieben, dass Programme verschiedene Absender daraus lesen.",
            "The sender is written so that programs read different senders from it."
        ),
        "spoof.dmarc-none": (
            "Nichts beweist, dass die Nachricht von der Domain kommt, die sie als Absender nennt.",
            "Nothing proves that the message comes from the domain that it names as its sender."
        ),
        "spoof.dmarc-quarantine": (
            "Die Domain des Absenders sagt, dass sie diese Nachricht nicht verschickt hat.",
            "The sender's domain says that it did not send this message."
        ),
        "spoof.dmarc-reject": (
            "Die Domain des Absenders sagt, dass sie diese Nachricht nicht verschickt hat.",
            "The sender's domain says that it did not send this message."
        ),
        "spoof.own-domain-from-outside": (
            "Die Nachricht trägt unsere Domain, kommt aber von außen, und nichts beweist, dass sie von uns ist.",
            "The message bears our domain but comes from outside, and nothing proves that it is ours."
        ),
        "spoof.list-as-sender": (
            "Die Nachricht nennt einen Verteiler der Schule als Absender: Verteiler schreiben nie.",
            "The message names a list of the school as its sender: lists never write."
        ),
    ]
}
