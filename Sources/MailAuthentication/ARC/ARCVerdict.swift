package import MailMessage

/// The state of a chain of ARC seals (RFC 8617 §4.4).
package enum ARCResult: String, Sendable, Hashable, CaseIterable {
    /// There is no chain.
    case none
    case pass
    case fail
    /// A key can't be had for now.
    case temperror
}

/// One step that a message took through a forwarder (RFC 8617 §4.2.1).
package struct ARCSet: Sendable, Hashable {
    /// `i=`, from 1.
    package let instance: Int
    /// `d=` of the seal: who vouches.
    package let sealer: Domain
    package let selector: String
    /// `cv=`: what the sealer found of the chain before.
    package let chainValidation: String
    /// What the sealer saw: the value of ARC-Authentication-Results without its instance, unfolded.
    package let authenticationResults: String

    package init(
        instance: Int,
        sealer: Domain,
        selector: String,
        chainValidation: String,
        authenticationResults: String
    ) {
        self.instance = instance
        self.sealer = sealer
        self.selector = selector
        self.chainValidation = chainValidation
        self.authenticationResults = authenticationResults
    }
}

/// What the ARC fields of a message are worth.
package struct ARCVerdict: Sendable, Hashable {
    package enum Problem: Sendable, Hashable {
        /// More than 50 sets (RFC 8617 §4.2.1).
        case tooManySets
        /// A set lacks a field, has one twice, or the instances have a gap.
        case brokenStructure
        /// A field of that instance can't be read.
        case malformed(instance: Int, field: String)
        /// `cv=fail`, or a `cv` that can't stand there.
        case chainFailed(instance: Int)
        /// The newest message signature doesn't hold: the message was changed since.
        case message(DKIMProblem)
        /// The seal of that instance doesn't hold.
        case seal(instance: Int, DKIMProblem)
    }

    package let result: ARCResult
    package let problem: Problem?
    /// The sets, oldest first; only where the structure is whole.
    package let sets: [ARCSet]

    package init(
        result: ARCResult,
        problem: Problem? = nil,
        sets: [ARCSet] = []
    ) {
        self.result = result
        self.problem = problem
        self.sets = sets
    }

    /// The one who sealed last and so vouches for what it received; nil unless the chain passes.
    package var lastSealer: Domain? { result == .pass ? sets.last?.sealer : nil }

    /// Whether the forwarders say that DMARC passed for the domain when the first of them got the message, and all of them
    /// are trusted to say so: a chain is worth no more than its least sealer.
    /// - Parameter trusted: domains of sealers; those below them aren't meant.
    package func vouchesForDMARC(of domain: Domain, trusting trusted: Set<Domain>) -> Bool {
        guard result == .pass, let first = sets.first, sets.allSatisfy({ trusted.contains($0.sealer) }) else {
            return false
        }
        let passes = AuthenticationResults.reported(in: first.authenticationResults)
            .filter { $0.method == "dmarc" && $0.result == "pass" }
        return passes.contains { report in
            guard let from = report.properties["header.from"] else { return false }
            return Domain(from) == domain
        }
    }
}
