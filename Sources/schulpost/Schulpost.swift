import ArgumentParser
import SchulpostApp

/// The command line: reads arguments and hands them to the front desk.
@main
struct Schulpost: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schulpost",
        abstract: words("Das Postamt einer Schule in einem Programm.", "A school's own post office in one program."),
        version: Release.version,
        subcommands: [
            DemoCommand.self, ServeCommand.self, CheckConfigCommand.self, SchoolCommand.self, AccountCommand.self,
            GuardianCommand.self,
            QueueCommand.self, QuarantineCommand.self, AnnouncementCommand.self, PolicyCommand.self,
            BlockListCommand.self, ExemptionCommand.self, BrakeCommand.self, WaitingCommand.self, RecallCommand.self,
            DatabaseCommand.self,
            ReportsCommand.self,
            TokenCommand.self, AuditCommand.self, DKIMCommand.self, DoctorCommand.self,
        ]
    )
}
