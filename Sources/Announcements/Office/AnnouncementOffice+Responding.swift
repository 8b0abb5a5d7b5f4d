internal import Database
internal import Directory
internal import FoundationEssentials
internal import Gateway
package import School

extension AnnouncementOffice {
    /// Takes what a guardian sends by the personal link of a copy.
    package func respond(_ form: ResponseForm, link: String) async throws -> ResponseOutcome {
        guard let reading = try await reading(link: link) else { return .unknown }
        return try await respond(form, reading) { try await self.reading(link: link) }
    }

    /// The same for somebody logged in.
    package func respond(
        _ form: ResponseForm,
        to id: AnnouncementID,
        as reader: PersonID
    ) async throws -> ResponseOutcome {
        guard let reading = try await reading(id, as: reader) else { return .unknown }
        return try await respond(form, reading) { try await self.reading(id, as: reader) }
    }

    private func respond(
        _ form: ResponseForm,
        _ reading: Reading,
        again: () async throws -> Reading?
    ) async throws -> ResponseOutcome {
        let (roster, day, now) = (roster, today, now())
        let announcement = reading.record.announcement
        guard announcement.takesAnswers(at: now) else { return .closed(try await visit(reading)) }
        guard form.version == reading.record.version else { return .otherVersion(try await visit(reading)) }
        guard let signer = form.signer ?? (reading.readers.count == 1 ? reading.readers.first : nil),
            reading.readers.contains(signer)
        else { return .problems([.noSigner]) }
        let before = try await visit(reading)
        let response = Response(
            form,
            by: signer,
            before,
            roster: roster,
            day: day,
            mayAnswer: { mayAnswer(signer, announcement, for: $0, roster, day) }
        )
        guard response.problems.isEmpty else { return .problems(response.problems) }
        enum Taken { case kept, changed, answeredMeanwhile }
        let taken = try await database.write { connection -> Taken in
            // It may have been taken back or put right, or its deadline moved, at this moment.
            guard let fresh = try AnnouncementStore.sent(announcement.id, in: connection),
                fresh.announcement.takesAnswers(at: now), fresh.version == form.version
            else { return .changed }
            if let seen = form.seen,
                try response.children.contains(where: {
                    try Self.replacesUnseen($0, announcement, by: signer, seen, in: connection)
                })
            {
                return .answeredMeanwhile
            }
            let copies = try self.copies(in: reading, in: connection)
            try ResponseStore.noteOpening(of: announcement.id, copies: copies, at: now, in: connection)
            for child in response.children {
                try Self.keep(child, announcement, by: signer, response.typedName, reading.way, now, in: connection)
            }
            try Self.noteDone(response.children.map(\.child), announcement, roster, day, in: connection)
            return .kept
        }
        guard let after = try await again() else { return .unknown }
        if taken == .kept { return .done(try await visit(after)) }
        if taken == .answeredMeanwhile { return .answeredMeanwhile(try await visit(after)) }
        return after.record.announcement.takesAnswers(at: now)
            ? .otherVersion(try await visit(after)) : .closed(try await visit(after))
    }

    /// Whether it would take the place of what somebody else has said since `seen`.
    private static func replacesUnseen(
        _ child: Response.Child,
        _ announcement: Announcement,
        by signer: PersonID,
        _ seen: Date,
        in connection: any DatabaseConnection
    ) throws -> Bool {
        guard !child.answers.isEmpty || !child.withdrawn.isEmpty else { return false }
        let kept = try ResponseStore.keptAnswers(of: announcement.id, for: child.child, in: connection)
        return kept.contains { question, there in
            let said = child.answers[question]
            return (said != nil || child.withdrawn.contains(question)) && said != there.answer
                && there.by != signer && there.time > seen && announcement.counts(there)
        }
    }

    private static func keep(
        _ child: Response.Child,
        _ announcement: Announcement,
        by signer: PersonID,
        _ typedName: String,
        _ way: Signature.Way,
        _ now: Date,
        in connection: any DatabaseConnection
    ) throws {
        let id = announcement.id
        for question in child.withdrawn {
            try ResponseStore.withdraw(question, for: child.child, id, by: signer, at: now, in: connection)
        }
        for (question, answer) in child.answers {
            try ResponseStore.answer(
                question,
                with: answer,
                for: child.child,
                id,
                by: signer,
                at: now,
                in: connection
            )
        }
        if child.signs {
            let signature = Signature(
                child: child.child,
                signer: signer,
                attestsFor: child.attestsFor,
                typedName: typedName,
                way: way,
                time: now
            )
            try ResponseStore.sign(signature, id, in: connection)
        }
        // Who answers has read it, whether or not the page was seen to be opened.
        try ResponseStore.noteOpening(of: id, for: child.child, at: now, in: connection)
    }
}
