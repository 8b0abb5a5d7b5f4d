internal import Database
internal import FoundationEssentials
internal import IMAPProtocol
internal import MailMessage
internal import MailStore

/// Whether one message satisfies a search key. Three answers: yes, no, and "not without its header".
struct SearchJudge: Sendable {
    let key: SearchKey
    /// UIDs that the store found, by `SearchKey.textName`.
    let texts: [String: Set<UInt32>]
    /// Whether some key can only be judged by a message's own header.
    let needsMessages: Bool
    private let sets: [SequenceSet: UIDSet]

    init(key: SearchKey, texts: [String: Set<UInt32>]) {
        self.key = key
        self.texts = texts
        needsMessages = key.contains { key in
            if case .header = key { key.textQuery == nil } else { false }
        }
        var sets: [SequenceSet: UIDSet] = [:]
        _ = key.contains { key in
            if case .uid(let set) = key { sets[set] = UIDSet(set.ranges(last: nil)) }
            return false
        }
        self.sets = sets
    }

    func judge(_ row: FetchRow, header: HeaderBlock?) -> Bool? { judge(key, row, header) }

    private func judge(_ key: SearchKey, _ row: FetchRow, _ header: HeaderBlock?) -> Bool? {
        switch key {
        case .not(let inner):
            return judge(inner, row, header).map { !$0 }
        case .or(let first, let second):
            return any([first, second], row, header)
        case .and(let keys):
            return any(keys.map { .not($0) }, row, header).map { !$0 }
        case .header(let name, let text) where key.textQuery == nil:
            return header.map { Self.has($0, name, text) }
        case .header, .body, .text:
            return texts[key.textName]?.contains(row.uid) ?? false
        default:
            return judgeRow(key, row)
        }
    }

    /// Yes if one says yes, no if all say no.
    private func any(_ keys: [SearchKey], _ row: FetchRow, _ header: HeaderBlock?) -> Bool? {
        var isUndecided = false
        for key in keys {
            switch judge(key, row, header) {
            case true?: return true
            case nil: isUndecided = true
            case false?: continue
            }
        }
        return isUndecided ? nil : false
    }

    private func judgeRow(_ key: SearchKey, _ row: FetchRow) -> Bool {
        switch key {
        case .all: return true
        case .flag(let flag): return row.flags.contains(WireFlags(flag).stored)
        case .keyword(let keyword): return WireFlags(keywords: row.keywords).contains(keyword: keyword)
        case .uid(let set): return sets[set]?.contains(row.uid) ?? false
        case .larger(let size): return Int64(row.size) > size
        case .smaller(let size): return Int64(row.size) < size
        case .modSeq(let modSeq): return row.modSeq >= modSeq
        case .before(let day): return arrival(row) < day
        case .on(let day): return arrival(row) == day
        case .since(let day): return arrival(row) >= day
        case .sentBefore(let day): return sent(row).map { $0 < day } ?? false
        case .sentOn(let day): return sent(row).map { $0 == day } ?? false
        case .sentSince(let day): return sent(row).map { $0 >= day } ?? false
        default: return false
        }
    }

    private func arrival(_ row: FetchRow) -> CalendarDate {
        InternalDate(milliseconds: row.internalDate.milliseconds).day
    }

    /// The day as the sender wrote it: RFC 3501 disregards time and zone. The envelope begins with the Date field.
    private func sent(_ row: FetchRow) -> CalendarDate? {
        row.envelope.flatMap { SentDay.parse($0.dropFirst(2).prefix { $0 != UInt8(ascii: "\"") }) }
    }

    private static func has(_ header: HeaderBlock, _ name: String, _ text: String) -> Bool {
        let wanted = SearchTexts.searchForm(text)
        return header.all(name).contains { field in
            wanted.isEmpty
                || SearchTexts.searchForm(EncodedWord.decode(field.valueBytes)).utf8Contains(wanted)
                || SearchTexts.searchForm(field.value).utf8Contains(wanted)
        }
    }
}

/// The day in a Date field: `[Mon, ]1 Feb 2027 …`.
enum SentDay {
    static func parse(_ text: some Sequence<UInt8>) -> CalendarDate? {
        let words = String(decoding: Array(text), as: UTF8.self).split { $0 == " " || $0 == "," || $0 == "\t" }
        let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        for (index, word) in words.enumerated() {
            guard let month = months.firstIndex(of: word.prefix(3).lowercased()), index > 0, index + 1 < words.count,
                let day = Int(words[index - 1]), let year = Int(words[index + 1])
            else { continue }
            // RFC 5322 §4.3: two digits up to 49 are of this century; three digits count from 1900.
            let full = words[index + 1].count >= 4 ? year : year < 50 ? year + 2_000 : year + 1_900
            return CalendarDate(year: full, month: month + 1, day: day)
        }
        return nil
    }
}

extension String {
    fileprivate func utf8Contains(_ other: String) -> Bool {
        let pattern = Array(other.utf8)
        let text = Array(utf8)
        guard let first = pattern.first, pattern.count <= text.count else { return pattern.isEmpty }
        for start in 0...text.count - pattern.count where text[start] == first {
            if text[start..<start + pattern.count].elementsEqual(pattern) { return true }
        }
        return false
    }
}
