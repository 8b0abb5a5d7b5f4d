/// The MIME structure of a message or part (RFC 3501 §7.4.2).
package struct BodyStructure: Sendable {
    let part: MessagePart

    package init(_ message: ParsedMessage) { part = message.root }
    package init(_ part: MessagePart) { self.part = part }

    /// The parenthesized list that FETCH BODY (`extended: false`) and BODYSTRUCTURE (`true`) answer.
    package func imapForm(extended: Bool) -> [UInt8] {
        var form = IMAPForm()
        write(part, extended, to: &form)
        return form.octets
    }

    /// A multipart must have a part: for one without, an empty text stands.
    private static func empty(_ extended: Bool) -> String {
        "(\"text\" \"plain\" (\"charset\" \"us-ascii\") NIL NIL \"7bit\" 0 0" + (extended ? " NIL NIL NIL NIL)" : ")")
    }

    private func write(_ part: MessagePart, _ extended: Bool, to form: inout IMAPForm) {
        form.open()
        if part.isMultipart { writeMultipart(part, extended, to: &form) } else { writeLeaf(part, extended, to: &form) }
        form.close()
    }

    /// body-type-mpart = 1*body SP media-subtype [SP body-ext-mpart]
    private func writeMultipart(_ part: MessagePart, _ extended: Bool, to form: inout IMAPForm) {
        for child in part.children { write(child, extended, to: &form) }
        if part.children.isEmpty { form.raw(Self.empty(extended)) }
        form.space()
        let type = contentType(of: part)
        form.string(type?.subtype ?? Array(part.contentType.subtype.utf8))
        guard extended else { return }
        form.space()
        writeParameters(type?.parameters ?? [], to: &form)
        form.space()
        writeCommonExtension(part, to: &form)
    }

    /// body-type-basic / body-type-msg / body-type-text, with body-ext-1part
    private func writeLeaf(_ part: MessagePart, _ extended: Bool, to form: inout IMAPForm) {
        let type = contentType(of: part)
        form.string(type?.type ?? Array(part.contentType.type.utf8))
        form.space()
        form.string(type?.subtype ?? Array(part.contentType.subtype.utf8))
        form.space()
        var parameters = type?.parameters ?? []
        let isText = part.contentType.type == "text"
        if isText,
            !parameters.contains(where: {
                $0.name.equalsIgnoringCase("charset") || $0.name.equalsIgnoringCase("charset*")
            })
        {
            // RFC 2046 §4.1.2: what no charset means.
            parameters.append(RawContentField.Parameter(name: Array("charset".utf8), value: Array("us-ascii".utf8)))
        }
        writeParameters(parameters, to: &form)
        form.space()
        form.string(nonempty(part.header.first("Content-ID")?.valueBytes))
        form.space()
        form.string(nonempty(part.header.first("Content-Description")?.valueBytes))
        form.space()
        form.string(encoding(of: part))
        form.space()
        form.number(part.bodyRange.count)
        if part.contentType.type == "message", part.contentType.subtype == "rfc822" {
            form.space()
            writeMessage(part, extended, to: &form)
            form.space()
            form.number(part.bodyLines)
        } else if isText {
            form.space()
            form.number(part.bodyLines)
        }
        guard extended else { return }
        form.space()
        form.string(nonempty(part.header.first("Content-MD5")?.valueBytes))
        form.space()
        writeCommonExtension(part, to: &form)
    }

    private func writeMessage(_ part: MessagePart, _ extended: Bool, to form: inout IMAPForm) {
        guard let message = part.children.first else {
            return form.raw(Envelope.empty + " " + Self.empty(extended))
        }
        Envelope(header: message.header).write(to: &form)
        form.space()
        write(message, extended, to: &form)
    }

    /// body-fld-dsp SP body-fld-lang SP body-fld-loc
    private func writeCommonExtension(_ part: MessagePart, to form: inout IMAPForm) {
        if let field = part.header.first("Content-Disposition"), part.disposition?.kind.isEmpty == false {
            let raw = RawContentField(disposition: field.valueBytes, limit: MessageLimits.standard.parameters)
            form.open()
            form.string(raw.type)
            form.space()
            writeParameters(raw.parameters, to: &form)
            form.close()
        } else {
            form.null()
        }
        form.space()
        writeLanguages(part, to: &form)
        form.space()
        form.string(nonempty(part.header.first("Content-Location")?.valueBytes))
    }

    /// body-fld-lang = nstring / "(" string *(SP string) ")"  (RFC 3282 for the field)
    private func writeLanguages(_ part: MessagePart, to form: inout IMAPForm) {
        guard let value = part.header.first("Content-Language")?.valueBytes else { return form.null() }
        var lexer = FieldLexer(value)
        var tags: [[UInt8]] = []
        while tags.count < 32 {
            lexer.skipCFWS()
            let tag = lexer.readToken()
            if !tag.isEmpty { tags.append(tag) } else if lexer.next == nil { break } else { lexer.position += 1 }
        }
        guard !tags.isEmpty else { return form.null() }
        form.open()
        for (index, tag) in tags.enumerated() {
            if index > 0 { form.space() }
            form.string(tag)
        }
        form.close()
    }

    /// body-fld-param: sections of RFC 2231 put together, their encoding left to the reader.
    private func writeParameters(_ parameters: [RawContentField.Parameter], to form: inout IMAPForm) {
        guard !parameters.isEmpty else { return form.null() }
        form.open()
        for (index, parameter) in ParameterContinuation.join(parameters).enumerated() {
            if index > 0 { form.space() }
            form.string(parameter.isExtended ? parameter.name + [UInt8(ascii: "*")] : parameter.name)
            form.space()
            form.string(parameter.sections.flatMap(\.octets))
        }
        form.close()
    }

    private func contentType(of part: MessagePart) -> RawContentField? {
        guard let field = part.header.first("Content-Type") else { return nil }
        let raw = RawContentField(contentType: field.valueBytes, limit: MessageLimits.standard.parameters)
        return raw.type.isEmpty ? nil : raw
    }

    /// body-fld-enc: as written where that is the word of RFC 2045, else what was meant.
    private func encoding(of part: MessagePart) -> [UInt8] {
        let name = part.transferEncoding.name
        let raw = part.header.first("Content-Transfer-Encoding")?.valueBytes ?? []
        return raw.equalsIgnoringCase(name) ? raw : Array(name.utf8)
    }

    private func nonempty(_ value: [UInt8]?) -> [UInt8]? { value?.isEmpty == true ? nil : value }
}
