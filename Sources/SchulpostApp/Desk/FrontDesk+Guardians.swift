import Directory
import FoundationEssentials
import Gateway
import School

extension FrontDesk {
    /// `schulpost guardian invite`: codes for the guardians of a class who have no account yet.
    /// - Parameter sends: by mail to their private addresses; otherwise the codes are told, once.
    package func inviteGuardians(
        ofClass name: String,
        sends: Bool,
        again: Bool,
        why: String,
        in school: SchoolChoice
    ) async throws {
        try await withOffice(school) { office in
            let directory = office.rooms.directory
            let roster = directory.roster
            guard let group = roster.group(named: name), group.isActive, group.kind == .schoolClass else {
                let classes = roster.groups.filter { $0.isActive && $0.kind == .schoolClass }.map(\.name)
                let nearest = NearestName.of(name, among: classes)
                throw DeskError(
                    "Eine Klasse „\(name)“ gibt es nicht." + (nearest.map { " Ist „\($0)“ gemeint?" } ?? ""),
                    "There is no class \"\(name)\"." + (nearest.map { " Is \"\($0)\" meant?" } ?? "")
                )
            }
            let guardians = GuardianAccounts(directory: directory, post: office.gateway)
            let people = guardians.guardians(of: group.members)
            let standings = try await guardians.standings(of: people)
            let wanted = people.filter { person in
                switch standings[person] ?? .notInvited {
                case .notInvited: true
                case .invited: again
                case .awaitsAddress, .hasAccount: false
                }
            }
            let note = ChangeNote(who: "operator " + operatorName, why: why)
            let made = try await guardians.invite(wanted, by: sends ? .mail : .paper, note: note)
            for invitation in made where !sends {
                let name = roster.person(invitation.guardian)?.displayName ?? ""
                terminal.say("\(invitation.code)  \(name)", "\(invitation.code)  \(name)")
            }
            let (count, passedOver) = (made.count, people.count - made.count)
            terminal.say(
                sends
                    ? "\(count) Einladungen sind unterwegs, \(passedOver) Eltern sind übergangen (Zugang, Einladung oder keine "
                        + "Adresse)."
                    : "\(count) Codes, gültig 14 Tage; sie werden nur jetzt gezeigt. \(passedOver) Eltern sind übergangen.",
                sends
                    ? "\(count) invitations are on their way, \(passedOver) parents passed over (access, invitation or no "
                        + "address)."
                    : "\(count) codes, good for 14 days; they are shown only now. \(passedOver) parents passed over."
            )
        }
    }
}
