import FoundationEssentials
import Logging
import MailMessage
import School
import SigningKeys

/// The demo's DNS, offline: the zone of its world (`Fixtures/dns`), with the keys that this demo signs with.
enum DemoNames {
    /// Makes what is missing: the secret, a pair of keys, the zone file with their records.
    static func prepare(in folder: DemoFolder, _ configuration: SchulpostConfiguration, logger: Logger) async throws {
        let files = FileManager.default
        if !files.fileExists(atPath: folder.signingSecret) {
            let secret = (0..<48).map { _ in UInt8.random(in: .min ... .max) }
            try folder.write(Data(secret).base64EncodedString() + "\n", to: folder.signingSecret)
            try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.signingSecret)
        }
        guard let school = configuration.schools.first else { return }
        let rooms = try await SchoolRooms(school, environment: [:], logger: logger)
        do {
            let pairs = try await pairs(school, configuration, rooms)
            try folder.write(zone(with: pairs), to: folder.zone)
            try await rooms.close()
        } catch {
            try? await rooms.close()
            throw error
        }
    }

    private static func pairs(
        _ school: SchoolConfiguration,
        _ configuration: SchulpostConfiguration,
        _ rooms: SchoolRooms
    ) async throws -> [SigningKeyPair] {
        let keys = try await SchoolKeys.open(school, configuration, environment: [:], database: rooms.database)
        guard let keys else { return [] }
        let domain = school.addressPlan.primaryDomain
        if keys.current(domain).isEmpty {
            let made = try await keys.prepare(domain)
            _ = try await keys.activate(made.pair.id)
        }
        return try await keys.pairs().filter(\.isToBePublished)
    }

    private static func zone(with pairs: [SigningKeyPair]) -> String {
        var text = String(decoding: PackageResources.demo_zone, as: UTF8.self)
        text += "\n; The keys that this demo signs with\n"
        for pair in pairs {
            for key in pair.keys {
                guard let name = key.recordName(in: pair.domain) else { continue }
                // A string of a TXT record has at most 255 octets (RFC 1035 §3.3.14).
                let strings = stride(from: 0, to: key.recordText.utf8.count, by: 255).map { start in
                    "\"" + key.recordText.dropFirst(start).prefix(255) + "\""
                }
                text += "\(name). TXT ( " + strings.joined(separator: " ") + " )\n"
            }
        }
        return text
    }
}
