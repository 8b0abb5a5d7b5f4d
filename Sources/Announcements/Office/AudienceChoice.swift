package import School

/// An audience that an author may write to.
package struct AudienceChoice: Sendable, Hashable, Identifiable {
    package var audience: Audience
    /// As the school calls it: "Eltern der 5a".
    package var name: String
    /// `eltern.5a@lindenschule.example`.
    package var address: String

    /// What forms send: `Audience.text`.
    package var id: String { audience.text }
}

/// Whom an announcement would reach: numbers, and the names of children whose families need it on paper.
package struct AudiencePreview: Sendable, Hashable {
    /// Children whom it is for, or about.
    package var children = 0
    /// Guardians who get a copy by mail, as far as the school knows: not those from whose address the last one came back.
    package var guardians = 0
    /// Families of these guardians: brothers and sisters, and guardians who share a child, are one.
    package var families = 0
    /// Copies by mail: one for each address, also for those from which mail came back; it is tried again.
    package var copies = 0
    /// Mailboxes of the school.
    package var mailboxes = 0
    /// Of these, adults: teachers and other staff.
    package var staff = 0
    /// Of these, pupils of age, who get a letter to parents themselves.
    package var ofAge = 0
    /// The children of families without mail, by name: they get a letter on paper. Mail that came back from all addresses of
    /// a family is none.
    package var familiesWithoutMail: [NamedPerson] = []

    package init() {}
}

/// Somebody with the name that people read.
package struct NamedPerson: Sendable, Hashable, Identifiable {
    package var id: PersonID
    package var name: String
    /// "5a"; empty for who is in none.
    package var className: String

    package init(id: PersonID, name: String, className: String = "") {
        self.id = id
        self.name = name
        self.className = className
    }
}
