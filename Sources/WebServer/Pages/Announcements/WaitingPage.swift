internal import Directory
internal import FoundationEssentials
internal import Gateway
internal import Hummingbird
internal import MailMessage
internal import Policy
internal import School

/// One's own letters that wait for their time: quiet hours, or an hour that their author chose.
enum WaitingPage {
    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/waiting", for: .mailbox) { try await list($0) }
        pages.closed(.get, "/waiting/{code}", for: .mailbox) { try await ask($0) }
        pages.closed(.post, "/waiting/{code}", for: .mailbox) { try await decide($0) }
    }

    private static func list(_ visit: Visit) async throws -> Response {
        let waiting = try await visit.school.gateway.waitingSummaries(of: visit.person.id)
        return visit.show(
            Page(
                "waiting",
                title: visit.texts("waiting-title"),
                ["letters": waiting.map { fields($0, visit) }, "hasLetters": !waiting.isEmpty],
                place: .announcements,
                trail: trail(visit)
            )
        )
    }

    /// Before the quiet of others is disturbed.
    private static func ask(_ visit: Visit) async throws -> Response {
        let letter = try await own(visit)
        let isWithdrawing = visit.query["do"] == "withdraw"
        return visit.show(
            Page(
                "waiting-ask",
                title: visit.texts(isWithdrawing ? "waiting-withdraw-title" : "waiting-hasten-title"),
                fields(letter, visit).merging([
                    "base": "/waiting/" + QueryText.encoded(letter.code),
                    "text": visit.texts(isWithdrawing ? "waiting-withdraw-text" : "waiting-hasten-text"),
                    "choice": isWithdrawing ? "withdraw" : "hasten", "isWithdrawing": isWithdrawing,
                    "label": visit.texts(isWithdrawing ? "waiting-withdraw" : "waiting-hasten"),
                ]),
                place: .announcements,
                trail: trail(visit) + [(visit.texts("waiting-title"), "/waiting")]
            )
        )
    }

    private static func decide(_ visit: Visit) async throws -> Response {
        let letter = try await own(visit)
        let gateway = visit.school.gateway
        let isDone: Bool
        let key: String
        switch visit.form["choice"] {
        case "withdraw":
            isDone = try await gateway.cancelWaiting(letter.code, by: visit.person.id)
            key = "waiting-withdrawn"
        case "hasten":
            isDone = try await gateway.hastenWaiting(letter.code, by: visit.person.id)
            key = "waiting-hastened"
        default: throw WebError(.badRequest)
        }
        return try await visit.context.go(
            to: "/waiting",
            saying: Flash(isDone ? key : "waiting-gone", mood: isDone ? .good : .warning)
        )
    }

    /// - Throws: ``WebError`` where it waits no more, or is somebody else's.
    private static func own(_ visit: Visit) async throws -> WaitingSummary {
        let code = try visit.part("code")
        let waiting = try await visit.school.gateway.waitingSummaries(of: visit.person.id)
        guard let letter = waiting.first(where: { $0.code == code }) else { throw WebError(.notFound) }
        return letter
    }

    private static func trail(_ visit: Visit) -> [(title: String, path: String)] {
        visit.person.isStaff ? [(visit.texts("nav-announcements"), "/announcements")] : []
    }

    private static func fields(_ letter: WaitingSummary, _ visit: Visit) -> Fields {
        let language = visit.context.language.house
        let directory = visit.school.directory
        let roster = directory.roster
        let audience = letter.recipients.map { address in
            let meaning = EmailAddress(address).map { directory.plan.resolve($0, in: roster) }
            if case .audience(let audience) = meaning { return audience.name(in: roster, visit.texts.language) }
            return address
        }
        return [
            "code": letter.code, "path": "/waiting/" + QueryText.encoded(letter.code),
            "subject": letter.subject.isEmpty ? visit.texts("no-subject") : letter.subject, "audience": audience,
            "due": SchoolTime.shown(letter.due, in: language), "since": SchoolTime.shown(letter.keptAt, in: language),
        ]
    }
}
