import Foundation
import Testing

@testable import SchulpostApp

private let program = "/usr/bin/openssl"

@Suite("The demo's certificate")
struct SelfSignedCertificateTests {
    @Test("It is PEM, with a key of its own")
    func pem() throws {
        let one = try SelfSignedCertificate(names: ["localhost"], validFrom: Date())
        let other = try SelfSignedCertificate(names: ["localhost"], validFrom: Date())
        #expect(one.certificatePEM.hasPrefix("-----BEGIN CERTIFICATE-----\n"))
        #expect(one.certificatePEM.hasSuffix("-----END CERTIFICATE-----\n"))
        #expect(one.privateKeyPEM.hasPrefix("-----BEGIN PRIVATE KEY-----\n"))
        #expect(one.privateKeyPEM != other.privateKeyPEM)
        #expect(one.certificatePEM != other.certificatePEM)
    }

    @Test(
        "OpenSSL trusts it for its names, strictly",
        .enabled(if: FileManager.default.isExecutableFile(atPath: program))
    )
    func strictClient() throws {
        let certificate = try SelfSignedCertificate(
            names: ["localhost", "post.lindenschule.example"],
            validFrom: Date()
        )
        let file = NSTemporaryDirectory() + "/certificate-" + UUID().uuidString + ".pem"
        defer { try? FileManager.default.removeItem(atPath: file) }
        try certificate.certificatePEM.write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try openssl("verify", "-x509_strict", "-CAfile", file, "-verify_hostname", "localhost", file) == 0)
        #expect(try openssl("verify", "-x509_strict", "-CAfile", file, "-verify_ip", "127.0.0.1", file) == 0)
        #expect(try openssl("verify", "-CAfile", file, "-verify_hostname", "other.example", file) != 0)
    }

    private func openssl(_ arguments: String...) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
