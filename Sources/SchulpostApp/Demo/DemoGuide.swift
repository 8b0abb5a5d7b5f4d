import School

/// What the demo tells when its doors are open: addresses, ports, and what to try.
struct DemoGuide: Sendable {
    let folder: DemoFolder
    let doors: BoundDoors
    let accounts: DemoAccounts

    func text(in language: Language) -> String {
        let people = Cast(accounts)
        let intro = Phrase(german(people), english(people)).text(in: language)
        return intro + "\n"
    }

    /// Who plays a part in the examples.
    private struct Cast {
        let teacher: DemoAccounts.Entry?
        let child: DemoAccounts.Entry?
        let others: [DemoAccounts.Entry]

        init(_ accounts: DemoAccounts) {
            let entries = accounts.entries
            teacher = accounts.classTeacher(of: "5a")
            child = entries.first { $0.role == "child" && $0.classes.contains("5a") }
            others = ["head", "administrator"].compactMap { role in entries.first { $0.role == role } }
        }

        var shown: [DemoAccounts.Entry] { [teacher, child].compactMap(\.self) + others }
    }

    private func swaks(_ from: DemoAccounts.Entry?, to recipient: String, _ subject: String) -> String {
        """
          swaks --server localhost:\(doors.submission ?? 0) --tls --auth PLAIN \\
            --auth-user \(from?.login ?? "") --auth-password \(from?.password ?? "") \\
            --from \(from?.address ?? "") --to \(recipient) --header 'Subject: \(subject)'
        """
    }

    private func inbox(_ entry: DemoAccounts.Entry?) -> String {
        """
          curl --silent --cacert \(folder.certificate) --user \(entry?.login ?? ""):\(entry?.password ?? "") \\
            'imaps://localhost:\(doors.imaps ?? 0)/INBOX/;MAILINDEX=*'
        """
    }

    private func table(_ people: Cast) -> String {
        people.shown.map { "  \($0.role)  \($0.address)  \($0.login)  \($0.password)" }.joined(separator: "\n")
    }

    private var ports: String {
        """
          \(doors.mx ?? 0)  SMTP (MX)   \(doors.submission ?? 0)  SMTP STARTTLS   \(doors.submissions ?? 0)  SMTP TLS
          \(doors.imap ?? 0)  IMAP STARTTLS   \(doors.imaps ?? 0)  IMAP TLS   \(doors.https ?? 0)  HTTPS
        """
    }

    private func german(_ people: Cast) -> String {
        """
        Die Lindenschule hat geöffnet, nur auf diesem Rechner (Strg-C schließt sie).

        Türen auf localhost:
        \(ports)

        Einige Konten (Rolle, Adresse, Anmeldename, Passwort); alle: \(folder.accounts)
        \(table(people))

        Zum Ausprobieren in einem zweiten Fenster:

        1. Die Klassenlehrerin schreibt den Kindern der 5a.
        \(swaks(people.teacher, to: "klasse.5a@lindenschule.example", "Wandertag"))
           … und ein Kind liest es:
        \(inbox(people.child))

        2. Sie schreibt den Eltern der 5a: jede private Adresse bekommt ihren eigenen Brief (unten zu sehen), mit einem
           persönlichen Link auf die Seite dieser Familie.
        \(swaks(people.teacher, to: "eltern.5a@lindenschule.example", "Elternabend"))

        3. Ein Kind schreibt der ganzen Klasse und wird abgewiesen, mit Grund und Regel.
        \(swaks(people.child, to: "klasse.5a@lindenschule.example", "Hallo alle"))

        4. Ein Fremder schreibt einem Kind und wird abgewiesen.
          swaks --server localhost:\(doors.mx ?? 0) --from fremder@web.example --to \(people.child?.address ?? "")

        5. Jemand von außen gibt sich als Schulleitung aus, von einer Domain, die unserer ähnelt: angehalten.
          swaks --server localhost:\(doors.mx ?? 0) --from schulleitung@lindenschule-nrw.example \\
            --header 'From: Schulleitung <schulleitung@lindenschule-nrw.example>' --to \(people.teacher?.address ?? "")

        6. Die Seiten: https://localhost:\(doors.https ?? 0)/ (Anmeldung wie oben). Die Klassenlehrerin schreibt dort
           Mitteilungen mit Bestätigung und Fragen und sieht, wer geantwortet hat; die Administration sieht, was angehalten
           ist, die Regeln und was eine andere Einstellung bewirkt hätte.

        Zertifikat für Mailprogramme und Browser: \(folder.certificate)
        Was die Schule verlässt, liegt in \(folder.outside) und erscheint hier:
        """
    }

    private func english(_ people: Cast) -> String {
        """
        The Lindenschule is open, on this machine only (Ctrl-C closes it).

        Doors on localhost:
        \(ports)

        Some accounts (role, address, login, password); all of them: \(folder.accounts)
        \(table(people))

        To try in a second window:

        1. The class teacher writes to the children of 5a.
        \(swaks(people.teacher, to: "klasse.5a@lindenschule.example", "Wandertag"))
           … and a child reads it:
        \(inbox(people.child))

        2. She writes to the parents of 5a: each private address gets a letter of its own (seen below), with a personal
           link to that family's page.
        \(swaks(people.teacher, to: "eltern.5a@lindenschule.example", "Elternabend"))

        3. A child writes to the whole class and is refused, with reason and rule.
        \(swaks(people.child, to: "klasse.5a@lindenschule.example", "Hallo alle"))

        4. A stranger writes to a child and is refused.
          swaks --server localhost:\(doors.mx ?? 0) --from fremder@web.example --to \(people.child?.address ?? "")

        5. Somebody outside poses as the head of school, from a domain that looks like ours: held.
          swaks --server localhost:\(doors.mx ?? 0) --from schulleitung@lindenschule-nrw.example \\
            --header 'From: Schulleitung <schulleitung@lindenschule-nrw.example>' --to \(people.teacher?.address ?? "")

        6. The pages: https://localhost:\(doors.https ?? 0)/ (log in as above). The class teacher writes announcements there
           that ask for confirmation and answers, and sees who has given them; the administration sees what is held, the
           rules, and what another setting would have done.

        Certificate for mail programs and browsers: \(folder.certificate)
        What leaves the school lies in \(folder.outside) and appears here:
        """
    }
}
