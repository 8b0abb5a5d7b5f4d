internal import CCMS
internal import FoundationEssentials
internal import Glibc

/// Certificate, key and chain as OpenSSL holds them; freed with the value.
struct Keys: ~Copyable {
    private let certificate: OpaquePointer
    private let privateKey: OpaquePointer
    private let chain: OpaquePointer

    deinit {
        X509_free(certificate)
        EVP_PKEY_free(privateKey)
        schulpost_certificates_free(chain)
    }

    private init(certificate: OpaquePointer, privateKey: OpaquePointer, chain: OpaquePointer) {
        self.certificate = certificate
        self.privateKey = privateKey
        self.chain = chain
    }

    /// Reads PEM files and checks that they belong together and may sign mail.
    static func read(
        certificate pem: [UInt8],
        privateKey key: [UInt8],
        passphrase: String?
    ) throws(SigningIdentityError) -> Keys {
        defer { schulpost_forget_errors() }
        guard pem.count <= SigningIdentity.largestFile else { throw .unreadableCertificate }
        guard key.count <= SigningIdentity.largestFile else { throw .unreadablePrivateKey }
        let certificates = certificates(pem)
        guard let certificate = certificates.first, let chain = schulpost_certificates_new() else {
            throw .unreadableCertificate
        }
        for other in certificates.dropFirst() where schulpost_certificates_push(chain, other) == 0 {
            X509_free(other)
        }
        guard let privateKey = privateKey(key, passphrase) else {
            X509_free(certificate)
            schulpost_certificates_free(chain)
            let isEncrypted = String(decoding: key, as: UTF8.self).contains("ENCRYPTED")
            throw isEncrypted && passphrase == nil ? .needsPassphrase : .unreadablePrivateKey
        }
        let keys = Keys(certificate: certificate, privateKey: privateKey, chain: chain)
        try keys.check()
        return keys
    }

    private borrowing func check() throws(SigningIdentityError) {
        guard X509_check_private_key(certificate, privateKey) == 1 else { throw .otherKey }
        let bits = EVP_PKEY_get_bits(privateKey)
        switch EVP_PKEY_get_base_id(privateKey) {
        case EVP_PKEY_RSA: if bits < 2048 { throw .unfitKey }
        case EVP_PKEY_EC: if bits < 256 { throw .unfitKey }
        default: throw .unfitKey
        }
        guard X509_check_purpose(certificate, X509_PURPOSE_SMIME_SIGN, 0) == 1 else { throw .notForMail }
    }

    // MARK: What the certificate says

    var validity: Range<Date>? {
        guard let first = Self.date(X509_get0_notBefore(certificate)),
            let last = Self.date(X509_get0_notAfter(certificate)), first < last
        else { return nil }
        return first..<last
    }

    var addresses: Set<String> {
        guard let found = schulpost_addresses(certificate) else { return [] }
        defer { schulpost_addresses_free(found) }
        var result: Set<String> = []
        for index in 0..<schulpost_addresses_count(found) {
            guard let address = schulpost_addresses_value(found, index) else { continue }
            result.insert(String(cString: address).lowercased())
        }
        return result
    }

    // MARK: Signing

    borrowing func signature(of octets: [UInt8]) -> [UInt8]? {
        defer { schulpost_forget_errors() }
        return octets.withUnsafeBytes { buffer -> [UInt8]? in
            guard let length = Int32(exactly: buffer.count),
                let content = BIO_new_mem_buf(buffer.baseAddress, length)
            else { return nil }
            defer { BIO_free(content) }
            // RFC 8551 §2.5: the digest is signed with its time and what we understand; the octets stand in the message.
            let flags = UInt32(CMS_DETACHED | CMS_BINARY | CMS_PARTIAL)
            guard let cms = CMS_sign(nil, nil, chain, content, flags) else { return nil }
            defer { CMS_ContentInfo_free(cms) }
            guard CMS_add1_signer(cms, certificate, privateKey, EVP_sha256(), flags) != nil,
                CMS_final(cms, content, nil, flags) == 1, let out = BIO_new(BIO_s_mem())
            else { return nil }
            defer { BIO_free(out) }
            return i2d_CMS_bio(out, cms) == 1 ? Self.octets(of: out) : nil
        }
    }

    // MARK: Reading

    private static func certificates(_ pem: [UInt8]) -> [OpaquePointer] {
        pem.withUnsafeBytes { buffer -> [OpaquePointer] in
            guard let bio = BIO_new_mem_buf(buffer.baseAddress, Int32(clamping: buffer.count)) else { return [] }
            defer { BIO_free(bio) }
            var result: [OpaquePointer] = []
            while let certificate = PEM_read_bio_X509(bio, nil, nil, nil) { result.append(certificate) }
            return result
        }
    }

    /// Without a passphrase an empty one is tried: OpenSSL would ask at the terminal.
    private static func privateKey(_ pem: [UInt8], _ passphrase: String?) -> OpaquePointer? {
        pem.withUnsafeBytes { buffer -> OpaquePointer? in
            guard let bio = BIO_new_mem_buf(buffer.baseAddress, Int32(clamping: buffer.count)) else { return nil }
            defer { BIO_free(bio) }
            return (passphrase ?? "").withCString { text in
                PEM_read_bio_PrivateKey(bio, nil, nil, UnsafeMutableRawPointer(mutating: text))
            }
        }
    }

    private static func octets(of bio: OpaquePointer) -> [UInt8]? {
        var pointer: UnsafeMutablePointer<CChar>?
        let length = schulpost_bio_octets(bio, &pointer)
        guard length > 0, let pointer else { return nil }
        return Array(UnsafeRawBufferPointer(start: pointer, count: length))
    }

    private static func date(_ time: UnsafePointer<ASN1_TIME>?) -> Date? {
        var parts = tm()
        guard let time, ASN1_TIME_to_tm(time, &parts) == 1 else { return nil }
        return Date(timeIntervalSince1970: Double(timegm(&parts)))
    }
}
