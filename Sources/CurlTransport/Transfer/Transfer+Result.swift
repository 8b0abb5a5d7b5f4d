internal import CCurl
internal import Delivery

extension Transfer.End {
    /// What the end of the conversation means for the recipient.
    func result(server: String) -> RecipientResult {
        if code == CURLE_OK {
            return .delivered(lastReply(server) ?? RemoteReply(code: 250, status: RemoteStatus(2, 0, 0), text: ""))
        }
        guard let last = conversation.last, last.reply.code >= 400, var reply = lastReply(server) else {
            return .temporaryFailure(withoutReply(server))
        }
        // A 5yz before MAIL, or one that speaks of our login, is about us and not about the message: an administrator can
        // mend it while the entry waits.
        let isAboutUs = last.stage < .mail || last.stage == .quit || [530, 534, 535, 538].contains(last.reply.code)
        guard last.reply.code >= 500, !isAboutUs else {
            if reply.status.category == 5 { reply.status = reply.status.inCategory(4) }
            return .temporaryFailure(reply)
        }
        return .permanentFailure(reply)
    }

    /// Whether the connection was dead before anything was asked on it: the message can go out again at once.
    var foundDeadConnection: Bool {
        code != CURLE_OK && usedOldConnection && !sentAll && (conversation.last?.reply.code ?? 421) == 421
    }

    private func lastReply(_ server: String) -> RemoteReply? {
        conversation.last.map { last in
            RemoteReply(
                code: last.reply.code,
                status: last.reply.status(at: last.stage),
                text: last.reply.text,
                server: server
            )
        }
    }

    /// RFC 3463 §3.5 and §3.8 for what went wrong between us and the server.
    private func withoutReply(_ server: String) -> RemoteReply {
        let status: RemoteStatus
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: status = RemoteStatus(4, 4, 3)
        case CURLE_COULDNT_CONNECT: status = RemoteStatus(4, 4, 1)
        case CURLE_OPERATION_TIMEDOUT: status = RemoteStatus(4, 4, conversation.last == nil ? 1 : 2)
        case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_WEIRD_SERVER_REPLY:
            status = RemoteStatus(4, 4, 2)
        case CURLE_USE_SSL_FAILED: status = RemoteStatus(4, 7, 4)
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE:
            status = RemoteStatus(4, 7, 5)
        case CURLE_LOGIN_DENIED: status = RemoteStatus(4, 7, 8)
        default: status = RemoteStatus(4, 3, 0)
        }
        let text = curl_easy_strerror(code).map { String(cString: $0) } ?? ""
        return RemoteReply(code: nil, status: status, text: text, server: server)
    }
}
