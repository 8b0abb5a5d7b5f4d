internal import Database
internal import Directory
internal import FoundationEssentials
internal import Gateway
internal import MessageBodies
internal import Policy
package import School

extension AnnouncementOffice {
    /// Keeps a draft.
    /// - Parameter id: nil for a new one.
    /// - Returns: nil where the author has no such draft (any more), or may write no announcements.
    package func save(
        _ draft: AnnouncementDraft,
        as id: AnnouncementID? = nil,
        by author: PersonID
    ) async throws -> AnnouncementID? {
        guard case .kept(let id) = try await save(draft, as: id, of: nil, by: author) else { return nil }
        return id
    }

    /// The same, where a form says which state of the draft it was made from.
    /// - Parameter version: nil for whichever is kept. The same form, sent twice, is kept once.
    package func save(
        _ draft: AnnouncementDraft,
        as id: AnnouncementID?,
        of version: DraftVersion?,
        by author: PersonID
    ) async throws -> DraftOutcome {
        guard roster.person(author).map({ $0.isActive && $0.isStaff }) == true else { return .gone }
        let now = now()
        let kept = id ?? AnnouncementID(UniqueID.make(at: now))
        let announcement = draft.announcement(kept, by: author)
        return try await database.write { connection in
            if id != nil {
                guard let known = try AnnouncementStore.draft(kept, of: author, at: now, in: connection) else {
                    return .gone
                }
                let current = DraftVersion(of: known)
                if let version, version != current, current != DraftVersion(of: announcement) {
                    return .changedMeanwhile
                }
            }
            try AnnouncementStore.save(announcement, at: now, in: connection)
            return .kept(kept)
        }
    }

    /// A new draft like an announcement of the author's, without deadline; its files go along.
    package func copy(_ id: AnnouncementID, by author: PersonID) async throws -> AnnouncementID? {
        let now = now()
        let new = AnnouncementID(UniqueID.make(at: now))
        let bodies = bodies
        return try await database.write { connection in
            guard let old = try AnnouncementStore.find(id, in: connection), old.author == author else { return nil }
            var draft = AnnouncementDraft(old)
            draft.deadline = nil
            try AnnouncementStore.save(draft.announcement(new, by: author), at: now, in: connection)
            for var kept in try AttachmentStore.list(id, in: connection) {
                kept.attachment = kept.attachment.renamed(UniqueID.make(at: now))
                try AttachmentStore.insert(kept, of: new, bodies, in: connection)
            }
            return new
        }
    }

    /// Throws a draft away, also one that is scheduled.
    package func discard(_ id: AnnouncementID, by author: PersonID) async throws -> Bool {
        _ = try await unschedule(id, by: author)
        let (bodies, now) = (bodies, now())
        return try await database.write { connection in
            guard try AnnouncementStore.draft(id, of: author, at: now, in: connection) != nil else { return false }
            try AttachmentStore.delete(nil, of: id, bodies, in: connection)
            return try AnnouncementStore.discard(id, in: connection)
        }
    }

    /// What stands in the way of sending a draft.
    package func problems(_ draft: AnnouncementDraft, by author: PersonID) -> [AnnouncementProblem] {
        draft.announcement(AnnouncementID(""), by: author)
            .problems(at: now(), in: roster, rights: gateway.rights, today: today)
    }

    // MARK: Attachments

    /// Keeps a file with a draft.
    /// - Parameters:
    ///   - fileName: as the browser says; only its last part is kept.
    ///   - type: as the browser says.
    package func attach(
        _ bytes: [UInt8],
        fileName: String,
        type: String,
        to id: AnnouncementID,
        by author: PersonID
    ) async throws -> AttachmentOutcome {
        let attachment = AnnouncementAttachment(
            id: UniqueID.make(at: now()),
            fileName: AnnouncementAttachment.harmless(fileName: fileName),
            type: AnnouncementAttachment.harmless(type: type),
            size: bytes.count
        )
        let bodies = bodies
        guard !bytes.isEmpty else { return .problem(.emptyFile(attachment.fileName)) }
        guard bytes.count <= Self.mostAttachedOctets else {
            return .problem(.attachmentsTooLarge(limit: Self.mostAttachedOctets))
        }
        let body = bodies.prepare(bytes)
        let now = now()
        return try await database.write { connection in
            guard try AnnouncementStore.draft(id, of: author, at: now, in: connection) != nil else { return .unknown }
            let others = try AttachmentStore.list(id, in: connection)
            guard others.count < Self.mostAttachments else {
                return .problem(.tooManyAttachments(limit: Self.mostAttachments))
            }
            let sum = others.reduce(bytes.count) { $0 + $1.attachment.size }
            guard sum <= Self.mostAttachedOctets else {
                return .problem(.attachmentsTooLarge(limit: Self.mostAttachedOctets))
            }
            let stored = try bodies.store(body, in: connection)
            try AttachmentStore.insert(.init(attachment: attachment, body: stored), of: id, bodies, in: connection)
            return .attached(attachment)
        }
    }

    /// Takes a file off a draft.
    package func detach(_ attachment: String, from id: AnnouncementID, by author: PersonID) async throws -> Bool {
        let (bodies, now) = (bodies, now())
        return try await database.write { connection in
            guard try AnnouncementStore.draft(id, of: author, at: now, in: connection) != nil else { return false }
            return try AttachmentStore.delete(attachment, of: id, bodies, in: connection)
        }
    }

    /// A file of an announcement, for its author or a class teacher.
    package func attachment(
        _ attachment: String,
        of id: AnnouncementID,
        for reader: PersonID
    ) async throws -> (file: AnnouncementAttachment, bytes: [UInt8])? {
        guard try await entry(id, for: reader) != nil else { return nil }
        return try await file(attachment, of: id)
    }

    func file(
        _ attachment: String,
        of id: AnnouncementID
    ) async throws -> (file: AnnouncementAttachment, bytes: [UInt8])? {
        guard let kept = try await database.read({ try AttachmentStore.find(attachment, of: id, in: $0) }),
            let bytes = try await AttachmentStore.bytes(of: kept, bodies)
        else { return nil }
        return (kept.attachment, bytes)
    }
}

extension AnnouncementDraft {
    func announcement(_ id: AnnouncementID, by author: PersonID) -> Announcement {
        var seen: Set<Audience> = []
        return Announcement(
            id: id,
            author: author,
            audiences: audiences.filter { seen.insert($0).inserted },
            subject: subject.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed,
            text: text,
            questions: questions,
            acknowledgement: acknowledgement,
            deadline: deadline,
            isUrgent: isUrgent
        )
    }
}

extension AnnouncementAttachment {
    /// Characters of a file's name.
    package static let longestName = 120

    func renamed(_ id: String) -> AnnouncementAttachment {
        AnnouncementAttachment(id: id, fileName: fileName, type: type, size: size)
    }

    /// A name that a file may have wherever it is kept: the last part of a path, without what is no letter to see, what
    /// turns the reading direction, and what no file system takes; never hidden, never empty (`Datei`). Costs the same
    /// whatever comes.
    package static func harmless(fileName: String) -> String {
        // No file system keeps longer names: of what claims to be one, the end tells what it is.
        let end = Array(fileName.unicodeScalars.suffix(255))
        let last: ArraySlice<Unicode.Scalar> = end.split { $0 == "/" || $0 == "\\" }.last ?? []
        let letters = last.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
            default: !"<>:\"|?*;".unicodeScalars.contains(scalar)
            }
        }
        func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar.properties.isWhitespace }
        let bare = letters.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
        let text = String(String.UnicodeScalarView(bare))
        guard text.count > longestName else { return text.isEmpty ? "Datei" : text }
        // The ending tells what opens it.
        let ending = text.split(separator: ".").last.map { "." + $0.prefix(10) } ?? ""
        return String(text.prefix(longestName - ending.count)) + ending
    }

    /// `application/octet-stream` for what is no type.
    static func harmless(type: String) -> String {
        let parts = type.lowercased().split(separator: ";").first?.trimmedText.split(separator: "/") ?? []
        let isSound =
            parts.count == 2
            && parts.allSatisfy { part in
                (1...100).contains(part.count)
                    && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".+-_".contains($0)) }
            }
        return isSound && parts[0] != "multipart" && parts[0] != "message"
            ? parts.joined(separator: "/") : "application/octet-stream"
    }
}

extension Substring {
    fileprivate var trimmedText: String { String(self).trimmed }
}
