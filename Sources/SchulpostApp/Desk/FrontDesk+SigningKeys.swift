import FoundationEssentials
import MailAuthentication
import MailMessage
import School
import SigningKeys

/// `schulpost dkim`.
extension FrontDesk {
    /// `schulpost dkim list`: one line a pair, then its selectors.
    package func listKeys(in place: SchoolChoice) async throws {
        try await withKeys(place) { store in
            let pairs = try await store.pairs()
            for pair in pairs { terminal.write(KeyLines.text(pair, language: terminal.language)) }
            guard pairs.isEmpty else { return }
            terminal.say(
                "Noch keine Schlüssel. „schulpost dkim prepare“ macht ein Paar für jede Domain.",
                "No keys yet. \"schulpost dkim prepare\" makes a pair for each domain."
            )
        }
    }

    /// `schulpost dkim prepare`: a pair for a domain, or for each; prints the records to publish.
    package func prepareKeys(_ domain: String?, in place: SchoolChoice) async throws {
        try await withKeys(place) { store in
            for domain in try domains(domain, of: store) {
                let (pair, isNew) = try await store.prepare(domain)
                terminal.say(
                    isNew
                        ? "; \(domain.ascii): \(pair.name) ist vorbereitet. Bitte eintragen:"
                        : "; \(domain.ascii): \(pair.name) wartet schon auf seine Einträge:",
                    isNew
                        ? "; \(domain.ascii): \(pair.name) is prepared. Please publish:"
                        : "; \(domain.ascii): \(pair.name) waits for its records already:"
                )
                terminal.write(KeyLines.records(pair))
            }
        }
    }

    /// `schulpost dkim activate`: lets a prepared pair sign now.
    /// - Parameter unchecked: without asking the DNS for its records.
    package func activateKeys(
        _ name: String,
        domain: String?,
        unchecked: Bool,
        zone: String?,
        in place: SchoolChoice
    ) async throws {
        let names = try ConfigurationDesk.read(place.path).names
        try await withKeys(place) { store in
            let pair = try await pair(name, domain, of: store)
            if !unchecked {
                switch await store.publication(of: pair, try Self.resolver(names, zone: zone)) {
                case .complete: break
                case .incomplete(let missing):
                    throw SigningKeyError(.notPublished, missing.map(\.description).joined(separator: ", "))
                case .unanswered(let failure):
                    throw DeskError(
                        "Das DNS hat nicht geantwortet (\(failure.rawValue)). Später noch einmal versuchen.",
                        "The DNS gave no answer (\(failure.rawValue)). Try again later."
                    )
                }
            }
            try await store.activate(pair.id)
            terminal.say("\(pair.name) unterschreibt ab jetzt.", "\(pair.name) signs from now on.")
        }
    }

    /// `schulpost dkim retire`: takes a pair out of use.
    /// - Parameter atOnce: somebody else may have the keys.
    package func retireKeys(_ name: String, domain: String?, atOnce: Bool, in place: SchoolChoice) async throws {
        try await withKeys(place) { store in
            let pair = try await store.retire(try await pair(name, domain, of: store).id, atOnce: atOnce)
            if pair.state == .retiring, let until = pair.publishUntil {
                terminal.say(
                    "\(pair.name) unterschreibt nicht mehr. Seine Einträge müssen bis \(Moment.text(until)) im DNS bleiben.",
                    "\(pair.name) signs no more. Its records must stay in the DNS until \(Moment.text(until))."
                )
            } else {
                terminal.say(
                    "\(pair.name) ist vorbei, die privaten Schlüssel sind gelöscht. Seine Einträge bitte aus dem DNS nehmen.",
                    "\(pair.name) is over, the private keys are deleted. Please take its records out of the DNS."
                )
            }
        }
    }

    private func withKeys(
        _ place: SchoolChoice,
        _ work: (SigningKeyStore) async throws -> Void
    ) async throws {
        let configuration = try ConfigurationDesk.read(place.path)
        let school = try place.read()
        do {
            let secret = try SigningSecret.find(file: configuration.signing.keyFile, environment: environment)
            try await withRooms(place) { rooms in
                try await work(
                    try await SigningKeyStore.open(
                        rooms.database,
                        domains: school.addressPlan.domains,
                        secret: secret
                    )
                )
            }
        } catch let error as SigningKeyError {
            throw DeskError(error)
        }
    }

    private func domains(_ text: String?, of store: SigningKeyStore) throws -> [Domain] {
        guard let text else { return store.domains }
        guard let domain = Domain(text) else { throw SigningKeyError(.foreignDomain, text) }
        return [domain]
    }

    /// Pairs of two domains may have one name.
    private func pair(_ name: String, _ domain: String?, of store: SigningKeyStore) async throws -> SigningKeyPair {
        let wanted = try domain.map { try domains($0, of: store) }
        let found = try await store.pairs().filter { $0.name == name && wanted?.contains($0.domain) ?? true }
        guard let pair = found.first else { throw SigningKeyError(.noSuchPair, name) }
        guard found.count == 1 else {
            let names = found.map(\.domain.ascii).joined(separator: ", ")
            throw DeskError(
                "\(name) gibt es für mehrere Domains; bitte mit --domain sagen, für welche: \(names)",
                "There is \(name) for several domains; please say with --domain for which: \(names)"
            )
        }
        return pair
    }
}
