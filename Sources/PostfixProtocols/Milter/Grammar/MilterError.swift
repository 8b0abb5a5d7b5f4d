/// Why a connection of a mail server can't go on.
package enum MilterError: Error, Sendable, Hashable {
    /// A packet is longer than ``MilterLimits/packet``, or has no command.
    case packetLength
    /// A packet isn't what its command says.
    case malformed(command: UInt8)
    /// No command that we know.
    case unknownCommand(UInt8)
}
