import FoundationEssentials
import Logging
import MailMessage
import School

extension FrontDesk {
    /// `schulpost demo`.
    /// - Parameter usesAnyPorts: whatever is free, in the place of the usual ports; for tests.
    package func demo(data: String?, portOffset: Int, usesAnyPorts: Bool) async throws {
        guard let ports = usesAnyPorts ? DemoPorts.any : DemoPorts(offset: portOffset) else {
            let (lowest, highest) = (DemoPorts.offsets.lowerBound, DemoPorts.offsets.upperBound)
            throw DeskError(
                "--port-offset muss zwischen \(lowest) und \(highest) liegen.",
                "--port-offset must be from \(lowest) to \(highest)."
            )
        }
        var logger = logger
        logger.logLevel = .warning
        try await Demo(Demo.Options(data: data, ports: ports), terminal: terminal, logger: logger).run()
    }

    /// `schulpost serve`.
    package func serve(configuration path: String) async throws {
        let configuration = try ConfigurationDesk.read(path)
        var logger = logger
        logger.logLevel = configuration.logLevel
        let log = logger
        try await Serve.run(configuration, environment: environment, logger: logger) { doors in
            log.notice("open", metadata: ["ports": "\(doors.json)", "version": "\(Release.version)"])
        }
        log.notice("closed")
    }

    /// `schulpost check-config`.
    package func checkConfiguration(_ path: String) throws {
        let configuration = try ConfigurationDesk.read(path)
        let errors = ConfigurationDesk.checkSurroundings(configuration, environment: environment)
        for error in errors { terminal.complain(error.text(in: terminal.language)) }
        guard errors.isEmpty else {
            throw DeskError(
                "Die Datei selbst ist in Ordnung; so kann das Postamt aber noch nicht öffnen.",
                "The file itself is fine, but the post office can't open like this."
            )
        }
        let schools = configuration.schools.map { "\($0.name), \($0.addressPlan.primaryDomain.unicode)" }
            .joined(separator: "; ")
        terminal.say("\(path) ist in Ordnung: \(schools).", "\(path) is fine: \(schools).")
    }

    /// `schulpost check-config --sample`.
    package func printSample() { terminal.write(ConfigurationPages.sample()) }

    /// `schulpost check-config --reference`.
    package func printReference() { terminal.write(ConfigurationPages.reference()) }
}

/// Which Schulpost this is.
package enum Release {
    package static let version = "0.1.0"
}
