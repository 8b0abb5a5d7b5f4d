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
        let limits: PostgreSQLLimits

        init(
            key: String,
            location: DatabaseLocation,
            passwordFile: String?,
            limits: PostgreSQLLimits = .standard
        ) {
            self.key = key
            self.location = location
            self.passwordFile = passwordFile
            self.limits = limits
        }

        init(_ school: SchoolConfiguration) {
            self.init(
                key: school.key,
                location: school.database,
                passwordFile: school.databasePasswordFile,
                limits: school.postgreSQL
            )
        }
    }

    /// Where the password may be; with several schools each has its own variable: `…_PASSWORD_LINDEN`.
    static let variable = "SCHULPOST_DATABASE_PASSWORD"

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
                place.limits.apply(to: &configuration)
                let patience = place.limits.start / .seconds(1)
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
