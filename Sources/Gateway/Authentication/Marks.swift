internal import MailAuthentication
internal import MailMessage
internal import Policy
internal import School

/// What we write above a message from outside for those who read it: who sent it, and what is odd about it.
struct Marks: Sendable, Hashable {
    /// Whole header lines, each with its CRLF; above `Received` (RFC 8601 §5).
    var fields: [UInt8] = []
    /// Stands before the subject; nil for nothing.
    var subjectTag: String?
    /// The paragraphs of the banner; empty for none.
    var banner: [String] = []

    /// Fields that only we write; what comes from elsewhere under these names is removed.
    static let names = ["Schulpost-Label", "Schulpost-Note", "Schulpost-Sender"]

    init() {}

    /// - Parameters:
    ///   - verdict: nil where nothing was checked.
    ///   - labels: the rules whose findings mark the message.
    init(
        _ verdict: AuthenticationVerdict?,
        authservID: Domain?,
        guardian: KnownGuardian?,
        labels: [RuleID],
        in language: Language,
        _ settings: PolicySettings
    ) {
        if let verdict, let authservID { fields += AuthenticationResults.field(verdict, authservID: authservID) }
        if let label = guardian?.label(in: language) {
            fields += MessageHeaderEditing.field("Schulpost-Sender", label)
        }
        for label in labels { fields += MessageHeaderEditing.field("Schulpost-Label", label.text) }
        let shown = ShownLabels(labels, in: language, settings)
        for line in shown.headerLines { fields += MessageHeaderEditing.field("Schulpost-Note", line) }
        subjectTag = shown.subjectTag
        banner = shown.banner
    }

    /// A message from outside without what only pretends to be our word, and with subject tag and banner where the school
    /// wants them. Octet by octet the same where there is neither.
    func applied(to message: ParsedMessage, authservID: Domain?) -> [UInt8] {
        var bytes = message.bytes
        if let authservID { bytes = AuthenticationResults.strippingForged(from: message, authservID: authservID) }
        if message.header.fields.contains(where: { field in SubmissionFields.ours.contains(where: field.isNamed) }) {
            bytes = MessageHeaderEditing.removing(SubmissionFields.ours, from: bytes)
        }
        if let subjectTag {
            let subject = message.subject.hasPrefix(subjectTag) ? message.subject : subjectTag + " " + message.subject
            bytes = MessageHeaderEditing.replacing("Subject", with: subject, in: bytes)
        }
        if !banner.isEmpty {
            bytes = ParsedMessage(bytes: bytes).wrapped(with: banner.joined(separator: "\n\n") + "\n", .above)
        }
        return bytes
    }
}
