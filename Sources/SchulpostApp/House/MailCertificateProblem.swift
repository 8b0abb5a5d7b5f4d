package import MessageSigning

/// Why the school's certificate for e-mail can't sign its announcements, with what to do.
package enum MailCertificateProblem: Error, Sendable, Hashable {
    /// There is no such file, or this user may not read it.
    case unreadable
    /// It carries no address of the school.
    case foreign
    case identity(SigningIdentityError)

    var phrase: Phrase {
        switch self {
        case .unreadable:
            Phrase(
                "Die Datei gibt es nicht, oder dieser Benutzer darf sie nicht lesen",
                "There is no such file, or this user may not read it"
            )
        case .foreign:
            Phrase(
                "Es trägt keine Adresse der Schule; beantragen Sie eines für die Adresse, von der Mitteilungen kommen",
                "It carries no address of the school; apply for one for the address that announcements come from"
            )
        case .identity(let error): Self.phrase(of: error)
        }
    }

    private static func phrase(of error: SigningIdentityError) -> Phrase {
        switch error {
        case .unreadableCertificate:
            Phrase(
                "Erwartet wird ein Zertifikat als PEM-Datei, dann seine Kette",
                "A PEM certificate is expected, then its chain"
            )
        case .unreadablePrivateKey:
            Phrase(
                "Der private Schlüssel ist kein PEM-Schlüssel, oder das Passwort dazu stimmt nicht",
                "The private key is no PEM key, or its passphrase is wrong"
            )
        case .needsPassphrase:
            Phrase(
                "Der private Schlüssel ist verschlüsselt; school.mail-passphrase-file nennt die Datei mit dem Passwort",
                "The private key is encrypted; school.mail-passphrase-file names the file with its passphrase"
            )
        case .otherKey:
            Phrase("Der private Schlüssel gehört nicht dazu", "The private key doesn't belong to it")
        case .unfitKey:
            Phrase(
                "Der Schlüssel muss RSA mit mindestens 2048 Bit oder eine elliptische Kurve mit 256 sein",
                "The key must be RSA of at least 2048 bits or an elliptic curve of 256"
            )
        case .notForMail:
            Phrase(
                "Es ist nicht zum Unterschreiben von E-Mail ausgestellt (emailProtection), sondern etwa für einen Webserver",
                "It is not issued for signing e-mail (emailProtection) but, for example, for a web server"
            )
        case .noAddress: Phrase("Es trägt keine E-Mail-Adresse", "It carries no e-mail address")
        case .expired(let date):
            Phrase(
                "Es ist am \(Moment.text(date)) abgelaufen; bitte erneuern, oder die Zeilen aus der Datei nehmen",
                "It expired at \(Moment.text(date)); please renew it, or take the lines out of the file"
            )
        case .notYetValid(let date):
            Phrase(
                "Es gilt erst ab \(Moment.text(date)); stimmt die Uhr dieses Rechners?",
                "It holds only from \(Moment.text(date)); is this machine's clock right?"
            )
        }
    }
}
