package import FoundationEssentials
package import School

/// Instants in texts for people, as clocks in Germany show them.
package enum ShownInstant {
    /// `24.11.2026, 16:00 Uhr`; `24 November 2026, 16:00`.
    package static func text(_ instant: Date, in language: Language) -> String {
        SchoolClock.shown(instant, in: language)
    }
}
