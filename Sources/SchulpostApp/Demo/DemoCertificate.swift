import FoundationEssentials
import SwiftASN1
import X509

/// The demo's certificate: kept as long as it holds, so that mail programs need to trust it only once.
enum DemoCertificate {
    /// Seconds of validity that must be left for a kept one.
    private static let leastRemaining = 86_400.0

    static func prepare(in folder: DemoFolder, names: [String], now: Date) throws {
        let files = FileManager.default
        if files.fileExists(atPath: folder.privateKey), let bytes = files.contents(atPath: folder.certificate),
            let kept = try? Certificate(pemEncoded: String(decoding: bytes, as: UTF8.self)),
            kept.notValidAfter > now.addingTimeInterval(leastRemaining)
        {
            return
        }
        let made = try SelfSignedCertificate(names: names, validFrom: now)
        try folder.write(made.privateKeyPEM, to: folder.privateKey)
        try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.privateKey)
        try folder.write(made.certificatePEM, to: folder.certificate)
    }
}
