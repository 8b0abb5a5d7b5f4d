/// The text of an import file, with the encoding that it was found to be in.
struct ImportText: Sendable {
    let text: String
    let encoding: ImportEncoding

    /// - Throws: the fault where the bytes are no text in one of the encodings.
    init(_ bytes: [UInt8]) throws(FileFault) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw FileFault.utf16
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            throw FileFault.spreadsheet
        }
        if let nul = bytes.firstIndex(of: 0) {
            throw FileFault.nulByte(line: Self.line(of: nul, in: bytes))
        }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let body = hasMark ? bytes.dropFirst(3) : bytes[...]
        if let text = String(validating: body, as: UTF8.self) {
            self.text = text
            encoding = hasMark ? .utf8WithMark : .utf8
            return
        }
        guard !hasMark else {
            throw FileFault.brokenUTF8
        }
        var scalars = String.UnicodeScalarView()
        for (index, byte) in bytes.enumerated() {
            guard let scalar = Self.windows1252(byte) else {
                throw FileFault.unknownByte(byte, line: Self.line(of: index, in: bytes))
            }
            scalars.append(scalar)
        }
        text = String(scalars)
        encoding = .windows1252
    }

    private static func line(of index: Int, in bytes: [UInt8]) -> Int {
        bytes.prefix(index).count { $0 == 0x0A } + 1
    }

    /// Windows code page 1252; nil for the five bytes that it leaves undefined.
    private static func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return high[Int(byte) - 0x80]
    }

    private static let high: [Unicode.Scalar?] = [
        "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
        nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
    ]
}
