internal import CUnbound
internal import Glibc
internal import MailAuthentication

/// The configuration as libunbound is told of it, before its first question.
struct UnboundOptions {
    let configuration: UnboundConfiguration

    init(_ configuration: UnboundConfiguration) { self.configuration = configuration }

    func apply(to context: OpaquePointer) throws(UnboundError) {
        try check(ub_ctx_async(context, 1), "threads")
        // Nothing on standard error: what goes wrong is in the replies.
        _ = ub_ctx_debugout(context, nil)
        _ = ub_ctx_debuglevel(context, 0)
        for (name, value) in options { try check(ub_ctx_set_option(context, name, value), name) }
        try applyUpstream(to: context)
        for stub in configuration.stubs {
            let code = ub_ctx_set_stub(context, stub.zone.presentation, stub.server, 0)
            try check(code, "the server \(stub.server) of \(stub.zone)")
        }
        for anchor in configuration.trustAnchors {
            switch anchor {
            case .file(let path):
                guard access(path, R_OK) == 0 else {
                    throw UnboundError(.configuration, "the trust anchor \(path) can't be read")
                }
                try check(ub_ctx_add_ta_file(context, path), "the trust anchor \(path)")
            case .record(let record):
                try check(ub_ctx_add_ta(context, record), "a trust anchor")
            }
        }
    }

    private func applyUpstream(to context: OpaquePointer) throws(UnboundError) {
        switch configuration.upstream {
        case .recursion: break
        case .system: try check(ub_ctx_resolvconf(context, nil), "/etc/resolv.conf")
        case .forwarders(let addresses):
            for address in addresses { try check(ub_ctx_set_fwd(context, address), "the forwarder \(address)") }
        }
    }

    private var options: [(String, String)] {
        let limits = configuration.limits
        return [
            // A resolver on the same machine is the usual forwarder, and tests are on the loopback too.
            ("do-not-query-localhost:", "no"),
            ("use-syslog:", "no"),
            ("cache-max-ttl:", "\(limits.longestTimeToLive)"),
            // RFC 2308 §5: an hour or so for what doesn't exist.
            ("cache-max-negative-ttl:", "3600"),
            ("msg-cache-size:", "\(limits.cacheOctets)"),
            ("rrset-cache-size:", "\(limits.cacheOctets)"),
            // DNS flag day 2020: nothing that would travel in fragments.
            ("edns-buffer-size:", "1232"),
            // The library would ask 16 questions at a time.
            ("outgoing-range:", "256"),
            // RFC 9156: servers further up needn't know whom we write to.
            ("qname-minimisation:", "yes"),
            ("harden-glue:", "yes"),
            ("harden-dnssec-stripped:", "yes"),
            // A school's own zones below `168.192.in-addr.arpa` and the like: libunbound would deny them all by itself.
            ("unblock-lan-zones:", "yes"),
            ("insecure-lan-zones:", "yes"),
        ]
    }

    private func check(_ code: Int32, _ what: String) throws(UnboundError) {
        guard code != 0 else { return }
        let reason = ub_strerror(code).map { String(cString: $0) } ?? "error \(code)"
        throw UnboundError(.configuration, "\(what): \(reason)")
    }
}
