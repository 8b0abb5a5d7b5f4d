/// How much a request to the API may hold. Each stands in the OpenAPI document, which is made from these.
enum APILimits {
    /// Octets of a body with one question: a mail of 20 MB in base64 and some.
    static let checkSize = 40 << 20
    /// Octets of a body with many.
    static let batchSize = 16 << 20
    /// Octets of what is told of a decision.
    static let outcomeSize = 4 << 10
    /// Seconds for a body to come.
    static let bodySeconds = 60
    /// Octets of bodies in memory at once, over all connections; whoever comes with more waits.
    static let memory = 96 << 20
    /// Bodies up to here, in octets, wait for no memory: they are bounded by the number of connections.
    static let smallBody = 64 << 10
    /// Requests that are being answered at once on this node; beyond, the answer is 503.
    static let requestsAtOnce = 5_000
    /// Requests without a valid token, of one address: so many at once, and each second after that.
    static let strangers = TokenBucket.Rate(burst: 60, perSecond: 1)

    static let batch = 1...1_000
    /// Characters of a decision's code, without and with its dash.
    static let decision = 8...9
    static let login = 1...100
    static let personID = 1...64
    static let address = 3...254
    static let externalID = 1...100
    static let threadID = 1...255
    static let position = 1...1_000_000_000
    static let readers = 0...2_000
    static let audiences = 0...50
    static let outside = 0...100
    static let count = 0...1_000_000
    static let text = 0...200_000
    static let html = 0...1_000_000
    static let attachments = 0...50
    static let fileName = 0...255
    static let fileSize = 0...2_000_000_000
    /// Characters of base64.
    static let fileContent = 0...40_000_000
    static let recipients = 1...1_000
    static let message = 4...41_000_000
    static let peer = 2...45
    static let helo = 0...255
}
