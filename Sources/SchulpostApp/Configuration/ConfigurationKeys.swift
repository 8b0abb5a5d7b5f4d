import Logging
import MailMessage
import ProxyProtocol
import School

/// Every key of the file, once: type, unit, default and documentation.
///
/// What administrators tune while the school runs (thresholds, mode, rights) is not here: it lives in the database.
enum ConfigurationKeys {
    typealias Key = ConfigurationKey

    // MARK: school
    static let schoolName = Key(
        "school.name",
        .text,
        .required(example: "Lindenschule"),
        "The school's name as people know it: in notices and in the display names of its lists."
    )
    static let postalAddress = Key(
        "school.postal-address",
        .addressLines,
        .nothing(example: ["Am Anger 1", "31134 Hildesheim"]),
        "The school's postal address, line by line, at most four and without its name: in the head of printed letters, and as "
            + "the sender above the address in the envelope's window. Without it letters show the school's name alone."
    )
    static let domains = Key(
        "school.domains",
        .domains,
        .required(example: [anyDomain("lindenschule.example")]),
        "The mail domains of the school. New addresses are made in the first; the others lead to the same people."
    )
    static let language = Key(
        "school.language",
        .choice,
        .standard(Language.german),
        "The language of people who have chosen none."
    )

    static let database = Key(
        "school.database",
        .database,
        .standard(DatabaseLocation.file("/var/lib/schulpost/school.sqlite")),
        "The school's database: all that must survive is in it. A file (SQLite, with -wal and -shm beside it), or a "
            + "PostgreSQL server by its URL or key words, without a password."
    )
    static let databasePasswordFile = Key(
        "school.database-password-file",
        .path,
        .nothing(example: "/etc/schulpost/database-password"),
        "A file whose first line is the password at the PostgreSQL server. The environment variable "
            + "SCHULPOST_DATABASE_PASSWORD goes before it; without either, what libpq finds by itself (~/.pgpass, "
            + "certificates)."
    )

    static let verificationPage = Key(
        "school.verification-page",
        .page,
        .nothing(example: "https://lindenschule.example/echt"),
        "The page of the school on which people type the codes of announcements; letters to guardians name it. Without it: "
            + "/echt on the school's pages (school.web-address)."
    )
    static let webAddress = Key(
        "school.web-address",
        .page,
        .nothing(example: "https://post.lindenschule.example"),
        "Where the school's pages are, for links in notices and letters. Without it: https:// and the machine's host name."
    )
    static let mailCertificate = Key(
        "school.mail-certificate",
        .path,
        .nothing(example: "/etc/schulpost/mail-certificate.pem"),
        "A certificate for e-mail (S/MIME, RFC 8551) and its chain, PEM. Announcements to guardians whose From it carries are "
            + "signed with it; without it none are."
    )
    static let mailPrivateKey = Key(
        "school.mail-private-key",
        .path,
        .nothing(example: "/etc/schulpost/mail-private-key.pem"),
        "That certificate's private key, PEM. Nobody but the service should be able to read it."
    )
    static let mailPassphraseFile = Key(
        "school.mail-passphrase-file",
        .path,
        .nothing(example: "/etc/schulpost/mail-passphrase"),
        "A file whose first line is the passphrase of that key, where it is encrypted."
    )

    // MARK: server
    static let hostName = Key(
        "server.host-name",
        .domain,
        .required(example: anyDomain("post.lindenschule.example")),
        "The machine's own name: in greetings and Received fields. Its certificate must carry it (RFC 5321 §4.1.1.1)."
    )
    static let node = Key(
        "server.node",
        .text,
        .nothing(example: "post.lindenschule.example"),
        "What this machine is called among those that share a database: different on each, the same after a restart. "
            + "Without it: its host name."
    )
    static let certificate = Key(
        "server.certificate",
        .path,
        .required(example: "/etc/schulpost/certificate.pem"),
        "The TLS certificate and its chain, PEM."
    )
    static let privateKey = Key(
        "server.private-key",
        .path,
        .required(example: "/etc/schulpost/private-key.pem"),
        "The certificate's private key, PEM. Nobody but the service should be able to read it."
    )
    static let spool = Key(
        "server.spool",
        .path,
        .nothing(example: "/var/lib/schulpost"),
        "Where big messages wait while they arrive, in files without a name. Without it: the folder of the database's file, "
            + "or /var/tmp."
    )

    // MARK: listeners
    static let mx = listener("mx", 25, "Mail from outside, other mail servers (RFC 5321). Nothing is relayed.")
    static let submission = listener("submission", 587, "Mail from people, with STARTTLS (RFC 6409).")
    static let submissions = listener("submissions", 465, "Mail from people, TLS from the first byte (RFC 8314).")
    static let imap = listener("imap", 143, "Mailboxes, with STARTTLS (RFC 3501).")
    static let imaps = listener("imaps", 993, "Mailboxes, TLS from the first byte (RFC 8314).")

    static let https = listener("https", 443, "Pages and the HTTP API, by TLS (RFC 2818).")
    static let http = doorThatStaysShut(
        "http",
        "127.0.0.1:8080",
        "The same without TLS, for a reverse proxy on this machine or network that does it; see web.proxies."
    )
    static let policyDelegation = doorThatStaysShut(
        "postfix-policy",
        "127.0.0.1:10031",
        "Postfix's policy delegation (check_policy_service), for a school that keeps its Postfix. Not for the open network: "
            + "whoever reaches it is believed."
    )
    static let milter = doorThatStaysShut(
        "milter",
        "127.0.0.1:10032",
        "The milter protocol (smtpd_milters), for a school that keeps its Postfix. Not for the open network: whoever reaches "
            + "it is believed."
    )

    static let proxies = Key(
        "listeners.proxies",
        .networks,
        .standard([IPNetwork]()),
        "Load balancers in front of this machine: addresses or networks. A connection from one of them must begin with the "
            + "PROXY protocol, version 2 (HAProxy: send-proxy-v2), and is its client's from then on. Nobody else may speak it."
    )

    // MARK: web
    static let webProxies = Key(
        "web.proxies",
        .networks,
        .standard([IPNetwork]()),
        "Reverse proxies in front of the pages: addresses or networks. What they say in X-Forwarded-For and X-Forwarded-Proto is "
            + "believed, nobody else's word is."
    )

    // MARK: scanners
    static let clamAV = Key(
        "scanners.clamav",
        .scannerAddress,
        .nothing(example: "/run/clamav/clamd.ctl"),
        "ClamAV's daemon, by its socket's path or as ADDRESS:PORT: every message with content is shown to it. Without it none is."
    )
    static let rspamd = Key(
        "scanners.rspamd",
        .rspamdURL,
        .nothing(example: "http://127.0.0.1:11333"),
        "Rspamd's normal worker: its score of mail from outside is a finding. Without it none is asked."
    )
    static let rspamdPasswordFile = Key(
        "scanners.rspamd-password-file",
        .path,
        .nothing(example: "/etc/schulpost/rspamd-password"),
        "A file whose first line is Rspamd's password, where it wants one."
    )
    static let scannerTimeout = Key(
        "scanners.timeout",
        .duration(.milliseconds(100)...(.seconds(120))),
        .standard(.seconds(20)),
        "How long a scanner may take for a message. What follows when it is away is a rule, content.scanner-away."
    )

    // MARK: dns
    static let nameServers = Key(
        "dns.servers",
        .nameServers,
        .standard(NameService.Servers.system),
        "Who is asked for names: system (what the machine's network says), root (the DNS's own servers, DNSSEC checked to the "
            + "root), addresses of resolvers, or off: then nothing that comes from outside can be checked (SPF, DKIM, DMARC)."
    )
    static let zone = Key(
        "dns.zone",
        .path,
        .nothing(example: "/etc/schulpost/test.zone"),
        "A zone file (RFC 1035 §5) that answers for the names in it, for trying things out without a network."
    )
    static let trustedForwarders = Key(
        "dns.trusted-forwarders",
        .domainsOrNone,
        .standard([Domain]()),
        "Forwarders whose ARC seals count (RFC 8617): what they say of a message before they changed it is believed. The few that "
            + "you know, such as a university's mailing lists."
    )
    static let sendsReports = Key(
        "dns.reports",
        .choice,
        .standard(OnOff.on),
        "Whether domains that ask for them get daily reports of what came in their name (DMARC) and how mail to them was "
            + "protected (TLS-RPT). They hold numbers and addresses of servers, none of people."
    )

    // MARK: signing
    static let signingKeyFile = Key(
        "signing.key-file",
        .path,
        .nothing(example: "/etc/schulpost/signing-secret"),
        "A file with the secret under which the DKIM keys in the database are encrypted, at least 32 octets: "
            + "openssl rand -base64 48. The environment variable SCHULPOST_KEY goes before it. Without either nothing is "
            + "signed. Keep a copy apart from the backups of the database."
    )

    // MARK: limits
    static let messageSize = Key(
        "limits.message-size",
        .octets(65_536...1_000_000_000),
        .standard(100_000_000),
        "The largest message that this machine takes, as it travels: 20 MB of attachments take 27.4 MB in base64. What a person "
            + "may send is a rule of its own, in the database (size.message), and announced by SIZE (RFC 1870): this is how far "
            + "exemptions from it can reach."
    )
    static let messageMemory = Key(
        "limits.message-memory",
        .octets(64_000_000...64_000_000_000),
        .standard(256_000_000),
        "All message bytes held in memory at once. A connection waits rather than exceed it. A quarter is kept for what mail "
            + "programs store by IMAP and the staff sends with forms."
    )
    static let connections = Key(
        "limits.connections",
        .number(10...100_000),
        .standard(10_000),
        "Open connections of all doors together; each door for pages has 2,000 at most. Above it, new ones are asked to come "
            + "later."
    )
    static let connectionsPerAddress = Key(
        "limits.connections-per-address",
        .number(1...100_000),
        .standard(50),
        "Open connections from one address at the door for other mail servers. People behind one school router share an "
            + "address: the doors for pages let one have half of their connections, or so many where that is more."
    )
    static let greetingDelay = Key(
        "limits.greeting-delay",
        .duration(.zero...(.seconds(60))),
        .standard(.seconds(1)),
        "How long the door for other mail servers waits before it greets. Who talks before is refused: real servers wait "
            + "(RFC 5321 §3.1), programs that spread junk often don't. 0 s greets at once and lets such talkers in."
    )
    static let idleTimeout = Key(
        "limits.smtp-timeout",
        .duration(.seconds(10)...(.seconds(3600))),
        .standard(.seconds(300)),
        "How long an SMTP peer may be silent (RFC 5321 §4.5.3.2.7: at least 5 minutes)."
    )
    static let imapTimeout = Key(
        "limits.imap-timeout",
        .duration(.seconds(60)...(.seconds(86_400))),
        .standard(.seconds(1800)),
        "How long a mail program may be silent (RFC 3501 §5.4: at least 30 minutes)."
    )

    // MARK: addresses
    static let addresses: [(kind: Audience.Kind, key: Key<String>)] = Audience.Kind.allCases.map { kind in
        (
            kind,
            Key(
                "addresses." + addressNames(kind).name,
                .text,
                .standard(AddressTemplates.standard[kind]),
                addressNames(kind).documentation
            )
        )
    }

    // MARK: log
    static let logLevel = Key(
        "log.level",
        .choice,
        .standard(Logger.Level.info),
        "How much the log tells. It never holds message texts, passwords, children's names or private addresses."
    )

    /// All keys, in the order of the sample file.
    static let all: [KeyEntry] =
        [
            schoolName.entry, postalAddress.entry, domains.entry, language.entry, database.entry,
            databasePasswordFile.entry,
            verificationPage.entry, webAddress.entry, mailCertificate.entry, mailPrivateKey.entry,
            mailPassphraseFile.entry,
            postgresConnections.entry, postgresQueue.entry, postgresStart.entry, postgresConnect.entry,
            postgresWait.entry,
            postgresStatement.entry, postgresDoubt.entry, postgresIdle.entry,
            hostName.entry, node.entry, certificate.entry, privateKey.entry, spool.entry,
            mx.entry, submission.entry, submissions.entry, imap.entry, imaps.entry, https.entry, http.entry,
            policyDelegation.entry, milter.entry, proxies.entry, webProxies.entry,
            bridgePeers.entry, bridgeTrustedClients.entry, bridgeUnknownLogins.entry, bridgeUnknownRecipients.entry,
            bridgeMessageSize.entry,
            clamAV.entry, rspamd.entry, rspamdPasswordFile.entry, scannerTimeout.entry,
            relayHost.entry, relayPort.entry, relayTLS.entry, relayUser.entry, relayPasswordFile.entry,
            relayDomains.entry, directDomains.entry,
            nameServers.entry, zone.entry, trustedForwarders.entry, sendsReports.entry, signingKeyFile.entry,
            messageSize.entry, messageMemory.entry, connections.entry, connectionsPerAddress.entry,
            greetingDelay.entry, idleTimeout.entry, imapTimeout.entry,
        ] + addresses.map(\.key.entry) + [logLevel.entry]

    private static func listener(_ name: String, _ port: Int, _ documentation: String) -> Key<ListeningAddress?> {
        Key(
            "listeners." + name,
            ValueForm.address.orOff(),
            .standard(ListeningAddress(host: "0.0.0.0", port: port)),
            documentation
        )
    }

    private static func doorThatStaysShut(
        _ name: String,
        _ example: String,
        _ documentation: String
    ) -> Key<ListeningAddress?> {
        Key(
            "listeners." + name,
            ValueForm.address.orOff(),
            .nothing(example: ListeningAddress(example)),
            documentation + " Shut unless it is named."
        )
    }

    /// A domain that is one for sure, which the compiler can't see; where it were not, the sample's test fails.
    static func anyDomain(_ name: String) -> Domain {
        guard let domain = Domain(name) else { preconditionFailure("\(name) is no domain") }
        return domain
    }

    private static func addressNames(_ kind: Audience.Kind) -> (name: String, documentation: String) {
        switch kind {
        case .classChildren: ("class-children", "The children of a class. {class} stands for the class's name.")
        case .classGuardians: ("class-guardians", "The guardians of a class's children.")
        case .classTeachers: ("class-teachers", "The teachers of a class.")
        case .group: ("group", "Another group, by its name.")
        case .childGuardians: ("child-guardians", "The guardians of one child. {child} stands for its local part.")
        case .staff: ("staff", "All teachers and other staff.")
        case .allChildren: ("all-children", "All children of the school.")
        case .allGuardians: ("all-guardians", "All guardians of the school.")
        }
    }
}
