/// One thing to be done with a domain's keys.
package enum RotationStep: Sendable, Hashable {
    /// Make a pair, for its records to be published.
    case prepare
    /// The records of the prepared pair were seen for the first time.
    case noteSeen(pair: String)
    /// Let the prepared pair sign, and the one that did retire.
    case activate(pair: String)
    /// The records of the pair may go, its private keys go now.
    case finish(pair: String)
}
