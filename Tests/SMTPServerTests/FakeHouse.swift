import Directory
import Gateway
import MailMessage
import School
import Synchronization

/// An intake that remembers what came in. Local parts that begin with `no` are refused.
final class FakeIntake: MessageIntake {
    struct Arrival: Sendable {
        let message: ReceivedMessage
        let door: Door
    }

    private let state = Mutex<[Arrival]>([])
    private let largest = Mutex<Int?>(nil)
    private let outcome: @Sendable (ReceivedMessage) async -> IntakeOutcome

    init(
        outcome: @escaping @Sendable (ReceivedMessage) async -> IntakeOutcome = { _ in .accepted(DecisionCode("K7F3")) }
    ) {
        self.outcome = outcome
    }

    var arrivals: [Arrival] { state.withLock { $0 } }

    /// From the next message on.
    func take(atMost octets: Int) { largest.withLock { $0 = octets } }

    func largestMessage(at door: Door) -> Int? { largest.withLock { $0 } }

    static let refusal = Refusal(
        .permanent,
        .init(7, 1),
        text: LocalizedText(["Regel mass.recipients: 25 Empfänger, erlaubt sind 10."]),
        code: DecisionCode("Q2MX")
    )

    func checkSender(_ sender: EmailAddress?, size: Int?, at door: Door) async -> DoorAnswer {
        sender?.localPart.hasPrefix("no") == true ? .refused(Self.refusal) : .welcome
    }

    func checkRecipient(_ recipient: EmailAddress, sender: EmailAddress?, at door: Door) async -> DoorAnswer {
        recipient.localPart.hasPrefix("no") ? .refused(Self.refusal) : .welcome
    }

    func accept(_ message: ReceivedMessage, at door: Door) async -> IntakeOutcome {
        let outcome = await outcome(message)
        state.withLock { $0.append(Arrival(message: message, door: door)) }
        return outcome
    }
}

/// Knows `anna` with the password `geheim`, until locked.
final class FakeAuthenticator: Authenticator {
    private let isLocked = Mutex(false)

    func lock() { isLocked.withLock { $0 = true } }

    func authenticate(login: String, password: String, peer: String, module: SchoolModule) async -> LoginOutcome {
        guard login == "anna", password == "geheim", let address = EmailAddress("anna@schule.example") else {
            return .wrong
        }
        return .welcome(
            AuthenticatedPerson(id: PersonID("1"), login: login, address: address, language: .german)
        )
    }

    func mayStillUse(_ module: SchoolModule, _ person: AuthenticatedPerson) async -> Bool { !isLocked.withLock { $0 } }
}
