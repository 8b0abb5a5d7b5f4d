internal import CCurl
internal import MailMessage

/// The libcurl handles of one lane. Used on the lane's thread only.
struct LaneConversation {
    private let multi: UnsafeMutableRawPointer
    private let easy: UnsafeMutableRawPointer?

    init(multi: UnsafeMutableRawPointer) {
        self.multi = multi
        easy = curl_easy_init()
    }

    /// Speaks with the server until the message is taken, refused, or given up.
    func perform(_ transfer: Transfer, _ request: SMTPRequest) -> Transfer.End {
        guard let easy else { return end(of: transfer, CURLE_FAILED_INIT, isOld: false) }
        guard !transfer.isCancelled else { return end(of: transfer, CURLE_ABORTED_BY_CALLBACK, isOld: false) }
        curl_easy_reset(easy)
        let holdings = RequestHoldings(request, recipient: transfer.recipient)
        // Before the holdings end: the handle then points to nothing of theirs.
        defer { curl_easy_reset(easy) }
        let options = request.apply(to: easy, for: transfer, isFresh: transfer.isFresh, holdings: holdings)
        guard options == CURLE_OK else { return end(of: transfer, options, isOld: false) }
        guard curl_multi_add_handle(multi, easy) == CURLM_OK else {
            return end(of: transfer, CURLE_FAILED_INIT, isOld: false)
        }
        let code = drive(easy, transfer)
        var connections = 0
        _ = schulpost_get_long(easy, CURLINFO_NUM_CONNECTS, &connections)
        var verification = 0
        _ = schulpost_get_long(easy, CURLINFO_SSL_VERIFYRESULT, &verification)
        // Only a finished transfer is removed: on an unfinished one libcurl would send the final dot (smtp_done), and a cut
        // off message would count as a whole one.
        curl_multi_remove_handle(multi, easy)
        return end(of: transfer, code, isOld: connections == 0, verification: verification)
    }

    func close() {
        if let easy { curl_easy_cleanup(easy) }
    }

    /// Runs the transfer to its end.
    private func drive(_ easy: UnsafeMutableRawPointer, _ transfer: Transfer) -> CURLcode {
        var running: Int32 = 0
        while true {
            if transfer.feed.takeResume() || transfer.shouldAbort {
                curl_easy_pause(easy, CURLPAUSE_CONT)
            }
            guard curl_multi_perform(multi, &running) == CURLM_OK else { return CURLE_FAILED_INIT }
            var left: Int32 = 0
            while let message = curl_multi_info_read(multi, &left) {
                if message.pointee.msg == CURLMSG_DONE { return schulpost_result(message) }
            }
            // A cancelled one is looked at more often: its grace must not be overstepped.
            let wait: Int32 = transfer.isCancelled ? 50 : 1000
            guard curl_multi_poll(multi, nil, 0, wait, nil) == CURLM_OK else { return CURLE_FAILED_INIT }
        }
    }

    private func end(
        of transfer: Transfer,
        _ code: CURLcode,
        isOld: Bool,
        verification: Int = 0
    ) -> Transfer.End {
        Transfer.End(
            code: code,
            conversation: transfer.conversation,
            usedOldConnection: isOld && !transfer.isFresh,
            sentAll: transfer.feed.hasEnded,
            verification: verification
        )
    }
}
