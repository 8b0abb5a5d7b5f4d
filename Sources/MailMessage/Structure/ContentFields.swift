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

    /// Reads the value of a Content-Type field; one without `type/subtype` is `text/plain` (RFC 2045 §5.2), its
    /// parameters are kept.
    package init(parsing value: [UInt8]) {
        self.init(RawContentField(contentType: value, limit: MessageLimits.standard.parameters))
    }

    init(_ raw: RawContentField) {
        let parameters = Parameters(raw)
        if raw.type.isEmpty {
            self.init("text", "plain", parameters: parameters)
        } else {
            self.init(raw.type.lowercasedText(), raw.subtype.lowercasedText(), parameters: parameters)
        }
    }

    package static let textPlain = ContentType("text", "plain")

    /// `text/plain`, without parameters.
    package var description: String { type + "/" + subtype }
}

/// Content-Disposition (RFC 2183): how a part is shown.
package struct ContentDisposition: Sendable, Hashable {
    /// In lower case: `attachment`, `inline`; empty where it can't be read.
    package var kind: String
    package var parameters: Parameters

    package init(_ kind: String, parameters: Parameters = Parameters()) {
        self.kind = kind
        self.parameters = parameters
    }

    /// Reads the value of a Content-Disposition field.
    package init(parsing value: [UInt8]) {
        self.init(RawContentField(disposition: value, limit: MessageLimits.standard.parameters))
    }

    init(_ raw: RawContentField) {
        self.init(raw.type.lowercasedText(), parameters: Parameters(raw))
    }
}

/// The parameters of a content field, decoded (RFC 2231, and RFC 2047 where people use it there).
package struct Parameters: Sendable, Hashable {
    /// Name in lower case and decoded value, in the order of the field.
    package var list: [(name: String, value: String)] { pairs.map { ($0.name, $0.value) } }

    struct Pair: Sendable, Hashable {
        var name: String
        var value: String
        /// Whether it came as `name*` (RFC 2231), which goes before a plain one of the name.
        var isExtended = false
    }
    var pairs: [Pair] = []

    /// - Parameter pairs: names in lower case, with their values as people read them.
    package init(_ pairs: [(String, String)] = []) {
        self.pairs = pairs.map { Pair(name: $0.0, value: $0.1) }
    }

    init(_ raw: RawContentField) {
        guard !raw.parameters.isEmpty else { return }
        pairs = ParameterContinuation.join(raw.parameters).map {
            Pair(name: $0.name.lowercasedText(), value: $0.decoded(), isExtended: $0.isSectioned)
        }
    }

    /// The value of the parameter, its name compared without case; of several the RFC 2231 one, else the first.
    package subscript(name: String) -> String? {
        let found = pairs.filter { $0.name.utf8.equalsIgnoringCase(name) }
        return (found.first { $0.isExtended } ?? found.first)?.value
    }
}
