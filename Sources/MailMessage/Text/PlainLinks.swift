/// What looks like a link in plain text: `https://…`, `http://…`, `www.…`, `mailto:…`.
enum PlainLinks {
    private static let longest = 2048

    /// - Parameter limit: links at most.
    static func find(in text: String, limit: Int) -> [String] {
        var text = text
        return text.withUTF8 { find(in: $0, limit: limit) }
    }

    /// Whether there may be a link in a text: each has a colon behind its scheme, or a full stop behind `www`.
    static func mayStand(in octets: [UInt8]) -> Bool {
        octets.withUnsafeBufferPointer { bytes in
            has(UInt8(ascii: ":"), behind: "psoPSO", in: bytes) || has(UInt8(ascii: "."), behind: "wW", in: bytes)
        }
    }

    private static func has(_ mark: UInt8, behind letters: String, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while let place = bytes.firstIndex(of: mark, from: start) {
            if place > 0, letters.utf8.contains(bytes[place - 1]) { return true }
            start = place + 1
        }
        return false
    }

    private static func find(in bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> [String] {
        let firsts = firsts
        var links: [String] = []
        var position = 0
        while position < bytes.count, links.count < limit {
            guard firsts[Int(bytes[position])], position == 0 || !isWord(bytes[position - 1]),
                startsLink(bytes, position)
            else {
                position += 1
                continue
            }
            var end = position
            while end < bytes.count, end - position < longest, isLinkCharacter(bytes[end]) { end += 1 }
            let next = end
            // A full stop behind a link ends the sentence.
            while end > position, ".,;:!?)]}'\"*".utf8.contains(bytes[end - 1]) { end -= 1 }
            links.append(String(decoding: bytes[position..<end], as: UTF8.self))
            position = max(next, position + 1)
        }
        return links
    }

    private static let starts = ["http://", "https://", "www.", "mailto:", "ftp://"].map { Array($0.utf8) }

    /// With which octets a link begins, in either case.
    private static let firsts: [Bool] = (0...255).map { value in
        starts.contains { $0.first == UInt8(value).asciiLowercased }
    }

    private static func startsLink(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
        starts.contains { start in
            position + start.count < bytes.count
                && bytes[position..<position + start.count].lazy.map(\.asciiLowercased).elementsEqual(start)
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        default: false
        }
    }

    private static func isLinkCharacter(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x7F && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
            && byte != UInt8(ascii: "\"")
    }
}
