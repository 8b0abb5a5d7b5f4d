internal import Crypto
internal import Database
internal import Directory
internal import FoundationEssentials
internal import Gateway
internal import Logging
internal import Policy
internal import School

/// What the API does, without HTTP around it: a body and a token in, an answer or a problem out.
struct PolicyAPI: Sendable {
    let gateway: Gateway
    let directory: Directory
    let logger: Logger

    /// An answer as JSON.
    struct Answer: Sendable, Hashable {
        var body: [UInt8]
        /// Whether it was given before to the same idempotency key.
        var isRepeated = false
    }

    /// `POST /api/v1/policy/check`
    func check(_ body: [UInt8], by token: ModuleToken, key: String?) async throws(APIProblem) -> Answer {
        try await problems {
            let question = try questions(by: token).question(Field(try JSONParser.parse(body)))
            return try await judge([question], once: requestKey(key, "check", body, token), JudgementText.one)
        }
    }

    /// `POST /api/v1/policy/check-batch`
    func checkBatch(_ body: [UInt8], by token: ModuleToken, key: String?) async throws(APIProblem) -> Answer {
        try await problems(isBatch: true) {
            var reader = try FieldReader(try JSONParser.parse(body))
            let fields = try reader.required("checks").array(APILimits.batch)
            try reader.end()
            let questionReader = questions(by: token)
            let questions = try fields.map { try questionReader.question($0) }
            return try await judge(questions, once: requestKey(key, "batch", body, token), JudgementText.many)
        }
    }

    /// `POST /api/v1/policy/outcome`
    func outcome(_ body: [UInt8], by token: ModuleToken) async throws(APIProblem) {
        try await problems {
            var reader = try FieldReader(try JSONParser.parse(body))
            let name = try reader.required("decision")
            guard let code = DecisionCode(told: try name.string(APILimits.decision)) else {
                throw name.fault("the code of a decision, such as K7F3-Q2MX")
            }
            let kind = try reader.required("outcome").choice(of: ReportedOutcome.Kind.self)
            try reader.end()
            try await gateway.note(ReportedOutcome(kind, of: code), by: token.id, on: token.channels)
        }
    }

    // MARK: -

    private func questions(by token: ModuleToken) -> QuestionReader {
        QuestionReader(plan: gateway.plan, roster: directory.roster, channels: token.channels)
    }

    private func judge(
        _ questions: [Question],
        once key: RequestKey?,
        _ render: @escaping @Sendable ([Judgement]) -> [UInt8]
    ) async throws -> Answer {
        let answer = try await gateway.judge(questions, once: key, render: render)
        return Answer(body: answer.answer, isRepeated: answer.isRepeated)
    }

    /// The digest is of the body as sent: the same question written otherwise is another request.
    private func requestKey(
        _ key: String?,
        _ route: String,
        _ body: [UInt8],
        _ token: ModuleToken
    ) throws(APIProblem) -> RequestKey? {
        guard let key else { return nil }
        guard (1...RequestKey.longest).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else {
            throw APIProblem(
                .malformed,
                "Idempotency-Key: expected 1 to \(RequestKey.longest) printable characters of ASCII without spaces."
            )
        }
        var hash = SHA256()
        hash.update(data: Array(route.utf8))
        hash.update(data: body)
        return RequestKey(module: token.id, key: key, digest: Array(hash.finalize()))
    }

    /// Turns whatever went wrong into what the module is told; causes of ours go to the log, without content.
    private func problems<Value>(
        isBatch: Bool = false,
        _ work: () async throws -> Value
    ) async throws(APIProblem) -> Value {
        do {
            return try await work()
        } catch {
            throw problem(error, isBatch: isBatch)
        }
    }

    private func problem(_ error: any Error, isBatch: Bool) -> APIProblem {
        switch error {
        case let problem as APIProblem: return problem
        case let fault as FieldFault: return APIProblem(fault)
        case let fault as JSONFault: return APIProblem(fault)
        case let failure as JudgingFailure:
            return problem(failure.error, at: isBatch ? "checks[\(failure.question)]." : "")
        case let error as JudgingError: return problem(error, at: "")
        case let error as DatabaseError:
            logger.warning("the database could not do the work", metadata: ["cause": "\(error)"])
            return APIProblem(.unavailable, "The database is away; nothing was counted.", retryAfter: 5)
        case is CancellationError:
            return APIProblem(.unavailable, "The house is closing; nothing was counted.", retryAfter: 5)
        default:
            logger.error("a check failed", metadata: ["error": "\(type(of: error))"])
            return APIProblem(.broken, "Nothing was counted. The log of the house says more.")
        }
    }

    private func problem(_ error: JudgingError, at place: String) -> APIProblem {
        switch error {
        case .unknownAuthor:
            return APIProblem(FieldFault(place + "author", nil, "somebody of the school, or outsider"))
        case .unknownReader(let index):
            let expected = "somebody of the school, or an address elsewhere"
            return APIProblem(FieldFault(place + "readers.people[\(index)]", nil, expected))
        case .headerTooLong:
            return APIProblem(FieldFault(place + "message", nil, "a header of at most 1,000 fields and 1 MB"))
        case .keyUsedOtherwise:
            return APIProblem(.keyReused, "Another request had this Idempotency-Key within the last 24 hours.")
        case .unknownDecision:
            return APIProblem(.notFound, "There is no decision with this code on the channels of this token.")
        case .impossibleOutcome(let disposition):
            let advice = disposition == "hold" ? " Or nobody has told yet that it was released or confirmed." : ""
            return APIProblem(.conflict, "The decision was \(disposition): this can't have become of it." + advice)
        case .decidedHere:
            return APIProblem(.conflict, "The message is held by the post office itself: people decide about it there.")
        case .oppositeOutcome(let earlier):
            return APIProblem(
                .conflict,
                "What can't be true with this was told of this decision before: \(earlier.rawValue)."
            )
        }
    }
}

extension DecisionCode {
    /// A code as modules give it back: letters may be small, the dash may be missing, and what is read as 0 or 1 may stand for
    /// it.
    init?(told text: String) {
        let octets = Array(text.utf8)
        let dash = UInt8(ascii: "-")
        guard octets.count == 8 || octets.count == 9 && octets[4] == dash,
            octets.count(where: { $0 == dash }) == octets.count - 8, octets.allSatisfy({ (0x21...0x7E).contains($0) })
        else { return nil }
        self.init(typed: text)
    }
}
