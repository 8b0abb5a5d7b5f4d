package import Directory
import FoundationEssentials

/// `school import`: plans, shows, and does it when all is well.
package struct ImportDesk: Sendable {
    let directory: Directory
    let terminal: Terminal

    package init(directory: Directory, terminal: Terminal) {
        self.directory = directory
        self.terminal = terminal
    }

    /// - Throws: `DeskError`, with every fault told before.
    package func run(
        paths: [String],
        isDryRun: Bool,
        confirmsLeavers: Bool,
        note: ChangeNote
    ) async throws {
        let language = terminal.language
        let plan = try await directory.planImport(try read(paths)) { terminal.progress($0.text(in: language)) }
        terminal.progress("")
        for source in plan.sources {
            let encoding = source.encoding.text(in: language)
            terminal.say(
                "\(source.name): \(source.lines) Zeilen, \(encoding)",
                "\(source.name): \(source.lines) lines, \(encoding)"
            )
        }
        for note in plan.notes { terminal.complain(note.text(in: language)) }
        guard plan.isSound else {
            for problem in plan.problems { terminal.complain(problem.text(in: language)) }
            if plan.unlistedProblems > 0 { complain(ofUnlisted: plan.unlistedProblems) }
            throw DeskError(
                "Nichts wurde übernommen. Bitte die genannten Zeilen richtigstellen und noch einmal einlesen.",
                "Nothing was applied. Please mend the lines named above and import again."
            )
        }
        terminal.write(plan.diff(in: language))
        if isDryRun {
            terminal.say(
                "Probelauf: nichts wurde geändert. Ohne --dry-run wird es übernommen.",
                "Dry run: nothing was changed. Without --dry-run it is applied."
            )
            return
        }
        try await apply(plan, confirmsLeavers: confirmsLeavers, note: note)
    }

    private func apply(_ plan: ImportPlan, confirmsLeavers: Bool, note: ChangeNote) async throws {
        do {
            let summary = try await directory.apply(plan, note: note, confirmingLeavers: confirmsLeavers) {
                terminal.progress($0.text(in: terminal.language))
            }
            terminal.progress("")
            terminal.say(
                "Übernommen: \(summary.joined) neu, \(summary.changed) geändert, \(summary.departed) gegangen.",
                "Applied: \(summary.joined) new, \(summary.changed) changed, \(summary.departed) gone."
            )
        } catch DirectoryError.manyLeavers(let count, let all) {
            throw DeskError(
                "\(count) von \(all) Personen würden die Schule verlassen. Wenn das so gemeint ist: --confirm-leavers",
                "\(count) of \(all) people would leave the school. If that is meant: --confirm-leavers"
            )
        }
    }

    private func complain(ofUnlisted count: Int) {
        terminal.complain(
            Phrase("Weitere Fehler: \(count)", "Further faults: \(count)").text(in: terminal.language)
        )
    }

    private func read(_ paths: [String]) throws -> [ImportFile] {
        try paths.map { path in
            guard let bytes = FileManager.default.contents(atPath: path) else {
                throw DeskError("Die Datei \(path) lässt sich nicht lesen.", "The file \(path) can't be read.")
            }
            return ImportFile(name: path.split(separator: "/").last.map(String.init) ?? path, bytes: [UInt8](bytes))
        }
    }
}
