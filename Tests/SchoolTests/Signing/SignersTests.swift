import FoundationEssentials
import Testing

@testable import School

/// `family.two-signatures`: who signs, and when it is enough.
@Suite("Signatures")
struct SigningTests {
    let child = PersonID("anna")
    let mother = PersonID("mother")
    let father = PersonID("father")
    let aunt = PersonID("aunt")

    func roster(born: String) -> Roster {
        Roster(
            people: [
                Person(
                    id: child,
                    givenName: "Anna",
                    familyName: "Weber",
                    roles: [.child],
                    birthDate: CalendarDay(born),
                    localPart: "anna.weber"
                ),
                Person(id: mother, givenName: "Maria", familyName: "Weber", roles: [.guardian]),
                Person(id: father, givenName: "Max", familyName: "Weber", roles: [.guardian]),
                Person(id: aunt, givenName: "Eva", familyName: "Weber", roles: [.guardian]),
            ],
            guardianships: [
                Guardianship(guardian: mother, child: child, order: 1),
                Guardianship(guardian: father, child: child, order: 2),
                Guardianship(guardian: aunt, child: child, hasCustody: false, order: 3),
            ]
        )
    }

    @Test(
        "Who signs depends on the child's age and the school's rule",
        arguments: [
            ("2016-02-01", ChildSignature.with, ["mother", "father"]),
            ("2012-11-22", .with, ["mother", "father"]),
            ("2012-11-21", .with, ["mother", "father", "anna"]),
            ("2012-11-21", .instead, ["anna"]),
            ("2012-11-21", .none, ["mother", "father"]),
            ("2008-11-21", .none, ["anna"]),
        ]
    )
    func signers(born: String, rule: ChildSignature, expected: [String]) throws {
        let day = try #require(CalendarDay("2026-11-21"))
        let signers = Signers(for: child, rule, in: roster(born: born), on: day)
        #expect(signers.people.map(\.text) == expected)
    }

    func signature(_ signer: PersonID, attestsFor others: Set<PersonID> = []) -> Signature {
        Signature(
            child: child,
            signer: signer,
            attestsFor: others,
            typedName: "x",
            way: .link,
            time: Date(timeIntervalSince1970: 0)
        )
    }

    @Test("One signature is enough for a quorum of one")
    func one() {
        let signers = Signers(guardians: [mother, father])
        #expect(Acknowledgement.Quorum.one.state(signers, []) == .open)
        #expect(Acknowledgement.Quorum.one.state(signers, [signature(father)]) == .complete)
    }

    @Test("All must sign for themselves where all are asked; another's word doesn't do")
    func all() {
        let signers = Signers(guardians: [mother, father])
        let attested = signature(mother, attestsFor: [father])
        #expect(Acknowledgement.Quorum.all.state(signers, [attested]) == .partly(missing: [father]))
        #expect(Acknowledgement.Quorum.all.state(signers, [attested, signature(father)]) == .complete)
    }

    @Test("One may confirm the other's agreement where that is allowed")
    func attested() {
        let signers = Signers(guardians: [mother, father])
        #expect(Acknowledgement.Quorum.attested.state(signers, [signature(mother)]) == .partly(missing: [father]))
        #expect(Acknowledgement.Quorum.attested.state(signers, [signature(mother, attestsFor: [father])]) == .complete)
    }

    @Test(
        "A child that is asked beside its parents signs itself, and doesn't sign for them",
        arguments: [
            (
                Acknowledgement.Quorum.one, ["anna"],
                SignatureState.partly(missing: [PersonID("mother"), PersonID("father")])
            ),
            (.one, ["father"], .partly(missing: [PersonID("anna")])),
            (.one, ["father", "anna"], .complete),
            (.all, ["father", "anna"], .partly(missing: [PersonID("mother")])),
            (.attested, ["anna"], .partly(missing: [PersonID("mother"), PersonID("father")])),
            (.attested, ["mother"], .partly(missing: [PersonID("anna")])),
            (.attested, ["mother", "anna"], .complete),
        ]
    )
    func besideParents(quorum: Acknowledgement.Quorum, signing: [String], expected: SignatureState) {
        let signers = Signers(guardians: [mother, father], child: child)
        // Each says to speak for everybody.
        let signatures = signing.map { signature(PersonID($0), attestsFor: [mother, father, child]) }
        #expect(quorum.state(signers, signatures) == expected)
    }

    @Test("A child that signs in its parents' place, or of age, is enough", arguments: Acknowledgement.Quorum.allCases)
    func alone(quorum: Acknowledgement.Quorum) {
        #expect(quorum.state(Signers(child: child), [signature(child)]) == .complete)
        #expect(quorum.state(Signers(child: child), [signature(mother)]) == .open)
    }

    @Test("Who has no custody signs nothing, and confirms nothing", arguments: Acknowledgement.Quorum.allCases)
    func strangers(quorum: Acknowledgement.Quorum) {
        let signers = Signers(guardians: [mother, father])
        #expect(quorum.state(signers, [signature(aunt, attestsFor: [mother, father])]) == .open)
    }
}
