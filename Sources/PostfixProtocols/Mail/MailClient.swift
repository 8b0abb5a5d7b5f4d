/// Who brings a message to the mail server that asks us: what that server says of its own client.
package struct MailClient: Sendable, Hashable {
    /// The client's address as text, without a port; empty where it has none (a program on the server's own machine).
    package var address: String
    /// What it called itself in EHLO or HELO.
    package var helo: String
    /// The login that the server has checked; nil where nobody has logged in.
    package var login: String?
    /// The TLS version and cipher; nil in the clear.
    package var tls: String?

    package init(address: String = "", helo: String = "", login: String? = nil, tls: String? = nil) {
        self.address = address
        self.helo = helo
        self.login = login
        self.tls = tls
    }
}
