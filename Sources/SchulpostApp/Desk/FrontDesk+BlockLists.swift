import FoundationEssentials
import Gateway
import Policy
import School

extension FrontDesk {
    /// `schulpost block-list import`: a list of domains, in place of one of the same name; live on every node within seconds.
    /// - Parameter source: where it is from; nil for the file's name.
    package func importBlockList(
        _ path: String,
        named name: String,
        from source: String?,
        in school: SchoolChoice
    ) async throws {
        guard let octets = FileManager.default.contents(atPath: path) else {
            throw DeskError("\(path) lässt sich nicht lesen.", "\(path) can't be read.")
        }
        try await withRooms(school) { rooms in
            let file = BlockListFile([UInt8](octets))
            let line = terminal.language == .german ? "Zeile" : "line"
            for problem in file.problems {
                terminal.complain("\(line) \(problem.line): \(problem.reason.text(in: terminal.language))")
            }
            let others = file.problemCount - file.problems.count
            if others > 0 {
                terminal.complain(terminal.language == .german ? "… und \(others) weitere" : "… and \(others) more")
            }
            do {
                let list = try await rooms.blockLists.replace(name, with: file, from: source ?? path, by: author)
                terminal.say(
                    "\(list.name): gesperrte Domains: \(list.domains), ausgelassene Zeilen: \(list.problems).",
                    "\(list.name): domains blocked: \(list.domains), lines left out: \(list.problems)."
                )
            } catch let error as BlockListError {
                throw Self.error(error)
            }
        }
    }

    /// `schulpost block-list list`.
    package func listBlockLists(in school: SchoolChoice) async throws {
        try await withRooms(school) { rooms in
            let lists = try await rooms.blockLists.lists()
            for list in lists {
                terminal.say("\(list.name)  \(list.domains)  \(Moment.text(list.time))  \(list.source)")
            }
            terminal.say(
                lists.count == 1 ? "1 Sperrliste." : "\(lists.count) Sperrlisten.",
                lists.count == 1 ? "1 block-list." : "\(lists.count) block-lists."
            )
        }
    }

    /// `schulpost block-list remove`.
    package func removeBlockList(_ name: String, in school: SchoolChoice) async throws {
        try await withRooms(school) { rooms in
            guard try await rooms.blockLists.remove(name) else {
                throw DeskError("Eine Sperrliste „\(name)“ gibt es nicht.", "There is no block-list \"\(name)\".")
            }
            terminal.say("\(name) gilt nicht mehr.", "\(name) holds no longer.")
        }
    }

    private static func error(_ error: BlockListError) -> DeskError {
        switch error {
        case .badName:
            DeskError(
                "Der Name einer Liste hat 1 bis 40 Buchstaben, Ziffern, Leerzeichen, Punkte und Bindestriche.",
                "A list's name has 1 to 40 letters, digits, spaces, dots and hyphens."
            )
        case .empty:
            DeskError(
                "In keiner Zeile der Datei steht eine Domain; die bisherige Liste gilt weiter.",
                "No line of the file holds a domain; the list as it was holds on."
            )
        case .tooLong:
            DeskError(
                "Die Liste hat mehr als \(BlockListStore.mostDomains) Domains; bitte teilen Sie sie.",
                "The list has more than \(BlockListStore.mostDomains) domains; please part it."
            )
        }
    }
}
