/// What an account can be denied one by one (`account.lock`).
package enum SchoolModule: String, Sendable, Hashable, CaseIterable {
    case mail
    case chat
    case forum
    case conferences
}
