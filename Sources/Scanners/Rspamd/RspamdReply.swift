internal import FoundationEssentials
internal import Policy

/// What rspamd says to /checkv2: of all of it the score.
enum RspamdReply {
    private struct Body: Decodable {
        var score: Double?
        var is_skipped: Bool?
    }

    /// Points beyond which no more are counted.
    private static let most = 1000.0

    static func outcome(_ octets: [UInt8]) throws(ScannerError) -> ScanFacts.Outcome {
        guard let body = try? JSONDecoder().decode(Body.self, from: Data(octets)) else {
            throw .unexpected(ScanFacts.harmlessName(String(decoding: octets.prefix(60), as: UTF8.self)))
        }
        guard let score = body.score, score.isFinite else {
            if body.is_skipped == true { return .clean }
            throw .unexpected("no-score")
        }
        return .score(Int((min(max(score, -most), most) * 10).rounded()))
    }
}
