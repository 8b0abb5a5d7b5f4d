package import MailMessage

/// Which address means whom: the school's domains and the templates of its lists.
package struct AddressPlan: Sendable, Hashable {
    /// Where new addresses are made, and what the school writes from.
    package let primaryDomain: Domain
    /// All domains whose mail is the school's, the primary one first.
    package let domains: [Domain]
    package let templates: AddressTemplates

    private let patterns: [AddressPattern]

    /// - Throws: `AddressPlanError` where a template is unfit or two of them can't be told apart.
    package init(
        domain: Domain,
        otherDomains: [Domain] = [],
        templates: AddressTemplates = .standard
    ) throws(AddressPlanError) {
        primaryDomain = domain
        domains = [domain] + otherDomains.filter { $0 != domain }
        self.templates = templates
        var patterns: [AddressPattern] = []
        for kind in Audience.Kind.allCases {
            guard let pattern = AddressPattern(templates[kind], kind: kind) else {
                throw .unfitTemplate(kind, templates[kind])
            }
            // A class and a child never have the same name in addresses, so one template may serve both.
            if let twin = patterns.first(where: { $0.isSame(as: pattern) && $0.kind.placeholder == kind.placeholder }) {
                throw .sameTemplate(twin.kind, kind)
            }
            // The standard names of the lists are kept from people, not from the lists.
            if kind.placeholder == nil, Self.systemLocalParts.contains(pattern.prefix),
                templates[kind] != AddressTemplates.standard[kind]
            {
                throw .unfitTemplate(kind, templates[kind])
            }
            patterns.append(pattern)
        }
        self.patterns = patterns
    }

    /// What an address means.
    package enum Meaning: Sendable, Hashable {
        case person(PersonID)
        case audience(Audience)
        /// postmaster@ and abuse@ (RFC 5321 §4.5.1, RFC 2142): the administrators' mailboxes.
        case postmaster
        /// In a domain of ours, but nobody's: also a person's who has left.
        case unknown
        /// In a domain that is not ours.
        case foreign
    }

    /// Finds out who stands behind an address. Subaddresses (`name+x@`, RFC 5233) reach people and the postmaster, but
    /// no list: a list has one spelling only. People come before lists.
    package func resolve(_ address: EmailAddress, in roster: Roster) -> Meaning {
        guard isOurs(address.domain) else { return .foreign }
        let base = address.baseLocalPart
        if Self.postmasterLocalParts.contains(base) || Self.reportLocalParts.contains(base) { return .postmaster }
        if let person = roster.person(localPart: base) { return person.isActive ? .person(person.id) : .unknown }
        let localPart = address.localPart.lowercased()
        for pattern in patterns {
            guard let value = pattern.match(localPart) else { continue }
            if let audience = audience(pattern.kind, value, in: roster) { return .audience(audience) }
        }
        return .unknown
    }

    /// Whether mail to `domain` is the school's own.
    package func isOurs(_ domain: Domain) -> Bool { domains.contains(domain) }

    /// Whether `domain` is one of the school's or lies below one: its mail servers' names do.
    package func isWithinOurs(_ domain: Domain) -> Bool { domains.contains { domain.isWithin($0) } }

    /// The address of an audience; nil where its class or child is not in the roster.
    package func address(of audience: Audience, in roster: Roster) -> EmailAddress? {
        guard let pattern = patterns.first(where: { $0.kind == audience.kind }) else { return nil }
        let value: String?
        switch audience {
        case .childGuardians(let child): value = roster.person(child)?.localPart
        case .staff, .allChildren, .allGuardians: value = ""
        default: value = audience.groupID.flatMap(roster.addressName)
        }
        return value.flatMap { EmailAddress(localPart: pattern.filled($0), domain: primaryDomain) }
    }

    /// The school address of a person; nil for who has none.
    package func address(of person: Person) -> EmailAddress? {
        person.localPart.flatMap { EmailAddress(localPart: $0, domain: primaryDomain) }
    }

    /// Whether no person may have this local part: it belongs to the system or to a list, of today or to come.
    package func isReserved(_ localPart: String) -> Bool {
        let local = localPart.lowercased()
        if Self.systemLocalParts.contains(local) { return true }
        return patterns.contains { pattern in
            guard pattern.match(local) != nil else { return false }
            return pattern.kind.placeholder == nil || !(pattern.prefix.isEmpty && pattern.suffix.isEmpty)
        }
    }

    /// Whether a group of this name would have the address of another list, of today or to come, or of the system.
    package func isReserved(forGroup addressName: String) -> Bool {
        guard let own = patterns.first(where: { $0.kind == .group }) else { return false }
        let local = own.filled(addressName)
        if Self.systemLocalParts.contains(local) { return true }
        return patterns.contains { pattern in
            pattern.kind != .group && pattern.match(local) != nil
                && !(pattern.kind.placeholder != nil && pattern.prefix.isEmpty && pattern.suffix.isEmpty)
        }
    }

    /// The local part of a group's address.
    package func localPart(ofGroup addressName: String) -> String {
        patterns.first { $0.kind == .group }?.filled(addressName) ?? addressName
    }

    private func audience(_ kind: Audience.Kind, _ value: String, in roster: Roster) -> Audience? {
        func group(_ kind: Group.Kind) -> GroupID? {
            guard let group = roster.group(named: value), group.isActive, group.kind == kind,
                group.addressName == value
            else { return nil }
            return group.id
        }
        switch kind {
        case .classChildren: return group(.schoolClass).map { .classChildren($0) }
        case .classGuardians: return group(.schoolClass).map { .classGuardians($0) }
        case .classTeachers: return group(.schoolClass).map { .classTeachers($0) }
        case .group: return group(.group).map { .group($0) }
        case .childGuardians:
            guard let person = roster.person(localPart: value), person.isActive, person.isChild else { return nil }
            return .childGuardians(person.id)
        case .staff: return .staff
        case .allChildren: return .allChildren
        case .allGuardians: return .allGuardians
        }
    }

    /// Always answered by people (RFC 5321 §4.5.1, RFC 2142 §4).
    package static let postmasterLocalParts: Set<String> = ["postmaster", "abuse"]

    /// Where other domains report what came in our name (RFC 7489 §7) and how mail to us was protected (RFC 8460): read by
    /// the post office, and what it can't read by the postmaster.
    package static let reportLocalParts: Set<String> = ["dmarc", "tls"]

    /// Local parts that no person ever gets: RFC 2142, what mail systems use themselves, and what reads like an office.
    package static let systemLocalParts: Set<String> = [
        "postmaster", "abuse", "bounce", "bounces", "mailer-daemon", "noreply", "no-reply", "hostmaster", "webmaster",
        "security", "noc", "root", "admin", "administrator", "system", "schulpost", "www", "mail", "news", "usenet",
        "uucp", "ftp", "info", "office", "klasse", "eltern", "lehrer", "schueler", "kollegium", "nobody", "list",
        "owner", "request", "support", "help", "dmarc", "tls", "tlsrpt", "autoconfig", "autodiscover",
    ]
}

extension AddressPattern {
    fileprivate func isSame(as other: AddressPattern) -> Bool { prefix == other.prefix && suffix == other.suffix }
}

/// Why templates can't be used.
package enum AddressPlanError: Error, Sendable, Hashable, CustomStringConvertible {
    /// It lacks its placeholder, holds another, or is no local part.
    case unfitTemplate(Audience.Kind, String)
    /// Two kinds of list would have the same addresses.
    case sameTemplate(Audience.Kind, Audience.Kind)

    package var description: String {
        switch self {
        case .unfitTemplate(let kind, let text):
            "template \(kind.rawValue): \"\(text)\" must be a local part"
                + (kind.placeholder.map { " with \($0) in it once" } ?? " without placeholder, and not a system name")
        case .sameTemplate(let one, let other):
            "templates \(one.rawValue) and \(other.rawValue) are the same: their addresses could not be told apart"
        }
    }
}
