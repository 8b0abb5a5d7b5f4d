package import MailMessage

extension IPAddress {
    /// An address as sockets and mail servers name it: a zone (`fe80::1%eth0`, RFC 4007 §11) is no part of it.
    /// - Returns: nil where `text` is no address.
    package init?(peer text: String) {
        self.init(text.prefix { $0 != "%" })
    }
}
