internal import Delivery

/// What was said in one conversation, as far as results depend on it. Fed by libcurl's callbacks, line by line.
///
/// The last reply alone is not enough: a 535 to AUTH is our own trouble, a 550 to RCPT the recipient's.
struct Conversation: Sendable {
    /// What the next reply answers.
    enum Stage: Int, Sendable, Comparable {
        case greeting
        case hello
        case startTLS
        case authentication
        case mail
        case recipient
        case data
        /// The data itself, ended by the dot.
        case content
        case quit

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// The most lines of a reply kept, and octets of a line (RFC 5321 §4.5.3.1.5 allows 512).
    static let mostLines = 32
    static let longestLine = 512

    /// How far STARTTLS has come.
    enum TLSProgress: Sendable, Hashable {
        case notAsked
        case asked
        case refused
        /// 220: the handshake follows.
        case granted
        /// EHLO was said again, within TLS.
        case established
    }

    private(set) var stage = Stage.greeting
    /// The furthest stage, QUIT apart.
    private(set) var furthest = Stage.greeting
    private(set) var tls = TLSProgress.notAsked
    /// The last reply that is complete, and what it answered.
    private(set) var last: (stage: Stage, reply: Reply)?
    /// The keywords of the last EHLO reply in this conversation, upper case; nil where none was heard (a connection kept
    /// from before).
    private(set) var keywords: Set<String>?
    private var lines: [ReplyLine] = []

    /// A command as it goes out.
    mutating func sent(_ bytes: some Collection<UInt8>) {
        switch String(decoding: bytes.prefix(5), as: UTF8.self).uppercased() {
        case "EHLO ", "HELO ":
            stage = .hello
            if tls == .granted { tls = .established }
        case "START":
            stage = .startTLS
            tls = .asked
        case "AUTH ": stage = .authentication
        case "MAIL ": stage = .mail
        case "RCPT ": stage = .recipient
        case "DATA", "DATA\r": stage = .data
        case "QUIT", "QUIT\r": stage = .quit
        default: break
        }
        if stage != .quit { furthest = max(furthest, stage) }
    }

    /// One line of a reply.
    mutating func received(_ bytes: some Collection<UInt8>) {
        guard let line = ReplyLine(bytes.prefix(Self.longestLine)) else { return }
        if lines.count < Self.mostLines { lines.append(line) }
        guard line.isLast else { return }
        let reply = Reply(code: line.code, texts: lines.map(\.text))
        lines = []
        if stage == .hello, reply.code == 250 {
            keywords = Set(
                reply.texts.dropFirst().map { $0.prefix(while: { $0 != " " }).uppercased() }
            )
        }
        if stage == .startTLS { tls = reply.code == 220 ? .granted : .refused }
        guard stage != .quit else { return }
        last = (stage, reply)
        if stage == .data, reply.code == 354 {
            stage = .content
            furthest = .content
        }
    }
}

/// One line of a reply (RFC 5321 §4.2.1): `250-SIZE 1000`.
struct ReplyLine: Sendable, Hashable {
    let code: Int
    let isLast: Bool
    let text: String

    /// - Returns: nil where the line has no reply code.
    init?(_ bytes: some Collection<UInt8>) {
        let digits = bytes.prefix(3)
        guard digits.count == 3, digits.allSatisfy({ (0x30...0x39).contains($0) }),
            let code = Int(String(decoding: digits, as: UTF8.self)), (200...599).contains(code)
        else { return nil }
        self.code = code
        let rest = bytes.dropFirst(3)
        isLast = rest.first != UInt8(ascii: "-")
        var text = Array(rest.dropFirst())
        while let end = text.last, end == 0x0D || end == 0x0A { text.removeLast() }
        self.text = String(decoding: text, as: UTF8.self)
    }
}

/// A whole reply.
struct Reply: Sendable, Hashable {
    let code: Int
    let texts: [String]

    /// The enhanced code in front of the text (RFC 2034), if it fits the reply code; else what the reply code says.
    func status(at stage: Conversation.Stage) -> RemoteStatus {
        let category = code / 100 == 3 ? 2 : code / 100
        if let first = texts.first, let status = RemoteStatus(first.prefix(while: { $0 != " " })),
            status.category == category
        {
            return status
        }
        // What a bare code says by itself (RFC 5321 §4.2.3), each at its own place only.
        switch (stage, code) {
        case (.recipient, 550), (.recipient, 450): return RemoteStatus(category, 1, 1)
        case (.recipient, 551): return RemoteStatus(category, 1, 6)
        case (.recipient, 553): return RemoteStatus(category, 1, 3)
        case (.recipient, 552): return RemoteStatus(category, 2, 2)
        case (.mail, 552), (.content, 552): return RemoteStatus(category, 3, 4)
        case (_, 452): return RemoteStatus(category, 3, 1)
        case (_, 421): return RemoteStatus(category, 3, 2)
        default: return RemoteStatus(category, 0, 0)
        }
    }

    /// All lines as one, each without its own copy of the first one's enhanced code.
    var text: String {
        let code = (texts.first?.prefix(while: { $0 != " " })).map { $0 + " " } ?? ""
        let hasCode = RemoteStatus(code.dropLast()) != nil
        return texts.enumerated().map { index, text in
            index > 0 && hasCode && text.hasPrefix(code) ? String(text.dropFirst(code.count)) : text
        }.joined(separator: " ")
    }
}
