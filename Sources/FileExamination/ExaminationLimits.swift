/// How much of a message's files is looked at. What goes beyond is a finding, never a reason to go on.
package struct ExaminationLimits: Sendable, Hashable {
    /// Files in all archives of a message together.
    package var entries = 10_000
    /// Archives within archives, messages within messages.
    package var depth = 5
    /// Octets that the archives of a message say they hold, or are seen to hold, unpacked.
    package var declaredOctets = 1 << 30
    /// From so many unpacked octets on the ratio counts.
    package var ratioOctets = 64 << 20
    /// Unpacked octets for one packed octet. Text packs to a tenth, an empty picture to a hundredth.
    package var ratio = 200
    /// Octets that are really unpacked for a message: the beginning of each file, and archives within archives.
    package var readOctets = 256 << 20
    /// Octets of unpacked archives within archives that are in memory at once.
    package var heldOctets = 64 << 20
    /// For a whole message.
    package var time: Duration = .seconds(5)

    package init() {}

    package static let standard = ExaminationLimits()

    /// Octets at the beginning of a file that say what it is.
    static let headOctets = 64 << 10
}
