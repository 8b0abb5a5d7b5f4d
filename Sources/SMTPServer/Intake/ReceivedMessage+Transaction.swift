internal import Gateway
internal import SMTPProtocol

extension ReceivedMessage {
    /// The envelope of a transaction around the octets that came with it.
    init(_ transaction: SMTPTransaction, bytes: [UInt8]) {
        self.init(
            sender: transaction.mail.sender,
            recipients: transaction.recipients.map(EnvelopeRecipient.init),
            bytes: bytes,
            usesSMTPUTF8: transaction.mail.usesSMTPUTF8,
            is8BitMIME: transaction.mail.is8BitMIME,
            requiresTLS: transaction.mail.requiresTLS,
            envelopeID: transaction.mail.envelopeID,
            returnsHeaderOnly: transaction.mail.returnsHeaderOnly
        )
    }
}

extension EnvelopeRecipient {
    init(_ recipient: SMTPTransaction.Recipient) {
        var notify = Notify.standard
        if let asked = recipient.notify {
            notify = .never
            if asked.onSuccess { notify.insert(.success) }
            if asked.onFailure { notify.insert(.failure) }
            if asked.onDelay { notify.insert(.delay) }
        }
        self.init(recipient.address, notify: notify, originalRecipient: recipient.originalRecipient)
    }
}
