internal import Synchronization

/// Which statements are worth keeping prepared. Texts put together at run time (a search) must not fill the memory.
final class StatementTexts: Sendable {
    /// How many different texts each connection keeps prepared at most.
    static let most = 1_000
    /// Longer texts are prepared anew each time, in bytes.
    static let longest = 16 * 1024

    private let known = Mutex<Set<String>>([])

    func isWorthKeeping(_ text: String) -> Bool {
        guard text.utf8.count <= Self.longest else { return false }
        return known.withLock { known in
            if known.contains(text) { return true }
            guard known.count < Self.most else { return false }
            known.insert(text)
            return true
        }
    }
}
