import Directory
import FoundationEssentials
package import Gateway
package import MailMessage
import School
import Synchronization

/// The demo's outside world: takes everything that leaves the school, writes it into a folder and tells of it.
///
/// Each message becomes `NNNNNN.eml` (the bytes) and then `NNNNNN.json` (the envelope), both by renaming, so that whoever
/// sees the second has both complete. Numbers go on where an earlier run stopped.
package final class OutsideWorld: MessageIntake {
    /// What is told of a message.
    package struct Arrival: Sendable, Hashable {
        package let number: Int
        /// nil for the null reverse-path.
        package let sender: EmailAddress?
        package let recipients: [EmailAddress]
        /// Octets.
        package let size: Int
    }

    private let folder: String
    private let next: Mutex<Int>
    private let announce: @Sendable (Arrival, _ message: [UInt8]) -> Void

    /// - Parameter folder: made if need be.
    /// - Parameter announce: called after each message is in the folder.
    package init(folder: String, announce: @escaping @Sendable (Arrival, _ message: [UInt8]) -> Void) throws {
        let files = FileManager.default
        try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let numbers = try files.contentsOfDirectory(atPath: folder).compactMap { name in
            name.hasSuffix(".eml") ? Int(name.dropLast(4)) : nil
        }
        self.folder = folder
        self.announce = announce
        next = Mutex((numbers.max() ?? 0) + 1)
    }

    package func checkSender(_ sender: EmailAddress?, size: Int?, at door: Door) async -> DoorAnswer { .welcome }

    package func checkRecipient(
        _ recipient: EmailAddress,
        sender: EmailAddress?,
        at door: Door
    ) async -> DoorAnswer {
        recipient.domain.ascii.hasSuffix(Self.nowhere) ? .refused(Self.nobody) : .welcome
    }

    package func accept(_ message: ReceivedMessage, at door: Door) async -> IntakeOutcome {
        let number = next.withLock { number in
            defer { number += 1 }
            return number
        }
        let recipients = message.recipients.map(\.address)
        do {
            try write(Envelope(sender: message.sender, recipients: recipients), message.bytes, number)
        } catch {
            return .refused(Refusal(.temporary, .init(3, 1), text: LocalizedText(["The folder can't be written."])))
        }
        announce(
            Arrival(number: number, sender: message.sender, recipients: recipients, size: message.bytes.count),
            message.bytes
        )
        return .accepted(DecisionCode(Self.name(number)))
    }

    /// Nobody lives in this top-level domain (RFC 2606 §2): mail there is refused for good, so that a bounce can be seen.
    package static let nowhere = ".invalid"

    private static let nobody = Refusal(.permanent, .init(1, 1), text: LocalizedText(["No such mailbox here."]))

    private struct Envelope: Encodable {
        let from: String
        let to: [String]

        init(sender: EmailAddress?, recipients: [EmailAddress]) {
            from = sender?.description ?? ""
            to = recipients.map(\.description)
        }
    }

    private func write(_ envelope: Envelope, _ bytes: [UInt8], _ number: Int) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let path = folder + "/" + Self.name(number)
        try Data(bytes).write(to: URL(filePath: path + ".eml"), options: .atomic)
        try encoder.encode(envelope).write(to: URL(filePath: path + ".json"), options: .atomic)
    }

    /// Six digits or more.
    static func name(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}
