import Directory
import Gateway
import MailMessage
import PostfixBridge
import School
import Synchronization

/// A house whose answers a test writes down, and which remembers what it was asked.
final class ScriptedJudge: MailJudging {
    struct Script: Sendable {
        var authors: [String: AuthenticatedPerson] = [:]
        var sender = DoorAnswer.welcome
        var recipient = RecipientAnswer.welcome
        var whole = MailAnswer.accepted(MessageChanges())
    }

    struct Asked: Sendable {
        var doors: [Door] = []
        var recipients: [[EmailAddress]] = []
        var messages: [ReceivedMessage] = []
        var envelopes: [[EmailAddress]] = []
        var counts: [RecipientCount] = []
    }

    private let script: Script
    private let state = Mutex(Asked())

    init(_ script: Script = Script()) { self.script = script }

    var asked: Asked { state.withLock { $0 } }

    func author(_ login: String) -> AuthenticatedPerson? { script.authors[login] }

    func checkSender(_ sender: EmailAddress?, size: Int?, at door: Door) async -> DoorAnswer {
        state.withLock { $0.doors.append(door) }
        return script.sender
    }

    func checkRecipient(
        _ recipient: EmailAddress,
        sender: EmailAddress?,
        company: [EmailAddress],
        at door: Door
    ) async -> RecipientAnswer {
        state.withLock { $0.recipients.append(company + [recipient]) }
        return script.recipient
    }

    func judge(_ message: ReceivedMessage, at door: Door) async -> MailAnswer {
        state.withLock {
            $0.messages.append(message)
            $0.doors.append(door)
        }
        return script.whole
    }

    func judgeEnvelope(
        sender: EmailAddress?,
        recipients: [EmailAddress],
        count: RecipientCount,
        size: Int?,
        at door: Door
    ) async -> MailAnswer {
        state.withLock {
            $0.envelopes.append(recipients)
            $0.counts.append(count)
        }
        return script.whole
    }
}
