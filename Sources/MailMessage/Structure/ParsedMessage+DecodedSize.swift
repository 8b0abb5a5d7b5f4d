extension ParsedMessage {
    /// Octets of all leaves with their transfer encodings taken off: what a person calls the size of text and files.
    /// Counted without decoding; what a content calls base64 and is not counts less, never more, than it holds.
    package var decodedSize: Int {
        var size = 0
        var open = [root]
        while let part = open.popLast() {
            if part.children.isEmpty {
                size += bytes[part.bodyRange].decodedCount(part.transferEncoding)
            } else {
                open += part.children
            }
        }
        return size
    }
}

extension ArraySlice<UInt8> {
    fileprivate func decodedCount(_ encoding: TransferEncoding) -> Int {
        switch encoding {
        case .base64: base64Count
        case .quotedPrintable: quotedPrintableCount
        default: count
        }
    }

    /// Three octets for four characters of the alphabet (RFC 4648 §4).
    private var base64Count: Int {
        var characters = 0
        for byte in self where byte > 0x20 && byte != UInt8(ascii: "=") {
            characters += 1
        }
        return characters * 3 / 4
    }

    /// `=XX` is one octet, `=` at the end of a line none (RFC 2045 §6.7).
    private var quotedPrintableCount: Int {
        var size = count
        for index in indices where self[index] == UInt8(ascii: "=") {
            let next = index + 1 < endIndex ? self[index + 1] : 0
            size -= next == 0x0D ? 3 : next == 0x0A ? 2 : Swift.min(2, endIndex - index - 1)
        }
        return Swift.max(size, 0)
    }
}
