package import Directory
package import FoundationEssentials
package import School

/// What administrators do to accounts at the command line. Each change is recorded with who and why.
package struct AccountDesk: Sendable {
    let directory: Directory
    let note: ChangeNote

    /// - Parameter operatorName: the login name at this machine.
    package init(directory: Directory, operatorName: String, why: String) {
        self.directory = directory
        note = ChangeNote(who: "operator " + operatorName, why: why)
    }

    /// - Returns: the one-time password; it is kept nowhere.
    package func reset(_ login: String) async throws -> String {
        try checkReason()
        return try await directory.resetPassword(of: try person(login), note: note)
    }

    package func setPassword(_ password: String, of login: String, in language: Language) async throws {
        do {
            try await directory.setPassword(password, of: try person(login), note: note)
        } catch DirectoryError.weakPassword(let flaws) {
            let advice = flaws.map { $0.advice(in: language) }.joined(separator: "\n")
            throw DeskError(
                "Dieses Passwort geht nicht:\n" + advice,
                "This password won't do:\n" + advice
            )
        }
    }

    package func lock(_ login: String, until end: Date?) async throws {
        try checkReason()
        try await directory.lock(try person(login), until: end, note: note)
    }

    package func unlock(_ login: String) async throws {
        try await directory.unlock(try person(login), note: note)
    }

    package func deny(_ module: SchoolModule, to login: String, until end: Date?) async throws {
        try checkReason()
        try await directory.deny(module, to: try person(login), until: end, note: note)
    }

    package func allow(_ module: SchoolModule, to login: String) async throws {
        try await directory.allow(module, to: try person(login), note: note)
    }

    /// Whatever takes something away from a person has a reason, which the audit log keeps.
    private func checkReason() throws(DeskError) {
        guard !note.why.contains(where: { $0.isLetter || $0.isNumber }) else { return }
        throw DeskError(
            "Bitte mit --why sagen, warum: Wer ein Konto verliert, darf fragen, und das Protokoll hebt den Grund auf.",
            "Please say with --why why: whoever loses an account may ask, and the audit log keeps the reason."
        )
    }

    private func person(_ login: String) throws -> PersonID {
        let name = login.lowercased()
        let local = name.split(separator: "@").first.map(String.init) ?? name
        let roster = directory.roster
        guard let person = roster.person(login: name) ?? roster.person(login: local) else {
            let nearest = NearestName.of(local, among: roster.accounts.map(\.login).sorted())
            throw DeskError(
                "Ein Konto „\(login)“ gibt es nicht." + (nearest.map { " Ist „\($0)“ gemeint?" } ?? ""),
                "There is no account \"\(login)\"." + (nearest.map { " Is \"\($0)\" meant?" } ?? "")
            )
        }
        return person.id
    }
}
