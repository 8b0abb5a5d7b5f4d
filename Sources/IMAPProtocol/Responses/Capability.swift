/// What CAPABILITY tells, RFC 3501 §7.2.1.
package enum Capability {
    /// The names in a state of the connection.
    package static func names(isSecure: Bool, offersStartTLS: Bool, isLoggedIn: Bool, limits: IMAPLimits) -> [String] {
        let always = ["IMAP4rev1", "LITERAL+", "SASL-IR", "ID", "ENABLE", "IDLE"]
        guard isLoggedIn else {
            if isSecure { return always + ["AUTH=PLAIN"] }
            // Passwords in the clear are never taken (RFC 3501 §6.2.3, §11).
            return always + (offersStartTLS ? ["STARTTLS"] : []) + ["LOGINDISABLED"]
        }
        return always + [
            "NAMESPACE", "CHILDREN", "UNSELECT", "UIDPLUS", "MOVE", "SPECIAL-USE", "CREATE-SPECIAL-USE",
            "LIST-EXTENDED", "LIST-STATUS", "ESEARCH", "CONDSTORE", "QUOTA", "QUOTA=RES-STORAGE", "STATUS=SIZE",
            "APPENDLIMIT=\(limits.message)",
        ]
    }
}
