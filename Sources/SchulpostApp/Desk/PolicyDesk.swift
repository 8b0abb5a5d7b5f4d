import FoundationEssentials
import Policy
import School

/// Reads what people type of settings, and tells what is wrong with it.
enum PolicyDesk {
    /// Takes `name=value` one after the other.
    static func settings(
        _ assignments: [String],
        over base: PolicySettings,
        by reader: PolicySettingsReader
    ) throws -> PolicySettings {
        var settings = base
        for assignment in assignments {
            do {
                try reader.set(assignment, in: &settings)
            } catch {
                throw explained(error)
            }
        }
        return settings
    }

    /// The settings of a file as `policy show` prints it.
    /// - Parameter base: holds for what the file doesn't name.
    static func settings(
        file path: String,
        over base: PolicySettings,
        by reader: PolicySettingsReader
    ) throws -> PolicySettings {
        guard let bytes = FileManager.default.contents(atPath: path), bytes.count <= ConfigurationFile.largest,
            let text = String(validating: bytes, as: UTF8.self)
        else {
            throw DeskError(
                "\(path) lässt sich nicht lesen: Erwartet wird eine UTF-8-Datei bis 1 MB, wie „schulpost policy show“ sie "
                    + "ausgibt.",
                "\(path) can't be read: a UTF-8 file of up to 1 MB is expected, as \"schulpost policy show\" prints it."
            )
        }
        let reading = reader.read(text, over: base)
        if let problem = reading.problems.first { throw explained(problem) }
        return reading.settings
    }

    /// Why some of the thresholds have neither curve nor suggestion, each reason once.
    static func whyNoCurves(_ thresholds: [Threshold]) -> [Phrase] {
        var reasons: [Phrase] = []
        for threshold in thresholds {
            guard let german = threshold.whyNoCurve(in: .german), let english = threshold.whyNoCurve(in: .english),
                !reasons.contains(where: { $0.german == german })
            else { continue }
            reasons.append(Phrase(german, english))
        }
        return reasons
    }

    static func explained(_ error: SettingsError) -> DeskError {
        DeskError(error.text(in: .german), error.text(in: .english))
    }

    static func unknown(_ name: String) -> DeskError {
        let nearest = SettingsCatalogue.standard.nearest(to: name)
        return DeskError(
            "Eine Einstellung „\(line(name))“ gibt es nicht. "
                + (nearest.map { "Ist „\($0)“ gemeint?" } ?? "„schulpost policy show“ nennt alle."),
            "There is no setting \"\(line(name))\". "
                + (nearest.map { "Is \"\($0)\" meant?" } ?? "\"schulpost policy show\" names all.")
        )
    }

    static func checkReason(_ why: String) throws(DeskError) {
        guard why.contains(where: { !$0.isWhitespace }) else {
            throw DeskError(
                "Bitte mit --why sagen, warum sich die Regeln ändern; wer zurückblickt, wird es wissen wollen.",
                "Please say with --why why the rules change; whoever looks back will want to know."
            )
        }
    }

    /// `name: old -> new`.
    static func differences(from old: PolicySettings, to new: PolicySettings) -> [String] {
        SettingsCatalogue.standard.differences(from: old, to: new).map { name, old, new in
            "\(name): \(old.isEmpty ? "-" : line(old)) -> \(new.isEmpty ? "-" : line(new))"
        }
    }

    /// For how many days counts are kept, and may be asked for.
    static let countedDays = 1...400

    static func days(_ number: Int) throws(DeskError) -> Int {
        guard !countedDays.contains(number) else { return number }
        let range = (countedDays.lowerBound, countedDays.upperBound)
        throw DeskError(
            "--days \(number) geht nicht: Gezählt wird über \(range.0) bis \(range.1) Tage.",
            "--days \(number) won't do: counts are of \(range.0) to \(range.1) days."
        )
    }

    /// On one line, without anything that a terminal would obey.
    static func line(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }

    /// The instant `30d`, `12h` or `4w` ago, or a day such as `2026-11-01`.
    /// - Throws: `DeskError` also for a time that is still to come: nothing has been decided then.
    static func instant(since text: String, now: Date) throws(DeskError) -> Date {
        let instant = try past(text, now: now)
        guard instant >= now else { return instant }
        throw DeskError(
            "--since „\(line(text))“ kommt erst noch: Geprüft wird, was schon war.",
            "--since \"\(line(text))\" is still to come: what is past is judged."
        )
    }

    private static func past(_ text: String, now: Date) throws(DeskError) -> Date {
        let factors: [Character: Double] = ["h": 3600, "d": 86_400, "w": 7 * 86_400]
        if let unit = text.last, let factor = factors[unit], let count = Int(text.dropLast()),
            (1...100_000).contains(count)
        {
            return now.addingTimeInterval(-Double(count) * factor)
        }
        if !text.contains("T"), let start = Moment.parse(text + "T00:00") { return start }
        if let start = Moment.parse(text) { return start }
        throw DeskError(
            "--since „\(line(text))“ ist keine Zeit: erwartet wird etwa 30d, 12h, 4w oder 2026-11-01.",
            "--since \"\(line(text))\" is no time: 30d, 12h, 4w or 2026-11-01 are expected, for instance."
        )
    }
}
