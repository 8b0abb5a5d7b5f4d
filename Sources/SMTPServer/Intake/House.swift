internal import Directory
internal import Gateway
internal import Logging

/// What a connection asks of the house behind the door.
struct House: Sendable {
    let intake: any MessageIntake
    let authenticator: (any Authenticator)?
    let budget: MemoryBudget
    let logger: Logger
}
