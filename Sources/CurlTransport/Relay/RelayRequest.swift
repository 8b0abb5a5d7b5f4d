internal import CCurl
internal import MailMessage

/// The relay as libcurl is told of it.
struct RelayRequest: Sendable {
    let configuration: RelayConfiguration
    private let url: String

    /// - Throws: where the configuration can't be used.
    init(_ configuration: RelayConfiguration) throws(CurlTransportError) {
        let host = configuration.host
        guard !host.isEmpty, host.utf8.count <= 253, host.utf8.allSatisfy(Self.isHostCharacter) else {
            throw CurlTransportError(.host)
        }
        guard (1...65535).contains(configuration.port) else { throw CurlTransportError(.port) }
        if let credentials = configuration.credentials {
            guard configuration.security == .startTLS || configuration.security == .tls else {
                throw CurlTransportError(.credentialsWithoutTLS)
            }
            let texts = [credentials.user, credentials.password]
            guard texts.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }) else {
                throw CurlTransportError(.credentials)
            }
        }
        let scheme = configuration.security == .tls ? "smtps" : "smtp"
        let name = host.contains(":") ? "[\(host)]" : host
        url = "\(scheme)://\(name):\(configuration.port)/\(configuration.helloName.ascii)"
        self.configuration = configuration
    }

    /// Sets all that one transfer needs on a fresh or reset handle.
    func apply(
        to easy: UnsafeMutableRawPointer,
        for transfer: Transfer,
        recipients: UnsafeMutablePointer<curl_slist>?
    ) -> CURLcode {
        let context = Unmanaged.passUnretained(transfer).toOpaque()
        var codes = [
            schulpost_set_string(easy, CURLOPT_URL, url),
            schulpost_set_string(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
            // No proxy from the environment, no signal handlers in a process of many threads.
            schulpost_set_string(easy, CURLOPT_PROXY, ""),
            schulpost_set_long(easy, CURLOPT_NOSIGNAL, 1),
            schulpost_set_long(easy, CURLOPT_UPLOAD, 1),
            schulpost_set_long(easy, CURLOPT_FRESH_CONNECT, transfer.isFresh ? 1 : 0),
            schulpost_set_string(easy, CURLOPT_MAIL_FROM, transfer.sender?.description ?? ""),
            schulpost_set_list(easy, CURLOPT_MAIL_RCPT, recipients),
            schulpost_set_offset(easy, CURLOPT_INFILESIZE_LARGE, curl_off_t(transfer.stuffedSize)),
            schulpost_set_reader(easy, Transfer.read, context),
            schulpost_set_listener(easy, Transfer.listen, context),
            schulpost_set_progress(easy, Transfer.progress, context),
        ]
        codes += limits(easy) + security(easy)
        return codes.first { $0 != CURLE_OK } ?? CURLE_OK
    }

    private func limits(_ easy: UnsafeMutableRawPointer) -> [CURLcode] {
        let limits = configuration.limits
        return [
            schulpost_set_long(easy, CURLOPT_CONNECTTIMEOUT, limits.connecting),
            schulpost_set_long(easy, CURLOPT_SERVER_RESPONSE_TIMEOUT, limits.reply),
            schulpost_set_long(easy, CURLOPT_TIMEOUT, limits.conversation),
            // A peer that takes less than 100 octets a second is given up (RFC 5321 §4.5.3.2.5: 3 minutes for a block).
            schulpost_set_long(easy, CURLOPT_LOW_SPEED_LIMIT, 100),
            schulpost_set_long(easy, CURLOPT_LOW_SPEED_TIME, limits.reply),
            schulpost_set_long(easy, CURLOPT_MAXAGE_CONN, limits.idle),
        ]
    }

    private func security(_ easy: UnsafeMutableRawPointer) -> [CURLcode] {
        let level: curl_usessl
        switch configuration.security {
        case .none: level = CURLUSESSL_NONE
        case .opportunistic: level = CURLUSESSL_TRY
        case .startTLS, .tls: level = CURLUSESSL_ALL
        }
        let isChecked = configuration.security != .opportunistic
        var codes = [
            schulpost_set_long(easy, CURLOPT_USE_SSL, Int(level.rawValue)),
            schulpost_set_long(easy, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
            schulpost_set_long(easy, CURLOPT_SSL_VERIFYPEER, isChecked ? 1 : 0),
            schulpost_set_long(easy, CURLOPT_SSL_VERIFYHOST, isChecked ? 2 : 0),
        ]
        if let authorities = configuration.certificateAuthorities {
            codes.append(schulpost_set_string(easy, CURLOPT_CAINFO, authorities))
        }
        if let credentials = configuration.credentials {
            codes.append(schulpost_set_string(easy, CURLOPT_USERNAME, credentials.user))
            codes.append(schulpost_set_string(easy, CURLOPT_PASSWORD, credentials.password))
        }
        return codes
    }

    private static func isHostCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"),
            UInt8(ascii: "_"):
            return true
        default:
            return false
        }
    }
}
