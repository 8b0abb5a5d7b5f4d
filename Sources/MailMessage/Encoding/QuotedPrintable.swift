/// quoted-printable (RFC 2045 §6.7).
enum QuotedPrintable {
    /// Decodes; a `=` that nothing sensible follows stays, with a defect (§6.7 note 1). White space at line ends was added
    /// on the way and goes (rule 3).
    static func decode(_ text: ArraySlice<UInt8>, limit: Int = .max) -> DecodedOctets {
        text.withUnsafeBufferPointer { buffer in
            var decoder = Decoder(text: buffer, limit: max(0, limit))
            decoder.run()
            return decoder.result
        }
    }

    private struct Decoder {
        let text: UnsafeBufferPointer<UInt8>
        let limit: Int
        var result = DecodedOctets(octets: [])
        private var index = 0
        /// How much of the result may not be taken back as white space before a line end.
        private var firm = 0

        init(text: UnsafeBufferPointer<UInt8>, limit: Int) {
            self.text = text
            self.limit = limit
        }

        mutating func run() {
            result.octets.reserveCapacity(min(text.count, limit))
            while index < text.count, result.octets.count < limit {
                let start = index
                while index < text.count, !Self.isSpecial(text[index]) { index += 1 }
                result.octets.append(contentsOf: text[start..<index])
                guard index < text.count else { break }
                let byte = text[index]
                index += 1
                if byte == UInt8(ascii: "=") {
                    decodeEquals()
                } else {
                    dropBlanks()
                    result.octets.append(byte)
                }
                firm = result.octets.count
            }
            if index >= text.count { dropBlanks() }
            if result.octets.count > limit { result.octets.removeLast(result.octets.count - limit) }
        }

        private static func isSpecial(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "=") || byte == .lineFeed || byte == .carriageReturn
        }

        private mutating func dropBlanks() {
            while result.octets.count > firm, result.octets.last?.isBlank == true { result.octets.removeLast() }
        }

        private mutating func decodeEquals() {
            if index + 1 < text.count, let high = text[index].hexadecimalValue,
                let low = text[index + 1].hexadecimalValue
            {
                result.octets.append(high << 4 | low)
                index += 2
            } else if let after = softBreakEnd() {
                index = after
            } else {
                result.defect = .badQuotedPrintable
                result.octets.append(UInt8(ascii: "="))
            }
        }

        /// Where the line after a soft line break begins; nil where `=` isn't at the end of its line.
        private func softBreakEnd() -> Int? {
            var end = index
            while end < text.count, text[end].isBlank { end += 1 }
            if end == text.count { return end }
            if text[end] == .carriageReturn, end + 1 < text.count, text[end + 1] == .lineFeed { return end + 2 }
            return text[end] == .lineFeed ? end + 1 : nil
        }
    }

    /// Encodes text whose line ends are CRLF, in lines of at most 76 characters.
    static func encode(_ text: [UInt8]) -> [UInt8] {
        let hexadecimal = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(text.count + text.count / 8)
        var column = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == .carriageReturn, index + 1 < text.count, text[index + 1] == .lineFeed {
                result += [.carriageReturn, .lineFeed]
                column = 0
                index += 2
                continue
            }
            let atLineEnd = index + 1 == text.count || text[index + 1] == .carriageReturn
            // A dot or `From ` at the beginning of a line is for SMTP and mbox files to stumble over (RFC 2049 §3).
            let isRisky = column == 0 && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "F"))
            let isPlain =
                (33...126).contains(byte) && byte != UInt8(ascii: "=") && !isRisky || byte.isBlank && !atLineEnd
            if column + (isPlain ? 1 : 3) > 75 {
                result += [UInt8(ascii: "="), .carriageReturn, .lineFeed]
                column = 0
                continue
            }
            if isPlain {
                result.append(byte)
                column += 1
            } else {
                result += [UInt8(ascii: "="), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
                column += 3
            }
            index += 1
        }
        return result
    }
}
