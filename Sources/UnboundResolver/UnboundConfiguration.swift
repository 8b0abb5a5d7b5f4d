package import MailAuthentication

/// How names are looked up.
package struct UnboundConfiguration: Sendable {
    /// Who is asked.
    package enum Upstream: Sendable, Hashable {
        /// The DNS's own servers, from the root down.
        case recursion
        /// The resolvers of `/etc/resolv.conf`.
        case system
        /// These, in turn: `192.0.2.1`, `2001:db8::1`, or with a port `127.0.0.1@5353`.
        case forwarders([String])
    }

    /// Where DNSSEC's trust begins.
    package enum TrustAnchor: Sendable, Hashable {
        /// A file of DS or DNSKEY records.
        case file(String)
        /// One record as zone files have it.
        case record(String)
    }

    /// A zone asked for at a certain server, whatever the upstream is.
    package struct Stub: Sendable, Hashable {
        package var zone: DNSName
        /// As forwarders are written.
        package var server: String

        package init(zone: DNSName, server: String) {
            self.zone = zone
            self.server = server
        }
    }

    /// Seconds and numbers.
    package struct Limits: Sendable, Hashable {
        /// Until a question is given up; RFC 7208 §4.6.4 wants at least 20 s for a whole SPF check.
        package var answer: Double
        /// Questions that may wait for an answer at once; more fail at once with `serverFailure`.
        package var waiting: Int
        /// The longest time that an answer is kept, in seconds.
        package var longestTimeToLive: Int
        /// Answers kept within the process, in front of libunbound's own cache.
        package var keptAnswers: Int
        /// Octets of libunbound's caches of messages and of records, each.
        package var cacheOctets: Int

        package init(
            answer: Double = 10,
            waiting: Int = 2_000,
            longestTimeToLive: Int = 86_400,
            keptAnswers: Int = 10_000,
            cacheOctets: Int = 8 << 20
        ) {
            self.answer = answer
            self.waiting = max(waiting, 1)
            self.longestTimeToLive = max(longestTimeToLive, 0)
            self.keptAnswers = max(keptAnswers, 0)
            self.cacheOctets = max(cacheOctets, 1 << 16)
        }
    }

    /// Debian's `dns-root-data`.
    package static let rootAnchor = TrustAnchor.file("/usr/share/dns/root.key")

    package var upstream: Upstream
    /// None leaves DNSSEC unchecked: nothing is ever `secure`, and DANE does not apply.
    package var trustAnchors: [TrustAnchor]
    package var stubs: [Stub]
    package var limits: Limits

    package init(
        upstream: Upstream,
        trustAnchors: [TrustAnchor] = [rootAnchor],
        stubs: [Stub] = [],
        limits: Limits = Limits()
    ) {
        self.upstream = upstream
        self.trustAnchors = trustAnchors
        self.stubs = stubs
        self.limits = limits
    }
}

/// Why a resolver can't be made.
package struct UnboundError: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Code: String, Sendable {
        /// libunbound could not be started.
        case start
        /// A forwarder or stub is no address, or a trust anchor can't be read.
        case configuration
    }

    package let code: Code
    package let reason: String

    package init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    package var description: String { reason }

    package static func == (left: Self, right: Self) -> Bool { left.code == right.code }
    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
