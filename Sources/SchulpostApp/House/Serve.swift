package import Logging
import ServiceLifecycle
import UnixSignals

/// `schulpost serve`: one school's post office until SIGINT or SIGTERM.
package enum Serve {
    /// - Parameter onOpen: told of the ports, once all doors are open.
    /// - Throws: `StartError`
    package static func run(
        _ configuration: SchulpostConfiguration,
        environment: [String: String],
        logger: Logger,
        onOpen: @escaping @Sendable (BoundDoors) -> Void
    ) async throws {
        let office = try await PostOffice(configuration, environment: environment, logger: logger)
        var group = ServiceGroupConfiguration(
            services: [office],
            gracefulShutdownSignals: [.sigint, .sigterm],
            logger: logger
        )
        group.maximumGracefulShutdownDuration = .milliseconds(1700)
        let services = ServiceGroup(configuration: group)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await services.run() }
            tasks.addTask {
                guard let doors = try? await office.boundDoors else { return }
                onOpen(doors)
            }
            for try await _ in tasks {}
        }
    }
}
