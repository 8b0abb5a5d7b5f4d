internal import Delivery
internal import MailMessage

/// What a message to one of our return paths says.
enum ReturnedMail: Sendable, Hashable {
    /// The copy did not arrive, and won't.
    case failed(RemoteStatus)
    /// It hasn't arrived yet.
    case delayed(RemoteStatus)
    /// A program says something else: an absence note, a confirmation. It has done its duty by arriving.
    case automatic
    /// A person answered to the wrong address.
    case letter

    /// Where nothing more telling is known (RFC 3463 §3.1).
    private static let unknownFailure = RemoteStatus(5, 0, 0)

    /// - Parameter sender: of the envelope; bounces have none (RFC 5321 §4.5.5).
    init(_ message: ParsedMessage, sender: EmailAddress?) {
        if let report = DeliveryStatus(message) {
            self = Self.read(report)
        } else if message.header.first("X-Failed-Recipients") != nil {
            self = .failed(Self.unknownFailure)
        } else if let kind = message.header.first("Auto-Submitted")?.value, !kind.lowercased().hasPrefix("no") {
            self = .automatic
        } else {
            // Servers that write no report (RFC 3464) still send from nobody.
            self = sender == nil ? .failed(Self.unknownFailure) : .letter
        }
    }

    /// The gravest of what a report says; a copy has one recipient, but its server may have passed it on to several.
    private static func read(_ report: DeliveryStatus) -> ReturnedMail {
        if let failed = report.recipients.first(where: { $0.action == .failed }) {
            return .failed(RemoteStatus(failed.status) ?? unknownFailure)
        }
        if let delayed = report.recipients.first(where: { $0.action == .delayed }) {
            return .delayed(RemoteStatus(delayed.status) ?? RemoteStatus(4, 0, 0))
        }
        return .automatic
    }
}
