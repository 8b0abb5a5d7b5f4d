internal import Dispatch

/// Where pages are set: on a queue of its own, one file after the other. A thousand letters take seconds, and nothing else
/// shall wait for them: all other work shares as few threads as there are processors.
enum PrintingPress {
    private static let queue = DispatchQueue(label: "printed-letters", qos: .utility)

    static func run<Pages: Sendable>(_ work: @escaping @Sendable () throws -> Pages) async throws -> Pages {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: work)) }
        }
    }
}
