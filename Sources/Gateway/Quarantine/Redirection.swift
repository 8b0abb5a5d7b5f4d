internal import MailMessage
internal import School

/// Another list in place of those that a message was addressed to: in its envelope, and in To and Cc, so that readers and
/// their answers see where it went.
struct Redirection: Sendable {
    let address: EmailAddress
    let name: String
    let plan: AddressPlan
    let roster: Roster
    private let isForGuardians: Bool

    init(to address: EmailAddress, _ audience: Audience, plan: AddressPlan, roster: Roster) {
        self.address = address
        name = audience.displayName(in: roster)
        isForGuardians = audience.kind.isForGuardians
        self.plan = plan
        self.roster = roster
    }

    func redirected(_ message: ReceivedMessage) -> ReceivedMessage {
        var message = message
        let notify = message.recipients.first { !stays($0.address) }?.notify ?? .standard
        message.recipients =
            [EnvelopeRecipient(address, notify: notify)]
            + message.recipients.filter { stays($0.address) && $0.address != address }
        message.bytes = header(message.bytes)
        return message
    }

    /// Lists and children are what was meant wrongly, and guardians where it now goes to children; a colleague or anyone
    /// else who was named was meant.
    private func stays(_ address: EmailAddress) -> Bool {
        switch plan.resolve(address, in: roster) {
        case .audience: false
        case .person(let id):
            roster.person(id).map { $0.isStaff || !$0.isChild && (isForGuardians || !$0.isGuardian) } ?? true
        case .foreign: isForGuardians || roster.guardians(withPrivateAddress: address.normalized).isEmpty
        case .postmaster, .unknown: true
        }
    }

    private func header(_ bytes: [UInt8]) -> [UInt8] {
        let parsed = ParsedMessage(bytes: bytes)
        let kept = parsed.to.filter { stays($0.address) && $0.address != address }
        let to = [NamedAddress(displayName: name, address: address)] + kept
        let changed = MessageHeaderEditing.replacing(
            "To",
            withField: MessageHeaderEditing.field("To", addresses: to),
            in: bytes
        )
        let copies = parsed.cc.filter { stays($0.address) && $0.address != address }
        guard copies.count < parsed.cc.count else { return changed }
        guard !copies.isEmpty else { return MessageHeaderEditing.removing(["Cc"], from: changed) }
        return MessageHeaderEditing.replacing(
            "Cc",
            withField: MessageHeaderEditing.field("Cc", addresses: copies),
            in: changed
        )
    }
}
