import Delivery
import FoundationEssentials
import Gateway
import MailAuthentication
import MailMessage
import School
import Synchronization

/// The way out, which for schools of the same node is the way across the corridor: their mail goes through the outside
/// door of the other school, with all its checks, and leaves no trace of sharing a machine.
final class NeighbourTransport: MailTransport {
    private let outside: any MailTransport
    private let host: Domain
    private let names: (any DNSResolver)?
    /// Set once, when all schools are open.
    private let reception = Mutex<Reception?>(nil)

    /// - Parameter names: finds this node's own address, which SPF of the sender's school is about.
    init(outside: any MailTransport, host: Domain, names: (any DNSResolver)?) {
        self.outside = outside
        self.host = host
        self.names = names
    }

    func open(_ reception: Reception) { self.reception.withLock { $0 = reception } }

    func send(_ message: OutgoingMessage, to destination: Destination) async -> [EmailAddress: RecipientResult] {
        guard let reception = reception.withLock({ $0 }) else {
            return await outside.send(message, to: destination)
        }
        var results: [EmailAddress: RecipientResult] = [:]
        var abroad = message
        abroad.recipients = message.recipients.filter { reception.office(of: $0.domain) == nil }
        if !abroad.recipients.isEmpty { results = await outside.send(abroad, to: destination) }
        for recipient in message.recipients where reception.office(of: recipient.domain) != nil {
            results[recipient] = await hand(message, to: recipient, reception)
        }
        return results
    }

    private func hand(
        _ message: OutgoingMessage,
        to recipient: EmailAddress,
        _ reception: Reception
    ) async -> RecipientResult {
        let door = Door(kind: .outside, peer: await ownAddress(), helo: host.ascii)
        let answers = [
            await reception.checkSender(message.sender, size: message.content.size, at: door),
            await reception.checkRecipient(recipient, sender: message.sender, at: door),
        ]
        for case .refused(let refusal) in answers { return result(refusal) }
        let bytes: [UInt8]
        do {
            bytes = try await message.content.read(0..<message.content.size)
        } catch {
            return result(.unavailable)
        }
        let received = ReceivedMessage(
            sender: message.sender,
            recipients: [EnvelopeRecipient(recipient)],
            bytes: bytes,
            usesSMTPUTF8: true
        )
        switch await reception.accept(received, at: door) {
        case .accepted, .held:
            return .delivered(RemoteReply(code: 250, status: RemoteStatus(2, 0, 0), text: "Ok", server: host.ascii))
        case .refused(let refusal): return result(refusal)
        }
    }

    /// The address from which other servers would see this node; the loopback's where the DNS knows none.
    private func ownAddress() async -> String {
        guard let names, let name = DNSName(host.ascii) else { return Self.loopback }
        for type in [DNSRecordType.a, .aaaa] {
            for record in await names.lookUp(name, type).records {
                if case .address(let address) = record { return address.description }
            }
        }
        return Self.loopback
    }

    private static let loopback = "127.0.0.1"

    private func result(_ refusal: Refusal) -> RecipientResult {
        let isPermanent = refusal.permanence == .permanent
        let reply = RemoteReply(
            code: isPermanent ? 550 : 451,
            status: RemoteStatus(isPermanent ? 5 : 4, refusal.status.subject, refusal.status.detail),
            text: refusal.text.asciiLines.joined(separator: " "),
            server: host.ascii
        )
        return isPermanent ? .permanentFailure(reply) : .temporaryFailure(reply)
    }
}
