import FoundationEssentials
package import MailAuthentication
import UnboundResolver

/// The DNS as this node asks it.
package enum NameService {
    /// Who is asked.
    package enum Servers: Sendable, Hashable {
        /// What the machine is told by its network.
        case system
        /// The DNS's own servers, from the root down; DNSSEC is checked to the root.
        case root
        case these([String])
        /// Nobody: all that is known is the zone file.
        case nobody
    }

    /// - Returns: nil where nobody is asked: then nothing that comes from outside can be checked.
    /// - Throws: `StartError`
    static func open(_ names: SchulpostConfiguration.Names) throws(StartError) -> (any DNSResolver)? {
        names.isUsable ? try open(names.servers, zone: names.zone) : nil
    }

    /// - Parameters:
    ///   - zone: a zone file whose names are answered from it, for trying things without a network.
    /// - Throws: `StartError`
    package static func open(_ servers: Servers, zone: String?) throws(StartError) -> any DNSResolver {
        let upstream = try upstream(servers)
        guard let zone else { return upstream ?? ZoneResolver([]) }
        guard let bytes = FileManager.default.contents(atPath: zone) else {
            throw .unusableNames(reason: zone)
        }
        do {
            let file = try ZoneFile([UInt8](bytes))
            return LocalFirstResolver(ZoneResolver([file]), apexes: apexes(file), upstream: upstream)
        } catch {
            throw .unusableNames(reason: "\(zone): \(error)")
        }
    }

    /// The names in a zone that lie below no other of it: they and all below them are answered from it.
    private static func apexes(_ file: ZoneFile) -> [DNSName] {
        var apexes: [DNSName] = []
        for name in Set(file.entries.map(\.name)).sorted(by: { $0.labels.count < $1.labels.count })
        where !apexes.contains(where: { name.isWithin($0) }) {
            apexes.append(name)
        }
        return apexes
    }

    private static func upstream(_ servers: Servers) throws(StartError) -> (any DNSResolver)? {
        let asked: UnboundConfiguration.Upstream
        switch servers {
        case .system: asked = .system
        case .root: asked = .recursion
        case .these(let addresses): asked = .forwarders(addresses)
        case .nobody: return nil
        }
        do {
            return try UnboundResolver(UnboundConfiguration(upstream: asked))
        } catch {
            throw .unusableNames(reason: "\(error)")
        }
    }
}
