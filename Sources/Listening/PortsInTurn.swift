internal import Synchronization

/// Gathers the ports of listeners that are bound one by one, in any order, and tells them once all are there.
package final class PortsInTurn: Sendable {
    private let gathered: Mutex<[Int?]>
    private let ports: BoundPorts

    /// - Parameter count: how many listeners there are; with none the ports are told at once.
    package init(count: Int, _ ports: BoundPorts) {
        gathered = Mutex(Array(repeating: nil, count: count))
        self.ports = ports
        if count == 0 { ports.tell(.success([])) }
    }

    /// - Parameter place: which of the listeners, counted from 0; others are passed over.
    package func tell(_ port: Int, of place: Int) {
        let all = gathered.withLock { gathered -> [Int] in
            guard gathered.indices.contains(place) else { return [] }
            gathered[place] = port
            let known = gathered.compactMap(\.self)
            return known.count == gathered.count ? known : []
        }
        if !all.isEmpty { ports.tell(.success(all)) }
    }
}
