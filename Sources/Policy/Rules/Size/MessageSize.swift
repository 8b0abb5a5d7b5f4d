package import FoundationEssentials

/// How big a message may be, transfer encoding undone: what people see as the size of their files.
///
/// SMTP speaks of octets on the wire. Base64 makes 57 octets into 78 with its line end, 1.37 times as much; `rawSize(for:)`
/// adds some room for header and text: 20 MB of files are at most 28 MB on the wire. A message over the raw size is
/// refused at MAIL by its declared size, or by the door while it comes in: the door takes what the limit lets through, and
/// never more than the machine does (`limits.message-size`).
package struct MessageSize: Rule {
    package let id: RuleID = "size.message"
    package let clause: ClauseID = "mail.size"
    package let phases: [Phase] = [.sender, .message]
    package let limits: [Limit] = [Self.limit]
    package let parties = Party.allCases

    package init() {}

    package static let limit = Limit(
        "size.message",
        unit: .octets,
        range: 10_000...2_000_000_000,
        defaults: PartyTable(all: 20_000_000),
        parties: Party.allCases,
        summary: "Size of a message without its transfer encoding. 1 MB is 1,000,000 octets."
    )

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        let limit = settings.limit(Self.limit, for: submission)
        let content = submission.content
        // A declared size is all there is at MAIL; later the decoded size counts.
        let measured =
            content.decodedSize == 0 && content.rawSize > Self.rawSize(for: limit)
            ? Self.decodedSize(of: content.rawSize) : content.decodedSize
        guard measured > limit else { return [] }
        return [
            Finding(
                rule: id,
                clause: clause,
                measured: measured,
                limit: limit,
                parameters: [
                    Finding.Parameter("size", .size(measured)), Finding.Parameter("allowed", .size(limit)),
                ],
                status: .tooBig
            )
        ]
    }

    /// Octets on the wire for a decoded size: 1.4 times.
    package static func rawSize(for decoded: Int) -> Int { decoded / 5 * 7 }

    /// The largest decoded size that is sure to fit into so much on the wire.
    package static func decodedCeiling(of raw: Int) -> Int { raw / 7 * 5 }

    /// The decoded size that a size on the wire stands for, roughly.
    package static func decodedSize(of raw: Int) -> Int { raw / 78 * 57 }
}

extension PolicySettings {
    /// The size that SMTP advertises (SIZE, RFC 1870 §4) to whom it doesn't know yet: the largest that anyone may send now, on
    /// the wire; nil where somebody's mail isn't refused for its size.
    package func advertisedSize(at time: Date) -> Int? {
        let rule = MessageSize()
        let actions = Party.allCases.map { table(of: rule)[$0] } + (overrides.actions[rule.id] ?? [:]).values
        guard actions.allSatisfy({ $0 == .refuse }) else { return nil }
        return MessageSize.rawSize(for: widestSize(at: time))
    }

    /// The same for one author.
    package func advertisedSize(for author: Author, at time: Date) -> Int? {
        guard action(of: MessageSize(), for: author) == .refuse else { return nil }
        return MessageSize.rawSize(for: limit(MessageSize.limit, for: author, at: time))
    }

    /// The widest limit of a size that anyone has, encoding undone: of a role, a group, or by exemption.
    package func widestSize(at time: Date) -> Int {
        let limit = MessageSize.limit
        let table = table(of: limit)
        let roles = Party.allCases.map { table[$0] }
        let groups = (overrides.limits[limit.name] ?? [:]).values
        let granted = exemptions.filter { $0.limit == limit.name && time <= $0.until }.map(\.value)
        return (roles + groups + granted).max() ?? 0
    }
}
