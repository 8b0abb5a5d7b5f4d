package import School

/// Where something is said. The same rules hold everywhere (`chat.same-as-mail`, `forum.same-as-mail`).
package enum Channel: String, Sendable, Hashable, CaseIterable {
    case mail
    case chat
    case forum

    /// What an account is denied to be kept out of it.
    package var module: SchoolModule {
        switch self {
        case .mail: .mail
        case .chat: .chat
        case .forum: .forum
        }
    }
}
