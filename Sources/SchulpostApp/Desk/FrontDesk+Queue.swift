import Gateway
import Policy

extension FrontDesk {
    /// `schulpost queue list`.
    package func listQueue(configuration: String) async throws {
        try await withRooms(configuration) { rooms in
            let desk = QueueDesk(queue: rooms.queue)
            for line in try await desk.list() { terminal.say(line) }
            let count = try await desk.count()
            terminal.say("\(count) Sendungen warten.", "\(count) messages wait.")
        }
    }

    /// `schulpost queue retry`.
    /// - Parameter ids: empty for all.
    package func retryQueue(_ ids: [String], configuration: String) async throws {
        try await withRooms(configuration) { rooms in
            let count = try await QueueDesk(queue: rooms.queue).retry(ids.isEmpty ? nil : ids)
            terminal.say(
                "\(count) Sendungen werden in den nächsten Sekunden noch einmal versucht.",
                "\(count) messages are tried again within seconds."
            )
        }
    }

    /// `schulpost queue cancel`.
    package func cancelQueue(_ ids: [String], configuration: String) async throws {
        try await withRooms(configuration) { rooms in
            let left = try await QueueDesk(queue: rooms.queue).cancel(ids)
            terminal.say(
                "\(ids.count - left.count) Sendungen wurden aus der Schlange genommen.",
                "\(ids.count - left.count) messages were taken out of the queue."
            )
            guard left.isEmpty else {
                let names = left.joined(separator: ", ")
                throw DeskError(
                    "Nicht in der Schlange oder gerade unterwegs: \(names)",
                    "Not in the queue, or on their way just now: \(names)"
                )
            }
        }
    }

    /// `schulpost policy show`: what holds now.
    package func showPolicy(configuration: String) async throws {
        try await withRooms(configuration) { rooms in
            let snapshot = rooms.settings.current
            terminal.say("Fassung \(snapshot.version)", "Version \(snapshot.version)")
            terminal.write(SettingsCatalogue.standard.text(of: snapshot.settings))
        }
    }
}
