internal import Policy

/// What clamd says to INSTREAM (clamd(8)): `stream: OK`, `stream: NAME FOUND`, `… ERROR`.
enum ClamReply {
    /// - Throws: `ScannerError.unexpected` for an error of clamd's.
    static func outcome(_ octets: some Sequence<UInt8>) throws(ScannerError) -> ScanFacts.Outcome {
        var text = String(decoding: octets.prefix { $0 != 0 && $0 != 0x0A }, as: UTF8.self)
        if text.hasSuffix(" ERROR") {
            if text.contains("size limit exceeded") { return .tooBig }
            throw .unexpected(ScanFacts.harmlessName(text.split(separator: " ").joined(separator: "-")))
        }
        if text.hasPrefix("stream: ") { text.removeFirst("stream: ".count) }
        if text == "OK" { return .clean }
        if text.hasSuffix(" FOUND") { return .found(ScanFacts.harmlessName(text.dropLast(" FOUND".count))) }
        throw .unexpected(ScanFacts.harmlessName(text))
    }
}
