import FoundationEssentials
import School

/// Reads configuration files for commands.
package enum ConfigurationDesk {
    /// - Throws: `ConfigurationError`
    package static func read(_ path: String) throws(ConfigurationError) -> SchulpostConfiguration {
        let files = FileManager.default
        guard let attributes = try? files.attributesOfItem(atPath: path) else {
            throw ConfigurationError([.unreadable(path: path, reason: "?")])
        }
        if let size = attributes[.size] as? Int, size > ConfigurationFile.largest {
            throw ConfigurationError([.unreadable(path: path, reason: "> 1 MB")])
        }
        guard let bytes = files.contents(atPath: path), let text = String(validating: bytes, as: UTF8.self) else {
            throw ConfigurationError([.unreadable(path: path, reason: "UTF-8?")])
        }
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let absolute = folder.hasPrefix("/") ? folder : files.currentDirectoryPath + "/" + folder
        return try SchulpostConfiguration(yaml: text, folder: absolute)
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
            _ = try RelaySecret.credentials(for: configuration.relay, environment: environment)
        } catch {
            errors.append(error)
        }
        let folder = server.database.lastIndex(of: "/").map { String(server.database[..<$0]) } ?? "."
        if !FileManager.default.isWritableFile(atPath: folder) {
            errors.append(.unusableDatabase(path: server.database, reason: folder))
        }
        return errors
    }
}
