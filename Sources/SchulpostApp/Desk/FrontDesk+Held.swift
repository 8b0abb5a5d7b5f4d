import FoundationEssentials
import Gateway
import MailStore
import School

extension FrontDesk {
    /// Opens a school with all that it sends by, for one piece of work; no door opens.
    func withOffice<Value: Sendable>(
        _ choice: SchoolChoice,
        _ work: (SchoolOffice) async throws -> Value
    ) async throws -> Value {
        let configuration = try ConfigurationDesk.read(choice.path)
        let school = try choice.read()
        let names = try NameService.open(configuration.names)
        let wayOut = try WayOut(configuration, names: names, environment: environment)
        defer { wayOut.close() }
        let office = try await SchoolOffice.open(
            school,
            configuration,
            names: names,
            wayIn: try WayIn(configuration, logger: logger),
            wayOut: wayOut,
            environment: environment,
            logger: logger
        )
        do {
            let value = try await work(office)
            try await office.rooms.close()
            return value
        } catch {
            try? await office.rooms.close()
            throw error
        }
    }
}
