/// DATA and BDAT: the text of a message.
extension SMTPServerSession {
    /// A chunk that is being read.
    struct ChunkProgress {
        /// nil where there is no transaction to add it to: its octets are read and dropped (RFC 3030 §2).
        var message: (transaction: SMTPTransaction, decoder: SMTPDataDecoder)?
        /// Where `message` is nil: what is said at its end.
        var refusal: SMTPReply
        var size: Int
        var remaining: Int
        var isLast: Bool
    }

    private func decoder(_ framing: SMTPDataDecoder.Framing) -> SMTPDataDecoder {
        SMTPDataDecoder(framing, sizeLimit: messageSize, lineLimit: limits.textLine)
    }

    mutating func startData() -> Action {
        switch state {
        case .envelope(let transaction) where transaction.recipients.isEmpty:
            return bad(.noValidRecipients)
        case .envelope(let transaction):
            state = .data(transaction, decoder(.dotStuffed))
            return .send(.startMailInput)
        case .chunks:
            return bad(.badSequence("BDAT was begun; end with BDAT n LAST"))
        default:
            return bad(.badSequence("Say MAIL and RCPT first"))
        }
    }

    mutating func readData() -> Action {
        guard case .data(let transaction, var decoder) = state else { return close(nil) }
        guard input.bufferedCount > 0 else { return .read }
        var decoded: [UInt8] = []
        let (read, ended) = decoder.decode(input.unread, into: &decoded)
        input.consume(read)
        if decoder.size > mostOctetsRead { return close(.messageTooBig(limit: messageSize)) }
        state = .data(transaction, decoder)
        guard ended else { return decoded.isEmpty ? .read : .store(decoded) }
        return complete(transaction, decoder, decoded)
    }

    // MARK: BDAT (RFC 3030)

    mutating func startChunk(size: Int, isLast: Bool) -> Action {
        var chunk = ChunkProgress(
            message: nil,
            refusal: .badSequence("Say MAIL and RCPT first"),
            size: size,
            remaining: size,
            isLast: isLast
        )
        switch state {
        case .envelope(let transaction) where transaction.recipients.isEmpty:
            chunk.refusal = .noValidRecipients
            badCommands += 1
        case .envelope(let transaction):
            chunk.message = (transaction, decoder(.chunked))
        case .chunks(let transaction, let decoder):
            chunk.message = (transaction, decoder)
        default:
            badCommands += 1
        }
        guard badCommands < limits.badCommands else { return close(.tooManyBadCommands) }
        guard size <= mostOctetsRead else { return close(.messageTooBig(limit: messageSize)) }
        state = .chunk(chunk)
        return readChunk()
    }

    mutating func readChunk() -> Action {
        guard case .chunk(var chunk) = state else { return close(nil) }
        guard chunk.remaining == 0 || input.bufferedCount > 0 else { return .read }
        let part = input.unread.prefix(chunk.remaining)
        var decoded: [UInt8] = []
        _ = chunk.message?.decoder.decode(part, into: &decoded)
        input.consume(part.count)
        chunk.remaining -= part.count
        if let decoder = chunk.message?.decoder, decoder.size > mostOctetsRead {
            return close(.messageTooBig(limit: messageSize))
        }
        state = .chunk(chunk)
        guard chunk.remaining == 0 else { return decoded.isEmpty ? .read : .store(decoded) }
        return endChunk(chunk, decoded)
    }

    private mutating func endChunk(_ chunk: ChunkProgress, _ decoded: [UInt8]) -> Action {
        guard let (transaction, decoder) = chunk.message else {
            // No message to go on with; the next command may be RSET or MAIL.
            state = .ready
            return .send(chunk.refusal)
        }
        guard !chunk.isLast else {
            var decoder = decoder
            var decoded = decoded
            decoder.finish(into: &decoded)
            return complete(transaction, decoder, decoded)
        }
        state = .chunks(transaction, decoder)
        let reply = refusal(of: decoder) ?? .chunkReceived(chunk.size)
        if decoded.isEmpty { return .send(reply) }
        upcoming = [.send(reply)]
        return .store(decoded)
    }

    // MARK: The end of the text

    /// Octets of one message that are read at most, the most of them to be dropped.
    private var mostOctetsRead: Int {
        let (product, tooBig) = messageSize.multipliedReportingOverflow(by: limits.discardedMessageFactor)
        return tooBig ? .max : product
    }

    private func refusal(of decoder: SMTPDataDecoder) -> SMTPReply? {
        if let defect = decoder.defect { return .damagedText(defect, lineLimit: limits.textLine) }
        return decoder.isOverSize ? .messageTooBig(limit: messageSize) : nil
    }

    private mutating func complete(
        _ transaction: SMTPTransaction,
        _ decoder: SMTPDataDecoder,
        _ decoded: [UInt8]
    ) -> Action {
        if decoder.defect == nil, decoder.isOverSize {
            state = .delivering
            upcoming = [.refuseOversized(transaction, size: decoder.size)]
            return .discard
        }
        if let refusal = refusal(of: decoder) {
            state = .ready
            upcoming = [.send(refusal)]
            return .discard
        }
        state = .delivering
        if decoded.isEmpty { return .deliver(transaction) }
        upcoming = [.deliver(transaction)]
        return .store(decoded)
    }

    /// What became of the message.
    package mutating func messageAnswered(_ reply: SMTPReply) -> Action {
        guard case .delivering = state else { return close(nil) }
        state = .ready
        if !reply.isRefusal {
            badCommands = 0
            idleCommands = 0
        }
        return .send(reply)
    }
}
