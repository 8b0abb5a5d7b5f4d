internal import MailMessage
internal import MessageBodies

/// Where the sections of the message last looked at lie: mail programs fetch a large part in many pieces.
struct FetchCache: Sendable {
    private var body: BodyID?
    private var ranges: [BodySection: Range<Int>?] = [:]

    /// nil where it is not known.
    func range(_ section: BodySection, of body: BodyID) -> Range<Int>?? {
        self.body == body ? ranges[section] : nil
    }

    mutating func keep(_ range: Range<Int>?, _ section: BodySection, of body: BodyID) {
        if self.body != body || ranges.count >= 256 {
            self.body = body
            ranges = [:]
        }
        ranges[section] = .some(range)
    }
}
