extension ParsedMessage {
    private static let addressFields = ["From", "Sender", "Reply-To", "To", "Cc", "Bcc"]

    /// What is wrong with the contents, found by decoding them: bad base64, bad encoded words, unknown charsets, addresses and
    /// dates that are none. Costs more than parsing; ask once.
    package func contentDefects() -> [Defect] {
        var record = DefectRecord(limit: limits.defectsPerKind)
        for field in header.fields { inspect(field, into: &record) }
        for part in leaves {
            let start = part.bodyRange.lowerBound
            let decoded = part.decoded(in: bytes)
            if let defect = decoded.defect { record.note(defect, at: start) }
            guard part.contentType.type == "text" else { continue }
            let label = part.contentType.parameters["charset"] ?? "us-ascii"
            if let defect = Charset.decode(decoded.octets, label: label).defect { record.note(defect, at: start) }
        }
        return record.sorted
    }

    private func inspect(_ field: HeaderField, into record: inout DefectRecord) {
        let start = field.range.lowerBound
        let value = field.valueBytes
        if value.contains(UInt8(ascii: "=")) {
            let decoded = EncodedWord.inspect(value, limit: limits.encodedWords)
            if decoded.hasBadWord { record.note(.badEncodedWord, at: start) }
            if decoded.hasUnknownCharset { record.note(.unknownCharset, at: start) }
        }
        if Self.addressFields.contains(where: field.isNamed), !value.isEmpty {
            if !AddressList(parsing: value, limit: limits.addresses).isWellFormed {
                record.note(.invalidAddress, at: start)
            }
        } else if field.isNamed("Date"), HeaderDate.parse(field.value) == nil {
            record.note(.invalidDate, at: start)
        }
    }
}
