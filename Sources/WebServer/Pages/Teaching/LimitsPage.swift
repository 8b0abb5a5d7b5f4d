internal import FoundationEssentials
internal import Gateway
internal import Hummingbird
internal import Policy
internal import School

/// One's own limits: how much of each is used, what pauses, and what was stopped of late.
enum LimitsPage {
    /// Days for which stopped messages are named.
    static let days = 14

    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/limits", for: .mailbox) { try await show($0) }
    }

    private static func show(_ visit: Visit) async throws -> Response {
        let texts = visit.texts
        let now = visit.context.now
        let start = now.addingTimeInterval(-86_400 * Double(days))
        guard let own = try await visit.school.gateway.ownSending(of: visit.person.id, since: start) else {
            throw WebError(.notFound)
        }
        let language = visit.context.language.house
        let brakes = visit.settings.brakes.filter { $0.until > now && concerns($0, visit.person) }
        let ways = try await ways(own, visit)
        return visit.show(
            Page(
                "limits",
                title: texts("limits-title"),
                [
                    "counts": (mail(own) + ways).map { fields($0, own, visit) },
                    "caps": caps(own, visit),
                    "paused": own.pausedUntil.map {
                        texts("limits-paused", ["until": SchoolTime.shown($0, in: language)])
                    },
                    "brakes": brakes.map {
                        texts(
                            "limits-brake",
                            [
                                "what": OrdersPage.word($0.what, texts),
                                "until": SchoolTime.shown($0.until, in: language), "reason": $0.reason,
                            ]
                        )
                    },
                    "hasBrakes": !brakes.isEmpty, "stopped": own.stopped.map { fields($0, visit) },
                    "hasStopped": !own.stopped.isEmpty,
                    "stoppedTitle": texts("limits-stopped", ["days": days]),
                    "noneStopped": texts("limits-none-stopped", ["days": days]),
                ],
                place: .limits
            )
        )
    }

    private static func concerns(_ brake: Brake, _ person: Person) -> Bool {
        switch brake.what {
        case .lists, .external: true
        case .role(let party): PartySet(roles: person.roles).contains(PartySet(party))
        case .channel(let channel): channel == .mail
        }
    }

    // MARK: - What is counted

    private struct Count {
        let limit: Limit
        let used: Int
        var window = SendingHistory.Ebb.Window.hour
        var amount = \SendingHistory.Ebb.recipients
        var ebbs = true
    }

    private static func mail(_ own: OwnSending) -> [Count] {
        [
            Count(limit: RecipientsPerHour.limit, used: own.mail.recipientsWithinHour),
            Count(limit: RecipientsPerDay.limit, used: own.mail.recipientsWithinDay, window: .day),
            Count(
                limit: FirstTimeRecipientsPerDay.limit,
                used: own.mail.firstTimeWithinDay,
                window: .day,
                amount: \.firstTime
            ),
            Count(limit: MessagesPerHour.limit, used: own.mail.messagesWithinHour, amount: \.messages),
            Count(limit: MessagesPerDay.limit, used: own.mail.messagesWithinDay, window: .day, amount: \.messages),
        ]
    }

    /// Chat and forum, where the school has them: a module may ask about them, or something of theirs was counted.
    private static func ways(_ own: OwnSending, _ visit: Visit) async throws -> [Count] {
        let now = visit.context.now
        let tokens = try await visit.school.modules?.list().filter { $0.isValid(at: now) } ?? []
        let counts: [(Channel, Count)] = [(.chat, chat(own)), (.forum, forum(own))]
        return counts.filter { channel, count in
            count.used > 0 || tokens.contains { $0.channels.contains(channel) }
        }.map { $0.1 }
    }

    private static func chat(_ own: OwnSending) -> Count {
        Count(limit: ChatMessagesPerHour.limit, used: own.chat.messagesWithinHour, ebbs: false)
    }

    private static func forum(_ own: OwnSending) -> Count {
        Count(limit: ForumPostsPerHour.limit, used: own.forum.messagesWithinHour, ebbs: false)
    }

    private static func fields(_ count: Count, _ own: OwnSending, _ visit: Visit) -> Fields {
        let texts = visit.texts
        let now = visit.context.now
        let limit = visit.settings.limit(count.limit, for: own.author, at: now)
        let isFull = count.used >= limit
        let next = own.ebb.first { $0.window == count.window && $0[keyPath: count.amount] > 0 }?.at
        var note = ""
        if isFull, count.ebbs, let next {
            note = texts("limits-again", ["time": SchoolTime.shown(next, in: visit.context.language.house)])
        }
        return [
            "label": texts["limit-name-" + count.limit.name] ?? PolicyPages.name(RuleID(count.limit.name), texts),
            "value": texts("limits-of", ["used": count.used, "limit": limit]), "note": note, "hasNote": !note.isEmpty,
            "isFull": isFull,
            "barMarkup": ShareBar.markup([(count.used, isFull ? .bounced : .done)], of: limit),
        ]
    }

    // MARK: - What holds for each message

    private static func caps(_ own: OwnSending, _ visit: Visit) -> [Fields] {
        let texts = visit.texts
        let language = visit.context.language.house
        let now = visit.context.now
        let granted = visit.settings.exemptions(of: visit.person.id, at: now)
        let limits: [Limit] = [RecipientsPerMessage.limit, MessageSize.limit, AttachmentCount.limit]
        let caps = limits.map { limit -> Fields in
            let value = visit.settings.limit(limit, for: own.author, at: now)
            return [
                "label": texts["limit-name-" + limit.name] ?? PolicyPages.name(RuleID(limit.name), texts),
                "value": limit.unit == .octets ? texts("limits-megabytes", ["size": value / 1_000_000]) : "\(value)",
            ]
        }
        return caps
            + granted.map { exemption in
                [
                    "label": texts("limits-exemption"),
                    "value": texts(
                        "limits-exemption-text",
                        [
                            "name": texts["limit-name-" + exemption.limit]
                                ?? PolicyPages.name(RuleID(exemption.limit), texts),
                            "until": SchoolTime.shown(exemption.until, in: language),
                        ]
                    ),
                ]
            }
    }

    private static func fields(_ stopped: OwnSending.Stopped, _ visit: Visit) -> Fields {
        let texts = visit.texts
        var names: [String] = []
        for rule in stopped.rules where !names.contains(PolicyPages.name(rule, texts)) {
            names.append(PolicyPages.name(rule, texts))
        }
        return [
            "when": SchoolTime.shown(stopped.time, in: visit.context.language.house), "code": stopped.code,
            "path": "/why/" + QueryText.encoded(stopped.code), "disposition": stopped.disposition,
            "outcome": texts("disposition-" + stopped.disposition), "rules": names,
        ]
    }
}
