extension String {
    /// The text with U+FFFD in place of each U+0000, which PostgreSQL can't keep. Every engine's adapter binds text so.
    package var withoutNUL: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\u{0}" ? "\u{FFFD}" : $0 }))
    }
}
