import MailMessage
package import School

/// What a node is told of one school.
package struct SchoolConfiguration: Sendable {
    /// Its short name under `schools:`, for commands and logs; `school` where there is only one.
    package var key: String
    package var name: String
    /// Lines without the name; empty where it isn't told.
    package var postalAddress: [String] = []
    package var addressPlan: AddressPlan
    package var language: Language
    package var database: DatabaseLocation
    /// A file whose first line is the password of the database's user.
    package var databasePasswordFile: String?
    /// Said once for all schools.
    package var postgreSQL = PostgreSQLLimits.standard
    /// The page on which people type the codes of announcements; nil for `/echt` on its pages.
    package var verificationPage: String?
    /// Where its pages are, without a slash at the end; nil for the machine's host name.
    package var webAddress: String?
    /// nil where announcements aren't signed.
    package var signing: MailSigning?

    /// The files with which announcements are signed (S/MIME).
    package struct MailSigning: Sendable, Hashable {
        package var certificate: String
        package var privateKey: String
        package var passphraseFile: String?
    }
}

/// Where a school's keys stand in the file.
enum SchoolPlace: Sendable, Hashable {
    /// `school:`, with `addresses:` beside it.
    case only
    /// `schools: NAME:`, with its own `addresses:` in it, or the common ones beside.
    case named(String)

    /// Short names are used in commands and environment variables.
    static func isFit(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 40 && name.first?.isLetter == true
            && name.unicodeScalars.allSatisfy { scalar in
                ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
            }
    }

    var key: String {
        switch self {
        case .only: "school"
        case .named(let name): name
        }
    }

    /// Where the key that is called `path` with one school is to be found.
    func path(of path: String) -> String {
        switch self {
        case .only: path
        case .named(let name): "schools.\(name)." + (path.hasPrefix("school.") ? String(path.dropFirst(7)) : path)
        }
    }
}

extension SchoolConfiguration {
    /// Reads the school or the schools.
    /// - Parameter absolute: makes a relative path count from the file's folder.
    static func all(_ reader: inout SettingsReader, folder: String) -> [SchoolConfiguration] {
        let postgreSQL = PostgreSQLLimits(&reader)
        let names = reader.schoolNames
        guard !names.isEmpty else {
            return one(.only, &reader, folder: folder, postgreSQL).map { [$0] } ?? []
        }
        for name in names where !SchoolPlace.isFit(name) {
            reader.complain(
                .contradiction(
                    key: "schools." + name,
                    Phrase(
                        "Kurznamen haben kleine Buchstaben, Ziffern und Bindestriche, höchstens 40",
                        "short names have small letters, digits and hyphens, at most 40"
                    )
                )
            )
        }
        if reader.has("school") {
            reader.complain(
                .contradiction(
                    key: "school",
                    Phrase("entweder school oder schools, nicht beides", "either school or schools, not both")
                )
            )
        }
        let schools = names.compactMap { one(.named($0), &reader, folder: folder, postgreSQL) }
        checkTogether(schools, &reader)
        return schools
    }

    private static func one(
        _ place: SchoolPlace,
        _ reader: inout SettingsReader,
        folder: String,
        _ postgreSQL: PostgreSQLLimits
    ) -> SchoolConfiguration? {
        typealias Keys = ConfigurationKeys
        let name = reader.value(Keys.schoolName, at: place)
        let postalAddress = reader.optional(Keys.postalAddress, at: place)
        let domains = reader.value(Keys.domains, at: place)
        let language = reader.value(Keys.language, at: place)
        let database = reader.value(Keys.database, at: place).counted(from: folder)
        let secret = reader.optional(Keys.databasePasswordFile, at: place)
        let page = reader.optional(Keys.verificationPage, at: place)
        let webAddress = reader.optional(Keys.webAddress, at: place)
        let signing = mailSigning(place, &reader, folder: folder)
        var templates = AddressTemplates.standard
        for (kind, key) in Keys.addresses {
            templates[kind] = reader.value(key, at: place)
        }
        guard let primary = domains.first else { return nil }
        do {
            return SchoolConfiguration(
                key: place.key,
                name: name,
                postalAddress: postalAddress ?? [],
                addressPlan: try AddressPlan(
                    domain: primary,
                    otherDomains: Array(domains.dropFirst()),
                    templates: templates
                ),
                language: language,
                database: database,
                databasePasswordFile: secret.map { $0.hasPrefix("/") ? $0 : folder + "/" + $0 },
                postgreSQL: postgreSQL,
                verificationPage: page,
                webAddress: webAddress.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 },
                signing: signing
            )
        } catch {
            reader.complain(.contradiction(key: place.path(of: "addresses"), Phrase("\(error)", "\(error)")))
            return nil
        }
    }

    /// Certificate and key go together.
    private static func mailSigning(
        _ place: SchoolPlace,
        _ reader: inout SettingsReader,
        folder: String
    ) -> MailSigning? {
        typealias Keys = ConfigurationKeys
        let files = [Keys.mailCertificate, Keys.mailPrivateKey, Keys.mailPassphraseFile].map { key in
            reader.optional(key, at: place).map { $0.hasPrefix("/") ? $0 : folder + "/" + $0 }
        }
        if let certificate = files[0], let privateKey = files[1] {
            return MailSigning(certificate: certificate, privateKey: privateKey, passphraseFile: files[2])
        }
        if files != [nil, nil, nil] {
            reader.complain(
                .contradiction(
                    key: place.path(of: Keys.mailCertificate.path),
                    Phrase(
                        "mail-certificate und mail-private-key gehören zusammen",
                        "mail-certificate and mail-private-key go together"
                    )
                )
            )
        }
        return nil
    }

    /// Two schools share neither a domain nor a database: nothing of one may be reachable from the other.
    private static func checkTogether(_ schools: [SchoolConfiguration], _ reader: inout SettingsReader) {
        for (index, school) in schools.enumerated() {
            for other in schools[..<index] {
                let shared = school.addressPlan.domains.filter(other.addressPlan.isOurs)
                if let domain = shared.first {
                    reader.complain(
                        .contradiction(
                            key: "schools.\(school.key).domains",
                            Phrase(
                                "\(domain.unicode) gehört schon zu \(other.key)",
                                "\(domain.unicode) belongs to \(other.key) already"
                            )
                        )
                    )
                }
                if school.database == other.database {
                    reader.complain(
                        .contradiction(
                            key: "schools.\(school.key).database",
                            Phrase(
                                "das ist schon die Datenbank von \(other.key); jede Schule hat ihre eigene",
                                "that is the database of \(other.key) already; each school has its own"
                            )
                        )
                    )
                }
            }
        }
    }
}
