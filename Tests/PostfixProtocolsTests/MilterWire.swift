import PostfixProtocols

/// Packets as a mail server writes them, by hand.
enum MilterWire {
    /// A packet: four octets of length, the command, its octets.
    static func packet(_ command: Character, _ octets: [UInt8] = []) -> [UInt8] {
        let length = UInt32(octets.count + 1)
        return [UInt8(length >> 24), UInt8(length >> 16 & 0xFF), UInt8(length >> 8 & 0xFF), UInt8(length & 0xFF)]
            + [command.asciiValue ?? 0] + octets
    }

    /// Words that each end in NUL.
    static func words(_ words: String...) -> [UInt8] { words.flatMap { Array($0.utf8) + [0] } }

    /// What Postfix 3.7 offers: version 6, actions 0x1FF, steps 0x1FFFFF.
    static let offer: [UInt8] = [
        0, 0, 0, 13, 0x4F, 0, 0, 0, 6, 0, 0, 0x01, 0xFF, 0, 0x1F, 0xFF, 0xFF,
    ]

    static func commands(_ octets: [UInt8]) throws -> [MilterCommand] {
        var reader = MilterCommandReader()
        reader.append(octets)
        var commands: [MilterCommand] = []
        while let command = try reader.next() { commands.append(command) }
        return commands
    }
}
