/// What became of one owner's copy.
package struct DeliveredCopy: Sendable, Hashable {
    package enum Outcome: Sendable, Hashable {
        case filed(MailboxID, uid: UInt32)
        /// The same key was delivered to this owner before; nothing was done.
        case alreadyFiled
        /// Nothing was filed for this owner.
        case overQuota(QuotaUsage)
    }

    package let owner: String
    package let outcome: Outcome

    package init(owner: String, outcome: Outcome) {
        self.owner = owner
        self.outcome = outcome
    }
}
