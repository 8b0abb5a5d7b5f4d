internal import MailAuthentication
internal import Policy

/// All that was found out about a submission before the transaction that judges it: what takes time, and needs no lock.
struct Dossier: Sendable {
    let code: DecisionCode
    let moment: Gateway.Moment
    /// Without its history, which only the transaction knows.
    var submission: Submission
    /// To know the same text again; nil where there is too little of it.
    var fingerprint: TextFingerprint?
    /// What SPF, DKIM, DMARC and ARC say of a message from outside; nil where that wasn't asked.
    var authentication: AuthenticationVerdict?
    /// What scanners are told of how it came.
    var envelope = ScannedMessage.Envelope()
    /// Who sends the same text to whom; nil where it can't be known again.
    var copy: LetterCopy?
    /// With whom it is exchanged; nil where nobody is named, or that can't be known.
    var contacts: Contacts?

    init(
        code: DecisionCode,
        moment: Gateway.Moment,
        submission: Submission,
        fingerprint: TextFingerprint? = nil,
        authentication: AuthenticationVerdict? = nil
    ) {
        self.code = code
        self.moment = moment
        self.submission = submission
        self.fingerprint = fingerprint
        self.authentication = authentication
    }
}
