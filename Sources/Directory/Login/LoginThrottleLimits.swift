/// How failed logins slow down.
package struct LoginThrottleLimits: Sendable, Hashable {
    /// Failures of one login from one network that cost nothing. Default 5: typing errors, and the several connections
    /// that a mail program opens at once.
    package var freePerPair = 5
    /// Failures from one network that cost nothing. Default 100: a school behind one address on the first day.
    package var freePerNetwork = 100
    /// Failures of one login from anywhere before strange networks wait. Default 20.
    package var freePerLogin = 20
    /// What failures of one login from one network make its next attempt there wait at most, seconds. Default 3.
    package var longestPairDelay = 3.0
    /// What failures of a network make an attempt from there wait at most, seconds. Default 6.
    package var longestNetworkDelay = 6.0
    /// What one login's failures elsewhere add at most for a strange network, seconds. Default 4.
    package var longestLoginDelay = 4.0
    /// Attempts of one login from one network that may wait at a time. Default 4: some 80 guesses a minute.
    package var mostWaitingPerPair = 4
    /// Attempts from one network that may wait for its failures at a time. Default 8: some 80 guesses a minute.
    package var mostWaitingPerNetwork = 8
    /// Failures are forgotten after so many seconds without another. Default 15 minutes.
    package var failuresLast = 900.0
    /// How long a success makes a network the person's usual place, seconds. Default 30 days.
    package var trustLasts = 2_592_000.0
    /// Entries in each table. Default 20,000, some megabytes.
    package var longestTable = 20_000

    package init() {}

    package static let standard = LoginThrottleLimits()
}
