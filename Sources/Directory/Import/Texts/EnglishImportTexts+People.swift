internal import School

extension EnglishImportTexts {
    func sentence(_ fault: PersonFault) -> String {
        switch fault {
        case .empty: "This is empty. The column must be filled in on every line."
        case .tooLong(let most): "This is too long. At most \(most) characters are allowed."
        case .controlCharacters:
            "This holds invisible control characters. Expected are letters, digits and punctuation only; it is best typed anew."
        case .doubleID(let file, let line):
            "This id stands in \(quoted(file)), line \(line), already. Expected is one line a person."
        case .unknownRole: "There is no such role. Expected is: \(ImportWords.roleNames); several joined by +."
        case .childWithOtherRole: "A child has no other role. Expected is \"child\" alone."
        case .noSuchDay: "There is no such day. Expected is DD.MM.YYYY or YYYY-MM-DD, such as 2015-03-05."
        case .noMailAddress: "This is no mail address. Expected is name@domain."
        case .addressOfSchool:
            "This is an address of the school. Guardians need one of their own (family.separate-mailboxes)."
        case .foreignDomain(let expected):
            "This address is not in a domain of the school. Expected is an address @\(expected)."
        case .unfitLocalPart:
            "This won't do as an address. Expected are letters a to z, digits, dots and hyphens, at most \(LocalPart.longest) characters."
        case .reservedLocalPart:
            "This address belongs to a list or to the mail system. Please choose another, or leave the field empty."
        case .localPartTaken:
            "This address is or was another person's or a group's; none is given twice. Please choose another, or leave the field empty."
        case .unfitLogin:
            "This won't do as a login. Expected are letters a to z, digits, dots and hyphens, at most \(LocalPart.longest) characters."
        case .loginTaken: "This login is or was another person's. Please choose another."
        case .unknownLanguage: "This language is not spoken here. Expected is de, en, tr, ar, uk, ru or pl."
        case .weakPassword(let flaws):
            "The password is not safe enough (account.password). "
                + flaws.map { $0.advice(in: .english) }.joined(separator: " ")
        case .unknownHash:
            "This kind of hash is unknown. Expected is one that begins with $y$, $2a$, $2b$, $2y$ or $6$."
        case .onlyChildrenBelongToClasses:
            "Only children belong to a class. Teachers have the columns classteacherof and teaches (klassenleitung, unterricht)."
        case .onlyStaffTeaches:
            "Only who works for the school teaches a class. Please change the role or this field."
        }
    }

    func sentence(_ fault: MembershipFault) -> String {
        switch fault {
        case .unknownID: "No line of the people files has this id. Expected is the id of a person named there."
        case .notAChild: "This person is no child. Expected is the id of a child."
        case .notAGuardian:
            "This person has not the role guardian. Please add the role in the people file, or correct the id."
        case .doubleGuardian:
            "This person stands with this child already. Expected is one line for each child and person."
        case .neitherYesNorNo: "Expected is yes or no."
        case .notAnOrder(let least, let most): "Expected is a number from \(least) to \(most)."
        case .unfitGroupName:
            "A class or group can't be called that. Expected is a name with letters or digits, at most \(GroupNames.longest) characters."
        case .groupNameTaken:
            "The name is a class's, a person's or reserved: its address would mean two things. Please call the group something else."
        case .unknownPart: "There is no such function. Expected is owner, teacher or member."
        case .classWithoutChildren(let known):
            "No child is in this class. "
                + (known.isEmpty ? "No child has a class at all." : "The classes are: \(list(known)).")
        }
    }
}
