package import Logging

/// One round of tidying, step by step: one that fails is logged and counted, and the others go on, so that no row that can't be
/// read keeps everything else from being forgotten.
package struct TidyingRound: Sendable {
    /// The names of the steps that failed, in their order; the next round tries them again.
    package private(set) var failed: [String] = []
    private let logger: Logger

    package init(logger: Logger) { self.logger = logger }

    /// Does one step.
    /// - Parameters:
    ///   - name: for the log, such as `audit`.
    ///   - work: leaves nothing half done where it throws. Its errors hold no content.
    package mutating func step(_ name: String, _ work: () async throws -> Void) async {
        do {
            try await work()
        } catch {
            failed.append(name)
            logger.warning(
                "a step of tidying failed, the next round tries again",
                metadata: ["step": "\(name)", "cause": "\(error)"]
            )
        }
    }
}
