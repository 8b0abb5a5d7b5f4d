/// What a mail server says to a filter (`SMFIC_…` in libmilter's mfdef.h).
package enum MilterCommand: Sendable, Hashable {
    /// `O`: the beginning of every connection.
    case negotiate(MilterOptions)
    /// `D`: what the mail server knows beyond the commands, before the command that it belongs to.
    case macros(for: UInt8, [Macro])
    /// `C`: a client has connected. The address is empty for programs on the machine itself.
    case connect(host: String, address: String)
    /// `H`
    case helo(String)
    /// `M`: path, then ESMTP arguments.
    case mail([String])
    /// `R`: path, then ESMTP arguments.
    case recipient([String])
    /// `T`
    case data
    /// `L`: a header field: its name, and its value as it stands, lines ended by LF.
    case header(name: [UInt8], value: [UInt8])
    /// `N`
    case endOfHeaders
    /// `B`
    case body([UInt8])
    /// `E`: the end of the message, with the last piece of its body, which may be empty.
    case endOfBody([UInt8])
    /// `A`: this message is nothing; the client stays.
    case abort
    /// `Q`
    case quit
    /// `K`: this client is gone; another one follows on the same connection.
    case quitForNewConnection
    /// `U`: a command of the client that the mail server doesn't know.
    case unknown

    package struct Macro: Sendable, Hashable {
        /// As sent: `i`, `{auth_authen}`.
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }
}

extension MilterCommand {
    /// Reads one packet without its length.
    package init(packet: ArraySlice<UInt8>) throws(MilterError) {
        guard let code = packet.first else { throw .packetLength }
        let rest = packet.dropFirst()
        switch code {
        case UInt8(ascii: "O"): self = .negotiate(try Self.options(rest))
        case UInt8(ascii: "D"): self = try Self.macros(rest)
        case UInt8(ascii: "C"): self = try Self.connect(rest)
        case UInt8(ascii: "H"):
            guard let name = try Self.strings(rest, code).first else { throw .malformed(command: code) }
            self = .helo(name)
        case UInt8(ascii: "M"): self = .mail(try Self.path(rest, code))
        case UInt8(ascii: "R"): self = .recipient(try Self.path(rest, code))
        case UInt8(ascii: "T"): self = .data
        case UInt8(ascii: "L"): self = try Self.header(rest)
        case UInt8(ascii: "N"): self = .endOfHeaders
        case UInt8(ascii: "B"): self = .body(Array(rest))
        case UInt8(ascii: "E"): self = .endOfBody(Array(rest))
        case UInt8(ascii: "A"): self = .abort
        case UInt8(ascii: "Q"): self = .quit
        case UInt8(ascii: "K"): self = .quitForNewConnection
        case UInt8(ascii: "U"): self = .unknown
        default: throw .unknownCommand(code)
        }
    }

    private static func options(_ octets: ArraySlice<UInt8>) throws(MilterError) -> MilterOptions {
        guard octets.count >= 12 else { throw .malformed(command: UInt8(ascii: "O")) }
        func number(_ index: Int) -> UInt32 {
            octets.dropFirst(index * 4).prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        }
        return MilterOptions(
            version: number(0),
            actions: MilterActions(rawValue: number(1)),
            steps: MilterSteps(rawValue: number(2))
        )
    }

    private static func macros(_ octets: ArraySlice<UInt8>) throws(MilterError) -> MilterCommand {
        guard let command = octets.first else { throw .malformed(command: UInt8(ascii: "D")) }
        let words = try strings(octets.dropFirst(), UInt8(ascii: "D"))
        guard words.count.isMultiple(of: 2) else { throw .malformed(command: UInt8(ascii: "D")) }
        let pairs = stride(from: 0, to: words.count, by: 2).map { Macro(words[$0], words[$0 + 1]) }
        return .macros(for: command, pairs)
    }

    /// `hostname NUL family [port address NUL]`; the family is `4`, `6`, `L` (a socket file) or `U` (unknown).
    private static func connect(_ octets: ArraySlice<UInt8>) throws(MilterError) -> MilterCommand {
        let malformed = MilterError.malformed(command: UInt8(ascii: "C"))
        guard let end = octets.firstIndex(of: 0), let family = octets[end...].dropFirst().first else { throw malformed }
        let host = String(decoding: octets[..<end], as: UTF8.self)
        guard family == UInt8(ascii: "4") || family == UInt8(ascii: "6") else {
            return .connect(host: host, address: "")
        }
        let rest = octets[end...].dropFirst(4)
        guard let addressEnd = rest.firstIndex(of: 0) else { throw malformed }
        let address = String(decoding: rest[..<addressEnd], as: UTF8.self)
        // Sendmail writes IPv6 addresses as in address literals (RFC 5321 §4.1.3).
        return .connect(host: host, address: address.hasPrefix("IPv6:") ? String(address.dropFirst(5)) : address)
    }

    private static func header(_ octets: ArraySlice<UInt8>) throws(MilterError) -> MilterCommand {
        guard let end = octets.firstIndex(of: 0), octets.last == 0, end < octets.endIndex - 1 else {
            throw .malformed(command: UInt8(ascii: "L"))
        }
        return .header(name: Array(octets[..<end]), value: Array(octets[(end + 1)...].dropLast()))
    }

    private static func path(_ octets: ArraySlice<UInt8>, _ command: UInt8) throws(MilterError) -> [String] {
        let words = try strings(octets, command)
        guard !words.isEmpty else { throw .malformed(command: command) }
        return words
    }

    /// Strings that each end in NUL; nothing may follow the last.
    private static func strings(_ octets: ArraySlice<UInt8>, _ command: UInt8) throws(MilterError) -> [String] {
        guard let last = octets.last else { return [] }
        guard last == 0 else { throw .malformed(command: command) }
        return octets.dropLast().split(separator: 0, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }
}
