internal import CUnbound
internal import Glibc
internal import MailAuthentication
internal import Synchronization

/// libunbound's context, the questions that wait, and the thread that takes the answers.
final class UnboundEngine: Sendable {
    /// libunbound's context. libunbound locks it itself, so that several threads may use it; it is deleted with the engine,
    /// which each user holds.
    private struct Context: @unchecked Sendable {
        let pointer: OpaquePointer
    }

    private struct Question: Sendable {
        let continuation: CheckedContinuation<DNSReply, Never>
        let type: DNSRecordType
        let name: DNSName
        let deadline: ContinuousClock.Instant
        /// libunbound's own number; nil until it has said.
        var number: Int32?
    }

    private struct Waiting: Sendable {
        var questions: [UInt: Question] = [:]
        /// Questions cancelled before they were asked.
        var cancelled: Set<UInt> = []
        var lastToken: UInt = 0
        var isClosed = false
    }

    private let context: Context
    private let waiting = Mutex(Waiting())
    private let limits: UnboundConfiguration.Limits
    /// Wakes our thread: a first question, or the end.
    private let bell: Int32

    init(_ configuration: UnboundConfiguration) throws(UnboundError) {
        guard let pointer = ub_ctx_create() else { throw UnboundError(.start, "libunbound could not be started") }
        let bell = schulpost_make_bell()
        guard bell >= 0 else {
            ub_ctx_delete(pointer)
            throw UnboundError(.start, "no event descriptor is left")
        }
        do throws(UnboundError) {
            try UnboundOptions(configuration).apply(to: pointer)
        } catch {
            ub_ctx_delete(pointer)
            Glibc.close(bell)
            throw error
        }
        context = Context(pointer: pointer)
        limits = configuration.limits
        self.bell = bell
    }

    deinit {
        // Our thread holds a reference while it runs: it has ended, or never ran.
        ub_ctx_delete(context.pointer)
        Glibc.close(bell)
    }

    /// Starts our thread, which keeps the engine alive until `close`.
    func begin() throws(UnboundError) {
        let retained = Unmanaged.passRetained(self)
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, 512 << 10)
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        var thread = pthread_t()
        let code = pthread_create(
            &thread,
            &attributes,
            { context in
                if let context { Unmanaged<UnboundEngine>.fromOpaque(context).takeRetainedValue().work() }
                return nil
            },
            retained.toOpaque()
        )
        guard code == 0 else {
            retained.release()
            throw UnboundError(.start, "no thread is left")
        }
    }

    func close() {
        let questions = waiting.withLock { waiting in
            waiting.isClosed = true
            defer { waiting.questions = [:] }
            return waiting.questions.values.map(\.continuation)
        }
        for continuation in questions { continuation.resume(returning: .failed(.cancelled)) }
        ring()
    }

    /// A name for one question, never used twice.
    func newToken() -> UInt {
        waiting.withLock { waiting in
            waiting.lastToken &+= 1
            return waiting.lastToken
        }
    }

    /// Asks; `continuation` is resumed exactly once.
    func ask(
        _ name: DNSName,
        _ type: DNSRecordType,
        token: UInt,
        _ continuation: CheckedContinuation<DNSReply, Never>
    ) {
        let refusal: DNSFailure? = waiting.withLock { waiting in
            if waiting.cancelled.remove(token) != nil || waiting.isClosed { return .cancelled }
            guard waiting.questions.count < limits.waiting else { return .serverFailure }
            waiting.questions[token] = Question(
                continuation: continuation,
                type: type,
                name: name,
                deadline: .now + .milliseconds(Int64(max(limits.answer, 0.001) * 1_000)),
                number: nil
            )
            // Within the lock: an answer can't come before the question is written down, nor `close` between.
            var number: Int32 = 0
            let code = ub_resolve_async(
                context.pointer,
                name.presentation,
                Int32(type.rawValue),
                1,
                UnsafeMutableRawPointer(bitPattern: token),
                { token, code, result in UnboundEngine.received(token, code, result) },
                &number
            )
            guard code == 0 else {
                waiting.questions[token] = nil
                return .serverFailure
            }
            waiting.questions[token]?.number = number
            return nil
        }
        if let refusal { continuation.resume(returning: .failed(refusal)) }
        ring()
    }

    /// From whatever thread, also before the question is asked.
    func cancel(_ token: UInt) {
        let question = waiting.withLock { waiting -> Question? in
            guard let question = waiting.questions.removeValue(forKey: token) else {
                waiting.cancelled.insert(token)
                return nil
            }
            if let number = question.number { _ = ub_cancel(context.pointer, number) }
            return question
        }
        question?.continuation.resume(returning: .failed(.cancelled))
    }

    /// The question has its answer: a cancellation that comes too late is not remembered.
    func forget(_ token: UInt) {
        waiting.withLock { _ = $0.cancelled.remove(token) }
    }

    // MARK: On our thread

    /// The engine whose answers the thread takes. libunbound calls back within `ub_process` only, and gives us one word,
    /// which names the question: a pointer there could outlive what it points to, since a question that is being cancelled
    /// may be answered all the same.
    private static let current: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key, nil)
        return key
    }()

    private func work() {
        pthread_setspecific(Self.current, Unmanaged.passUnretained(self).toOpaque())
        let answers = ub_fd(context.pointer)
        while true {
            let (isClosed, isWaiting) = waiting.withLock { ($0.isClosed, !$0.questions.isEmpty) }
            if isClosed { break }
            var descriptors = [
                pollfd(fd: answers, events: Int16(POLLIN), revents: 0),
                pollfd(fd: bell, events: Int16(POLLIN), revents: 0),
            ]
            _ = poll(&descriptors, nfds_t(descriptors.count), isWaiting ? Self.look : -1)
            var count: UInt64 = 0
            if descriptors[1].revents != 0 { _ = read(bell, &count, 8) }
            if descriptors[0].revents != 0 { _ = ub_process(context.pointer) }
            endLateOnes()
        }
        pthread_setspecific(Self.current, nil)
    }

    /// Milliseconds between two looks at deadlines, while questions wait.
    private static let look: Int32 = 100

    private func endLateOnes() {
        let now = ContinuousClock.now
        let late = waiting.withLock { waiting in
            let late = waiting.questions.filter { $0.value.deadline <= now }
            for (token, question) in late {
                waiting.questions[token] = nil
                if let number = question.number { _ = ub_cancel(context.pointer, number) }
            }
            return late
        }
        for question in late.values { question.continuation.resume(returning: .failed(.timedOut)) }
    }

    /// What libunbound calls; the result is ours to free.
    private static func received(
        _ word: UnsafeMutableRawPointer?,
        _ code: Int32,
        _ result: UnsafeMutablePointer<ub_result>?
    ) {
        defer { if let result { ub_resolve_free(result) } }
        guard let word, let pointer = pthread_getspecific(current) else { return }
        let engine = Unmanaged<UnboundEngine>.fromOpaque(pointer).takeUnretainedValue()
        let question = engine.waiting.withLock { $0.questions.removeValue(forKey: UInt(bitPattern: word)) }
        guard let question else { return }
        guard code == 0, let result else {
            question.continuation.resume(returning: .failed(.serverFailure))
            return
        }
        let reply = UnboundReply.reply(result.pointee, to: question.name, question.type)
        question.continuation.resume(returning: reply)
    }

    private func ring() {
        var one: UInt64 = 1
        _ = write(bell, &one, 8)
    }
}
