internal import FoundationEssentials

/// A short word about what was just done, shown once: the key of a text and what is filled in.
struct Flash: Sendable, Hashable, Codable {
    enum Mood: String, Sendable, Hashable, Codable {
        case good
        case warning
    }

    var key: String
    var values: [String: String]
    var mood: Mood

    init(_ key: String, _ values: [String: String] = [:], mood: Mood = .good) {
        self.key = key
        self.values = values.mapValues { String($0.prefix(200)) }
        self.mood = mood
    }

    init?(stored: String) {
        guard let read = try? JSONDecoder().decode(Self.self, from: Data(stored.utf8)) else { return nil }
        self = read
    }

    var stored: String {
        (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
