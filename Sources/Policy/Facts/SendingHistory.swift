package import FoundationEssentials

/// What the author has sent before, beyond the last hour's recipients; without this submission.
///
/// Messages are counted for each channel by itself: here stand those of the submission's.
package struct SendingHistory: Sendable, Hashable {
    /// People reached within twenty-four hours.
    package var recipientsWithinDay: Int
    package var messagesWithinHour: Int
    package var messagesWithinDay: Int
    /// How many of this submission's recipients the author never wrote to before.
    package var firstTimeRecipients: Int
    /// Those of earlier submissions within twenty-four hours.
    package var firstTimeWithinDay: Int
    /// How often a limit on mass mail stopped the author within the days that count; asked only where mail would leave.
    package var strikes: Int
    package var lastStrike: Date?
    /// When which of the counts above end, oldest first; empty where no limit is reached. For the explanation alone, and
    /// never recorded.
    package var ebb: [Ebb]

    /// What leaves the counts at one instant.
    package struct Ebb: Sendable, Hashable {
        package enum Window: Sendable, Hashable {
            case hour
            case day
        }

        package var window: Window
        package var at: Date
        package var recipients: Int
        package var messages: Int
        package var firstTime: Int

        package init(_ window: Window, at: Date, recipients: Int = 0, messages: Int = 0, firstTime: Int = 0) {
            self.window = window
            self.at = at
            self.recipients = recipients
            self.messages = messages
            self.firstTime = firstTime
        }
    }

    package init(
        recipientsWithinDay: Int = 0,
        messagesWithinHour: Int = 0,
        messagesWithinDay: Int = 0,
        firstTimeRecipients: Int = 0,
        firstTimeWithinDay: Int = 0,
        strikes: Int = 0,
        lastStrike: Date? = nil,
        ebb: [Ebb] = []
    ) {
        self.recipientsWithinDay = recipientsWithinDay
        self.messagesWithinHour = messagesWithinHour
        self.messagesWithinDay = messagesWithinDay
        self.firstTimeRecipients = firstTimeRecipients
        self.firstTimeWithinDay = firstTimeWithinDay
        self.strikes = strikes
        self.lastStrike = lastStrike
        self.ebb = ebb
    }
}

extension SendingHistory.Ebb.Window {
    /// Seconds.
    var length: TimeInterval { self == .hour ? 3600 : 86_400 }
}

extension SendingHistory {
    /// When enough has left a count for something to fit in again.
    /// - Parameters:
    ///   - excess: by how much the count is too high now.
    ///   - amount: what an entry takes with it.
    ///   - time: of the submission.
    /// - Returns: the end of the whole window where the entries don't tell.
    func refill(
        _ window: Ebb.Window,
        excess: Int,
        _ amount: KeyPath<Ebb, Int>,
        at time: Date
    ) -> Date {
        var rest = excess
        for entry in ebb where entry.window == window {
            rest -= entry[keyPath: amount]
            if rest <= 0 { return entry.at }
        }
        return time.addingTimeInterval(window.length)
    }
}
