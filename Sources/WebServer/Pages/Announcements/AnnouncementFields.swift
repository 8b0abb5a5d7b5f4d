internal import Announcements
internal import Directory
internal import FoundationEssentials
internal import Gateway
internal import Policy
internal import School

/// What the pages about announcements show in the same way.
enum AnnouncementFields {
    static func path(_ id: AnnouncementID, _ more: String = "") -> String {
        "/announcements/" + QueryText.encoded(id.text) + more
    }

    static func trail(_ visit: Visit, _ detail: AnnouncementDetail? = nil) -> [(title: String, path: String)] {
        var trail = [(title: visit.texts("nav-announcements"), path: "/announcements")]
        if let detail { trail.append((subject(detail.announcement.subject, visit), path(detail.announcement.id))) }
        return trail
    }

    static func subject(_ subject: String, _ visit: Visit) -> String {
        subject.isEmpty ? visit.texts("no-subject") : subject
    }

    static func time(_ instant: Date, _ visit: Visit) -> String {
        SchoolTime.shown(instant, in: visit.context.language.house)
    }

    /// A badge: the class of the style sheet, and the words.
    static func state(_ state: Announcement.State, _ visit: Visit) -> Fields {
        let texts = visit.texts
        switch state {
        case .draft: return ["tone": "plain", "text": texts("ann-state-draft")]
        case .scheduled(let date):
            return ["tone": "label", "text": texts("ann-state-scheduled", ["time": time(date, visit)])]
        case .held: return ["tone": "hold", "text": texts("ann-state-held")]
        case .sent(let date): return ["tone": "good", "text": texts("ann-state-sent", ["time": time(date, visit)])]
        case .recalled(let date):
            return ["tone": "refuse", "text": texts("ann-state-recalled", ["time": time(date, visit)])]
        }
    }

    // MARK: - Whom it reaches

    /// "27 Kinder"; "41 Eltern aus 26 Familien"; who gets it on paper.
    static func preview(_ preview: AudiencePreview, _ visit: Visit) -> Fields {
        let texts = visit.texts
        var lines: [String] = []
        if preview.guardians > 0 {
            lines.append(
                texts("ann-reach-guardians", ["guardians": preview.guardians, "families": preview.families])
            )
        }
        let children = preview.mailboxes - preview.staff - preview.ofAge
        if children > 0 { lines.append(texts("ann-reach-children", ["children": children])) }
        if preview.ofAge > 0 { lines.append(texts("ann-reach-of-age", ["count": preview.ofAge])) }
        if preview.staff > 0 { lines.append(texts("ann-reach-staff", ["count": preview.staff])) }
        let paper = preview.familiesWithoutMail
        let names = paper.prefix(8).map { $0.className.isEmpty ? $0.name : $0.name + " (" + $0.className + ")" }
        let more = paper.count > names.count ? texts("ann-reach-more", ["count": paper.count - names.count]) : ""
        return [
            "lines": lines, "isNobody": lines.isEmpty && paper.isEmpty, "hasPaper": !paper.isEmpty,
            "paper": texts("ann-reach-paper", ["count": paper.count]),
            "paperNames": names.joined(separator: ", ") + more, "t": texts,
        ]
    }

    /// When its readers' quiet hours let it out; nil for now.
    static func quietEnd(_ audiences: [Audience], at time: Date, _ visit: Visit) -> Date? {
        let roster = visit.school.directory.roster
        var readers: Set<QuietAudience> = []
        for audience in audiences {
            switch audience.kind {
            case .classChildren, .allChildren: readers.insert(.children)
            case .classGuardians, .allGuardians: readers.insert(.guardians)
            case .classTeachers, .staff: readers.insert(.staff)
            case .childGuardians: break
            case .group:
                let group = audience.groupID.flatMap(roster.group)
                for person in (group?.members ?? []).compactMap(roster.person) {
                    if person.isChild { readers.insert(.children) }
                    if person.isStaff { readers.insert(.staff) }
                    if person.isGuardian, !person.isStaff { readers.insert(.guardians) }
                }
            }
        }
        return visit.settings.quietEnd(for: readers, at: time)
    }

    // MARK: - What is asked

    /// A sentence for each thing that readers are asked for.
    static func asked(_ draft: AnnouncementDraft, _ visit: Visit) -> [String] {
        let texts = visit.texts
        var lines: [String] = []
        let byChildren = draft.audiences.areChildrenOnly
        if draft.acknowledgement != nil, byChildren {
            lines.append(texts("ann-quorum-children-said"))
        } else if let acknowledgement = draft.acknowledgement {
            lines.append(texts("ann-quorum-" + acknowledgement.quorum.rawValue + "-said"))
            if acknowledgement.childSignature != .none {
                lines.append(texts("ann-child-" + acknowledgement.childSignature.rawValue + "-said"))
            }
        }
        if !draft.questions.isEmpty {
            let key = byChildren ? "ann-questions-children-said" : "ann-questions-said"
            lines.append(texts(key, ["count": draft.questions.count]))
        }
        if let deadline = draft.deadline { lines.append(texts("ann-deadline-said", ["time": time(deadline, visit)])) }
        return lines
    }

    static func files(_ files: [AnnouncementAttachment], of id: AnnouncementID?, _ visit: Visit) -> [Fields] {
        files.map { file in
            [
                "id": file.id, "name": file.fileName, "size": size(file.size, visit.texts),
                "path": id.map { path($0, "/files/" + QueryText.encoded(file.id)) } ?? "",
            ]
        }
    }

    static func size(_ octets: Int, _ texts: Texts) -> String {
        guard octets >= 1_000_000 else { return texts("ann-kilobytes", ["size": max(1, (octets + 500) / 1_000)]) }
        let tenths = (octets + 50_000) / 100_000
        let point = texts("decimal-point")
        return texts("ann-megabytes", ["size": "\(tenths / 10)\(point)\(tenths % 10)"])
    }
}
