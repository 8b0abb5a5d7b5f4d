/// An enhanced status code (RFC 3463) as a peer gave it, or as we conclude it: `5.1.1`.
package struct RemoteStatus: Sendable, Hashable, CustomStringConvertible {
    /// 2, 4 or 5.
    package let category: Int
    /// 0 to 999.
    package let subject: Int
    /// 0 to 999.
    package let detail: Int

    package init(_ category: Int, _ subject: Int, _ detail: Int) {
        self.category = category
        self.subject = subject
        self.detail = detail
    }

    /// - Returns: nil where `text` is not `class.subject.detail` with class 2, 4 or 5.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ (1...3).contains($0.utf8.count) }),
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let category = Int(parts[0]), let subject = Int(parts[1]), let detail = Int(parts[2]),
            [2, 4, 5].contains(category)
        else { return nil }
        self.init(category, subject, detail)
    }

    package var description: String { "\(category).\(subject).\(detail)" }

    /// The same subject and detail in another class: 4.2.2 to 5.2.2 when an entry expires.
    package func inCategory(_ category: Int) -> RemoteStatus {
        RemoteStatus(category, subject, detail)
    }
}
