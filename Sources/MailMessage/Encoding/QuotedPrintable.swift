/// quoted-printable (RFC 2045 §6.7).
enum QuotedPrintable {
    /// Decodes; a `=` that nothing sensible follows stays, with a defect (§6.7 note 1). White space at line ends was added
    /// on the way and goes (rule 3).
    static func decode(_ text: ArraySlice<UInt8>, limit: Int = .max) -> DecodedOctets {
        var result = DecodedOctets(octets: [])
        result.octets.reserveCapacity(min(text.count, max(0, limit)))
        var index = text.startIndex
        let end = text.endIndex
        /// How much of the result may not be taken back as white space before a line end.
        var firm = 0
        while index < end, result.octets.count < limit {
            let byte = text[index]
            index += 1
            switch byte {
            case UInt8(ascii: "="):
                if index + 1 < end, let high = text[index].hexadecimalValue, let low = text[index + 1].hexadecimalValue
                {
                    result.octets.append(high << 4 | low)
                    firm = result.octets.count
                    index += 2
                } else if let after = softBreakEnd(text, index) {
                    firm = result.octets.count
                    index = after
                } else {
                    result.defect = .badQuotedPrintable
                    result.octets.append(byte)
                    firm = result.octets.count
                }
            case .lineFeed, .carriageReturn:
                while result.octets.count > firm, result.octets.last?.isBlank == true { result.octets.removeLast() }
                result.octets.append(byte)
                firm = result.octets.count
            default: result.octets.append(byte)
            }
        }
        if index >= end {
            while result.octets.count > firm, result.octets.last?.isBlank == true { result.octets.removeLast() }
        }
        return result
    }

    /// Where the line after a soft line break begins; nil where `=` isn't at the end of its line.
    private static func softBreakEnd(_ text: ArraySlice<UInt8>, _ start: Int) -> Int? {
        var index = start
        while index < text.endIndex, text[index].isBlank { index += 1 }
        if index == text.endIndex { return index }
        if text[index] == .carriageReturn, index + 1 < text.endIndex, text[index + 1] == .lineFeed { return index + 2 }
        return text[index] == .lineFeed ? index + 1 : nil
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
