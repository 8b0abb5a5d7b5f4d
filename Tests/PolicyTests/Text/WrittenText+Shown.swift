@testable import Policy

/// A text's parts as strings.
extension WrittenText {
    /// What the segments say, line by line, empty lines between.
    func text(where isWanted: (Segment) -> Bool) -> String {
        var result: [UInt8] = []
        var blank = false
        for segment in segments where isWanted(segment) {
            if segment.range.isEmpty {
                blank = true
                continue
            }
            if !result.isEmpty { result.append(contentsOf: blank ? [0x0A, 0x0A] : [0x0A]) }
            blank = false
            result += bytes[segment.range]
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// What the author wrote, with greeting and closing, without signature.
    var ownText: String {
        text { $0.origin == .own && [.greeting, .words, .closing].contains($0.part) }
    }

    /// What the author wrote, without courtesies.
    var ownWords: String { text { $0.origin == .own && $0.part == .words } }

    /// What its readers are told: the author's words and what they pass on, with greetings and closings.
    var letterText: String {
        text { $0.origin != .quoted && [.greeting, .words, .closing].contains($0.part) }
    }

    var forwardedText: String {
        text { $0.origin == .forwarded && [.greeting, .words, .closing].contains($0.part) }
    }

    var quotedText: String { text { $0.origin == .quoted && $0.part != .introduction } }

    /// The author's own "Liebe Eltern,".
    var greeting: String? {
        segments.first { $0.origin == .own && $0.part == .greeting }
            .map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
}
