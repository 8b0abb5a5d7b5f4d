package import School

/// What the past can't tell of a change of settings, because its records don't hold it. Said, not guessed.
package enum ReplayCaveat: Sendable, Hashable, CaseIterable {
    /// Words of clauses and the look of labels decide nothing.
    case decidesNothing
    /// Lists of words are weighed when a message comes: its names aren't kept.
    case wordLists
    /// Patterns are looked for when a message comes: its text isn't kept.
    case textPatterns
    /// What waits for the end of quiet hours has been judged already.
    case quietHours
    /// Single addresses aren't kept, only domains.
    case singleAddresses
    /// What an author had sent within the hour was counted by the settings of then.
    case hourCounts
    /// How often an author had been stopped, and when last, was counted by the settings of then.
    case strikes
    /// How far a text had come was counted by the settings of then.
    case spreadCounts
    /// Of what was refused at a recipient only that recipient is known.
    case refusedRecipients

    /// Those that matter for a change.
    package static func all(
        from old: PolicySettings,
        to new: PolicySettings,
        _ catalogue: SettingsCatalogue = .standard
    ) -> [ReplayCaveat] {
        var found: Set<ReplayCaveat> = []
        for difference in catalogue.differences(from: old, to: new) {
            guard let key = try? catalogue.key(difference.name) else { continue }
            found.formUnion(caveats(of: key, old, new))
        }
        return allCases.filter(found.contains)
    }

    private static func caveats(
        of key: SettingKey,
        _ old: PolicySettings,
        _ new: PolicySettings
    ) -> [ReplayCaveat] {
        switch key.kind {
        case .limit(let limit, _): caveats(ofLimit: limit)
        case .action(let rule, _): caveats(ofActionOf: rule)
        case .mode: [.refusedRecipients]
        case .allowed:
            namesAddress(old.allowed) || namesAddress(new.allowed)
                ? [.singleAddresses, .refusedRecipients] : [.refusedRecipients]
        case .trusted: namesAddress(old.trusted) || namesAddress(new.trusted) ? [.singleAddresses] : []
        case .words(.roleNames): [.wordLists]
        case .phrases: [.textPatterns]
        case .words(.signupServices), .usedServices: []
        case .words(.freeMailDomains), .exemptions: []
        case .subjectTag, .banner, .clause, .textSight: [.decidesNothing]
        case .quietHours: [.quietHours]
        case .number: [.strikes]
        case .brakes: []
        case .group(.limit(let limit), _): caveats(ofLimit: limit)
        case .group(.action(let rule), _): caveats(ofActionOf: rule)
        case .group(.mode, _): [.refusedRecipients]
        }
    }

    private static func caveats(ofLimit limit: Limit) -> [ReplayCaveat] {
        if ChainSpread().limits.contains(limit) { return [.spreadCounts] }
        if limit == ExternalPause.limit { return [.strikes] }
        return limit.name.hasPrefix("mass.") && limit.name != RecipientsPerMessage.limit.name ? [.hourCounts] : []
    }

    private static func caveats(ofActionOf rule: any Rule) -> [ReplayCaveat] {
        if rule.id.text.hasPrefix("mass."), rule.id != RecipientsPerMessage().id { return [.hourCounts] }
        return rule.phases.contains(.recipient) ? [.refusedRecipients] : []
    }

    private static func namesAddress(_ entries: [AllowedCorrespondent]) -> Bool {
        entries.contains { if case .address = $0.who { true } else { false } }
    }

    /// For the administrator who asked.
    package func text(in language: Language) -> String {
        switch (self, language) {
        case (.decidesNothing, .german): "Texte der Regeln und das Aussehen von Warnungen entscheiden nichts."
        case (.decidesNothing, .english): "Words of clauses and the look of labels decide nothing."
        case (.wordLists, .german):
            "Namen werden nicht aufbewahrt: Geänderte Wortlisten lassen sich an der Vergangenheit nicht prüfen."
        case (.wordLists, .english): "Names aren't kept: changed lists of words can't be judged by the past."
        case (.textPatterns, .german):
            "Texte werden nicht aufbewahrt: Geänderte Muster lassen sich an der Vergangenheit nicht prüfen."
        case (.textPatterns, .english): "Texts aren't kept: changed patterns can't be judged by the past."
        case (.quietHours, .german):
            "Ruhezeiten ändern kein Urteil: Was ihretwegen wartet, ist schon zugelassen und kommt nur später an."
        case (.quietHours, .english):
            "Quiet hours change no verdict: what waits for their end has been let through and only arrives later."
        case (.singleAddresses, .german):
            "Einzelne Adressen werden nicht aufbewahrt: Nur Einträge für ganze Domains sind hier geprüft."
        case (.singleAddresses, .english):
            "Single addresses aren't kept: only entries for whole domains are judged here."
        case (.hourCounts, .german):
            "Wie viel jemand in der Stunde davor geschickt hatte, ist nach den damaligen Regeln gezählt: Wer angehalten "
                + "worden wäre, hätte danach weniger verbraucht."
        case (.hourCounts, .english):
            "What somebody had sent within the hour is as counted then: whoever would have been stopped would have "
                + "used up less afterwards."
        case (.strikes, .german):
            "Wie oft und wann zuletzt jemand an eine Grenze gestoßen war, ist nach den damaligen Regeln und Tagen gezählt."
        case (.strikes, .english):
            "How often and when last somebody had met a limit is as counted then, by the rules and days of then."
        case (.spreadCounts, .german):
            "Wie weit ein Text gekommen war, ist in den damals eingestellten Stunden gezählt; was angehalten worden wäre, "
                + "hätte ihn nicht weiter getragen."
        case (.spreadCounts, .english):
            "How far a text had come is counted within the hours set then; whatever would have been held would have "
                + "carried it no further."
        case (.refusedRecipients, .german):
            "Von dem, was schon beim Empfänger abgelehnt wurde, ist nur dieser eine Empfänger bekannt."
        case (.refusedRecipients, .english):
            "Of what was refused at a recipient only that one recipient is known."
        }
    }
}
