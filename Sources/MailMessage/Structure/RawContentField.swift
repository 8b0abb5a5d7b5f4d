/// A Content-Type or Content-Disposition as it stands in the header: words in their case, parameters not decoded.
struct RawContentField {
    struct Parameter {
        var name: [UInt8]
        var value: [UInt8]
    }

    /// `text` of `text/plain`, `attachment` of a disposition; empty where it can't be read.
    var type: [UInt8] = []
    var subtype: [UInt8] = []
    var parameters: [Parameter] = []
    var isMalformed = false

    /// content := "Content-Type" ":" type "/" subtype *(";" parameter)  (RFC 2045 §5.1)
    init(contentType value: [UInt8], limit: Int) {
        var lexer = FieldLexer(value)
        lexer.skipCFWS()
        type = lexer.readToken()
        lexer.skipCFWS()
        if lexer.skip(UInt8(ascii: "/")) {
            lexer.skipCFWS()
            subtype = lexer.readToken()
        }
        if type.isEmpty || subtype.isEmpty {
            isMalformed = true
            type = []
            subtype = []
        }
        readParameters(&lexer, limit: limit)
    }

    /// disposition := "Content-Disposition" ":" disposition-type *(";" disposition-parm)  (RFC 2183 §2)
    init(disposition value: [UInt8], limit: Int) {
        var lexer = FieldLexer(value)
        lexer.skipCFWS()
        type = lexer.readToken()
        if type.isEmpty { isMalformed = true }
        readParameters(&lexer, limit: limit)
    }

    private mutating func readParameters(_ lexer: inout FieldLexer, limit: Int) {
        while true {
            lexer.skipCFWS()
            guard let next = lexer.next else { break }
            if next == UInt8(ascii: ";") {
                lexer.position += 1
                continue
            }
            guard parameters.count < limit else {
                isMalformed = true
                break
            }
            readParameter(&lexer)
        }
        if lexer.isMalformed { isMalformed = true }
    }

    /// parameter := attribute "=" value; value := token / quoted-string.
    ///
    /// An unquoted value with characters that need quotes goes to the next semicolon, as its author meant it.
    private mutating func readParameter(_ lexer: inout FieldLexer) {
        let name = lexer.readToken()
        lexer.skipCFWS()
        guard !name.isEmpty, lexer.skip(UInt8(ascii: "=")) else {
            isMalformed = true
            _ = lexer.readWhile { $0 != UInt8(ascii: ";") }
            return
        }
        lexer.skipCFWS()
        var value: [UInt8]
        if lexer.next == UInt8(ascii: "\"") {
            value = lexer.readQuotedString()
            lexer.skipCFWS()
            if let next = lexer.next, next != UInt8(ascii: ";") {
                isMalformed = true
                // `name="a"; …` goes on well; `name="a" b="c"` is taken for two parameters.
                if !next.isMIMEToken { _ = lexer.readWhile { $0 != UInt8(ascii: ";") } }
            }
        } else {
            value = lexer.readToken()
            lexer.skipCFWS()
            if let next = lexer.next, next != UInt8(ascii: ";") {
                isMalformed = true
                let start = lexer.position
                let rest = lexer.readWhile { $0 != UInt8(ascii: ";") }
                if start > 0, lexer.bytes[start - 1].isBlank { value.append(.space) }
                value += rest
                while value.last?.isBlank == true { value.removeLast() }
            }
        }
        parameters.append(Parameter(name: name, value: value))
    }

    /// Whether two parameters have one name: readers differ in which they take.
    var hasRepeatedParameter: Bool {
        guard parameters.count > 1 else { return false }
        return Set(parameters.map { $0.name.map(\.asciiLowercased) }).count < parameters.count
    }
}
