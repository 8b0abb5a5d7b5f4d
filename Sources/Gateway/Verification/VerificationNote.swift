package import MailMessage
package import School

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

    /// The note in the language of a copy.
    package func footer(_ code: VerificationCode, in language: Language) -> MessageFooter {
        let link = link(code)
        let (question, before, after) =
            switch language {
            case .german:
                ("Ist diese Nachricht echt? Hier nachsehen:", "oder den Code ", " auf der Seite der Schule eingeben.")
            case .english:
                ("Is this message real? Look it up here:", "or enter the code ", " on the school's own page.")
            }
        let escaped = MessageFooter.escaped(link)
        return MessageFooter(
            text: "____\n\(question)\n\(link)\n\(before)\(code)\(after)",
            html: "<hr><p style=\"font-size:small\">\(question)<br><a href=\"\(escaped)\">\(escaped)</a><br>"
                + "\(before)<b>\(code)</b>\(after)</p>"
        )
    }
}
