/// One answer of an SMTP server (RFC 5321 §4.2), of one line or several.
///
/// The severity is stated once: the reply code's first digit and the class of the enhanced status code (RFC 2034) both
/// come from it. Control characters in the text become spaces when printed, so no text can end a reply early.
package struct SMTPReply: Sendable, Hashable {
    /// The first digit of the reply code (RFC 5321 §4.2.1).
    package enum Severity: Int, Sendable, Hashable {
        case success = 2
        case intermediate = 3
        case temporary = 4
        case permanent = 5
    }

    package let severity: Severity
    /// The second and third digit of the reply code, 0 to 99.
    package let detail: Int
    /// nil for greetings, the answer to EHLO and 3yz replies, which carry none (RFC 2034 §4).
    package let status: EnhancedStatus?
    /// At least one; at most ``mostLines``.
    package let lines: [String]

    /// Octets of a reply line with its CRLF (RFC 5321 §4.5.3.1.5). Longer texts are printed as several lines.
    package static let longestLine = 512
    /// Lines of one reply; later ones are dropped. Nothing of ours comes near it.
    package static let mostLines = 64

    package init(_ severity: Severity, _ detail: Int, _ status: EnhancedStatus?, lines: [String]) {
        self.severity = severity
        self.detail = min(max(detail, 0), 99)
        self.status = status
        self.lines = lines.isEmpty ? [""] : Array(lines.prefix(Self.mostLines))
    }

    package init(_ severity: Severity, _ detail: Int, _ status: EnhancedStatus?, _ text: String) {
        self.init(severity, detail, status, lines: [text])
    }

    /// The three digits: 250, 451, 550.
    package var code: Int { severity.rawValue * 100 + detail }

    /// Class, subject and detail: `5.7.1`; nil where the reply carries none.
    package var enhancedCode: String? {
        status.map { "\(severity.rawValue).\($0.subject).\($0.detail)" }
    }

    /// Whether the command was refused, for good or for now.
    package var isRefusal: Bool { severity == .temporary || severity == .permanent }

    /// The form for the wire, each line at most ``longestLine`` octets with its CRLF.
    package func print(into output: inout [UInt8]) {
        let prefix = enhancedCode.map { $0 + " " } ?? ""
        let room = Self.longestLine - 6 - prefix.utf8.count
        var pieces: [[UInt8]] = []
        for line in lines { Self.split(line, room: room, into: &pieces) }
        for (index, piece) in pieces.enumerated() {
            output.append(contentsOf: String(code).utf8)
            output.append(UInt8(ascii: index == pieces.count - 1 ? " " : "-"))
            output.append(contentsOf: prefix.utf8)
            output.append(contentsOf: piece)
            output.append(contentsOf: [0x0D, 0x0A])
        }
    }

    /// The form for the wire.
    package var bytes: [UInt8] {
        var output: [UInt8] = []
        print(into: &output)
        return output
    }

    /// Cuts a text into pieces of at most `room` octets, never within a character, at a space where there is one in the
    /// second half.
    private static func split(_ line: String, room: Int, into pieces: inout [[UInt8]]) {
        var rest = line.utf8.map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: " ") : $0 }[...]
        while rest.count > room {
            var cut = rest.startIndex + room
            while cut > rest.startIndex + 1, rest[cut] & 0xC0 == 0x80 { cut -= 1 }
            if let space = rest[..<cut].lastIndex(of: 0x20), space - rest.startIndex > room / 2 { cut = space + 1 }
            pieces.append(Array(rest[..<cut]))
            rest = rest[cut...]
        }
        pieces.append(Array(rest))
    }
}

extension SMTPReply: CustomStringConvertible {
    /// Code and status without the text, which may name a person: for logs.
    package var description: String { enhancedCode.map { "\(code) \($0)" } ?? "\(code)" }
}
