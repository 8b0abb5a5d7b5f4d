package import School

extension VerifiedAnnouncement {
    /// The office in which it was written, for people: "Schulleitung".
    package func office(in language: Language) -> String {
        switch (role, language) {
        case (.head, .german): "Schulleitung"
        case (.head, .english): "Head of school"
        case (.administrator, .german): "Administration"
        case (.administrator, .english): "Administration"
        case (.teacher, .german): "Lehrkraft"
        case (.teacher, .english): "Teacher"
        case (.dataProtectionOfficer, .german): "Datenschutz"
        case (.dataProtectionOfficer, .english): "Data protection officer"
        case (.staff, .german), (.child, .german), (.guardian, .german): "Personal"
        case (.staff, .english), (.child, .english), (.guardian, .english): "Staff"
        }
    }
}
