internal import FoundationEssentials
internal import Gateway
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import Synchronization

/// The HTTP API for chat, forum and foreign mail servers: everything below `/api/`.
///
/// Requests here have no session and no form: they bring a token of their own. Whatever goes wrong is told as
/// `application/problem+json` (RFC 9457).
struct APIDoor: Sendable {
    /// What can be asked for.
    enum Endpoint: String, CaseIterable {
        case check = "/api/v1/policy/check"
        case checkBatch = "/api/v1/policy/check-batch"
        case outcome = "/api/v1/policy/outcome"
        case document = "/api/v1/openapi.json"

        var isDocument: Bool { self == .document }

        var bodySize: Int {
            switch self {
            case .check: APILimits.checkSize
            case .checkBatch: APILimits.batchSize
            case .outcome, .document: APILimits.outcomeSize
            }
        }
    }

    private let strangers: RateLimiter
    private let memory: MemoryBudget
    private let load: Load
    private let logger: Logger

    init(limits: WebLimits, logger: Logger) {
        strangers = RateLimiter(APILimits.strangers, capacity: limits.rememberedAddresses)
        memory = MemoryBudget(limit: APILimits.memory)
        load = Load()
        self.logger = logger
    }

    func respond(to request: Request, from arrival: Arrival, at school: WebSchool) async -> Response {
        do throws(APIProblem) {
            return try await answer(request, arrival, school)
        } catch {
            return Self.response(error, to: request)
        }
    }

    private func answer(
        _ request: Request,
        _ arrival: Arrival,
        _ school: WebSchool
    ) async throws(APIProblem) -> Response {
        guard let endpoint = Endpoint(rawValue: request.uri.path) else {
            throw APIProblem(.notFound, "There is no such address; /api/v1/openapi.json tells which there are.")
        }
        if endpoint.isDocument {
            guard request.method == .get || request.method == .head else {
                throw APIProblem(.methodNotAllowed, "The document is to be read.", allow: "GET, HEAD")
            }
            return Self.json(OpenAPIDocument.bytes, isHead: request.method == .head)
        }
        guard request.method == .post else {
            throw APIProblem(.methodNotAllowed, "Expected POST.", allow: "POST")
        }
        let token = try token(of: request, arrival, school)
        try checkType(request)
        guard load.enter() else {
            throw APIProblem(.unavailable, "Too much is being judged at this moment.", retryAfter: 1)
        }
        defer { load.leave() }
        let size = try announcedSize(request, upTo: endpoint.bodySize)
        let isLarge = size > APILimits.smallBody
        if isLarge {
            guard await memory.acquire(size) else {
                throw APIProblem(.unavailable, "The house is closing; nothing was counted.", retryAfter: 5)
            }
        }
        defer { if isLarge { memory.release(size) } }
        let body = try await body(of: request, upTo: endpoint.bodySize)
        return try await answer(endpoint, body, token, request, school)
    }

    private func answer(
        _ endpoint: Endpoint,
        _ body: [UInt8],
        _ token: ModuleToken,
        _ request: Request,
        _ school: WebSchool
    ) async throws(APIProblem) -> Response {
        let api = PolicyAPI(gateway: school.gateway, directory: school.directory, logger: logger)
        let key = request.headers[.idempotencyKey]
        switch endpoint {
        case .check:
            let answer = try await api.check(body, by: token, key: key)
            return Self.json(answer.body, isRepeated: answer.isRepeated)
        case .checkBatch:
            let answer = try await api.checkBatch(body, by: token, key: key)
            return Self.json(answer.body, isRepeated: answer.isRepeated)
        case .outcome, .document:
            try await api.outcome(body, by: token)
            return Response(status: .noContent)
        }
    }

    // MARK: - Who asks

    /// RFC 6750 §2.1. Says not which of all that may be wrong with a token it was.
    private func token(
        of request: Request,
        _ arrival: Arrival,
        _ school: WebSchool
    ) throws(APIProblem) -> ModuleToken {
        if let header = request.headers[.authorization] {
            let parts = header.split(separator: " ", omittingEmptySubsequences: true)
            if parts.count == 2, parts[0].lowercased() == "bearer", let secret = ModuleSecret(parts[1]),
                let token = school.modules?.find(secret)
            {
                return token
            }
        }
        if let wait = strangers.admit(arrival.address, at: school.now()) {
            throw APIProblem(.tooMany, "Too many requests without a valid token.", retryAfter: wait)
        }
        throw APIProblem(.unauthorized, "Expected Authorization: Bearer with a valid token of this school.")
    }

    // MARK: - The body

    private func checkType(_ request: Request) throws(APIProblem) {
        guard let type = request.headers[.contentType] else {
            throw APIProblem(.unsupportedType, "Expected Content-Type: application/json.")
        }
        if type == "application/json" { return }
        let parts = type.lowercased().split(separator: ";").map { $0.trimmingPrefix { $0 == " " || $0 == "\t" } }
        let name = parts.first.map { String($0.prefix { $0 != " " && $0 != "\t" }) }
        let isUTF8 = parts.dropFirst().allSatisfy { parameter in
            !parameter.hasPrefix("charset=") || ["utf-8", "\"utf-8\""].contains(parameter.dropFirst(8))
        }
        guard name == "application/json", isUTF8 else {
            throw APIProblem(.unsupportedType, "Expected Content-Type: application/json, in UTF-8.")
        }
    }

    /// What may come at most: as announced, or all that is allowed where nothing is announced.
    private func announcedSize(_ request: Request, upTo size: Int) throws(APIProblem) -> Int {
        guard let header = request.headers[.contentLength] else { return size }
        guard let length = Int(header), (0...size).contains(length) else { throw Self.tooLarge(size) }
        return length
    }

    private func body(of request: Request, upTo size: Int) async throws(APIProblem) -> [UInt8] {
        do {
            let buffer: ByteBuffer
            if let length = request.headers[.contentLength].flatMap({ Int($0) }), length <= APILimits.smallBody {
                // A connection that says nothing for long is closed by the server; a task for a clock would cost more
                // than the rest.
                buffer = try await request.body.collect(upTo: size)
            } else {
                buffer = try await BodyReading.collect(request, upTo: size, seconds: APILimits.bodySeconds)
            }
            return Array(buffer.readableBytesView)
        } catch let error as WebError where error.kind == .tooSlow {
            throw APIProblem(.timeout, "The body took longer than \(APILimits.bodySeconds) s.")
        } catch is NIOTooManyBytesError {
            throw Self.tooLarge(size)
        } catch let error as WebError where error.kind == .tooLarge {
            throw Self.tooLarge(size)
        } catch {
            throw APIProblem(.malformed, "The body broke off.")
        }
    }

    private static func tooLarge(_ size: Int) -> APIProblem {
        APIProblem(.tooLarge, "Expected a body of at most \(size) octets.")
    }

    // MARK: - Answers

    private static func json(_ body: [UInt8], isRepeated: Bool = false, isHead: Bool = false) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = "application/json"
        if isRepeated { headers[.idempotencyReplayed] = "true" }
        if isHead { headers[.contentLength] = String(body.count) }
        return Response(
            status: .ok,
            headers: headers,
            body: isHead ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: body))
        )
    }

    static func response(_ problem: APIProblem, to request: Request) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = "application/problem+json"
        if problem.kind == .unauthorized {
            let error = request.headers[.authorization] == nil ? "" : ", error=\"invalid_token\""
            headers[.wwwAuthenticate] = "Bearer realm=\"schulpost\"" + error
        }
        if let seconds = problem.retryAfter { headers[.retryAfter] = String(seconds) }
        if let methods = problem.allow { headers[.allow] = methods }
        let isHead = request.method == .head
        let body = isHead ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: problem.body.bytes))
        return Response(status: problem.status, headers: headers, body: body)
    }
}

/// How many requests are being answered.
private final class Load: Sendable {
    private let running = Atomic<Int>(0)

    func enter() -> Bool {
        if running.add(1, ordering: .relaxed).newValue <= APILimits.requestsAtOnce { return true }
        leave()
        return false
    }

    func leave() { running.subtract(1, ordering: .relaxed) }
}

extension HTTPField.Name {
    /// Both are tokens (RFC 9110 §5.1), so that the other name is never taken.
    static let idempotencyKey = Self("Idempotency-Key") ?? .expect
    static let idempotencyReplayed = Self("Idempotency-Replayed") ?? .expect
}
