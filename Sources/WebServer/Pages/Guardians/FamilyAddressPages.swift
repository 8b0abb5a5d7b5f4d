internal import Directory
internal import Hummingbird
internal import MailMessage
internal import NameFolding
internal import School

/// Private addresses at the office: changes that wait because the old address can't be read, and new ones on the family's
/// word. Every step is recorded; addresses are shown in part only.
enum FamilyAddressPages {
    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/families/addresses", for: .staff) { try await show($0, [:]) }
        pages.closed(.post, "/families/addresses/confirm", for: .staff) { try await confirm($0) }
        pages.closed(.post, "/families/addresses", for: .staff) { try await enter($0) }
    }

    /// Where a guardian's address is entered.
    static func path(of guardian: PersonID) -> String {
        "/families/addresses?guardian=" + QueryText.encoded(guardian.text) + "#enter"
    }

    /// Guardians that a search names at most.
    private static let mostFound = 20

    private static func office(_ visit: Visit) throws {
        guard FamilyRights.isOffice(visit.person) else { throw WebError(.forbidden) }
    }

    private static func show(_ visit: Visit, _ errors: [String: String]) async throws -> Response {
        try office(visit)
        let texts = visit.texts
        let roster = visit.school.directory.roster
        let changes: [Fields] = try await visit.school.guardians.addressChanges().compactMap { change in
            guard let person = roster.person(change.person) else { return nil }
            return [
                "id": change.id, "name": person.displayName,
                "children": visit.school.guardians.children(of: person.id).map(\.displayName).joined(separator: ", "),
                "new": MaskedAddress.text(change.new.description),
                "old": change.old.map { MaskedAddress.text($0.description) } ?? texts("address-none"),
                "newState": texts(change.isNewConfirmed ? "address-side-done" : "family-address-side-open"),
                "oldState": texts(change.isOldConfirmed ? "address-side-done" : "family-address-side-open"),
                "mayConfirm": change.isNewConfirmed, "until": ReaderTime(texts).shown(change.expires),
            ]
        }
        let chosen = chosen(visit)
        let search = String(visit.query["q"].prefix(100))
        let found = chosen == nil && !search.isEmpty ? self.found(search, visit) : []
        return visit.show(
            Page(
                "family-addresses",
                title: texts("family-addresses-title"),
                [
                    "changes": changes, "hasChanges": !changes.isEmpty,
                    "chosen": chosen.map { fields($0, visit) }, "hasChosen": chosen != nil, "search": search,
                    "found": found.prefix(mostFound).map { fields($0, visit) }, "hasFound": !found.isEmpty,
                    "foundNobody": chosen == nil && !search.isEmpty && found.isEmpty,
                    "foundMore": found.count > mostFound,
                    "person": visit.form["person"], "child": visit.form["child"], "address": visit.form["address"],
                    "reason": visit.form["reason"],
                    "personError": errors["person"], "addressError": errors["address"], "reasonError": errors["reason"],
                    "problem": errors["problem"],
                ],
                status: errors.isEmpty ? .ok : .unprocessableContent,
                place: .families,
                trail: [(texts("nav-families"), "/families")]
            )
        )
    }

    private static func confirm(_ visit: Visit) async throws -> Response {
        try office(visit)
        let reason = String(visit.form["reason"].prefix(200))
        guard !reason.isEmpty else { return try await show(visit, ["problem": visit.texts("family-address-reason")]) }
        do {
            try await visit.school.guardians.confirmForFamily(
                visit.form["change"],
                note: ChangeNote(who: visit.person.id.text, why: reason)
            )
        } catch let error as GuardianError {
            return try await show(visit, ["problem": JoinPages.problems(error, visit.context).joined(separator: " ")])
        }
        return try await visit.context.go(to: "/families/addresses", saying: Flash("family-address-confirmed"))
    }

    // MARK: - Whose

    private static func fields(_ guardian: Person, _ visit: Visit) -> Fields {
        let children = visit.school.guardians.children(of: guardian.id).map(\.displayName)
        return [
            "id": guardian.id.text, "name": guardian.displayName, "path": path(of: guardian.id),
            "children": children.joined(separator: ", "), "hasChildren": !children.isEmpty,
            "address": guardian.privateAddress.map { MaskedAddress.text($0.description) }
                ?? visit.texts("address-none"),
        ]
    }

    /// Whom a link or the form names.
    private static func chosen(_ visit: Visit) -> Person? {
        let typed = visit.form.contains("guardian") ? visit.form["guardian"] : visit.query["guardian"]
        guard !typed.isEmpty, let person = visit.school.directory.roster.person(PersonID(String(typed.prefix(200)))),
            person.isActive, person.isGuardian
        else { return nil }
        return person
    }

    /// Guardians whose name, or a child's, has these words.
    private static func found(_ search: String, _ visit: Visit) -> [Person] {
        let roster = visit.school.directory.roster
        let wanted = NameSearch(search)
        func matches(_ person: Person) -> Bool { wanted.finds(person.displayName) }
        return roster.people.filter { person in
            guard person.isActive, person.isGuardian else { return false }
            return matches(person)
                || roster.guardianships(ofGuardian: person.id).contains {
                    roster.person($0.child).map(matches) ?? false
                }
        }
    }

    /// A guardian by name; where several have it, the child's name tells which.
    private static func guardian(_ visit: Visit) -> Person? {
        let roster = visit.school.directory.roster
        func same(_ person: Person, _ typed: String) -> Bool {
            person.displayName.lowercased() == typed.lowercased()
        }
        let named = roster.people.filter { $0.isActive && $0.isGuardian && same($0, visit.form["person"]) }
        let child = visit.form["child"]
        let meant =
            child.isEmpty
            ? named
            : named.filter { person in
                roster.guardianships(ofGuardian: person.id).contains { link in
                    roster.person(link.child).map { same($0, child) } ?? false
                }
            }
        return meant.count == 1 ? meant.first : nil
    }

    private static func enter(_ visit: Visit) async throws -> Response {
        try office(visit)
        let texts = visit.texts
        var errors: [String: String] = [:]
        let person = chosen(visit) ?? guardian(visit)
        if person == nil { errors["person"] = texts("family-address-nobody") }
        let reason = String(visit.form["reason"].prefix(200))
        if reason.isEmpty { errors["reason"] = texts("family-address-reason") }
        guard errors.isEmpty, let person else { return try await show(visit, errors) }
        do {
            try await visit.school.guardians.enterAddress(
                visit.form["address"],
                of: person.id,
                note: ChangeNote(who: visit.person.id.text, why: reason)
            )
        } catch let error as GuardianError {
            return try await show(
                visit,
                ["address": JoinPages.problems(error, visit.context).joined(separator: " ")]
            )
        }
        return try await visit.context.go(to: "/families/addresses", saying: Flash("family-address-entered"))
    }
}
