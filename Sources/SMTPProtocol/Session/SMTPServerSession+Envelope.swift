internal import MailMessage

/// MAIL and RCPT.
extension SMTPServerSession {
    mutating func begin(_ mail: SMTPMailCommand) -> Action {
        if let reply = outOfOrder { return bad(reply) }
        guard case .ready = state else {
            return bad(.badSequence("One message at a time; RSET leaves the present one"))
        }
        guard let greeting else { return bad(.badSequence("Say EHLO first")) }
        guard greeting.isExtended || !mail.hasParameters else {
            return bad(.unknownParameter("after HELO"))
        }
        // RFC 8689 §4.1: offered, and of use, under TLS only.
        guard isSecured || !mail.requiresTLS else { return bad(.unknownParameter("REQUIRETLS")) }
        guard transactions < limits.transactions else { return close(.tooManyTransactions) }
        transactions += 1
        state = .askingSender(mail)
        return .checkSender(mail)
    }

    package mutating func senderAnswered(_ answer: Answer) -> Action {
        guard case .askingSender(let mail) = state else { return close(nil) }
        switch answer {
        case .welcome:
            // RFC 1870 §6.1. The house was asked first: it can say whose limit it is.
            if let size = mail.size, size > messageSize {
                state = .ready
                return .send(.messageTooBig(limit: messageSize))
            }
            state = .envelope(SMTPTransaction(mail: mail))
            return .send(.senderOk)
        case .refused(let reply):
            state = .ready
            return .send(reply)
        case .closing(let reply):
            return close(reply)
        }
    }

    mutating func add(_ command: SMTPRecipientCommand) -> Action {
        guard case .envelope(let transaction) = state else {
            if let reply = outOfOrder { return bad(reply) }
            return bad(.badSequence("Say MAIL first"))
        }
        guard greeting?.isExtended == true || !command.hasParameters else {
            return bad(.unknownParameter("after HELO"))
        }
        guard !command.needsSMTPUTF8 || transaction.mail.usesSMTPUTF8 else { return bad(.needsSMTPUTF8) }
        guard transaction.recipients.count < limits.recipients else {
            return .send(.tooManyRecipients(limit: limits.recipients))
        }
        let address: EmailAddress
        switch (command.recipient, configuration.postmaster) {
        case (.mailbox(let mailbox), _): address = mailbox
        case (.postmaster, .some(let postmaster)): address = postmaster
        case (.postmaster, nil): return bad(.badRecipient("Add a domain"))
        }
        state = .askingRecipient(transaction, address, command)
        return .checkRecipient(
            address,
            sender: transaction.mail.sender,
            first: transaction.recipients.first?.address
        )
    }

    package mutating func recipientAnswered(_ answer: Answer) -> Action {
        guard case .askingRecipient(var transaction, let address, let command) = state else { return close(nil) }
        // Let go of the copy within the state, so that adding doesn't copy the recipients.
        state = .ready
        switch answer {
        case .welcome:
            transaction.add(address, as: command)
            state = .envelope(transaction)
            return .send(.recipientOk)
        case .refused(let reply):
            state = .envelope(transaction)
            refusedRecipients += 1
            guard refusedRecipients < limits.refusedRecipients else {
                return closing(after: reply, with: .tooManyRefusedRecipients)
            }
            return .send(reply)
        case .closing(let reply):
            return close(reply)
        }
    }

    /// Who may not begin a message yet, and why not (RFC 4954 §6: 530).
    private var outOfOrder: SMTPReply? {
        guard configuration.service == .submission else { return nil }
        if !isSecured { return .needsTLS }
        return isAuthenticated ? nil : .needsLogin
    }
}
