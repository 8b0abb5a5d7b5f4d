import FoundationEssentials
import MailAuthentication
import MailMessage
import School
import SigningKeys

extension FrontDesk {
    /// What `schulpost doctor dns` is asked for.
    package struct DoctorOptions: Sendable {
        /// A zone file that answers in the place of the DNS.
        package var zone: String?
        /// The machine's public addresses.
        package var addresses: [String]
        /// Selectors of others that are looked at too.
        package var selectors: [String]
        /// Only the records, nothing is asked.
        package var showsRecordsOnly: Bool

        package init(zone: String?, addresses: [String], selectors: [String], showsRecordsOnly: Bool) {
            self.zone = zone
            self.addresses = addresses
            self.selectors = selectors
            self.showsRecordsOnly = showsRecordsOnly
        }
    }

    /// `schulpost doctor dns`: the records to publish, and whether those that are there are right.
    package func examineNames(
        _ options: DoctorOptions,
        in place: SchoolChoice
    ) async throws -> DoctorReport.Outcome {
        let subject = try await subject(options, place)
        if options.showsRecordsOnly {
            terminal.write(DoctorReport.records(subject, language: terminal.language))
            return .sound
        }
        let names = try ConfigurationDesk.read(place.path).names
        let resolver = try Self.resolver(names, zone: options.zone)
        let report = await DoctorReport(subject, resolver: resolver, language: terminal.language)
        terminal.write(report.text)
        terminal.write(DoctorReport.records(subject, language: terminal.language))
        terminal.say("")
        terminal.say(report.summary.text(in: terminal.language))
        return report.outcome
    }

    private func subject(_ options: DoctorOptions, _ place: SchoolChoice) async throws -> DoctorSubject {
        let configuration = try ConfigurationDesk.read(place.path)
        let school = try place.read()
        let pairs = try await withRooms(place) { rooms in
            try await SigningKeyStore.open(rooms.database, domains: [], secret: nil).pairs()
        }
        let listeners = configuration.listeners
        return DoctorSubject(
            domains: school.addressPlan.domains,
            host: configuration.server.hostName,
            addresses: try addresses(options, configuration),
            relay: configuration.relay?.host,
            doors: DoctorSubject.Doors(
                submission: listeners.submission?.port,
                submissions: listeners.submissions?.port,
                imap: listeners.imap?.port,
                imaps: listeners.imaps?.port
            ),
            pairs: pairs,
            otherSelectors: options.selectors
        )
    }

    /// Those given, else the one at which mail from outside is taken, where the configuration names one.
    private func addresses(
        _ options: DoctorOptions,
        _ configuration: SchulpostConfiguration
    ) throws -> [IPAddress] {
        guard options.addresses.isEmpty else {
            return try options.addresses.map { text in
                guard let address = IPAddress(text) else {
                    throw DeskError("„\(text)“ ist keine Adresse.", "\"\(text)\" is no address.")
                }
                return address
            }
        }
        guard let host = configuration.listeners.mx?.host, let address = IPAddress(host), !address.isOnlyHere else {
            return []
        }
        return [address]
    }

    /// The resolver of a command.
    static func resolver(
        _ names: SchulpostConfiguration.Names,
        zone path: String?
    ) throws -> any DNSResolver {
        guard let path else { return try NameService.open(names.servers, zone: names.zone) }
        guard let octets = FileManager.default.contents(atPath: path) else {
            throw DeskError("Die Datei \(path) lässt sich nicht lesen.", "The file \(path) can't be read.")
        }
        do {
            return ZoneResolver([try ZoneFile([UInt8](octets))])
        } catch {
            throw DeskError("\(path) ist keine Zonendatei: \(error)", "\(path) is no zone file: \(error)")
        }
    }
}

extension IPAddress {
    /// Loopback, "any", and networks that are nobody's on the internet (RFC 1918, RFC 4193, link-local).
    var isOnlyHere: Bool {
        let networks: [(String, Int)] = [
            ("0.0.0.0", 8), ("127.0.0.0", 8), ("10.0.0.0", 8), ("172.16.0.0", 12), ("192.168.0.0", 16),
            ("169.254.0.0", 16), ("100.64.0.0", 10), ("::", 127), ("fc00::", 7), ("fe80::", 10),
        ]
        return networks.contains { text, bits in IPAddress(text).map { matches($0, bits: bits) } ?? false }
    }
}
