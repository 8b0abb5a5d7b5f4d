/// A number that holds for everyone: no role has one of its own.
package struct NumberSetting: Sendable, Hashable {
    package let name: String
    /// What is counted, for people: `days`.
    let unit: String
    let germanUnit: String
    package let range: ClosedRange<Int>
    let standard: Int
    /// What it is for, in one sentence.
    let summary: String

    init(
        _ name: String,
        unit: String,
        germanUnit: String,
        range: ClosedRange<Int>,
        standard: Int,
        summary: String
    ) {
        self.name = name
        self.unit = unit
        self.germanUnit = germanUnit
        self.range = range
        self.standard = standard
        self.summary = summary
    }

    var form: String { "\(range.lowerBound)...\(range.upperBound) \(unit)" }
    var germanForm: String { "\(range.lowerBound) bis \(range.upperBound) \(germanUnit)" }

    /// Every one there is; a new one is added here.
    static let all: [NumberSetting] = [.strikeDays, .pauseHours]

    /// How long a strike counts.
    package static let strikeDays = NumberSetting(
        "mass.strike-days",
        unit: "days",
        germanUnit: "Tage",
        range: 1...60,
        standard: 7,
        summary: "For how many days it counts that a limit on mass mail has stopped somebody (mass.paused)."
    )

    /// How long external sending pauses after the last strike.
    package static let pauseHours = NumberSetting(
        "mass.pause-hours",
        unit: "hours",
        germanUnit: "Stunden",
        range: 1...720,
        standard: 24,
        summary: "For how many hours after the last stop external sending pauses (mass.paused)."
    )
}

extension PolicySettings {
    /// The number that holds.
    package func number(_ setting: NumberSetting) -> Int { numbers[setting.name] ?? setting.standard }

    package mutating func set(_ setting: NumberSetting, to value: Int) {
        numbers[setting.name] = value == setting.standard ? nil : value
    }

    /// In days.
    package var strikeDays: Int { number(.strikeDays) }

    /// In hours.
    package var pauseHours: Int { number(.pauseHours) }
}
