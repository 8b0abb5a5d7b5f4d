/// What a peer answered, or what was found out about it.
package struct RemoteReply: Sendable, Hashable {
    /// The SMTP reply code; nil where no server answered (no connection, a time limit).
    package var code: Int?
    package var status: RemoteStatus
    /// The peer's words, or ours. May hold the recipient's address: never for logs.
    package var text: String
    /// The server's name, where known.
    package var server: String?

    /// The longest text kept, in characters.
    package static let longestText = 500

    package init(code: Int?, status: RemoteStatus, text: String, server: String? = nil) {
        self.code = code
        self.status = status
        self.text = String(text.prefix(Self.longestText))
        self.server = server
    }

    /// For logs and metrics: code and status, without any text.
    package var shortCode: String {
        code.map { "\($0) \(status)" } ?? "\(status)"
    }
}

/// What became of one recipient.
package enum RecipientResult: Sendable, Hashable {
    /// The peer has taken responsibility (2yz after the data).
    case delivered(RemoteReply)
    /// The same may succeed later; a connection that failed is this too.
    case temporaryFailure(RemoteReply)
    case permanentFailure(RemoteReply)

    package var reply: RemoteReply {
        switch self {
        case .delivered(let reply), .temporaryFailure(let reply), .permanentFailure(let reply): return reply
        }
    }
}
