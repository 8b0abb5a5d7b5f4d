internal import CCurl
internal import Delivery
internal import MailMessage

/// What libcurl keeps pointers to for as long as a transfer runs.
struct RequestHoldings: ~Copyable {
    let recipients: UnsafeMutablePointer<curl_slist>?
    let connectTo: UnsafeMutablePointer<curl_slist>?
    let verification: DANEVerification?

    init(_ request: SMTPRequest, recipient: EmailAddress) {
        recipients = curl_slist_append(nil, recipient.description)
        connectTo = request.connectTo.flatMap { curl_slist_append(nil, $0) }
        if case .dane(let reference) = request.security {
            verification = DANEVerification(reference)
        } else {
            verification = nil
        }
    }

    deinit {
        curl_slist_free_all(recipients)
        curl_slist_free_all(connectTo)
    }
}

extension SMTPRequest {
    /// Sets all that one transfer needs on a fresh or reset handle.
    /// - Parameter isFresh: whether a connection from before must not be used.
    func apply(
        to easy: UnsafeMutableRawPointer,
        for transfer: Transfer,
        isFresh: Bool,
        holdings: borrowing RequestHoldings
    ) -> CURLcode {
        let context = Unmanaged.passUnretained(transfer).toOpaque()
        var codes = [
            schulpost_set_string(easy, CURLOPT_URL, url),
            schulpost_set_string(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
            // No proxy from the environment, no signal handlers in a process of many threads.
            schulpost_set_string(easy, CURLOPT_PROXY, ""),
            schulpost_set_long(easy, CURLOPT_NOSIGNAL, 1),
            schulpost_set_long(easy, CURLOPT_UPLOAD, 1),
            schulpost_set_long(easy, CURLOPT_FRESH_CONNECT, isFresh ? 1 : 0),
            schulpost_set_string(easy, CURLOPT_MAIL_FROM, transfer.reversePath),
            schulpost_set_list(easy, CURLOPT_MAIL_RCPT, holdings.recipients),
            schulpost_set_offset(easy, CURLOPT_INFILESIZE_LARGE, curl_off_t(transfer.stuffedSize)),
            schulpost_set_reader(easy, Transfer.read, context),
            schulpost_set_listener(easy, Transfer.listen, context),
            schulpost_set_progress(easy, Transfer.progress, context),
        ]
        if let list = holdings.connectTo { codes.append(schulpost_set_list(easy, CURLOPT_CONNECT_TO, list)) }
        codes += limitOptions(easy) + securityOptions(easy)
        if let verification = holdings.verification { codes.append(verification.install(on: easy)) }
        return codes.first { $0 != CURLE_OK } ?? CURLE_OK
    }

    private func limitOptions(_ easy: UnsafeMutableRawPointer) -> [CURLcode] {
        [
            schulpost_set_long(easy, CURLOPT_CONNECTTIMEOUT, limits.connecting),
            schulpost_set_long(easy, CURLOPT_SERVER_RESPONSE_TIMEOUT, limits.reply),
            schulpost_set_long(easy, CURLOPT_TIMEOUT, limits.conversation),
            // A peer that takes less than 100 octets a second is given up (RFC 5321 §4.5.3.2.5: 3 minutes for a block).
            schulpost_set_long(easy, CURLOPT_LOW_SPEED_LIMIT, 100),
            schulpost_set_long(easy, CURLOPT_LOW_SPEED_TIME, limits.reply),
            schulpost_set_long(easy, CURLOPT_MAXAGE_CONN, limits.idle),
        ]
    }

    private func securityOptions(_ easy: UnsafeMutableRawPointer) -> [CURLcode] {
        let level: curl_usessl =
            switch security {
            case .none: CURLUSESSL_NONE
            case .opportunistic: CURLUSESSL_TRY
            case .encrypted, .certificate, .dane: CURLUSESSL_ALL
            }
        // With DANE OpenSSL compares names and chain itself (`DANEVerification`); libcurl would ask authorities.
        let isChecked = security == .certificate
        var codes = [
            schulpost_set_long(easy, CURLOPT_USE_SSL, Int(level.rawValue)),
            schulpost_set_long(easy, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
            schulpost_set_long(easy, CURLOPT_SSL_VERIFYPEER, isChecked ? 1 : 0),
            schulpost_set_long(easy, CURLOPT_SSL_VERIFYHOST, isChecked ? 2 : 0),
            // A resumed session shows no certificate: one from a time without checks must not pass for a checked one.
            schulpost_set_long(easy, CURLOPT_SSL_SESSIONID_CACHE, 0),
        ]
        if let authorities = certificateAuthorities {
            codes.append(schulpost_set_string(easy, CURLOPT_CAINFO, authorities))
        }
        if let credentials {
            codes.append(schulpost_set_string(easy, CURLOPT_USERNAME, credentials.user))
            codes.append(schulpost_set_string(easy, CURLOPT_PASSWORD, credentials.password))
        }
        return codes
    }
}
