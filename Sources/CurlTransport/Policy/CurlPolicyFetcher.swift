internal import CCurl
package import Delivery
internal import Dispatch
package import MailMessage

/// Fetches MTA-STS policies by HTTPS, with libcurl (RFC 8461 §3.3).
///
/// Nothing is followed, nothing is cached, no proxy is used; the certificate must be the host's. A fetch blocks a thread of
/// a queue of its own, never one of Swift's.
package struct CurlPolicyFetcher: PolicyFetching {
    package struct Limits: Sendable, Hashable {
        /// Seconds for the whole fetch (RFC 8461 §3.3: one minute).
        package var fetch: Int
        /// Octets of a policy (RFC 8461 §3.3: 64 KiB).
        package var size: Int

        package init(fetch: Int = 60, size: Int = MTASTSPolicy.longestFile) {
            self.fetch = max(fetch, 1)
            self.size = max(size, 1)
        }
    }

    /// 443; another one for tests.
    let port: Int
    let certificateAuthorities: String?
    let limits: Limits
    private static let queue = DispatchQueue(label: "schulpost.mta-sts", attributes: .concurrent)

    /// - Parameter certificateAuthorities: a PEM file in the place of the system's authorities.
    package init(certificateAuthorities: String? = nil, port: Int = 443, limits: Limits = Limits()) {
        self.certificateAuthorities = certificateAuthorities
        self.port = port
        self.limits = limits
    }

    package func fetch(from host: Domain, at addresses: [IPAddress]) async -> PolicyFetch {
        guard CurlLibrary.isReady, !addresses.isEmpty else { return .unavailable }
        let download = PolicyDownload(limit: limits.size)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                Self.queue.async { continuation.resume(returning: perform(download, host, addresses)) }
            }
        } onCancel: {
            download.cancel()
        }
    }

    private func perform(_ download: PolicyDownload, _ host: Domain, _ addresses: [IPAddress]) -> PolicyFetch {
        guard let easy = curl_easy_init() else { return .unavailable }
        let texts = addresses.map { $0.isIPv4 ? "\($0)" : "[\($0)]" }.joined(separator: ",")
        let known = curl_slist_append(nil, "\(host.ascii):\(port):\(texts)")
        defer {
            curl_easy_cleanup(easy)
            curl_slist_free_all(known)
        }
        let place = port == 443 ? host.ascii : "\(host.ascii):\(port)"
        var codes = [
            schulpost_set_string(easy, CURLOPT_URL, "https://\(place)/.well-known/mta-sts.txt"),
            schulpost_set_string(easy, CURLOPT_PROTOCOLS_STR, "https"),
            schulpost_set_string(easy, CURLOPT_PROXY, ""),
            schulpost_set_long(easy, CURLOPT_NOSIGNAL, 1),
            schulpost_set_long(easy, CURLOPT_FOLLOWLOCATION, 0),
            schulpost_set_long(easy, CURLOPT_TIMEOUT, limits.fetch),
            schulpost_set_offset(easy, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(limits.size)),
            schulpost_set_long(easy, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
            schulpost_set_long(easy, CURLOPT_SSL_VERIFYPEER, 1),
            schulpost_set_long(easy, CURLOPT_SSL_VERIFYHOST, 2),
            schulpost_set_list(easy, CURLOPT_RESOLVE, known),
        ]
        let context = Unmanaged.passUnretained(download).toOpaque()
        codes.append(schulpost_set_writer(easy, PolicyDownload.write, context))
        codes.append(schulpost_set_progress(easy, PolicyDownload.progress, context))
        if let authorities = certificateAuthorities {
            codes.append(schulpost_set_string(easy, CURLOPT_CAINFO, authorities))
        }
        guard codes.allSatisfy({ $0 == CURLE_OK }) else { return .unavailable }
        let code = curl_easy_perform(easy)
        withExtendedLifetime(download) {}
        switch code {
        case CURLE_OK: break
        case CURLE_PEER_FAILED_VERIFICATION: return .untrusted
        default: return .unavailable
        }
        var status = 0
        var type: UnsafeMutablePointer<CChar>?
        _ = schulpost_get_long(easy, CURLINFO_RESPONSE_CODE, &status)
        _ = schulpost_get_string(easy, CURLINFO_CONTENT_TYPE, &type)
        let media = type.map { String(cString: $0) } ?? ""
        // RFC 8461 §3.3: only 200, and "text/plain" guards against files that users of a web space put there.
        guard status == 200, media.prefix(while: { $0 != ";" }).lowercased() == "text/plain" else {
            return .unavailable
        }
        return .file(download.bytes)
    }
}
