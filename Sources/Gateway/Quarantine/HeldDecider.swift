internal import AuditLog
package import School

/// Who decides about a held message.
package enum HeldDecider: Sendable, Hashable {
    /// A person of the school, who must have the right (`DecidingRights`).
    case person(PersonID)
    /// Somebody at the command line of the machine, by login name: may do all.
    case atMachine(String)

    var actor: AuditActor {
        switch self {
        case .person(let id): .person(id.text)
        case .atMachine(let name): .atMachine(name)
        }
    }

    func may(decide message: DecidingRights.Message, _ rights: DecidingRights, in roster: Roster) -> Bool {
        switch self {
        case .person(let id): rights.mayDecide(id, on: message, in: roster)
        case .atMachine: true
        }
    }
}

/// What came of somebody's decision about a held message.
package enum HeldOutcome: Sendable, Hashable {
    case done
    /// Nothing of this code or token waits any more: somebody else has decided, or it has expired.
    case gone
    /// This person has no right to decide about it.
    case notYours
    /// It would reach nobody any more: all its recipients have left, or its lists are empty. It still waits: refuse it, so
    /// that its author hears of it.
    case reachesNobody
    /// Its author may not write to that list. It still waits.
    case mayNotWrite
    /// Nothing of the kind is offered for it. It still waits.
    case notOffered
}
