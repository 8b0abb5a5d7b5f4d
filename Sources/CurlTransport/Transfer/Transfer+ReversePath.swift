internal import MailMessage

extension Transfer {
    /// The reverse-path as libcurl gets it: it writes `MAIL FROM:<` before it and `>` after it, and its own parameters.
    ///
    /// `ENVID=…>` is an xtext like any other (RFC 3461 §4), and `AUTH=<>` says that nobody logged in (RFC 4954 §5); each only
    /// to a server that offers its extension, which `received` makes sure of.
    var reversePath: String {
        let address = sender?.description ?? ""
        switch requireTLS {
        case .no: return address
        case .beforeENVID: return address + "> REQUIRETLS ENVID=requiretls"
        case .beforeAUTH: return address + "> REQUIRETLS AUTH=<"
        }
    }
}
