import Gateway

extension FrontDesk {
    /// `schulpost queue list`.
    package func listQueue(in school: SchoolChoice) async throws {
        try await withRooms(school) { rooms in
            let desk = QueueDesk(queue: rooms.queue)
            for line in try await desk.list() { terminal.say(line) }
            let count = try await desk.count()
            terminal.say(
                count == 1 ? "1 Sendung wartet." : "\(count) Sendungen warten.",
                count == 1 ? "1 message waits." : "\(count) messages wait."
            )
        }
    }

    /// `schulpost queue retry`.
    /// - Parameter ids: empty for all.
    package func retryQueue(_ ids: [String], in school: SchoolChoice) async throws {
        try await withRooms(school) { rooms in
            let desk = QueueDesk(queue: rooms.queue)
            let left = ids.isEmpty ? [] : try await desk.retry(ids)
            let count = ids.isEmpty ? try await desk.retryAll() : ids.count - left.count
            terminal.say(
                (count == 1 ? "1 Sendung wird" : "\(count) Sendungen werden")
                    + " in den nächsten Sekunden noch einmal versucht.",
                (count == 1 ? "1 message is" : "\(count) messages are") + " tried again within seconds."
            )
            try refuse(left)
        }
    }

    /// `schulpost queue cancel`.
    package func cancelQueue(_ ids: [String], in school: SchoolChoice) async throws {
        try await withRooms(school) { rooms in
            let left = try await QueueDesk(queue: rooms.queue).cancel(ids)
            let count = ids.count - left.count
            terminal.say(
                (count == 1 ? "1 Sendung wurde" : "\(count) Sendungen wurden") + " aus der Schlange genommen.",
                (count == 1 ? "1 message was" : "\(count) messages were") + " taken out of the queue."
            )
            try refuse(left)
        }
    }

    /// - Parameter left: ids that name nothing that waits.
    private func refuse(_ left: [String]) throws(DeskError) {
        guard !left.isEmpty else { return }
        let names = left.joined(separator: ", ")
        throw DeskError(
            "Nicht in der Schlange oder gerade unterwegs: \(names)",
            "Not in the queue, or on their way just now: \(names)"
        )
    }
}
