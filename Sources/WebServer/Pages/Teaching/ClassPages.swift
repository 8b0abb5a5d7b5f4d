internal import Announcements
internal import Directory
internal import FoundationEssentials
internal import Hummingbird
internal import MailMessage
internal import Policy
internal import School

/// One's classes: who is in them, and whose family can't be written to. Addresses are shown to nobody here.
enum ClassPages {
    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/classes", for: .staff) { try await list($0) }
        pages.closed(.get, "/classes/{id}", for: .staff) { try await one($0) }
    }

    /// Those that somebody may look into: their own, or all.
    static func classes(of person: Person, in roster: Roster) -> [Group] {
        let groups = person.leadsSchool ? roster.groups : roster.groups(ledBy: person.id)
        return groups.filter { $0.kind == .schoolClass && $0.isActive }
            .sorted { ClassOrder.key($0.name) < ClassOrder.key($1.name) }
    }

    // MARK: - Reach

    /// How a child's family can be written to.
    enum Reach: String, Sendable, Hashable {
        case mail
        /// By mail, but letters come back from all addresses.
        case bounced
        /// Nobody with custody has given an address.
        case paper
        /// Of age: reads for themself.
        case grownUp = "grown-up"
        /// Nobody with custody is known.
        case nobody
    }

    private struct Line {
        let child: Person
        let reach: Reach
        let guardians: [Person]
        /// Guardians who have given no address, while another has.
        let without: [Person]
        /// Guardians from whose address letters come back, while another is reached.
        let unreached: [Person]
    }

    private static func lines(_ group: Group, _ bounced: [PersonID: Set<PersonID>], _ visit: Visit) -> [Line] {
        let roster = visit.school.directory.roster
        let today = SchoolTime.day(of: visit.context.now)
        let members = roster.members(of: .classGuardians(group.id), on: today)
        let paper = Set(members.familiesWithoutAddress.map(\.child))
        let without = Set(members.guardiansWithoutAddress)
        let children = roster.inOrderOfNames(group.members).compactMap(roster.person).filter {
            $0.isChild && $0.isActive
        }
        return children.map { child in
            let guardians = roster.guardianships(ofChild: child.id).filter(\.hasCustody)
                .compactMap { roster.person($0.guardian) }.filter(\.isActive)
            let back = bounced[child.id] ?? []
            let reach: Reach
            if child.isAdult(on: today, from: ChildSignature.adultAge) {
                reach = .grownUp
            } else if guardians.isEmpty {
                reach = .nobody
            } else if paper.contains(child.id) {
                reach = .paper
            } else {
                let reached = guardians.filter { $0.privateAddress != nil && !back.contains($0.id) }
                reach = back.isEmpty || !reached.isEmpty ? .mail : .bounced
            }
            return Line(
                child: child,
                reach: reach,
                guardians: guardians,
                without: reach == .paper ? [] : guardians.filter { without.contains($0.id) },
                unreached: reach == .mail ? guardians.filter { back.contains($0.id) } : []
            )
        }
    }

    // MARK: - Pages

    private static func list(_ visit: Visit) async throws -> Response {
        let texts = visit.texts
        let roster = visit.school.directory.roster
        let groups = classes(of: visit.person, in: roster)
        let bounced = try await BouncedChildren.among(Set(groups.flatMap(\.members)), visit)
        let classes = groups.map { group -> Fields in
            let lines = lines(group, bounced, visit)
            let missing = lines.count { $0.reach == .paper || $0.reach == .nobody }
            let back = lines.count { $0.reach == .bounced || !$0.unreached.isEmpty }
            return [
                "name": group.name, "path": "/classes/" + QueryText.encoded(group.id.text),
                "children": texts("ann-children", ["count": lines.count]),
                "role": group.owners.contains(visit.person.id) ? texts("class-leads") : nil,
                "missing": missing > 0 ? texts("class-missing", ["count": missing]) : nil,
                "bounced": back > 0 ? texts("class-bounced", ["count": back]) : nil,
                "isFine": missing == 0 && back == 0 && !lines.isEmpty,
            ]
        }
        return visit.show(
            Page(
                "classes",
                title: texts(visit.person.leadsSchool ? "classes-all" : "nav-classes"),
                ["classes": classes, "hasClasses": !classes.isEmpty],
                place: .classes
            )
        )
    }

    private static func one(_ visit: Visit) async throws -> Response {
        let id = GroupID(try visit.part("id"))
        let texts = visit.texts
        let directory = visit.school.directory
        let roster = directory.roster
        guard let group = classes(of: visit.person, in: roster).first(where: { $0.id == id }) else {
            throw WebError(.notFound)
        }
        let bounced = try await BouncedChildren.among(Set(group.members), visit)
        let lines = lines(group, bounced, visit)
        let teachers = (group.owners + group.teachers).compactMap(roster.person).filter(\.isActive)
        let lists: [Audience] = [.classGuardians(id), .classChildren(id), .classTeachers(id)]
        return visit.show(
            Page(
                "class",
                title: texts("class-title", ["name": group.name]),
                [
                    "name": group.name, "children": lines.map { fields($0, texts) }, "hasChildren": !lines.isEmpty,
                    "count": texts("ann-children", ["count": lines.count]),
                    "lists": lists.compactMap { list in
                        directory.plan.address(of: list, in: roster).map { address in
                            [
                                "name": list.name(in: roster, texts.language), "address": address.description,
                                "path": "/announcements/new?audience=" + QueryText.encoded(list.text),
                                "mayWrite": list.kind != .classTeachers,
                            ] as Fields
                        }
                    },
                    "teachers": unique(teachers).map { teacher in
                        [
                            "name": teacher.displayName,
                            "leads": group.owners.contains(teacher.id) ? texts("class-leader") : nil,
                        ] as Fields
                    },
                    "hasTeachers": !teachers.isEmpty,
                    "links": links(group, visit),
                    "needsCare": lines.contains {
                        $0.reach == .paper || $0.reach == .bounced || $0.reach == .nobody || !$0.unreached.isEmpty
                    },
                ],
                place: .classes,
                trail: [(texts(visit.person.leadsSchool ? "classes-all" : "nav-classes"), "/classes")]
            )
        )
    }

    /// What else there is to do for the class.
    private static func links(_ group: Group, _ visit: Visit) -> [Fields] {
        let id = QueryText.encoded(group.id.text)
        var links: [Fields] = []
        if FamilyRights.mayInvite(visit.person, to: group) {
            links.append(["path": "/invitations/" + id, "label": visit.texts("families-invite")])
        }
        links.append(["path": "/consents/classes/" + id, "label": visit.texts("class-consents")])
        return links
    }

    private static func unique(_ people: [Person]) -> [Person] {
        var seen: Set<PersonID> = []
        return people.filter { seen.insert($0.id).inserted }
    }

    private static func fields(_ line: Line, _ texts: Texts) -> Fields {
        let tone: String =
            switch line.reach {
            case .mail, .grownUp: "plain"
            case .bounced, .nobody: "refuse"
            case .paper: "label"
            }
        let isFine = line.reach == .mail
        return [
            "name": line.child.familyName.isEmpty || line.child.givenName.isEmpty
                ? line.child.displayName : line.child.familyName + ", " + line.child.givenName,
            "guardians": line.guardians.map(\.displayName), "hasGuardians": !line.guardians.isEmpty,
            "reach": texts("reach-" + line.reach.rawValue), "tone": isFine ? "good" : tone,
            "without": line.without.isEmpty
                ? nil
                : texts(
                    "class-without",
                    ["names": line.without.map(\.displayName).joined(separator: ", ")]
                ),
            "unreached": line.unreached.isEmpty
                ? nil
                : texts(
                    "class-unreached",
                    ["names": line.unreached.map(\.displayName).joined(separator: ", ")]
                ),
        ]
    }
}
