/// Why the database could not do the work. Never carries bound values: they may be personal data.
package struct DatabaseError: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Code: String, Sendable {
        /// The engine is away, busy beyond its time limit, or shutting down: the same call may succeed later.
        case unavailable
        /// No space left, or a file that can't be written: an administrator must act.
        case full
        /// A uniqueness, foreign key or check constraint of the schema said no.
        case constraint
        /// A row holds something else than the schema promises.
        case unexpectedValue
        /// The statement itself is wrong: a fault of ours.
        case statement
    }

    package let code: Code
    /// For the log; free of personal data.
    package let reason: String

    package init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    /// Whether every door answers "try later" to it (451, 421, 503).
    package var isTemporary: Bool { code == .unavailable || code == .full }

    package var description: String { "\(code.rawValue): \(reason)" }

    package static func == (left: Self, right: Self) -> Bool { left.code == right.code }

    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
