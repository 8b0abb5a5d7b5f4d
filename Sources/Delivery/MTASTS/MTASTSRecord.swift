internal import MailAuthentication

/// The TXT record below `_mta-sts` (RFC 8461 §3.1): `v=STSv1; id=20261121T070000;`.
package struct MTASTSRecord: Sendable, Hashable {
    /// 1 to 32 letters and digits; another one means another policy.
    package let id: String

    /// - Returns: nil where the text is no such record.
    package init?(_ text: [UInt8]) {
        let fields = String(decoding: text, as: UTF8.self).split(separator: ";", omittingEmptySubsequences: false)
            .map { $0.trimmingBlanks }
        guard fields.first == "v=STSv1" else { return nil }
        let ids = fields.dropFirst().compactMap { field -> String? in
            let parts = field.split(separator: "=", maxSplits: 1).map { $0.trimmingBlanks }
            return parts.count == 2 && parts[0] == "id" ? parts[1] : nil
        }
        guard let id = ids.first, (1...32).contains(id.utf8.count),
            id.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) })
        else { return nil }
        self.id = id
    }

    /// The one record among a name's texts: with none or several there is no policy (RFC 8461 §3.1).
    package static func only(among texts: [[UInt8]]) -> MTASTSRecord? {
        let candidates = texts.filter { $0.starts(with: Array("v=STSv1".utf8)) }
        guard candidates.count == 1 else { return nil }
        return MTASTSRecord(candidates[0])
    }
}

extension StringProtocol {
    /// Without spaces and tabs at both ends.
    var trimmingBlanks: String {
        var text = Substring(self)
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }
}
