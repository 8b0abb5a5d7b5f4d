import Database
import School
import SigningKeys

/// A school's DKIM keys.
enum SchoolKeys {
    /// - Returns: nil where no secret is given: then nothing is signed.
    /// - Throws: `StartError` where there are keys that can't be opened.
    static func open(
        _ school: SchoolConfiguration,
        _ configuration: SchulpostConfiguration,
        environment: [String: String],
        database: any Database
    ) async throws -> SigningKeyStore? {
        do {
            let secret = try SigningSecret.find(file: configuration.signing.keyFile, environment: environment)
            let keys = try await SigningKeyStore.open(
                database,
                domains: school.addressPlan.domains,
                secret: secret
            )
            if let problem = keys.problems.first { throw problem }
            return secret == nil ? nil : keys
        } catch let error as SigningKeyError {
            throw StartError.unusableKeys(reason: "\(error)")
        }
    }
}
