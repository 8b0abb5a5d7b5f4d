package import FoundationEssentials

/// An entry of a list of exceptions that ends soon, has ended, or has no end: to be looked at again.
package struct EndingEntry: Sendable, Hashable {
    /// The setting's name.
    package var setting: String
    /// As it is written there: `partner.example until 2027-07-31 because exchange with Lyon`.
    package var entry: String
    /// nil where it doesn't end.
    package var until: Date?
    /// It counts no longer.
    package var hasEnded: Bool
}

extension PolicySettings {
    /// How long before its end an entry is shown as ending, in seconds: three weeks, time enough to ask who wanted it.
    package static let endingTime: TimeInterval = 21 * 24 * 3600

    /// What of the allow-lists and exemptions ends soon or has ended; of `school-only.allowed` also what never ends. The
    /// earliest end first, what never ends last.
    package func ending(at time: Date) -> [EndingEntry] {
        func ending(_ name: String, _ entries: [AllowedCorrespondent], needsEnd: Bool = false) -> [EndingEntry] {
            entries.compactMap { entry in
                Self.ending(name, SettingEntries.print(entry), entry.until, at: time, needsEnd)
            }
        }
        let all =
            ending("school-only.allowed", allowed, needsEnd: true) + ending("school-only.signup-allowed", usedServices)
            + ending("spoof.allowed", trusted)
            + exemptions.compactMap { Self.ending("exemptions", SettingEntries.print($0), $0.until, at: time, false) }
        return all.sorted {
            ($0.until ?? .distantFuture, $0.setting, $0.entry) < ($1.until ?? .distantFuture, $1.setting, $1.entry)
        }
    }

    private static func ending(
        _ setting: String,
        _ entry: String,
        _ until: Date?,
        at time: Date,
        _ needsEnd: Bool
    ) -> EndingEntry? {
        guard let until else {
            return needsEnd ? EndingEntry(setting: setting, entry: entry, until: nil, hasEnded: false) : nil
        }
        guard until < time.addingTimeInterval(endingTime) else { return nil }
        return EndingEntry(setting: setting, entry: entry, until: until, hasEnded: until < time)
    }
}
