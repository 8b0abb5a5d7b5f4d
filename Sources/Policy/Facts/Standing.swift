package import FoundationEssentials
package import School

/// What an author's account is barred from (`account.lock`, `account.password`).
package struct Standing: Sendable, Hashable {
    /// How long something is denied.
    package enum Bar: Sendable, Hashable {
        case until(Date)
        case forGood

        func holds(at time: Date) -> Bool {
            switch self {
            case .until(let end): time < end
            case .forGood: true
            }
        }
    }

    /// The whole account.
    package var locked: Bar?
    /// The module of the submission's channel: mail, chat or forum.
    package var denied: Bar?
    /// After a reset the password is changed before anything else.
    package var mustChangePassword: Bool

    package init(locked: Bar? = nil, denied: Bar? = nil, mustChangePassword: Bool = false) {
        self.locked = locked
        self.denied = denied
        self.mustChangePassword = mustChangePassword
    }

    package static let good = Standing()
}

extension Standing {
    /// What an account is barred from, seen from one channel.
    package init(of account: Account, on channel: Channel) {
        let locked: Bar? =
            switch account.lock {
            case .until(let end): .until(end)
            case .forGood: .forGood
            case nil: nil
            }
        let denied = account.denials[channel.module].map { $0 == .distantFuture ? Bar.forGood : .until($0) }
        self.init(locked: locked, denied: denied, mustChangePassword: account.passwordState == .mustChange)
    }
}
