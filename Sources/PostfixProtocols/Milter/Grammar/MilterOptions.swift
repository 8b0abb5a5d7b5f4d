/// What a filter may do with a message (`SMFIF_…` in libmilter's mfapi.h).
package struct MilterActions: OptionSet, Sendable, Hashable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let addHeaders = MilterActions(rawValue: 0x01)
    package static let changeBody = MilterActions(rawValue: 0x02)
    package static let addRecipients = MilterActions(rawValue: 0x04)
    package static let deleteRecipients = MilterActions(rawValue: 0x08)
    package static let changeHeaders = MilterActions(rawValue: 0x10)
    package static let quarantine = MilterActions(rawValue: 0x20)
    package static let changeSender = MilterActions(rawValue: 0x40)
    package static let addRecipientsWithArguments = MilterActions(rawValue: 0x80)
    package static let setMacros = MilterActions(rawValue: 0x100)
}

/// Which steps a filter wants to see, and which it answers (`SMFIP_…` in libmilter's mfdef.h).
package struct MilterSteps: OptionSet, Sendable, Hashable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let noConnect = MilterSteps(rawValue: 0x01)
    package static let noHELO = MilterSteps(rawValue: 0x02)
    package static let noMAIL = MilterSteps(rawValue: 0x04)
    package static let noRCPT = MilterSteps(rawValue: 0x08)
    package static let noBody = MilterSteps(rawValue: 0x10)
    package static let noHeaders = MilterSteps(rawValue: 0x20)
    package static let noEndOfHeaders = MilterSteps(rawValue: 0x40)
    package static let noReplyToHeader = MilterSteps(rawValue: 0x80)
    package static let noUnknown = MilterSteps(rawValue: 0x100)
    package static let noDATA = MilterSteps(rawValue: 0x200)
    package static let skip = MilterSteps(rawValue: 0x400)
    package static let rejectedRecipients = MilterSteps(rawValue: 0x800)
    package static let noReplyToConnect = MilterSteps(rawValue: 0x1000)
    package static let noReplyToHELO = MilterSteps(rawValue: 0x2000)
    package static let noReplyToMAIL = MilterSteps(rawValue: 0x4000)
    package static let noReplyToRCPT = MilterSteps(rawValue: 0x8000)
    package static let noReplyToDATA = MilterSteps(rawValue: 0x1_0000)
    package static let noReplyToUnknown = MilterSteps(rawValue: 0x2_0000)
    package static let noReplyToEndOfHeaders = MilterSteps(rawValue: 0x4_0000)
    package static let noReplyToBody = MilterSteps(rawValue: 0x8_0000)
    /// Header values with the space that stands before them: DKIM's simple form needs every octet.
    package static let leadingSpace = MilterSteps(rawValue: 0x10_0000)
}

/// What both sides of a milter connection agree on (`SMFIC_OPTNEG`).
package struct MilterOptions: Sendable, Hashable {
    package var version: UInt32
    package var actions: MilterActions
    package var steps: MilterSteps

    package init(version: UInt32, actions: MilterActions, steps: MilterSteps) {
        self.version = version
        self.actions = actions
        self.steps = steps
    }

    /// What we ask for: the fewest answers on the way, and every octet of the header. The body is changed only where a school wants
    /// a banner.
    package static let wanted = MilterOptions(
        version: 6,
        actions: [.addHeaders, .changeHeaders, .changeBody, .quarantine],
        steps: [
            .noUnknown, .noDATA, .noReplyToConnect, .noReplyToHELO, .noReplyToHeader, .noReplyToEndOfHeaders,
            .noReplyToBody, .leadingSpace,
        ]
    )

    /// The oldest version that has macros as we read them.
    package static let oldestVersion: UInt32 = 2

    /// What we want of what the mail server offers.
    /// - Returns: nil where it is too old.
    package func agreed(with offer: MilterOptions) -> MilterOptions? {
        guard offer.version >= Self.oldestVersion else { return nil }
        return MilterOptions(
            version: min(version, offer.version),
            actions: actions.intersection(offer.actions),
            steps: steps.intersection(offer.steps)
        )
    }
}
