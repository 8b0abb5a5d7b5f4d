/// A command of the client (RFC 5321 §4.1.1 and extensions).
package enum SMTPCommand: Sendable, Hashable {
    case helo(String)
    case ehlo(String)
    case mail(SMTPMailCommand)
    case recipient(SMTPRecipientCommand)
    case data
    /// BDAT (RFC 3030 §2).
    case chunk(size: Int, isLast: Bool)
    case reset
    case noOperation
    case quit
    case verify
    case expand
    case help
    /// RFC 3207.
    case startTLS
    /// AUTH (RFC 4954 §4): the initial response is still in base64; nil when there is none.
    case authenticate(mechanism: String, initialResponse: [UInt8]?)

    /// - Parameter line: without its CRLF.
    package static func parse(_ line: [UInt8]) throws(SMTPSyntaxError) -> SMTPCommand {
        var arguments = line[...]
        while arguments.last == 0x20 || arguments.last == 0x09 { arguments.removeLast() }
        let verb = String(decoding: arguments.prefix { $0 != 0x20 }, as: UTF8.self).uppercased()
        arguments = arguments.dropFirst(arguments.prefix { $0 != 0x20 }.count).drop { $0 == 0x20 }
        guard !line.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) else {
            throw SMTPSyntaxError(.syntaxError("Control characters don't belong into commands"))
        }
        switch verb {
        case "HELO": return .helo(try clientName(arguments))
        case "EHLO": return .ehlo(try clientName(arguments))
        case "MAIL": return .mail(try SMTPMailCommand(arguments: arguments))
        case "RCPT": return .recipient(try SMTPRecipientCommand(arguments: arguments))
        case "DATA": return try alone(.data, arguments)
        case "BDAT": return try chunk(arguments)
        case "RSET": return try alone(.reset, arguments)
        case "QUIT": return try alone(.quit, arguments)
        case "NOOP": return .noOperation
        case "VRFY": return .verify
        case "EXPN": return .expand
        case "HELP": return .help
        case "STARTTLS": return try alone(.startTLS, arguments)
        case "AUTH": return try authenticate(arguments)
        default: throw SMTPSyntaxError(.unknownCommand)
        }
    }

    /// Commands without arguments (RFC 5321 §4.1.1.4 and others).
    private static func alone(
        _ command: SMTPCommand,
        _ arguments: ArraySlice<UInt8>
    ) throws(SMTPSyntaxError) -> SMTPCommand {
        guard arguments.isEmpty else { throw SMTPSyntaxError(.invalidArguments("No arguments here")) }
        return command
    }

    /// Domain or address literal (RFC 5321 §4.1.1.1); underscores, because machines at home are called so. The name ends
    /// up in Received, so nothing else gets in.
    private static func clientName(_ arguments: ArraySlice<UInt8>) throws(SMTPSyntaxError) -> String {
        guard (1...255).contains(arguments.count), arguments.allSatisfy(isNameCharacter) else {
            throw SMTPSyntaxError(.invalidArguments("Say your host name or address literal"))
        }
        return String(decoding: arguments, as: UTF8.self)
    }

    private static func isNameCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._:[]".utf8.contains(byte)
        }
    }

    /// `BDAT SP chunk-size [SP end-marker]` (RFC 3030 §2).
    private static func chunk(_ arguments: ArraySlice<UInt8>) throws(SMTPSyntaxError) -> SMTPCommand {
        let words = arguments.split(separator: 0x20)
        guard let first = words.first, let size = SMTPParameters.number(first), words.count <= 2 else {
            throw SMTPSyntaxError(.unreadableChunk, losesSynchrony: true)
        }
        if words.count == 1 { return .chunk(size: size, isLast: false) }
        guard String(decoding: words[1], as: UTF8.self).uppercased() == "LAST" else {
            throw SMTPSyntaxError(.unreadableChunk, losesSynchrony: true)
        }
        return .chunk(size: size, isLast: true)
    }

    private static func authenticate(_ arguments: ArraySlice<UInt8>) throws(SMTPSyntaxError) -> SMTPCommand {
        let words = arguments.split(separator: 0x20)
        guard let mechanism = words.first, words.count <= 2 else {
            throw SMTPSyntaxError(.invalidArguments("AUTH mechanism [initial-response]"))
        }
        let name = String(decoding: mechanism, as: UTF8.self).uppercased()
        return .authenticate(mechanism: name, initialResponse: words.count == 2 ? Array(words[1]) : nil)
    }
}
