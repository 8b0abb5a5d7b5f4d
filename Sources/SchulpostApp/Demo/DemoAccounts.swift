import MailMessage
import School

/// `accounts.csv`: who is in the demo's school, for scripts and for trying out.
struct DemoAccounts: Sendable {
    struct Entry: Sendable, Hashable {
        /// `child guardian teacher staff administrator head`
        let role: String
        /// Empty for guardians.
        let login: String
        /// The school address; for guardians the private one.
        let address: String
        let password: String
        /// Names of classes: a child's, those a teacher has, those of a guardian's children.
        let classes: [String]
    }

    let entries: [Entry]
    private let classTeachers: [String: String]

    /// - Parameter passwords: by login.
    init(roster: Roster, plan: AddressPlan, passwords: [String: String]) {
        var entries: [Entry] = []
        for person in roster.people where person.isActive {
            if let account = roster.account(of: person.id), let address = plan.address(of: person),
                let role = Self.workingRole(of: person)
            {
                entries.append(
                    Entry(
                        role: role,
                        login: account.login,
                        address: address.description,
                        password: passwords[account.login] ?? "",
                        classes: Self.classes(of: person, in: roster)
                    )
                )
            }
            // Letters go to persons with custody: by the usage rules only they are guardians.
            let children = roster.guardianships(ofGuardian: person.id).filter(\.hasCustody).map(\.child)
            if person.isGuardian, !children.isEmpty, let address = person.privateAddress {
                entries.append(
                    Entry(
                        role: Role.guardian.rawValue,
                        login: "",
                        address: address.description,
                        password: "",
                        classes: Self.sorted(children.flatMap { roster.classes(of: $0) })
                    )
                )
            }
        }
        var classTeachers: [String: String] = [:]
        for group in roster.groups where group.isActive && group.kind == .schoolClass {
            classTeachers[group.name] = group.owners.lazy.compactMap { roster.account(of: $0)?.login }.first
        }
        self.classTeachers = classTeachers
        self.entries = entries.sorted {
            ($0.role, $0.classes.first ?? "", $0.address) < ($1.role, $1.classes.first ?? "", $1.address)
        }
    }

    /// The first teacher who leads a class.
    func classTeacher(of name: String) -> Entry? {
        guard let login = classTeachers[name] else { return nil }
        return entries.first { $0.login == login }
    }

    /// `role,login,address,password,classes`; several classes are parted by spaces (RFC 4180).
    var csv: String {
        var text = "role,login,address,password,classes\n"
        for entry in entries {
            let fields = [entry.role, entry.login, entry.address, entry.password, entry.classes.joined(separator: " ")]
            text += fields.map(Self.quoted).joined(separator: ",") + "\n"
        }
        return text
    }

    /// What a person with an account is first of all.
    private static func workingRole(of person: Person) -> String? {
        let order: [(Role, String)] = [
            (.head, "head"), (.administrator, "administrator"), (.teacher, "teacher"), (.staff, "staff"),
            (.dataProtectionOfficer, "staff"), (.child, "child"),
        ]
        return order.first { person.roles.contains($0.0) }?.1
    }

    private static func classes(of person: Person, in roster: Roster) -> [String] {
        if person.isChild { return sorted(roster.classes(of: person.id)) }
        return sorted(
            roster.groups.filter { group in
                group.isActive && group.kind == .schoolClass
                    && (group.owners.contains(person.id) || group.teachers.contains(person.id))
            }
        )
    }

    private static func sorted(_ classes: [Group]) -> [String] { Set(classes.map(\.name)).sorted() }

    private static func quoted(_ field: String) -> String {
        guard field.contains(where: { ",\"\n\r".contains($0) }) else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
    }
}
