package import MailMessage

/// MAIL FROM with its parameters (RFC 5321 §4.1.1.2).
package struct SMTPMailCommand: Sendable, Hashable {
    /// nil for the null reverse-path `<>`.
    package let sender: EmailAddress?
    /// SIZE= in octets (RFC 1870 §6); nil when not declared.
    package private(set) var size: Int?
    /// BODY=8BITMIME (RFC 6152).
    package private(set) var is8BitMIME = false
    /// SMTPUTF8 (RFC 6531).
    package private(set) var usesSMTPUTF8 = false
    /// REQUIRETLS (RFC 8689 §2).
    package private(set) var requiresTLS = false
    /// RET=HDRS (RFC 3461 §4.3).
    package private(set) var returnsHeaderOnly = false
    /// ENVID= decoded (RFC 3461 §4.4).
    package private(set) var envelopeID: String?
    /// Whether any parameter was given; HELO allows none.
    package let hasParameters: Bool

    /// Octets of ENVID= before decoding (RFC 3461 §4.4).
    package static let longestEnvelopeID = 100

    init(arguments: ArraySlice<UInt8>) throws(SMTPSyntaxError) {
        guard let path = SMTPPath(arguments, keyword: "FROM:") else {
            throw SMTPSyntaxError(.invalidArguments("MAIL FROM:<address> [parameters]"))
        }
        let parameters = try SMTPParameters(path.parameters)
        hasParameters = !parameters.list.isEmpty
        if path.mailbox.isEmpty {
            sender = nil
        } else {
            guard let address = path.address else {
                throw SMTPSyntaxError(.badSender("The sender's address is malformed"))
            }
            sender = address
        }
        for (keyword, value) in parameters.list { try take(keyword, value) }
        // RFC 6531 §3.5: addresses beyond ASCII only with SMTPUTF8.
        guard path.isASCII || usesSMTPUTF8 else { throw SMTPSyntaxError(.needsSMTPUTF8) }
    }

    private mutating func take(_ keyword: String, _ value: ArraySlice<UInt8>?) throws(SMTPSyntaxError) {
        let word = value.map { String(decoding: $0, as: UTF8.self).uppercased() }
        switch (keyword, word) {
        case ("SIZE", _):
            guard let value, let number = SMTPParameters.number(value) else {
                throw SMTPSyntaxError(.invalidArguments("SIZE= takes a number of octets"))
            }
            size = number
        case ("BODY", "7BIT"): is8BitMIME = false
        case ("BODY", "8BITMIME"): is8BitMIME = true
        case ("BODY", _): throw SMTPSyntaxError(.invalidArguments("BODY= takes 7BIT or 8BITMIME"))
        case ("SMTPUTF8", nil): usesSMTPUTF8 = true
        case ("SMTPUTF8", _): throw SMTPSyntaxError(.invalidArguments("SMTPUTF8 takes no value"))
        case ("REQUIRETLS", nil): requiresTLS = true
        case ("REQUIRETLS", _): throw SMTPSyntaxError(.invalidArguments("REQUIRETLS takes no value"))
        case ("RET", "FULL"): returnsHeaderOnly = false
        case ("RET", "HDRS"): returnsHeaderOnly = true
        case ("RET", _): throw SMTPSyntaxError(.invalidArguments("RET= takes FULL or HDRS"))
        case ("ENVID", _):
            guard let value, value.count <= Self.longestEnvelopeID, let decoded = XText.decode(value) else {
                throw SMTPSyntaxError(.invalidArguments("ENVID= takes up to 100 octets of xtext"))
            }
            envelopeID = decoded
        case ("AUTH", _):
            // RFC 4954 §5: taken, and not trusted.
            guard let value, XText.decode(value) != nil else {
                throw SMTPSyntaxError(.invalidArguments("AUTH= takes xtext"))
            }
        default: throw SMTPSyntaxError(.unknownParameter(keyword))
        }
    }
}
