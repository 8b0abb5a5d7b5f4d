import Glibc
import NIOCore
package import School

/// Why the post office can't open, with what to do next.
package enum StartError: Error, Sendable, Hashable {
    case unreadableCertificate(String)
    case unreadablePrivateKey(String)
    case unfitCertificate(String, String)
    /// A newer version of the program has changed the schema; its steps.
    case newerDatabase(steps: [String])
    case unusableDatabase(path: String, reason: String)
    case unreadableSecret(path: String)
    /// The relay's settings can't be used.
    case unusableRelay(reason: String)
    /// The certificate for e-mail, or a file beside it.
    case unfitMailCertificate(String, MailCertificateProblem)
    /// The DNS can't be asked.
    case unusableNames(reason: String)
    /// DKIM keys can't be opened.
    case unusableKeys(reason: String)
    /// A scanner can't be asked.
    case unusableScanner(reason: String)
    case portsInUse(reason: String)

    /// What kept a door shut, where that is what `error` tells.
    init?(_ error: any Error) {
        guard let error = error as? IOError else { return nil }
        self = .portsInUse(reason: String(cString: strerror(error.errnoCode)))
    }

    package func text(in language: Language) -> String { phrase.text(in: language) }

    private var phrase: Phrase {
        switch self {
        case .unreadableCertificate(let path):
            Phrase(
                "Das Zertifikat \(path) lässt sich nicht lesen. Erwartet wird eine PEM-Datei (server.certificate).",
                "The certificate \(path) can't be read. A PEM file is expected (server.certificate)."
            )
        case .unreadablePrivateKey(let path):
            Phrase(
                "Der Schlüssel \(path) lässt sich nicht lesen. Erwartet wird eine PEM-Datei, die dieser Benutzer "
                    + "lesen darf (server.private-key).",
                "The key \(path) can't be read. A PEM file is expected that this user may read (server.private-key)."
            )
        case .unfitCertificate(let certificate, let key):
            Phrase(
                "Zertifikat \(certificate) und Schlüssel \(key) passen nicht zusammen.",
                "The certificate \(certificate) and the key \(key) don't belong together."
            )
        case .unusableDatabase(let path, let reason):
            Phrase(
                "Die Datenbank \(path) lässt sich nicht öffnen (\(reason)). Gibt es den Ordner, und darf dieser Benutzer "
                    + "darin schreiben?",
                "The database \(path) can't be opened (\(reason)). Is its folder there, and may this user write in it?"
            )
        case .newerDatabase(let steps):
            Phrase(
                "Eine neuere Fassung von Schulpost hat die Datenbank verändert (\(steps.joined(separator: ", "))). Bitte diese "
                    + "Fassung verwenden: Mit der älteren ginge verloren, was nur die neuere kennt.",
                "A newer version of Schulpost has changed the database (\(steps.joined(separator: ", "))). Please use that "
                    + "version: what only it knows would get lost with the older one."
            )
        case .unreadableSecret(let path):
            Phrase(
                "Die Passwortdatei \(path) lässt sich nicht lesen (relay.password-file).",
                "The password file \(path) can't be read (relay.password-file)."
            )
        case .unusableRelay(let reason):
            Phrase(
                "Der Weg nach draußen ist nicht benutzbar: \(reason) (Abschnitt relay).",
                "The way out can't be used: \(reason) (section relay)."
            )
        case .unfitMailCertificate(let path, let problem):
            Phrase(
                "Mit \(path) lässt sich nicht unterschreiben: \(problem.phrase.german) (school.mail-certificate).",
                "Nothing can be signed with \(path): \(problem.phrase.english) (school.mail-certificate)."
            )
        case .unusableNames(let reason):
            Phrase(
                "Namen können nicht gefragt werden: \(reason) (Abschnitt dns).",
                "Names can't be asked for: \(reason) (section dns)."
            )
        case .unusableKeys(let reason):
            Phrase(
                "Die Schlüssel für Signaturen lassen sich nicht öffnen: \(reason) (signing.key-file, SCHULPOST_KEY). Was die "
                    + "Welt signiert erwartet, geht nicht unsigniert hinaus.",
                "The keys for signatures can't be opened: \(reason) (signing.key-file, SCHULPOST_KEY). What the world expects "
                    + "signed does not leave unsigned."
            )
        case .unusableScanner(let reason):
            Phrase(
                "Ein Scanner lässt sich nicht fragen: \(reason) (Abschnitt scanners).",
                "A scanner can't be asked: \(reason) (section scanners)."
            )
        case .portsInUse(let reason):
            Phrase(
                "Eine Tür lässt sich nicht öffnen (\(reason)). Läuft schon ein anderer Server auf dem Port? Die Demo "
                    + "weicht mit --port-offset aus; Ports unter 1024 brauchen besondere Rechte.",
                "A door can't be opened (\(reason)). Is another server on that port? The demo moves aside with "
                    + "--port-offset; ports below 1024 need special rights."
            )
        }
    }
}
