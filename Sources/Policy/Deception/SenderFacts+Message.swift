package import MailMessage

extension SenderFacts {
    /// Whom a whole message names as its sender, and what it looks like to a reader.
    /// - Parameters:
    ///   - envelope: nil for `<>`.
    ///   - index: of the present roster.
    package init(
        of message: ParsedMessage,
        envelope: EmailAddress?,
        author: Author,
        authentication: AuthenticationFacts,
        index: DeceptionIndex
    ) {
        let claims = SenderClaims(ownDomains: index.ownDomains, author: author)
        let fields = message.header
        self.init(
            envelope: envelope.map { Claim($0, author: author, ownDomains: index.ownDomains) },
            header: Header(
                fromFields: fields.all("From").count,
                from: claims.claims(in: "From", of: fields),
                sender: claims.claims(in: "Sender", of: fields),
                defects: message.defects.count { Self.defectsOfSenders.contains($0.kind) }
            )
        )
        isForwardedByProgram = ForwardingMarks.isForwarded(message)
        index.complete(&self, of: message, author: author, authentication: authentication)
    }

    /// Defects by which one reader may see another sender than the next.
    private static let defectsOfSenders: Set<Defect.Kind> = [
        .duplicateField, .invalidAddress, .nul, .bareCR, .bareLF, .spaceBeforeColon, .malformedHeaderLine,
    ]
}
