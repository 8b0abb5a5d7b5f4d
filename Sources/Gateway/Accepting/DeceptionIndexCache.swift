package import Policy
package import School
internal import Synchronization

/// Keeps the index of names and look-alike domains of the last roster seen, so that it is made once for each.
///
/// Rosters are told apart by their version; `plan` never changes while the house is open.
package final class DeceptionIndexCache: Sendable {
    private let plan: AddressPlan
    private let last: Mutex<DeceptionIndex?>

    package init(plan: AddressPlan) {
        self.plan = plan
        last = Mutex(nil)
    }

    /// The roster's index; some milliseconds of work where the roster is new.
    package func index(of roster: Roster) -> DeceptionIndex {
        if let kept = last.withLock({ $0 }), kept.version == roster.version { return kept }
        // Made outside the lock: two messages at once may make it twice, none waits.
        let made = DeceptionIndex(roster: roster, plan: plan)
        last.withLock { kept in
            if kept.map({ $0.version <= made.version }) ?? true { kept = made }
        }
        return made
    }
}
