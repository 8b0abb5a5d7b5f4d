package import School

/// What a reader is shown of a message that is delivered with labels: texts only; who edits the message is `Gateway`.
package struct ShownLabels: Sendable, Hashable {
    /// One line for each label, the gravest finding first: values of header fields.
    package var headerLines: [String]
    /// What to put before the subject; nil for nothing.
    package var subjectTag: String?
    /// The paragraphs of the banner; empty for none.
    package var banner: [String]

    /// - Parameter labels: the rules whose findings mark the message, as `Verdict.Disposition.accept` has them. Rules that
    ///   deceive nobody (limits) have no text for readers and are left out.
    package init(_ labels: [RuleID], in language: Language, _ settings: PolicySettings) {
        headerLines = labels.compactMap { LabelTexts.text(of: $0, in: language) }
        let warns = Self.warns(labels)
        let tag = settings.presentation.subjectTag
        subjectTag = warns && !tag.isEmpty ? tag : nil
        banner = warns && settings.presentation.hasBanner ? [LabelTexts.bannerHead(language)] + headerLines : []
    }

    /// The IMAP keyword of messages that are warned of. Thunderbird shows it as the tag "Vorsicht" to whoever has one of that
    /// name: its keywords are the names of tags in small letters.
    package static let keyword = "vorsicht"

    /// Whether one of the labels is a warning: of more than what honest mail has by no fault of its author.
    package static func warns(_ labels: [RuleID]) -> Bool {
        labels.contains { LabelTexts.text(of: $0, in: .german) != nil && !harmless.contains($0) }
    }

    /// A mailing list or a forwarding changes a signed message; a scanner is away, or the message too big for it.
    private static let harmless: Set<RuleID> = ["spoof.dmarc-none", "content.scanner-away", "content.unscanned"]

    /// Nothing to show.
    package var isEmpty: Bool { headerLines.isEmpty }
}

extension KnownGuardian {
    /// `Erziehungsberechtigt für ein Kind der 5a`: what the teacher sees of a registered private address, the value of
    /// `Schulpost-Sender`. nil for who is no guardian.
    ///
    /// Without a proof it never says whose address it is: anyone may have written it.
    package func label(in language: Language) -> String? {
        guard isVerified else { return LabelTexts.unverified(language) }
        guard !classes.isEmpty else { return nil }
        let shown = classes.prefix(Self.mostClasses).map(TextTemplate.harmless)
        let list = LabelTexts.enumeration(shown, language) + (classes.count > shown.count ? " …" : "")
        return LabelTexts.guardian(list, isOne: classes.count == 1, language)
    }

    private static let mostClasses = 6
}
