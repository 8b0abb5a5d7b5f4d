/// What a peer of the policy server may make grow.
package struct PolicyDelegationLimits: Sendable, Hashable {
    /// Octets of one `name=value` line. The longest are names from client certificates.
    package var line = 8_192
    /// Lines of one request; Postfix 3.10 sends about 30.
    package var attributes = 128
    /// Recipients of one message that are remembered; Postfix: smtpd_recipient_limit (1,000).
    package var recipients = 1_000
    /// Messages that are remembered over all connections, at least; twice as many at most. Each SMTP server process of
    /// Postfix has one at a time (default_process_limit: 100).
    package var messages = 1_000
    /// Their recipients together, with those of one message more; twice as many at most.
    package var rememberedRecipients = 50_000

    package init() {}
}

/// Why a connection of a policy client can't go on.
package enum PolicyDelegationError: Error, Sendable, Hashable {
    case lineTooLong
    case tooManyAttributes
    /// A line is no `name=value`, or holds a NUL.
    case malformedLine
    /// The request is for something else than an SMTP server's policy.
    case unknownRequest
}

/// Cuts what comes over a connection into requests: lines of `name=value`, ended by LF, and an empty line after the last
/// (SMTPD_POLICY_README, "Protocol description"). Attributes that we don't know are skipped, as the protocol asks.
package struct PolicyRequestReader: Sendable {
    private let limits: PolicyDelegationLimits
    private var octets: [UInt8] = []
    /// Where what hasn't been read begins, and from where on no line end was seen.
    private var start = 0
    private var searched = 0
    private var attributes: [String: String] = [:]
    private var count = 0

    package init(limits: PolicyDelegationLimits = PolicyDelegationLimits()) { self.limits = limits }

    package mutating func append(_ more: some Sequence<UInt8>) {
        if start > 0 {
            octets.removeFirst(start)
            searched -= start
            start = 0
        }
        octets.append(contentsOf: more)
    }

    /// The next request; nil where more octets are needed.
    package mutating func next() throws(PolicyDelegationError) -> PolicyRequest? {
        while let line = try nextLine() {
            guard !line.isEmpty else { return try endRequest() }
            count += 1
            guard count <= limits.attributes else { throw .tooManyAttributes }
            guard let sign = line.firstIndex(of: UInt8(ascii: "=")), sign > line.startIndex, !line.contains(0) else {
                throw .malformedLine
            }
            let name = String(decoding: line[..<sign], as: UTF8.self)
            // An attribute that is said twice keeps its first value: nothing that follows can take it back.
            if attributes[name] == nil {
                attributes[name] = String(decoding: line[(sign + 1)...], as: UTF8.self)
            }
        }
        return nil
    }

    private mutating func nextLine() throws(PolicyDelegationError) -> ArraySlice<UInt8>? {
        guard let end = octets[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
            searched = octets.count
            guard searched - start <= limits.line else { throw .lineTooLong }
            return nil
        }
        let line = octets[start..<end]
        guard line.count <= limits.line else { throw .lineTooLong }
        start = end + 1
        searched = start
        return line
    }

    private mutating func endRequest() throws(PolicyDelegationError) -> PolicyRequest {
        defer {
            attributes = [:]
            count = 0
        }
        guard let request = PolicyRequest(attributes) else { throw .unknownRequest }
        return request
    }
}
