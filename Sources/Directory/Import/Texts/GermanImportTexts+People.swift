internal import School

extension GermanImportTexts {
    func sentence(_ fault: PersonFault) -> String {
        switch fault {
        case .empty: "Hier steht nichts. Diese Spalte muss in jeder Zeile ausgefüllt sein."
        case .tooLong(let most): "Das ist zu lang. Erlaubt sind höchstens \(most) Zeichen."
        case .controlCharacters:
            "Das enthält unsichtbare Steuerzeichen. Erwartet werden nur Buchstaben, Ziffern und Satzzeichen; am besten neu eintippen."
        case .doubleID(let file, let line):
            "Diese id gibt es schon: \(quoted(file)), Zeile \(line). Erwartet wird je Person eine Zeile."
        case .unknownRole:
            "Diese Rolle gibt es nicht. Erwartet wird: \(ImportWords.roleNames); mehrere mit + verbunden."
        case .childWithOtherRole: "Ein Kind hat keine weitere Rolle. Erwartet wird „Kind“ allein."
        case .noSuchDay: "Diesen Tag gibt es nicht. Erwartet wird TT.MM.JJJJ oder JJJJ-MM-TT, zum Beispiel 05.03.2015."
        case .noMailAddress: "Das ist keine Mailadresse. Erwartet wird name@domain."
        case .addressOfSchool:
            "Das ist eine Adresse der Schule. Sorgeberechtigte brauchen eine eigene (family.separate-mailboxes)."
        case .foreignDomain(let expected):
            "Diese Adresse liegt nicht in einer Domain der Schule. Erwartet wird eine Adresse @\(expected)."
        case .unfitLocalPart:
            "Das taugt nicht als Adresse. Erwartet werden Buchstaben von a bis z, Ziffern, Punkte und Bindestriche, höchstens \(LocalPart.longest) Zeichen."
        case .reservedLocalPart:
            "Diese Adresse gehört einem Verteiler oder dem Mailsystem. Bitte eine andere wählen oder das Feld leer lassen."
        case .localPartTaken:
            "Diese Adresse gehört oder gehörte jemand anderem oder einer Gruppe; keine wird zweimal vergeben. Bitte eine andere wählen oder das Feld leer lassen."
        case .unfitLogin:
            "Das taugt nicht als Anmeldename. Erwartet werden Buchstaben von a bis z, Ziffern, Punkte und Bindestriche, höchstens \(LocalPart.longest) Zeichen."
        case .loginTaken: "Dieser Anmeldename gehört oder gehörte jemand anderem. Bitte einen anderen wählen."
        case .unknownLanguage: "Diese Sprache gibt es hier nicht. Erwartet wird de, en, tr, ar, uk, ru oder pl."
        case .weakPassword(let flaws):
            "Das Passwort ist nicht sicher genug (account.password). "
                + flaws.map { $0.advice(in: .german) }.joined(separator: " ")
        case .unknownHash:
            "Diese Art Hash ist unbekannt. Erwartet wird einer, der mit $y$, $2a$, $2b$, $2y$ oder $6$ beginnt."
        case .onlyChildrenBelongToClasses:
            "Nur Kinder gehören zu einer Klasse. Für Lehrkräfte gibt es die Spalten klassenleitung und unterricht."
        case .onlyStaffTeaches:
            "Nur wer für die Schule arbeitet, unterrichtet eine Klasse. Bitte Rolle oder Feld ändern."
        }
    }

    func sentence(_ fault: MembershipFault) -> String {
        switch fault {
        case .unknownID: "Diese id hat keine Zeile in den Personendateien. Erwartet wird die id einer Person von dort."
        case .notAChild: "Diese Person ist kein Kind. Erwartet wird die id eines Kindes."
        case .notAGuardian:
            "Diese Person hat nicht die Rolle Sorgeberechtigt. Bitte die Rolle in der Personendatei ergänzen oder die id berichtigen."
        case .doubleGuardian: "Diese Person steht bei diesem Kind schon. Erwartet wird je Kind und Person eine Zeile."
        case .neitherYesNorNo: "Erwartet wird ja oder nein."
        case .notAnOrder(let least, let most): "Erwartet wird eine Zahl von \(least) bis \(most)."
        case .unfitGroupName:
            "So kann eine Klasse oder Gruppe nicht heißen. Erwartet wird ein Name mit Buchstaben oder Ziffern, höchstens \(GroupNames.longest) Zeichen."
        case .groupNameTaken:
            "So heißt schon eine Klasse oder eine Person, oder der Name ist vergeben: Die Adresse hätte zwei Bedeutungen. Bitte die Gruppe anders nennen."
        case .unknownPart: "Diese Funktion gibt es nicht. Erwartet wird leitung, lehrkraft oder mitglied."
        case .classWithoutChildren(let known):
            "In dieser Klasse ist kein Kind. "
                + (known.isEmpty ? "Bei keinem Kind steht eine Klasse." : "Die Klassen sind: \(list(known)).")
        }
    }
}
