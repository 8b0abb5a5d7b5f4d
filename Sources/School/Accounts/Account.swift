package import FoundationEssentials

/// What the school knows of a person's access, but for the password.
package struct Account: Sendable, Hashable {
    package enum PasswordState: String, Sendable, Hashable, CaseIterable {
        /// No password yet: nobody can log in before an administrator hands one out.
        case invited
        /// Handed out by an administrator: to be changed before anything else (`account.password`).
        case mustChange = "must-change"
        /// Chosen by the person.
        case chosen
    }

    /// How long an account is locked (`account.lock`).
    package enum Lock: Sendable, Hashable {
        case until(Date)
        case forGood
    }

    package let person: PersonID
    /// In lower case; unique, never given to another person.
    package var login: String
    package var passwordState: PasswordState
    package var lock: Lock?
    /// Until when a module is denied; `.distantFuture` for good.
    package var denials: [SchoolModule: Date]
    /// Whether the pages wait until the person's private address is confirmed: of guardians who have just joined.
    package var awaitsAddress: Bool

    package init(
        person: PersonID,
        login: String,
        passwordState: PasswordState = .invited,
        lock: Lock? = nil,
        denials: [SchoolModule: Date] = [:],
        awaitsAddress: Bool = false
    ) {
        self.person = person
        self.login = login
        self.passwordState = passwordState
        self.lock = lock
        self.denials = denials
        self.awaitsAddress = awaitsAddress
    }

    /// What of the account stands in the way of using `module`, nil when nothing does. The gravest comes first.
    package func bar(for module: SchoolModule, at now: Date) -> AccountBar? {
        switch lock {
        case .forGood: return .locked(until: nil)
        case .until(let end) where now < end: return .locked(until: end)
        case .until, nil: break
        }
        if let end = denials[module], now < end {
            return .denied(module, until: end >= .distantFuture ? nil : end)
        }
        switch passwordState {
        case .invited: return .invited
        case .mustChange: return .mustChangePassword
        case .chosen: return nil
        }
    }
}

/// Why an account may not use a module at this moment.
package enum AccountBar: Sendable, Hashable {
    /// The whole account, until an instant or (nil) for good.
    case locked(until: Date?)
    /// One module, until an instant or (nil) for good.
    case denied(SchoolModule, until: Date?)
    /// A handed-out password is still in use: to be changed first.
    case mustChangePassword
    /// There is no password yet.
    case invited
    /// The person has left, or is unknown.
    case left
}
