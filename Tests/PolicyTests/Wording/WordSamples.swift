import MailMessage
import School

@testable import Policy

extension Samples {
    /// Submissions whose words the word rules find, in every wording.
    static func words() throws -> [Submission] {
        func submission(_ author: Author, _ audience: AudienceFacts, _ signs: TextSign...) throws -> Submission {
            var submission = try Fixture.submission(author, audience: audience)
            submission.content.text = TextFacts(signs: signs)
            return submission
        }
        let child = try Fixture.person(.child)
        let teacher = try Fixture.person(.teacher)
        let outsider = try Fixture.outsider()
        let toClass = AudienceFacts(lists: [ListFacts(.classChildren(GroupID("g5a")), answer: .allowed, children: 25)])
        var guardians = ListFacts(.classGuardians(GroupID("g5a")), answer: .allowed, guardians: 40)
        guardians.address = try Fixture.address("eltern.5a@lindenschule.example")
        let toGuardians = AudienceFacts(lists: [guardians])
        var wide = toClass
        wide.lists[0].isWiderThanTaught = true
        wide.lists[0].address = try Fixture.address("klasse.5a@lindenschule.example")
        let parents = TextSign("audience.parents.salutation", points: 4)
        let children = TextSign("audience.children.salutation", points: 4)
        let confirm = TextSign("signup.confirm.address", points: 3)
        let group = AudienceFacts(lists: [ListFacts(.childGuardians(PersonID("c1")), answer: .allowed, guardians: 2)])
        return try [
            submission(
                child,
                Fixture.children(3),
                TextSign("chain.pass-on.number", points: 3),
                TextSign("chain.threat.if-not", points: 3)
            ),
            submission(Fixture.outsider("noreply@tiktok.com"), Fixture.children(1), confirm),
            submission(outsider, toClass, confirm),
            submission(outsider, Fixture.children(1), confirm),
            submission(teacher, AudienceFacts(people: Fixture.children(1).people, lists: toGuardians.lists)),
            submission(child, toGuardians),
            submission(teacher, toClass, parents),
            submission(teacher, Fixture.children(1), parents),
            submission(teacher, toGuardians, children),
            submission(teacher, group, children),
            submission(teacher, wide),
            submission(teacher, toClass, TextSign("audience.staff.salutation", points: 4)),
        ]
            + ["insult", "violence", "sexual", "extremism", "self-harm"].map { kind in
                try submission(child, Fixture.children(1), TextSign("words.\(kind).words", points: 3))
            }
    }
}
