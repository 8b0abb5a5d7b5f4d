internal import Database
package import Directory
internal import Listening
package import Logging
internal import MailMessage
internal import MailStore
internal import NIOCore
internal import NIOPosix
internal import ServiceLifecycle

/// The school's mailboxes over IMAP4rev1 (RFC 3501): a thin shell around `IMAPServerSession`.
///
/// A listener is a task; each connection is a child task of it that doesn't throw, so that no client can take a listener
/// down. On graceful shutdown listeners close, sessions are told BYE, and after ``Timeouts/shutdown`` what is left is cut
/// off. The owner of a person's mailboxes is `PersonID.text`: no other's can be named.
package struct IMAPServer: Service {
    let house: House
    private let ports = BoundPorts()

    /// - Parameters:
    ///   - schools: whose mailboxes; each person's are those of the school of their address.
    ///   - memory: for messages that are read; shared with the other servers of the process. nil: each takes what it needs.
    ///   - literals: for messages that clients send by APPEND. A share of its own, because a slow client holds what it has
    ///     announced for minutes, and nobody else's mail must wait for that. nil: each takes what it needs.
    package init(
        configuration: Configuration,
        schools: [SchoolMailboxes],
        authenticator: any Authenticator,
        logger: Logger,
        memory: (any MessageMemory)? = nil,
        literals: (any MessageMemory)? = nil
    ) {
        house = House(
            configuration: configuration,
            schools: schools.map(HouseMailboxes.init),
            authenticator: authenticator,
            memory: memory,
            literals: literals,
            logger: logger
        )
    }

    /// The ports of the listeners in their order, once all are bound. Returns only after ``run()`` was called.
    /// - Throws: what kept the server from listening.
    package var boundPorts: [Int] {
        get async throws { try await ports.value }
    }

    /// Serves until graceful shutdown or cancellation. To be called once.
    /// - Throws: what binding a port fails with.
    package func run() async throws {
        let listeners: [Listener]
        do {
            listeners = try await Listener.bind(house)
        } catch {
            ports.tell(.failure(error))
            throw error
        }
        ports.tell(.success(listeners.map(\.port)))
        let (cutOff, cutOffNow) = AsyncStream<Void>.makeStream()
        await withTaskCancellationHandler {
            await withGracefulShutdownHandler {
                await serve(listeners, until: cutOff)
            } onGracefulShutdown: {
                shutDown(listeners) { cutOffNow.finish() }
            }
        } onCancel: {
            shutDown(listeners) { cutOffNow.finish() }
        }
    }

    private func serve(_ listeners: [Listener], until cutOff: AsyncStream<Void>) async {
        await withTaskGroup(of: Void.self) { helpers in
            for school in house.schools {
                helpers.addTask { await school.news.relay(school.store.database.notifications(on: MailStore.channel)) }
            }
            helpers.addTask { await house.registry.watchStanding(house) }
            let serving = Task {
                await withTaskGroup(of: Void.self) { group in
                    for listener in listeners {
                        group.addTask { await listener.serve(house) }
                    }
                }
            }
            // After the cut-off, connections that still wait for the house are told to stop.
            helpers.addTask {
                for await _ in cutOff {}
                serving.cancel()
            }
            await serving.value
            helpers.cancelAll()
        }
    }

    private func shutDown(_ listeners: [Listener], then cutOffDone: @escaping @Sendable () -> Void) {
        for listener in listeners { listener.close() }
        house.registry.shutDown()
        let registry = house.registry
        MultiThreadedEventLoopGroup.singleton.next().scheduleTask(in: house.configuration.timeouts.shutdown) {
            registry.cutOff()
            cutOffDone()
        }
    }
}

/// What all connections share.
struct House: Sendable {
    let configuration: IMAPServer.Configuration
    let schools: [HouseMailboxes]
    let authenticator: any Authenticator
    let memory: (any MessageMemory)?
    let literals: (any MessageMemory)?
    let logger: Logger
    let registry: ConnectionRegistry

    init(
        configuration: IMAPServer.Configuration,
        schools: [HouseMailboxes],
        authenticator: any Authenticator,
        memory: (any MessageMemory)?,
        literals: (any MessageMemory)?,
        logger: Logger
    ) {
        self.configuration = configuration
        self.schools = schools
        self.authenticator = authenticator
        self.memory = memory
        self.literals = literals
        self.logger = logger
        registry = ConnectionRegistry(
            total: configuration.connections,
            perAddress: configuration.connectionsPerAddress
        )
    }

    /// The mailboxes that a person may see any of: those of their own school.
    func school(of person: AuthenticatedPerson) -> HouseMailboxes? {
        schools.first { $0.domains.contains(person.address.domain) }
    }
}
