internal import CCurl
internal import COpenSSL
internal import Delivery
internal import MailAuthentication
internal import Synchronization

/// Lets OpenSSL compare a server's certificate with TLSA records (RFC 6698, RFC 7671, RFC 7672 §3).
///
/// libcurl shows the TLS context before it makes the session, and OpenSSL wants the records in the session. So an
/// information callback on the context waits for the beginning of the handshake and puts them there. The handshake then fails
/// where nothing matches; libcurl's own checks are off.
final class DANEVerification: Sendable {
    private let reference: DANEReference
    private let isInPlace = Mutex(false)

    init(_ reference: DANEReference) { self.reference = reference }

    /// Asks libcurl for the context. The object must live as long as the transfer; the context holds it from then on.
    /// - Returns: an error where this libcurl has no OpenSSL: then nothing must be sent.
    func install(on easy: UnsafeMutableRawPointer) -> CURLcode {
        schulpost_set_context_callback(
            easy,
            { _, context, pointer in
                guard let context, let pointer else { return CURLE_ABORTED_BY_CALLBACK }
                let verification = Unmanaged<DANEVerification>.fromOpaque(pointer).takeUnretainedValue()
                return verification.prepare(OpaquePointer(context)) ? CURLE_OK : CURLE_SSL_CONNECT_ERROR
            },
            Unmanaged.passUnretained(self).toOpaque()
        )
    }

    /// Where contexts keep their verification; libcurl keeps a connection, and with it the context, beyond the transfer.
    private static let index: Int32 = schulpost_context_index { _, value, _, _, _, _ in
        if let value { Unmanaged<DANEVerification>.fromOpaque(value).release() }
    }

    private func prepare(_ context: OpaquePointer) -> Bool {
        guard Self.index >= 0, SSL_CTX_dane_enable(context) > 0 else { return false }
        let retained = Unmanaged.passRetained(self)
        guard SSL_CTX_set_ex_data(context, Self.index, retained.toOpaque()) == 1 else {
            retained.release()
            return false
        }
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nil)
        SSL_CTX_set_info_callback(context) { ssl, event, _ in
            guard event & SSL_CB_HANDSHAKE_START != 0, let ssl, let context = SSL_get_SSL_CTX(ssl),
                let value = SSL_CTX_get_ex_data(context, DANEVerification.index)
            else { return }
            Unmanaged<DANEVerification>.fromOpaque(value).takeUnretainedValue().putInPlace(ssl)
        }
        return true
    }

    /// Once per session. Where it fails, the session has no records and no authorities, so that no certificate passes.
    private func putInPlace(_ ssl: OpaquePointer) {
        let isFirst = isInPlace.withLock { isInPlace in
            defer { isInPlace = true }
            return !isInPlace
        }
        guard isFirst, SSL_dane_enable(ssl, reference.baseName.text) > 0 else { return }
        schulpost_skip_names_of_end_entities(ssl)
        for name in reference.otherNames { _ = SSL_add1_host(ssl, name.text) }
        for record in reference.records {
            // A record that OpenSSL can't use (a "whole" certificate that is none) is passed over (RFC 7671 §10.1.1).
            _ = record.data.withUnsafeBufferPointer { data in
                SSL_dane_tlsa_add(
                    ssl,
                    record.usage,
                    record.selector,
                    record.matchingType,
                    data.baseAddress,
                    data.count
                )
            }
        }
    }
}
