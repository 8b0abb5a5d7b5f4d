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
    /// `h`, `i`, `m`: a change to the header. Said before the last word on a message.
    case edit(MilterEdit)

    /// The packet, with its length.
    package var octets: [UInt8] {
        var packet: [UInt8]
        switch self {
        case .negotiated(let options):
            packet = [UInt8(ascii: "O")]
            for number in [options.version, options.actions.rawValue, options.steps.rawValue] {
                packet += Self.number(number)
            }
        case .proceed: packet = [UInt8(ascii: "c")]
        case .accept: packet = [UInt8(ascii: "a")]
        case .tryLater: packet = [UInt8(ascii: "t")]
        case .refuse(let reply): packet = [UInt8(ascii: "y")] + Self.string(reply.milterText)
        case .quarantine(let reason): packet = [UInt8(ascii: "q")] + Self.string(reason)
        case .edit(.insert(let name, let value)):
            packet = [UInt8(ascii: "i")] + Self.number(0) + Self.string(name) + Self.string(value)
        case .edit(.change(let index, let name, let value)):
            packet = [UInt8(ascii: "m")] + Self.number(index) + Self.string(name) + Self.string(value)
        }
        return Self.number(UInt32(clamping: packet.count)) + packet
    }

    private static func number(_ value: UInt32) -> [UInt8] {
        [UInt8(value >> 24), UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
    }

    /// A string and the NUL that ends it, which therefore can't stand in it.
    private static func string(_ text: String) -> [UInt8] { text.utf8.filter { $0 != 0 } + [0] }
}

/// A change to a message's header.
package enum MilterEdit: Sendable, Hashable {
    /// A field above all others. The value comes without the space after the colon; its lines end in LF.
    case insert(name: String, value: String)
    /// Another value for the field of this name, counted from 1; an empty one takes the field away.
    case change(index: UInt32, name: String, value: String)

    /// The same with the space after the colon, which is ours to write where leading spaces were agreed on.
    var withLeadingSpace: MilterEdit {
        switch self {
        case .insert(let name, let value): .insert(name: name, value: " " + value)
        case .change(let index, let name, let value):
            value.isEmpty ? self : .change(index: index, name: name, value: " " + value)
        }
    }
}
