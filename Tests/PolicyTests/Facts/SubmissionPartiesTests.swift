import Foundation
import MailMessage
import School
import Testing

@testable import Policy

@Suite("Whose settings and orders hold")
struct SubmissionPartiesTests {
    /// Mail from outside, as a known address proves it or doesn't.
    private func mail(_ known: KnownGuardian?) throws -> Submission {
        var submission = try Fixture.submission(
            Fixture.outsider("sabine.weber@mailhaus.example"),
            audience: AudienceFacts(people: [AudienceFacts.PeopleCount(.teacher, 1)])
        )
        submission.senders.knownGuardian = known
        return submission
    }

    private let proven = KnownGuardian(isVerified: true, classes: ["5a", "5b"])

    @Test("who has logged in is judged by their roles, guardians outside by both, whoever is not proven as an outsider")
    func parties() throws {
        #expect(try Fixture.submission(Fixture.person([.child, .staff])).parties == [.child, .staff])
        #expect(try Fixture.submission(.house).parties == [])
        #expect(try mail(nil).parties == .outsider)
        #expect(try mail(proven).parties == [.outsider, .guardian])
        #expect(try mail(KnownGuardian(isVerified: false, classes: ["5a"])).parties == .outsider)
        // A teacher's private address.
        #expect(try mail(KnownGuardian(isVerified: true)).parties == .outsider)
        // Somebody of the school is whom they have logged in as, whatever the header says.
        var inside = try Fixture.submission(Fixture.person(.teacher))
        inside.senders.knownGuardian = proven
        #expect(inside.parties == .teacher)
    }

    @Test("a record tells the same, though it keeps no class")
    func recorded() throws {
        let all = [
            nil, proven, KnownGuardian(isVerified: true), KnownGuardian(isVerified: false, classes: ["5a"]),
            KnownGuardian(isVerified: false),
        ]
        for known in all {
            let submission = try mail(known)
            let facts = DecisionFacts(submission, PolicySettings())
            let read = try DecisionFacts(compactForm: facts.compactForm).submission
            #expect(read == facts.submission)
            #expect(read.parties == submission.parties)
            #expect(read.senders.knownGuardian?.classes ?? [] == [])
        }
    }

    @Test("what is set for guardians holds for them outside, too; where it is milder, what is set for outsiders stays")
    func settings() throws {
        var settings = PolicySettings()
        let rule = ChainWording()
        let limit = try #require(rule.limits.first)
        func action(_ known: KnownGuardian?) throws -> Action { settings.action(of: rule, for: try mail(known)) }
        func points(_ known: KnownGuardian?) throws -> Int { settings.limit(limit, for: try mail(known)) }
        settings.set(.refuse, of: rule, for: .guardian)
        settings.set(.observe, of: rule, for: .outsider)
        settings.set(limit, to: 1, for: .guardian)
        settings.set(limit, to: 9, for: .outsider)
        #expect(try action(proven) == .refuse)
        #expect(try points(proven) == 1)
        #expect(try action(nil) == .observe)
        #expect(try points(nil) == 9)
        settings.set(.observe, of: rule, for: .guardian)
        settings.set(.hold, of: rule, for: .outsider)
        settings.set(limit, to: 50, for: .guardian)
        #expect(try action(proven) == .hold)
        #expect(try points(proven) == 9)
    }

    @Test("rules about outsiders alone judge a guardian's mail as any other's")
    func outsidersAlone() throws {
        for rule in StandardRules.all where !rule.parties.contains(.guardian) {
            var settings = PolicySettings()
            settings.set(.label, of: rule, for: .outsider)
            #expect(settings.action(of: rule, for: try mail(proven)) == .label, "\(rule.id)")
        }
    }
}
