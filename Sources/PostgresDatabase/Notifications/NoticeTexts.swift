internal import Database

/// Announcements in the form in which they travel between nodes.
///
/// One channel of PostgreSQL's for all of ours. A payload is the writer's name and then, for each announcement, the
/// lengths of channel and text in bytes and both: `WRITER 7:2:mailbox42…`. More than `mostPayloads` of them become one
/// payload that says "anything": `WRITER *`.
enum NoticeTexts {
    /// Valid as a name without quotes.
    static let channel = "schulpost"
    /// PostgreSQL takes less than 8,000 bytes.
    static let longestPayload = 7_900
    static let mostPayloads = 32

    struct News: Hashable {
        var writer: String
        /// nil: anything may have changed.
        var notices: [Notice]?
    }

    static func encode(_ notices: [Notice], from writer: String) -> [String] {
        guard !notices.isEmpty else { return [] }
        var seen: Set<Notice> = []
        var payloads: [String] = []
        var payload = writer + " "
        for notice in notices where seen.insert(notice).inserted {
            let text = notice.text.utf8.contains(0) ? notice.text.withoutNUL : notice.text
            let entry = "\(notice.channel.utf8.count):\(text.utf8.count):\(notice.channel)\(text)"
            if payload.utf8.count + entry.utf8.count > longestPayload {
                payloads.append(payload)
                payload = writer + " "
            }
            payload += entry
        }
        payloads.append(payload)
        return payloads.count > mostPayloads ? [writer + " *"] : payloads
    }

    /// - Returns: what can't be read means anything.
    static func decode(_ payload: String) -> News {
        let bytes = Array(payload.utf8)
        let end = bytes.firstIndex(of: UInt8(ascii: " ")) ?? bytes.endIndex
        let writer = String(decoding: bytes[..<end], as: UTF8.self)
        var rest = bytes[end...].dropFirst()
        var notices: [Notice] = []
        func number() -> Int? {
            guard let colon = rest.firstIndex(of: UInt8(ascii: ":")), colon - rest.startIndex <= 5 else { return nil }
            defer { rest = rest[(colon + 1)...] }
            return Int(String(decoding: rest[..<colon], as: UTF8.self))
        }
        func text(_ count: Int) -> String? {
            guard count >= 0, count <= rest.count else { return nil }
            defer { rest = rest.dropFirst(count) }
            return String(decoding: rest.prefix(count), as: UTF8.self)
        }
        while !rest.isEmpty {
            guard let channelCount = number(), let textCount = number(), let channel = text(channelCount),
                let text = text(textCount), let notice = try? Notice(channel: channel, text: text)
            else { return News(writer: writer, notices: nil) }
            notices.append(notice)
        }
        return News(writer: writer, notices: notices)
    }
}
