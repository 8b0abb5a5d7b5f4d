package import Directory
package import Gateway
package import MailMessage
package import School

/// The doors' way to the schools of this node: who logs in belongs to the school of their address, what comes from
/// outside to the school of its recipients. With one school it passes everything on.
package struct Reception: Sendable {
    private let offices: [SchoolOffice]

    /// - Parameter offices: at least one.
    init(_ offices: [SchoolOffice]) { self.offices = offices }

    /// The office whose domain it is.
    func office(of domain: Domain) -> SchoolOffice? {
        offices.first { $0.configuration.addressPlan.isOurs(domain) }
    }

    /// The only one; nil where there are several.
    private var only: SchoolOffice? { offices.count == 1 ? offices.first : nil }

    private func office(at door: Door, for recipient: EmailAddress?) -> SchoolOffice? {
        only ?? (door.author?.address.domain).flatMap(office) ?? (recipient?.domain).flatMap(office)
    }
}

extension Reception: Authenticator {
    /// With several schools the login is the full address; a login without a domain is nobody's.
    package func authenticate(
        login: String,
        password: String,
        peer: String,
        module: SchoolModule
    ) async -> LoginOutcome {
        let domain = login.lastIndex(of: "@").flatMap { Domain(String(login[login.index(after: $0)...])) }
        guard let office = only ?? domain.flatMap(office) else { return .wrong }
        return await office.authenticator.authenticate(login: login, password: password, peer: peer, module: module)
    }

    package func mayStillUse(_ module: SchoolModule, _ person: AuthenticatedPerson) async -> Bool {
        await (only ?? office(of: person.address.domain))?.authenticator.mayStillUse(module, person) ?? false
    }
}

extension Reception: MessageIntake {
    package func checkSender(_ sender: EmailAddress?, size: Int?, at door: Door) async -> DoorAnswer {
        // From outside, whose rules hold is known with the first recipient.
        guard let office = office(at: door, for: nil) else { return .welcome }
        return await office.gateway.checkSender(sender, size: size, at: door)
    }

    package func largestMessage(at door: Door) -> Int? {
        if let office = office(at: door, for: nil) { return office.gateway.largestMessage(at: door) }
        // Whose limit holds is known later: no school's mail is turned away for another's.
        let limits = offices.map { $0.gateway.largestMessage(at: door) }
        return limits.contains(nil) ? nil : limits.compactMap(\.self).max()
    }

    package func checkRecipient(_ recipient: EmailAddress, sender: EmailAddress?, at door: Door) async -> DoorAnswer {
        guard let office = office(at: door, for: recipient) else { return .refused(.relaying) }
        if only == nil, door.author == nil {
            let answer = await office.gateway.checkSender(sender, size: nil, at: door)
            guard answer == .welcome else { return answer }
        }
        return await office.gateway.checkRecipient(recipient, sender: sender, at: door)
    }

    /// One message is one school's: what a door should have kept apart is refused as a whole, and nothing is half done.
    package func accept(_ message: ReceivedMessage, at door: Door) async -> IntakeOutcome {
        guard let office = office(at: door, for: message.recipients.first?.address) else { return .refused(.relaying) }
        if door.author == nil, only == nil {
            let isMixed = message.recipients.contains { !office.configuration.addressPlan.isOurs($0.address.domain) }
            if isMixed { return .refused(.oneSchoolAtATime) }
        }
        return await office.gateway.accept(message, at: door)
    }

    package func checkCompany(of recipient: EmailAddress, with first: EmailAddress, at door: Door) async -> DoorAnswer {
        guard only == nil, door.author == nil, let office = office(of: first.domain) else { return .welcome }
        return office.configuration.addressPlan.isOurs(recipient.domain) ? .welcome : .refused(.oneSchoolAtATime)
    }
}
