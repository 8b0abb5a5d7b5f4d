/// Content-Type (RFC 2045 §5.1): what a part is.
package struct ContentType: Sendable, Hashable, CustomStringConvertible {
    /// In lower case: `text`.
    package var type: String
    /// In lower case: `plain`.
    package var subtype: String
    package var parameters: Parameters

    package init(_ type: String, _ subtype: String, parameters: Parameters = Parameters()) {
        self.type = type
        self.subtype = subtype
        self.parameters = parameters
    }

    package static let textPlain = ContentType("text", "plain")

    /// `text/plain`, without parameters.
    package var description: String { type + "/" + subtype }
}

/// Content-Disposition (RFC 2183): how a part is shown.
package struct ContentDisposition: Sendable, Hashable {
    /// In lower case: `attachment`, `inline`.
    package var kind: String
    package var parameters: Parameters
}

/// The parameters of a content field, decoded (RFC 2231, RFC 2047 where people use it there).
package struct Parameters: Sendable, Hashable {
    /// Name in lower case and decoded value, in the order of the field.
    package var list: [(name: String, value: String)] { pairs.map { ($0.name, $0.value) } }

    struct Pair: Sendable, Hashable {
        var name: String
        var value: String
    }
    var pairs: [Pair] = []

    package init(_ pairs: [(String, String)] = []) {
        self.pairs = pairs.map { Pair(name: $0.0, value: $0.1) }
    }

    /// The value of the parameter, its name compared without case.
    package subscript(name: String) -> String? {
        pairs.first { $0.name.utf8.equalsIgnoringCase(name) }?.value
    }
}

/// Content-Transfer-Encoding (RFC 2045 §6).
package enum TransferEncoding: Sendable, Hashable {
    case sevenBit
    case eightBit
    case binary
    case base64
    case quotedPrintable
    case uuencode
    /// Another word, in lower case: the content is taken as it stands.
    case unknown(String)
}
