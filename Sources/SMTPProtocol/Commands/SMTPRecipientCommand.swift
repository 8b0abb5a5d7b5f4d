package import MailMessage

/// RCPT TO with its parameters (RFC 5321 §4.1.1.3).
package struct SMTPRecipientCommand: Sendable, Hashable {
    package enum Recipient: Sendable, Hashable {
        case mailbox(EmailAddress)
        /// `<Postmaster>` without a domain (RFC 5321 §4.1.1.3): the postmaster of this house.
        case postmaster
    }

    /// NOTIFY= (RFC 3461 §4.1): when the sender wants to be told; all false is NEVER.
    package struct Notify: Sendable, Hashable {
        package var onSuccess = false
        package var onFailure = false
        package var onDelay = false
    }

    package let recipient: Recipient
    /// nil when not given.
    package private(set) var notify: Notify?
    /// ORCPT= as `type;address`, decoded (RFC 3461 §4.2).
    package private(set) var originalRecipient: String?
    /// Whether the address was written with characters beyond ASCII.
    package let needsSMTPUTF8: Bool
    /// Whether any parameter was given; HELO allows none.
    package let hasParameters: Bool

    /// Octets of ORCPT= before decoding (RFC 3461 §4.2).
    package static let longestOriginalRecipient = 500

    init(arguments: ArraySlice<UInt8>) throws(SMTPSyntaxError) {
        guard let path = SMTPPath(arguments, keyword: "TO:") else {
            throw SMTPSyntaxError(.invalidArguments("RCPT TO:<address> [parameters]"))
        }
        let parameters = try SMTPParameters(path.parameters)
        hasParameters = !parameters.list.isEmpty
        needsSMTPUTF8 = !path.isASCII
        if String(decoding: path.mailbox, as: UTF8.self).uppercased() == "POSTMASTER" {
            recipient = .postmaster
        } else if let address = path.address {
            recipient = .mailbox(address)
        } else {
            throw SMTPSyntaxError(.badRecipient("The recipient's address is malformed"))
        }
        for (keyword, value) in parameters.list {
            switch keyword {
            case "NOTIFY": notify = try Self.notify(value)
            case "ORCPT": originalRecipient = try Self.originalRecipient(value)
            default: throw SMTPSyntaxError(.unknownParameter(keyword))
            }
        }
    }

    /// `"NEVER" / 1#notify-list-element` (RFC 3461 §4.1).
    private static func notify(_ value: ArraySlice<UInt8>?) throws(SMTPSyntaxError) -> Notify {
        var notify = Notify()
        let text = String(decoding: value ?? [], as: UTF8.self).uppercased()
        if text == "NEVER" { return notify }
        for word in text.split(separator: ",", omittingEmptySubsequences: false) {
            switch word {
            case "SUCCESS": notify.onSuccess = true
            case "FAILURE": notify.onFailure = true
            case "DELAY": notify.onDelay = true
            default:
                throw SMTPSyntaxError(.invalidArguments("NOTIFY= takes NEVER or a list of SUCCESS, FAILURE, DELAY"))
            }
        }
        return notify
    }

    /// `addr-type ";" xtext` (RFC 3461 §4.2).
    private static func originalRecipient(_ value: ArraySlice<UInt8>?) throws(SMTPSyntaxError) -> String {
        guard let value, value.count <= longestOriginalRecipient,
            let semicolon = value.firstIndex(of: UInt8(ascii: ";")), semicolon > value.startIndex,
            let type = XText.decode(value[..<semicolon]), !type.contains(" "),
            let address = XText.decode(value[(semicolon + 1)...]), !address.isEmpty
        else { throw SMTPSyntaxError(.invalidArguments("ORCPT= takes type;xtext of up to 500 octets")) }
        return type + ";" + address
    }
}
