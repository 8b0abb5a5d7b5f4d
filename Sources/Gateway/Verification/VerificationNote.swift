package import MailMessage

/// How a copy for guardians tells that it can be verified, and where.
package struct VerificationNote: Sendable, Hashable {
    /// The page of the school on which codes are typed, without a slash at its end: `https://lindenschule.example/echt`.
    package let page: String
    /// Where the school's own pages are, without a slash at its end: `https://post.lindenschule.example`.
    package let site: String

    /// - Parameters:
    ///   - page: nil for `/echt` on the site.
    ///   - site: nil for the school's mail domain.
    package init(page: String? = nil, site: String? = nil, domain: Domain) {
        self.site = Self.withoutSlash(site ?? "https://" + domain.ascii)
        self.page = Self.withoutSlash(page ?? self.site + "/echt")
    }

    private static func withoutSlash(_ address: String) -> String {
        address.last == "/" ? String(address.dropLast()) : address
    }

    /// Where the code is answered.
    package func link(_ code: VerificationCode) -> String { page + "/" + code.description }
}
