internal import CCurl

// What libcurl calls, always on the lane's own thread. The context is the transfer, unretained.
extension Transfer {
    static let read: schulpost_read_callback = { buffer, size, count, context in
        guard let buffer, let context else { return Int(CURL_READFUNC_ABORT) }
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        if transfer.shouldAbort { return Int(CURL_READFUNC_ABORT) }
        let (limit, overflow) = size.multipliedReportingOverflow(by: count)
        guard !overflow else { return Int(CURL_READFUNC_ABORT) }
        switch transfer.feed.take(limit) {
        case .bytes(let bytes):
            bytes.withUnsafeBytes { bytes in
                UnsafeMutableRawBufferPointer(start: buffer, count: limit).copyMemory(from: bytes)
            }
            return bytes.count
        case .notYet: return Int(CURL_READFUNC_PAUSE)
        case .end: return 0
        case .failed: return Int(CURL_READFUNC_ABORT)
        }
    }

    static let listen: schulpost_debug_callback = { _, kind, bytes, count, context in
        guard let bytes, let context else { return 0 }
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        let octets = UnsafeRawBufferPointer(start: bytes, count: count)
        if kind == CURLINFO_HEADER_OUT {
            transfer.sent(octets)
        } else if kind == CURLINFO_HEADER_IN {
            transfer.received(octets)
        }
        return 0
    }

    static let progress: schulpost_progress_callback = { context, _, _, _, _ in
        guard let context else { return 1 }
        return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().shouldAbort ? 1 : 0
    }
}
