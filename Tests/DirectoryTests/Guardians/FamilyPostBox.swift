import Database
import Directory
import FoundationEssentials
import MailMessage
import Synchronization

/// Keeps what the house would send and record.
final class FamilyPostBox: FamilyPost {
    private let kept = Mutex<(notes: [FamilyNote], events: [FamilyEvent])>(([], []))

    let serverName = Domain("mx7.hoster.example")

    var notes: [FamilyNote] { kept.withLock { $0.notes } }
    var events: [FamilyEvent] { kept.withLock { $0.events } }

    func send(_ note: FamilyNote, in connection: any DatabaseConnection) { kept.withLock { $0.notes.append(note) } }

    func record(_ event: FamilyEvent, in connection: any DatabaseConnection) {
        kept.withLock { $0.events.append(event) }
    }

    /// The newest link of a kind.
    func link(_ address: String, _ read: (FamilyNote.Kind) -> LinkSecret?) -> LinkSecret? {
        notes.last { $0.address.description == address && read($0.kind) != nil }.flatMap { read($0.kind) }
    }
}

func confirming(_ kind: FamilyNote.Kind) -> LinkSecret? {
    if case .confirmAddress(let secret) = kind { secret } else { nil }
}

func taking(_ kind: FamilyNote.Kind) -> LinkSecret? {
    if case .takeAddress(let secret) = kind { secret } else { nil }
}

func leaving(_ kind: FamilyNote.Kind) -> LinkSecret? {
    if case .leaveAddress(let secret) = kind { secret } else { nil }
}

func choosing(_ kind: FamilyNote.Kind) -> LinkSecret? {
    if case .newPassword(let secret) = kind { secret } else { nil }
}
