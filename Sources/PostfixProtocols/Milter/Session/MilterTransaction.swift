/// One message on its way to a milter session.
struct MilterTransaction: Sendable, Hashable {
    enum Phase: Int, Sendable, Comparable {
        case envelope, header, body

        static func < (left: Phase, right: Phase) -> Bool { left.rawValue < right.rawValue }
    }

    var envelope: MailEnvelope
    /// Recipients that were asked about and not refused for their form.
    var recipientsSeen = 0
    private(set) var phase = Phase.envelope
    var content = MilterContent.octets([])
    private let keepsLeadingSpace: Bool
    private var fields = 0

    init(envelope: MailEnvelope, keepsLeadingSpace: Bool) {
        self.envelope = envelope
        self.keepsLeadingSpace = keepsLeadingSpace
    }

    mutating func addField(_ name: [UInt8], _ value: [UInt8], _ limits: MilterLimits) {
        phase = .header
        fields += 1
        guard fields <= limits.fields else { return content.drop(.tooManyFields) }
        content.append(name + (keepsLeadingSpace ? [0x3A] : [0x3A, 0x20]), limits)
        content.append(Self.withCRLF(value), limits)
        content.append([0x0D, 0x0A], limits)
    }

    mutating func endHeader(_ limits: MilterLimits) {
        phase = .body
        content.append([0x0D, 0x0A], limits)
    }

    mutating func addBody(_ octets: [UInt8], _ limits: MilterLimits) {
        if phase < .body { endHeader(limits) }
        content.append(octets, limits)
    }

    /// A value's lines end in LF on a milter connection, in CRLF in a message.
    private static func withCRLF(_ value: [UInt8]) -> [UInt8] {
        guard value.contains(0x0A) else { return value }
        var result: [UInt8] = []
        result.reserveCapacity(value.count + 8)
        for octet in value {
            if octet == 0x0A, result.last != 0x0D { result.append(0x0D) }
            result.append(octet)
        }
        return result
    }
}

/// A message's octets, or why they aren't there.
package enum MilterContent: Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
        /// Longer than ``MilterLimits/message``.
        case tooLong
        /// More header fields than ``MilterLimits/fields``.
        case tooManyFields
        /// The house had no room in memory for it.
        case noRoom
    }

    /// As sent: header, empty line, body; lines end in CRLF.
    case octets([UInt8])
    case dropped(Reason)

    var count: Int {
        if case .octets(let octets) = self { octets.count } else { 0 }
    }

    mutating func drop(_ reason: Reason) {
        if case .octets = self { self = .dropped(reason) }
    }

    mutating func append(_ more: [UInt8], _ limits: MilterLimits) {
        guard case .octets(var octets) = self else { return }
        guard octets.count + more.count <= limits.message else { return drop(.tooLong) }
        // Out of `self` while it grows, so that it grows in place.
        self = .octets([])
        octets += more
        self = .octets(octets)
    }
}
