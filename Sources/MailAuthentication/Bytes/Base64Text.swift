internal import FoundationEssentials

/// base64 as tags have it (RFC 6376 §2.10): folding white space anywhere, nothing else beside the alphabet.
enum Base64Text {
    /// - Returns: nil where anything else stands in it, or its length is wrong.
    static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
        Data(base64Encoded: Data(text.filter { !$0.isFolding })).map { [UInt8]($0) }
    }

    static func encode(_ octets: some Collection<UInt8>) -> String {
        Data(octets).base64EncodedString()
    }
}
