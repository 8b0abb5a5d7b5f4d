internal import Database
internal import FoundationEssentials
internal import Gateway
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import School

/// Does for every request what must not be forgotten for any: whose school, limits, session, forms, headers, errors, log.
struct FrontDoor: Sendable {
    let configuration: WebServer.Configuration
    let schools: SchoolsByHost
    let logger: Logger
    let routes: any HTTPResponder<SchoolContext>
    let house: House
    private let requests: RateLimiter
    private let api: APIDoor

    var jobs: BackgroundJobs { house.jobs }

    init(
        configuration: WebServer.Configuration,
        schools: [WebSchool],
        logger: Logger,
        memory: MemoryBudget = MemoryBudget()
    ) {
        let limits = configuration.limits
        self.configuration = configuration
        self.schools = SchoolsByHost(schools)
        self.logger = logger
        routes = WebRoutes.responder()
        requests = RateLimiter(limits.requests, capacity: limits.rememberedAddresses)
        api = APIDoor(limits: limits, logger: logger)
        house = House(
            limits: limits,
            questions: RateLimiter(limits.questions, capacity: limits.rememberedAddresses),
            logins: RateLimiter(limits.logins, capacity: limits.rememberedAddresses),
            jobs: BackgroundJobs(),
            memory: FormMemory(staff: memory, limits)
        )
    }

    /// The door as one listener sees it.
    struct Listening: HTTPResponder {
        let door: FrontDoor
        let isSecure: Bool

        func respond(to request: Request, context: DoorContext) async throws -> Response {
            await door.respond(to: request, context, isSecure: isSecure)
        }
    }

    private func respond(to request: Request, _ context: DoorContext, isSecure: Bool) async -> Response {
        let start = ContinuousClock.now
        let arrival = Arrival(
            request,
            peer: context.peer,
            isSecure: isSecure,
            trusted: configuration.trustedProxies
        )
        let route = EndpointPath()
        var response = await answer(request, arrival, context, route)
        SecurityHeaders.decorate(&response, isSecure: arrival.isSecure)
        if response.status == .contentTooLarge || response.status == .requestTimeout {
            // What the visitor still sends is not waited for.
            response.headers[.connection] = "close"
            let channel = context.channel
            channel.eventLoop.scheduleTask(in: .milliseconds(500)) { channel.close(promise: nil) }
        }
        // Who asked and for what exactly is nobody's business: the pattern of the route, never the address.
        logger.debug(
            "request",
            metadata: [
                "method": "\(request.method)", "route": "\(route.value ?? "-")", "status": "\(response.status.code)",
                "ms": "\((ContinuousClock.now - start) / .milliseconds(1))",
            ]
        )
        return response
    }

    private func answer(
        _ request: Request,
        _ arrival: Arrival,
        _ door: DoorContext,
        _ route: EndpointPath
    ) async -> Response {
        guard let school = schools[arrival.host] else {
            return ErrorPage.bare(WebError(.unknownHost))
        }
        if request.uri.path.hasPrefix("/api/") {
            return await api.respond(to: request, from: arrival, at: school)
        }
        if let file = StaticFiles.shipped.answer(request) { return file }
        if let wait = requests.admit(arrival.address, at: school.now()) {
            return ErrorPage.bare(WebError(.tooMany, retryAfter: wait), school: school)
        }
        var entry = Entry(request: request, arrival: arrival, school: school, house: house)
        // Until then routes work on what came.
        defer { entry.giveBackMemory() }
        do {
            let source = try await entry.source(door.logger)
            var context = SchoolContext(source: source)
            context.coreContext.endpointPath = route
            var response = try await routes.respond(to: request, context: context)
            // What the router answers by itself has no words.
            if response.status.code >= 400, response.body.contentLength == 0 {
                throw HTTPError(response.status)
            }
            entry.finish(&response)
            return response
        } catch {
            let problem = problem(error)
            return ErrorPage.page(problem, entry)
        }
    }

    /// What a visitor is told of an error; what went wrong is for the log.
    private func problem(_ error: any Error) -> WebError {
        switch error {
        case let error as WebError: return error
        case let error as HTTPError:
            switch error.status.code {
            case 404: return WebError(.notFound)
            case 405: return WebError(.wrongMethod)
            case 413: return WebError(.tooLarge)
            case 400..<500: return WebError(.badRequest)
            default: break
            }
        case let error as DatabaseError where error.code == .unavailable:
            logger.warning("the database is away", metadata: ["error": "\(error)"])
            return WebError(.unavailable, retryAfter: 5)
        case is CancellationError: return WebError(.unavailable, retryAfter: 5)
        case is NIOTooManyBytesError: return WebError(.tooLarge)
        default: break
        }
        logger.error("a page failed", metadata: ["error": "\(error)"])
        return WebError(.broken)
    }
}

/// Finds a school by the host that a visitor asked for.
struct SchoolsByHost: Sendable {
    private let byHost: [String: WebSchool]
    /// Where there is but one school, any name leads to it.
    private let only: WebSchool?

    init(_ schools: [WebSchool]) {
        byHost = Dictionary(
            schools.flatMap { school in school.hosts.map { ($0, school) } },
            uniquingKeysWith: { first, _ in first }
        )
        only = schools.count == 1 ? schools.first : nil
    }

    subscript(host: String) -> WebSchool? { byHost[host] ?? only }
}
