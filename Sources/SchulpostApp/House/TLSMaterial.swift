import NIOSSL

/// The certificate and key that all doors show.
enum TLSMaterial {
    /// Reads PEM files.
    /// - Throws: `StartError` that names the file.
    static func context(certificate: String, privateKey: String) throws -> NIOSSLContext {
        let chain: [NIOSSLCertificate]
        do {
            chain = try NIOSSLCertificate.fromPEMFile(certificate)
        } catch {
            throw StartError.unreadableCertificate(certificate)
        }
        let key: NIOSSLPrivateKey
        do {
            key = try NIOSSLPrivateKey(file: privateKey, format: .pem)
        } catch {
            throw StartError.unreadablePrivateKey(privateKey)
        }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) },
            privateKey: .privateKey(key)
        )
        configuration.minimumTLSVersion = .tlsv12  // RFC 9325 §3.1.1
        do {
            return try NIOSSLContext(configuration: configuration)
        } catch {
            throw StartError.unfitCertificate(certificate, privateKey)
        }
    }
}
