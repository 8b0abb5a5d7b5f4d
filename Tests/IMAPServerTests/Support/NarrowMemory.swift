import IMAPServer
import Synchronization

/// Room for so many octets; who finds none waits until cancelled.
final class NarrowMemory: MessageMemory {
    private let room: Mutex<(left: Int, least: Int)>
    private let waits = Mutex(0)

    init(_ room: Int) { self.room = Mutex((room, room)) }

    var left: Int { room.withLock { $0.left } }
    /// The least that was ever left.
    var least: Int { room.withLock { $0.least } }
    /// How many have had to wait.
    var waited: Int { waits.withLock { $0 } }

    func acquire(_ octets: Int) async -> Bool {
        let isThere = room.withLock { room in
            guard room.left >= octets else { return false }
            room.left -= octets
            room.least = min(room.least, room.left)
            return true
        }
        if isThere { return true }
        waits.withLock { $0 += 1 }
        let (end, ending) = AsyncStream<Void>.makeStream()
        for await _ in end {}
        ending.finish()
        return false
    }

    func release(_ octets: Int) { room.withLock { $0.left += octets } }
}
