internal import Database
internal import Directory
internal import MailAuthentication
internal import MailMessage
internal import MailReports

extension Filing {
    /// The report in a message to an address for reports; nil for everything else, which the postmaster reads.
    static func report(in message: ParsedMessage, _ route: RoutingPlan, _ outside: OutsideChecks?) -> IncomingReport? {
        guard route.isForReportsOnly, !route.mailboxes.isEmpty, let deflating = outside?.deflating else { return nil }
        return IncomingReport(in: message, deflating: deflating)
    }

    /// Keeps a report as rows; it is nobody's mail then.
    /// - Returns: whether the message was one.
    func fileReport(in connection: any DatabaseConnection) throws -> Bool {
        guard let report, let reports = gateway.outside?.reports else { return false }
        _ = try reports.file(report, in: connection)
        return true
    }
}
