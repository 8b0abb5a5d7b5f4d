import FoundationEssentials
import Glibc
import Logging
import School

/// Reads configuration files for commands.
package enum ConfigurationDesk {
    /// - Throws: `ConfigurationError`
    package static func read(_ path: String) throws(ConfigurationError) -> SchulpostConfiguration {
        let files = FileManager.default
        guard access(path, R_OK) == 0 else {
            throw unreadable(path, errno == EACCES ? noRights : missing)
        }
        if let attributes = try? files.attributesOfItem(atPath: path),
            let size = attributes[.size] as? Int, size > ConfigurationFile.largest
        {
            throw unreadable(path, Phrase("Sie ist größer als 1 MB.", "It is larger than 1 MB."))
        }
        guard let bytes = files.contents(atPath: path) else {
            throw unreadable(path, Phrase("Das ist keine gewöhnliche Datei.", "It is no ordinary file."))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw unreadable(path, Phrase("Sie ist kein UTF-8.", "It is not UTF-8."))
        }
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let absolute = folder.hasPrefix("/") ? folder : files.currentDirectoryPath + "/" + folder
        return try SchulpostConfiguration(yaml: text, folder: absolute)
    }

    private static let missing = Phrase(
        "Es gibt sie nicht. Eine Vorlage gibt „schulpost check-config --sample“ aus.",
        "There is no such file. \"schulpost check-config --sample\" prints one to start from."
    )

    private static let noRights = Phrase("Dieser Benutzer hat keine Leserechte.", "This user may not read it.")

    private static func unreadable(_ path: String, _ reason: Phrase) -> ConfigurationError {
        ConfigurationError([.unreadable(path: path, reason: reason)])
    }

    /// What is wrong beyond the file itself: certificate and key that don't fit, a missing folder or secret.
    package static func checkSurroundings(
        _ configuration: SchulpostConfiguration,
        environment: [String: String]
    ) -> [StartError] {
        var errors: [StartError] = []
        let server = configuration.server
        do {
            _ = try TLSMaterial.context(certificate: server.certificate, privateKey: server.privateKey)
        } catch {
            if let error = error as? StartError { errors.append(error) }
        }
        do {
            if let relay = configuration.relay { _ = try RelaySecret.credentials(for: relay, environment: environment) }
        } catch {
            errors.append(error)
        }
        for school in configuration.schools {
            do {
                _ = try AnnouncementSigner.load(school, logger: Logger(label: "schulpost"))
            } catch {
                errors.append(error)
            }
            guard let folder = school.database.folder, !FileManager.default.isWritableFile(atPath: folder) else {
                continue
            }
            errors.append(.unusableDatabase(path: school.database.description, reason: folder))
        }
        return errors
    }
}
