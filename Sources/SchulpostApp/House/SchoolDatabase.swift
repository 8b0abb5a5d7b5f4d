package import Database
package import Logging
import PostgresDatabase
import SQLiteDatabase

/// Opens a school's database, whichever engine it is.
package enum SchoolDatabase {
    /// What must be known to open it.
    package struct Place: Sendable {
        /// The school's short name.
        let key: String
        let location: DatabaseLocation
        let passwordFile: String?

        init(key: String, location: DatabaseLocation, passwordFile: String?) {
            self.key = key
            self.location = location
            self.passwordFile = passwordFile
        }

        init(_ school: SchoolConfiguration) {
            self.init(key: school.key, location: school.database, passwordFile: school.databasePasswordFile)
        }
    }

    /// Where the password may be; with several schools each has its own variable: `…_PASSWORD_LINDEN`.
    static let variable = "SCHULPOST_DATABASE_PASSWORD"

    /// How long a node that starts waits for its database server, in seconds: both may be starting.
    static let patience = 30.0

    /// - Throws: `StartError`
    package static func open(
        _ place: Place,
        environment: [String: String],
        logger: Logger
    ) async throws(StartError) -> any DescribedDatabase {
        do {
            switch place.location {
            case .file(let path): return try SQLiteDatabase(path: path)
            case .server(let text):
                var configuration = try PostgresConfiguration(text)
                configuration.password = password(place, environment)
                return try await PostgresDatabase.open(configuration, patience: patience) { event in
                    logger.warning("\(event)", metadata: ["school": "\(place.key)"])
                }
            }
        } catch {
            throw .unusableDatabase(path: place.location.description, reason: "\(error)")
        }
    }

    private static func password(
        _ place: Place,
        _ environment: [String: String]
    ) -> PostgresConfiguration.Password {
        let own = variable + "_" + place.key.uppercased().replacing("-", with: "_")
        for name in [own, variable] where environment[name]?.isEmpty == false { return .environment(name) }
        return place.passwordFile.map { .file($0) } ?? .automatic
    }
}
