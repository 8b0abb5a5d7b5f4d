internal import Announcements
internal import Directory
internal import FoundationEssentials
internal import Gateway
internal import Hummingbird
internal import MailMessage
internal import Policy
internal import PrintedLetters
internal import School

/// Codes for the guardians of a class: on letters to hand out, or by mail. Shown once, kept nowhere.
enum InvitationPages {
    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/invitations/{group}", for: .staff) { try await show($0) }
        pages.closed(.post, "/invitations/{group}", for: .staff) { try await invite($0) }
    }

    private static func group(_ visit: Visit) throws -> Group {
        let roster = visit.school.directory.roster
        guard let group = roster.group(GroupID(try visit.part("group"))), group.isActive, group.kind == .schoolClass
        else { throw WebError(.notFound) }
        guard FamilyRights.mayInvite(visit.person, to: group) else { throw WebError(.forbidden) }
        return group
    }

    private static func show(_ visit: Visit) async throws -> Response {
        try await show(visit, try group(visit), [])
    }

    private static func show(_ visit: Visit, _ group: Group, _ made: [GuardianInvitation]) async throws -> Response {
        let texts = visit.texts
        let roster = visit.school.directory.roster
        let guardians = visit.school.guardians
        let people = roster.inOrderOfNames(guardians.guardians(of: group.members)).compactMap { roster.person($0) }
        let standings = try await guardians.standings(of: people.map(\.id))
        let rows: [Fields] = people.map { person in
            let standing = standings[person.id] ?? .notInvited
            return [
                "id": person.id.text, "name": person.displayName, "children": children(person, group, roster),
                "state": state(standing, person, texts), "badge": badge(standing, person),
                "mayInvite": mayInvite(standing, person), "isNew": standing == .notInvited,
                "hasAddress": texts(person.privateAddress == nil ? "invite-no-address" : "invite-has-address"),
            ]
        }
        let codes: [Fields] = made.compactMap { invitation in
            roster.person(invitation.guardian).map { person in
                [
                    "name": person.displayName, "children": children(person, group, roster),
                    "code": invitation.code.description,
                    "until": ReaderTime(texts).shown(invitation.expires),
                ]
            }
        }
        return visit.show(
            Page(
                "invitations",
                title: texts("invite-title", ["class": group.name]),
                [
                    "group": group.id.text, "guardians": rows, "hasGuardians": !rows.isEmpty,
                    "mayInviteAny": rows.contains { $0["mayInvite"] as? Bool == true },
                    "codes": codes, "hasCodes": !codes.isEmpty, "site": visit.school.gateway.site + "/join",
                    "needsChoice": visit.form.contains("way") && made.isEmpty,
                ],
                status: visit.form.contains("way") && made.isEmpty ? .unprocessableContent : .ok,
                place: .families,
                trail: [(texts("nav-families"), "/families")]
            )
        )
    }

    private static func children(_ guardian: Person, _ group: Group, _ roster: Roster) -> String {
        roster.guardianships(ofGuardian: guardian.id).filter { group.members.contains($0.child) }
            .compactMap { roster.person($0.child)?.givenName }.joined(separator: ", ")
    }

    private static func mayInvite(_ standing: GuardianAccounts.Standing, _ person: Person) -> Bool {
        guard GuardianAccounts.isOutside(person) else { return false }
        switch standing {
        case .notInvited, .invited: return true
        case .awaitsAddress, .hasAccount: return false
        }
    }

    private static func state(_ standing: GuardianAccounts.Standing, _ person: Person, _ texts: Texts) -> String {
        guard GuardianAccounts.isOutside(person) else { return texts("invite-state-staff") }
        return switch standing {
        case .notInvited: texts("invite-state-none")
        case .invited(let until): texts("invite-state-invited", ["until": ReaderTime(texts).shown(until)])
        case .awaitsAddress: texts("invite-state-awaits")
        case .hasAccount: texts("invite-state-account")
        }
    }

    private static func badge(_ standing: GuardianAccounts.Standing, _ person: Person) -> String {
        guard GuardianAccounts.isOutside(person) else { return "good" }
        return switch standing {
        case .notInvited: ""
        case .invited, .awaitsAddress: "hold"
        case .hasAccount: "good"
        }
    }

    private static func invite(_ visit: Visit) async throws -> Response {
        let group = try group(visit)
        let guardians = visit.school.guardians
        let form = visit.form
        let chosen = Set(form.all("guardian").map { PersonID($0) })
        let people = guardians.guardians(of: group.members).filter { chosen.contains($0) }
        let note = ChangeNote(who: visit.person.id.text, why: "class " + group.id.text)
        switch form["way"] {
        case "mail":
            let made = try await guardians.invite(people, by: .mail, note: note)
            guard !made.isEmpty else { return try await show(visit, group, []) }
            return try await visit.context.go(
                to: "/invitations/" + group.id.text,
                saying: Flash("invite-sent", ["count": String(made.count)])
            )
        case "list":
            return try await show(visit, group, try await guardians.invite(people, by: .paper, note: note))
        case "letters":
            let made = try await guardians.invite(people, by: .paper, note: note)
            guard !made.isEmpty else { return try await show(visit, group, []) }
            return Download.response(
                try await letters(made, group, visit),
                type: "application/pdf",
                fileName: visit.texts("invite-file", ["class": group.name]) + ".pdf"
            )
        default: throw WebError(.badRequest)
        }
    }

    /// A letter for each guardian, in the language that they read: German or English.
    private static func letters(_ made: [GuardianInvitation], _ group: Group, _ visit: Visit) async throws -> [UInt8] {
        let roster = visit.school.directory.roster
        let site = visit.school.gateway.site
        let letters: [PrintedLetter] = made.compactMap { invitation in
            guard let person = roster.person(invitation.guardian) else { return nil }
            let texts = Texts(person.reads)
            return PrintedLetter(
                letterhead: visit.school.announcements.letterhead,
                recipient: [person.displayName],
                notes: [ReaderTime(texts).day(SchoolTime.day(of: visit.context.now))],
                subject: texts("invite-letter-subject"),
                concerns: texts(
                    "invite-letter-for",
                    ["children": children(person, group, roster), "class": group.name]
                ),
                text: LetterBlock.paragraphs(
                    of: texts("invite-letter-text").split(separator: "|").joined(separator: "\n\n")
                ),
                closing: [visit.school.name],
                online: OnlineAnswer(
                    text: texts(
                        "invite-letter-how",
                        ["until": ReaderTime(texts).shown(invitation.expires)]
                    ),
                    link: site + "/join?code=" + invitation.code.description,
                    shownLink: site.replacing("https://", with: "", maxReplacements: 1) + "/join",
                    codeLabel: texts("join-code"),
                    code: invitation.code.description
                ),
                slip: nil,
                form: LetterForm(
                    language: person.reads.rawValue,
                    isRightToLeft: person.reads.isRightToLeft,
                    pageNumber: "{page}/{pages}"
                )
            )
        }
        return try await PrintedLetters.pdf(
            of: letters,
            title: visit.texts("invite-title", ["class": group.name]),
            created: visit.context.now.formatted(.iso8601),
            sides: PrintedSides(rawValue: visit.form["sides"]) ?? .two
        )
    }
}
