internal import CPublicSuffix
internal import MailAuthentication
package import MailMessage

/// The public suffix list, asked through libpsl.
///
/// Debian keeps a list of its own up to date (`publicsuffix`), which libpsl prefers to the one built in.
package final class PublicSuffixList: PublicSuffixes {
    /// libpsl only reads a list once it is loaded; the pointer never changes and lives as long as this object.
    private nonisolated(unsafe) let list: OpaquePointer

    /// The system's newest list: the one of the package `publicsuffix`, else the one built into libpsl.
    /// - Returns: nil where libpsl has none.
    package init?() {
        guard let list = psl_latest(nil) else { return nil }
        self.list = list
    }

    /// - Parameter path: a list as publicsuffix.org publishes it (`public_suffix_list.dat`), or libpsl's compiled form.
    /// - Returns: nil where it can't be read.
    package init?(path: String) {
        guard let list = psl_load_file(path) else { return nil }
        self.list = list
    }

    deinit { psl_free(list) }

    package func organizationalDomain(of domain: Domain) -> Domain? {
        // The name is ASCII in lower case, as libpsl wants it; the pointer it returns points into what it was given.
        domain.ascii.withCString { name in
            guard let found = psl_registrable_domain(list, name) else { return nil }
            return Domain(String(cString: found))
        }
    }
}
