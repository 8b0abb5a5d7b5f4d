internal import FoundationEssentials

/// How long a personal link is good.
enum LinkTerm {
    /// At least, in seconds, from the day on which it is sent.
    static let shortest: TimeInterval = 60 * 86_400
    /// After the announcement's deadline, in seconds: who is late finds what the school says to that.
    static let afterDeadline: TimeInterval = 14 * 86_400

    static func end(deadline: Date?, from now: Date) -> Date {
        max(now.addingTimeInterval(shortest), deadline?.addingTimeInterval(afterDeadline) ?? now)
    }
}
