internal import Directory
internal import Hummingbird
internal import MailMessage
internal import School

/// A guardian's own private address: seen, confirmed and changed by its owner.
enum AddressPages {
    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/account/address", for: .person, readBy: .families) { try await show($0) }
        pages.closed(.post, "/account/address", for: .person, readBy: .families) { try await ask($0) }
        pages.closed(.post, "/account/address/confirm", for: .person, readBy: .families) { try await confirm($0) }
        pages.closed(.post, "/account/address/stop", for: .person, readBy: .families) { visit in
            try guardian(visit)
            try await visit.school.guardians.stopChange(of: visit.person.id)
            return try await visit.context.go(to: "/account/address", saying: Flash("address-stopped"))
        }
    }

    private static func guardian(_ visit: Visit) throws {
        guard visit.person.isGuardian else { throw WebError(.forbidden) }
    }

    private static func show(_ visit: Visit, _ problems: [String] = []) async throws -> Response {
        try guardian(visit)
        let texts = visit.texts
        let guardians = visit.school.guardians
        let change = try await guardians.addressChange(of: visit.person.id)
        let isConfirmed = try await guardians.hasConfirmedAddress(visit.person.id)
        var pending: Fields?
        if let change {
            pending = [
                "new": change.new.description, "until": ReaderTime(texts).shown(change.expires),
                "newState": texts(change.isNewConfirmed ? "address-side-done" : "address-side-open"),
                "oldState": change.old == nil
                    ? nil : texts(change.isOldConfirmed ? "address-side-done" : "address-side-open"),
                "old": change.old?.description, "isNewDone": change.isNewConfirmed, "isOldDone": change.isOldConfirmed,
                "waitsForOld": change.isNewConfirmed && !change.isOldConfirmed,
            ]
        }
        return visit.show(
            Page(
                "address",
                title: texts("address-title"),
                [
                    "address": visit.person.privateAddress?.description ?? texts("address-none"),
                    "isConfirmed": isConfirmed, "mayConfirm": !isConfirmed && visit.person.privateAddress != nil,
                    "pending": pending, "typed": visit.form["address"], "problems": problems,
                    "hasProblems": !problems.isEmpty,
                ],
                status: problems.isEmpty ? .ok : .unprocessableContent,
                place: .account,
                trail: [(texts("nav-account"), "/account")]
            )
        )
    }

    private static func ask(_ visit: Visit) async throws -> Response {
        try guardian(visit)
        do {
            try await visit.school.guardians.askForAddress(visit.form["address"], of: visit.person.id)
        } catch let error as GuardianError {
            return try await show(visit, JoinPages.problems(error, visit.context))
        }
        return try await visit.context.go(to: "/account/address", saying: Flash("address-asked"))
    }

    private static func confirm(_ visit: Visit) async throws -> Response {
        try guardian(visit)
        do {
            try await visit.school.guardians.sendConfirmation(to: visit.person.id)
        } catch let error as GuardianError {
            return try await show(visit, JoinPages.problems(error, visit.context))
        }
        return try await visit.context.go(to: "/account/address", saying: Flash("join-sent-again"))
    }
}
