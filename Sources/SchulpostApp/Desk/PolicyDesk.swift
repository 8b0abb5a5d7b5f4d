import FoundationEssentials
import Policy
import School

/// Reads what people type of settings, and tells what is wrong with it.
enum PolicyDesk {
    /// Takes `name=value` one after the other.
    static func settings(_ assignments: [String], over base: PolicySettings) throws -> PolicySettings {
        var settings = base
        for assignment in assignments {
            do {
                try SettingsCatalogue.standard.set(assignment, in: &settings)
            } catch {
                throw explained(error)
            }
        }
        return settings
    }

    /// The settings of a file as `policy show` prints it.
    /// - Parameter base: holds for what the file doesn't name.
    static func settings(file path: String, over base: PolicySettings) throws -> PolicySettings {
        guard let bytes = FileManager.default.contents(atPath: path), bytes.count <= ConfigurationFile.largest,
            let text = String(validating: bytes, as: UTF8.self)
        else {
            throw DeskError(
                "\(path) lässt sich nicht lesen: Erwartet wird eine UTF-8-Datei bis 1 MB, wie „schulpost policy show“ sie "
                    + "ausgibt.",
                "\(path) can't be read: a UTF-8 file of up to 1 MB is expected, as \"schulpost policy show\" prints it."
            )
        }
        // The line that tells the version is no setting.
        let lines = text.split(whereSeparator: \.isNewline).filter { line in
            line.contains("=") || !(line.hasPrefix("Fassung ") || line.hasPrefix("Version "))
        }
        do {
            return try SettingsCatalogue.standard.settings(text: lines.joined(separator: "\n"), over: base)
        } catch {
            throw explained(error)
        }
    }

    static func explained(_ error: SettingsError) -> DeskError {
        let catalogue = SettingsCatalogue.standard
        guard error.code != .unknownSetting else { return unknown(error.setting) }
        guard let key = try? catalogue.key(error.setting) else {
            return DeskError(
                "„\(line(error.setting))“ ist keine Einstellung: Geschrieben wird NAME=WERT, etwa "
                    + "mass.recipients-per-hour.child=30.",
                "\"\(line(error.setting))\" is no setting: write NAME=VALUE, such as mass.recipients-per-hour.child=30."
            )
        }
        return DeskError(
            (error.line.map { "Zeile \($0): " } ?? "") + "\(key.name): "
                + (error.value.isEmpty ? "Dieser Wert" : "„\(line(error.value))“") + " geht nicht. Möglich: "
                + key.form(in: .german),
            "\(error). May be: \(key.form(in: .english))"
        )
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

    /// On one line, without anything that a terminal would obey.
    static func line(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }

    /// The instant `30d`, `12h` or `4w` ago, or a day such as `2026-11-01`.
    static func instant(since text: String, now: Date) throws(DeskError) -> Date {
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
