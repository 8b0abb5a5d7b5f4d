/// A person's mailboxes, for LIST and LSUB: which names match, with which attributes.
struct MailboxDirectory {
    /// Existing, subscribed and implied names, sorted with INBOX first.
    private let listings: [MailboxListing]
    /// Names that have something below them.
    private let parents: Set<MailboxName>

    init(_ given: [MailboxListing]) {
        parents = Set(given.filter(\.exists).flatMap(\.name.superiors))
        let known = Set(given.map(\.name))
        // A level that is no mailbox but has some below it (RFC 3501 §6.3.8).
        let implied = Set(given.flatMap(\.name.superiors)).subtracting(known)
            .map { MailboxListing($0, isSubscribed: false, exists: false, isSelectable: false) }
        listings = (given + implied).sorted { left, right in
            left.name.isInbox != right.name.isInbox ? left.name.isInbox : left.name < right.name
        }
    }

    func entries(for command: ListCommand) -> [ListEntry] {
        let patterns = command.patterns.map { ListPattern(reference: command.reference, $0) }
        let isRecursive = command.selection.contains(.recursiveMatch)
        return listings.compactMap { listing in
            guard patterns.contains(where: { $0.matches(listing.name) }) else { return nil }
            let hasChild =
                isRecursive
                && listings.contains { other in
                    isSelected(other, command) && other.name.superiors.contains(listing.name)
                        && !patterns.contains { $0.matches(other.name) }
                }
            guard hasChild || isSelected(listing, command) else { return nil }
            return ListEntry(
                listing.name,
                attributes: attributes(of: listing, command),
                hasSubscribedChild: hasChild && command.selection.contains(.subscribed)
            )
        }
    }

    private func isSelected(_ listing: MailboxListing, _ command: ListCommand) -> Bool {
        if command.selection.contains(.subscribed) { return listing.isSubscribed }
        if command.selection.contains(.specialUse) { return listing.use != nil }
        // Without a selection: what exists, and levels above what exists.
        return listing.exists || parents.contains(listing.name)
    }

    private func attributes(of listing: MailboxListing, _ command: ListCommand) -> [String] {
        var attributes: [String] = []
        if !listing.exists, command.isExtended {
            attributes.append("\\NonExistent")
        } else if !listing.exists || !listing.isSelectable {
            attributes.append("\\Noselect")
        }
        // RFC 3348; RFC 5258 §4.
        if listing.exists || parents.contains(listing.name) {
            attributes.append(parents.contains(listing.name) ? "\\HasChildren" : "\\HasNoChildren")
        }
        let tellsSubscribed = command.selection.contains(.subscribed) || command.returns.contains(.subscribed)
        if tellsSubscribed, listing.isSubscribed { attributes.append("\\Subscribed") }
        if let use = listing.use { attributes.append(use.rawValue) }
        return attributes
    }

    /// LSUB, RFC 3501 §6.3.9: subscribed names, and with `%` the levels above them as \Noselect.
    func subscribed(_ pattern: ListPattern) -> [ListEntry] {
        let above = Set(listings.filter(\.isSubscribed).flatMap(\.name.superiors))
        return listings.compactMap { listing in
            guard pattern.matches(listing.name) else { return nil }
            if listing.isSubscribed { return ListEntry(listing.name, attributes: []) }
            return above.contains(listing.name) && pattern.stopsAtDelimiter
                ? ListEntry(listing.name, attributes: ["\\Noselect"])
                : nil
        }
    }
}
