/// Cuts what comes over a milter connection into commands. A packet is its length in four octets, then as many octets.
package struct MilterCommandReader: Sendable {
    private let limit: Int
    private var octets: [UInt8] = []
    /// Where what hasn't been read begins.
    private var start = 0

    package init(limits: MilterLimits = MilterLimits()) { limit = limits.packet }

    package mutating func append(_ more: some Sequence<UInt8>) {
        if start > 0 {
            octets.removeFirst(start)
            start = 0
        }
        octets.append(contentsOf: more)
    }

    /// The next command; nil where more octets are needed.
    package mutating func next() throws(MilterError) -> MilterCommand? {
        let waiting = octets[start...]
        guard waiting.count >= 4 else { return nil }
        let length = waiting.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        guard (1...limit).contains(length) else { throw .packetLength }
        guard waiting.count - 4 >= length else { return nil }
        let packet = waiting.dropFirst(4).prefix(length)
        start = packet.endIndex
        return try MilterCommand(packet: packet)
    }
}
