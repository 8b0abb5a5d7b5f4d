/// The text of an import file, with the encoding that it was found to be in.
struct ImportText: Sendable {
    let text: String
    /// `UTF-8`, `UTF-8 with BOM`, `Windows-1252`.
    let encoding: String

    /// - Throws: `Unreadable` where the bytes are no text in one of the encodings.
    init(_ bytes: [UInt8]) throws(Unreadable) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw Unreadable("the file is in UTF-16 (\"Unicode text\"); please save it as \"CSV UTF-8\"")
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            throw Unreadable("this is a spreadsheet or ZIP file; please export the sheet as \"CSV UTF-8\"")
        }
        if let nul = bytes.firstIndex(of: 0) {
            throw Unreadable(
                "the file holds a NUL byte in line \(Self.line(of: nul, in: bytes)): not a text file in UTF-8 or Windows-1252"
            )
        }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let body = hasMark ? bytes.dropFirst(3) : bytes[...]
        if let text = String(validating: body, as: UTF8.self) {
            self.text = text
            encoding = hasMark ? "UTF-8 with BOM" : "UTF-8"
            return
        }
        guard !hasMark else {
            throw Unreadable("the file says it is UTF-8 (BOM), but holds bytes that are not; please export it again")
        }
        var scalars = String.UnicodeScalarView()
        for (index, byte) in bytes.enumerated() {
            guard let scalar = Self.windows1252(byte) else {
                let hexadecimal = String(byte, radix: 16, uppercase: true)
                throw Unreadable(
                    "byte 0x\(hexadecimal) in line \(Self.line(of: index, in: bytes)) is neither UTF-8 nor Windows-1252"
                )
            }
            scalars.append(scalar)
        }
        text = String(scalars)
        encoding = "Windows-1252"
    }

    /// Why a file is no text for us.
    struct Unreadable: Error, Sendable, Hashable {
        let reason: String

        init(_ reason: String) { self.reason = reason }
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
