import Directory
import School

/// Fills the demo's database with the Lindenschule, once, and gives everybody a password.
enum DemoSchool {
    /// - Returns: the passwords by login.
    static func prepare(_ directory: Directory) async throws -> [String: String] {
        if directory.roster.people.isEmpty {
            let plan = try await directory.planImport(files)
            guard plan.isSound else {
                throw DeskError(
                    "Die Demo-Schule ist fehlerhaft:\n" + lines(plan.problems, .german),
                    "The demo school has faults:\n" + lines(plan.problems, .english)
                )
            }
            try await directory.apply(plan, note: note)
        }
        var passwords: [String: String] = [:]
        var new: [PersonID: String] = [:]
        let roster = directory.roster
        for account in roster.accounts {
            let password = DemoPasswords.password(for: account.login) { candidate in
                (try? directory.flaws(of: candidate, for: account.person).isEmpty) ?? true
            }
            passwords[account.login] = password
            if account.passwordState == .invited { new[account.person] = password }
        }
        if !new.isEmpty { try await directory.setPasswords(new, note: note) }
        return passwords
    }

    private static func lines(_ problems: [ImportProblem], _ language: Language) -> String {
        problems.map { $0.text(in: language) }.joined(separator: "\n")
    }

    private static let note = ChangeNote(who: "demo", why: "demo")

    /// `Fixtures/school`, carried in the program.
    private static var files: [ImportFile] {
        [
            ImportFile(name: "personen.csv", bytes: PackageResources.personen_csv),
            ImportFile(name: "sorge.csv", bytes: PackageResources.sorge_csv),
            ImportFile(name: "gruppen.csv", bytes: PackageResources.gruppen_csv),
        ]
    }
}
