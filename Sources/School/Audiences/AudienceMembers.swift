package import MailMessage

/// Who gets a letter to an audience, and how.
///
/// No private address stands in more than one copy, and none stands beside a mailbox: whoever has a private address as
/// a guardian gets that copy only, whoever is reached in a mailbox gets nothing outside.
package struct AudienceMembers: Sendable, Hashable {
    /// People of the school whose mailbox takes the letter, each once, in the order of their names.
    package var mailboxes: [PersonID] = []
    /// One copy for each distinct private address.
    package var guardianCopies: [GuardianCopy] = []
    /// Families that get the letter on paper: nobody with custody has an address (`family.only-channel`).
    package var familiesWithoutAddress: [FamilyWithoutAddress] = []
    /// Guardians with custody who have no address of their own, whether or not somebody else of the family has one.
    package var guardiansWithoutAddress: [PersonID] = []

    package init() {}

    /// How many copies of a letter there are.
    package var count: Int { mailboxes.count + guardianCopies.count }
    package var isEmpty: Bool { mailboxes.isEmpty && guardianCopies.isEmpty }
}

/// One copy of a letter to guardians: one address, with everyone whom it serves.
package struct GuardianCopy: Sendable, Hashable, CustomStringConvertible {
    package let address: EmailAddress
    /// Those who share the address; never empty.
    package let guardians: [PersonID]
    /// The children whom the letter is about, siblings together. Empty where guardians are asked as members of a group.
    package let children: [PersonID]
    /// Of the first guardian.
    package let language: ReadingLanguage

    package init(address: EmailAddress, guardians: [PersonID], children: [PersonID], language: ReadingLanguage) {
        self.address = address
        self.guardians = guardians
        self.children = children
        self.language = language
    }

    /// Without the address: it stays out of logs.
    package var description: String { "copy for \(guardians.count) guardians of \(children.count) children" }
}

/// A child none of whose guardians can be written to by mail.
package struct FamilyWithoutAddress: Sendable, Hashable {
    package let child: PersonID
    /// With custody, in order; empty where the school knows of nobody.
    package let guardians: [PersonID]

    package init(child: PersonID, guardians: [PersonID]) {
        self.child = child
        self.guardians = guardians
    }
}

/// Who of a child's guardians is written to.
package struct GuardianSelection: Sendable, Hashable {
    /// Letters go to persons with custody only. Default true.
    package var onlyWithCustody: Bool
    /// From which age of the child, in years, guardians drop out. Default 18 (`family.two-signatures`).
    package var adultAge: Int

    package init(onlyWithCustody: Bool = true, adultAge: Int = 18) {
        self.onlyWithCustody = onlyWithCustody
        self.adultAge = adultAge
    }

    package static let standard = GuardianSelection()
}
