package import Directory
package import Gateway
package import Logging
package import MailMessage
internal import Policy
internal import School

/// A school whose mail another server carries.
package struct BridgedSchool: Sendable {
    package var gateway: Gateway
    package var directory: Directory

    package init(gateway: Gateway, directory: Directory) {
        self.gateway = gateway
        self.directory = directory
    }

    var plan: AddressPlan { gateway.plan }

    /// Who logs in by this name; the domain is left off already.
    func author(_ login: String) -> AuthenticatedPerson? {
        let roster = directory.roster
        guard let person = roster.person(login: login) ?? roster.person(localPart: login), person.isActive,
            let account = roster.account(of: person.id), let address = plan.address(of: person)
        else { return nil }
        return AuthenticatedPerson(id: person.id, login: account.login, address: address, language: person.language)
    }
}

/// The schools of a node, for mail servers that ask: who has logged in belongs to the school of their address, what comes
/// from outside to the school of its recipients.
package struct BridgedSchools: MailJudging {
    /// What becomes of an address in a school's domain that is nobody's in its directory.
    package enum UnknownRecipients: String, Sendable, Hashable, CaseIterable {
        /// The mail server may know it: it decides, and the address counts as one recipient.
        case leave
        /// Nobody else knows better: refused.
        case refuse
    }

    private let schools: [BridgedSchool]
    private let unknownRecipients: UnknownRecipients
    private let logger: Logger

    /// - Parameter schools: at least one.
    package init(_ schools: [BridgedSchool], unknownRecipients: UnknownRecipients = .leave, logger: Logger) {
        self.schools = schools
        self.unknownRecipients = unknownRecipients
        self.logger = logger
    }

    private var only: BridgedSchool? { schools.count == 1 ? schools.first : nil }

    private func school(of domain: Domain) -> BridgedSchool? { schools.first { $0.plan.isOurs(domain) } }

    private func school(at door: Door, for recipients: [EmailAddress]) -> BridgedSchool? {
        if let author = door.author { return only ?? school(of: author.address.domain) }
        return recipients.lazy.compactMap { school(of: $0.domain) }.first
    }

    /// A login is `login` or `login@domain`; with several schools the domain says whose it is.
    package func author(_ login: String) -> AuthenticatedPerson? {
        let login = login.lowercased()
        guard let at = login.lastIndex(of: "@") else { return only?.author(login) }
        guard let domain = Domain(login[login.index(after: at)...]) else { return nil }
        return school(of: domain)?.author(String(login[..<at]))
    }

    package func checkSender(_ sender: EmailAddress?, size: Int?, at door: Door) async -> DoorAnswer {
        // From outside, whose rules hold is known with the first recipient.
        guard door.author != nil, let school = school(at: door, for: []) else { return .welcome }
        return await school.gateway.checkSender(sender, size: size, at: door)
    }

    package func checkRecipient(
        _ recipient: EmailAddress,
        sender: EmailAddress?,
        company: [EmailAddress],
        at door: Door
    ) async -> RecipientAnswer {
        guard let school = school(at: door, for: [recipient]) else { return .notOurs }
        if door.author == nil {
            if let first = company.first, !school.plan.isOurs(first.domain) { return .refused(.oneSchoolAtATime) }
            if case .refused(let refusal) = await school.gateway.checkSender(sender, size: nil, at: door) {
                return .refused(refusal)
            }
        }
        if unknownRecipients == .leave, school.plan.resolve(recipient, in: school.directory.roster) == .unknown {
            return .welcome
        }
        switch await school.gateway.checkRecipient(recipient, sender: sender, at: door) {
        case .welcome: return .welcome
        case .refused(let refusal): return .refused(refusal)
        }
    }

    package func judge(_ message: ReceivedMessage, at door: Door) async -> MailAnswer {
        guard let school = school(at: door, for: message.recipients.map(\.address)) else {
            return .accepted(MessageChanges())
        }
        do {
            let judged = try await school.gateway.judgeMail(message, at: door)
            return answer(judged.judgement, judged.changes, at: door)
        } catch JudgingError.headerTooLong {
            return .refused(.headerTooLongToJudge)
        } catch {
            return .refused(unavailable(error))
        }
    }

    package func judgeEnvelope(
        sender: EmailAddress?,
        recipients: [EmailAddress],
        count: RecipientCount,
        size: Int?,
        at door: Door
    ) async -> MailAnswer {
        // From outside to nobody who is known, whose rules hold is known where there is one school.
        guard let school = recipients.isEmpty ? school(at: door, for: []) ?? only : school(at: door, for: recipients)
        else { return .accepted(MessageChanges()) }
        do {
            let judgement = try await school.gateway.judgeEnvelope(
                sender: sender,
                recipients: recipients,
                count: count,
                size: size,
                at: door
            )
            return answer(judgement, MessageChanges(), at: door)
        } catch {
            return .refused(unavailable(error))
        }
    }

    private func answer(_ judgement: Judgement, _ changes: MessageChanges, at door: Door) -> MailAnswer {
        switch judgement.disposition {
        case .accept: return .accepted(changes)
        case .hold: return .held(judgement.code, changes)
        case .refuse, .tryLater:
            let status = judgement.verdict.decisive.first?.status ?? .notAuthorized
            return .refused(
                Refusal(
                    judgement.disposition == .tryLater ? .temporary : .permanent,
                    Refusal.Status(status.subject, status.detail),
                    text: judgement.explanation(in: door.author?.language ?? .german),
                    code: judgement.code
                )
            )
        }
    }

    /// Turns a failure of ours into "try later"; its cause goes to the log.
    private func unavailable(_ error: any Error) -> Refusal {
        logger.error("a message could not be judged", metadata: ["cause": "\(error)"])
        return .unavailable
    }
}
