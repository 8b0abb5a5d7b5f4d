import ServiceLifecycle

/// Services that run, and shut down, at the same time: a group would end them one after the other, and the time for all
/// of them together is short.
struct SideBySide: Service {
    let services: [any Service]

    func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for service in services {
                group.addTask { try await service.run() }
            }
            // The first that fails ends the others (`waitForAll` would wait for them); one that is done early, which none
            // should be, lets the others work.
            for try await _ in group {}
        }
    }
}

/// A service from a closure that works until its task is cancelled.
struct UntilShutdown: Service {
    let work: @Sendable () async -> Void

    func run() async {
        await cancelWhenGracefulShutdown { await work() }
    }
}
