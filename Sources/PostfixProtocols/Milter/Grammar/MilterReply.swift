/// What a filter says to a mail server (`SMFIR_…` in libmilter's mfdef.h).
package enum MilterReply: Sendable, Hashable {
    /// `O`: what was agreed on.
    case negotiated(MilterOptions)
    /// `c`: go on.
    case proceed
    /// `a`: take it, and ask no more about it.
    case accept
    /// `t`: not now, in the mail server's own words.
    case tryLater
    /// `y`: refused, in ours.
    case refuse(PostfixReply)
    /// `q`: keep it in the queue for a person's decision. Said before the last word on a message.
    case quarantine(reason: String)
    /// `i`, `m`, `b`: a change to the message. Said before the last word on it.
    case edit(MilterEdit)

    /// The packet, with its length; for a change of the content several.
    package var octets: [UInt8] {
        let packet: [UInt8]
        switch self {
        case .negotiated(let options):
            let numbers = [options.version, options.actions.rawValue, options.steps.rawValue]
            packet = [UInt8(ascii: "O")] + numbers.flatMap(Self.number)
        case .proceed: packet = [UInt8(ascii: "c")]
        case .accept: packet = [UInt8(ascii: "a")]
        case .tryLater: packet = [UInt8(ascii: "t")]
        case .refuse(let reply): packet = [UInt8(ascii: "y")] + Self.string(reply.milterText)
        case .quarantine(let reason): packet = [UInt8(ascii: "q")] + Self.string(reason)
        case .edit(.insert(let name, let value)):
            packet = [UInt8(ascii: "i")] + Self.number(0) + Self.string(name) + Self.string(value)
        case .edit(.change(let index, let name, let value)):
            packet = [UInt8(ascii: "m")] + Self.number(index) + Self.string(name) + Self.string(value)
        case .edit(.content(let fields, let body)):
            return fields.flatMap { MilterReply.edit($0).octets } + Self.body(body)
        }
        return Self.whole(packet)
    }

    /// Octets of a body in one packet: all versions of the protocol take so many (`MILTER_CHUNK_SIZE`).
    private static let chunk = 65_535

    /// A new body in pieces; the first takes the place of the old body, the others follow it.
    private static func body(_ octets: [UInt8]) -> [UInt8] {
        stride(from: 0, to: max(octets.count, 1), by: chunk).flatMap { start in
            whole([UInt8(ascii: "b")] + octets[start..<min(start + chunk, octets.count)])
        }
    }

    private static func whole(_ packet: [UInt8]) -> [UInt8] { number(UInt32(clamping: packet.count)) + packet }

    private static func number(_ value: UInt32) -> [UInt8] {
        [UInt8(value >> 24), UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
    }

    /// A string and the NUL that ends it, which therefore can't stand in it.
    private static func string(_ text: String) -> [UInt8] { text.utf8.filter { $0 != 0 } + [0] }
}
