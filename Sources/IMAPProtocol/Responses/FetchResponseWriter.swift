/// Writes one FETCH response item by item (RFC 3501 §7.4.2), straight from what the store hands over.
///
/// Use: `begin`, then an item each, then `end`. A literal may be written piece by piece after its head.
package struct FetchResponseWriter: Sendable {
    package var writer = ResponseWriter()
    private var isFirst = true

    package init() {}

    package mutating func begin(number: Int) {
        writer.append("* ")
        writer.append(number: number)
        writer.append(" FETCH (")
        isFirst = true
    }

    package mutating func end() { writer.append(")\r\n") }

    private mutating func separate() {
        if !isFirst { writer.append(" ") }
        isFirst = false
    }

    package mutating func uid(_ uid: UInt32) {
        separate()
        writer.append("UID ")
        writer.append(number: uid)
    }

    package mutating func flags(_ flags: MessageFlags, isRecent: Bool) {
        separate()
        writer.append("FLAGS ")
        writer.flagList(flags, isRecent: isRecent)
    }

    package mutating func size(_ octets: Int) {
        separate()
        writer.append("RFC822.SIZE ")
        writer.append(number: octets)
    }

    package mutating func internalDate(_ date: InternalDate) {
        separate()
        writer.append("INTERNALDATE \"")
        writer.append(text: date.text)
        writer.append("\"")
    }

    package mutating func modSeq(_ modSeq: Int64) {
        separate()
        writer.append("MODSEQ (")
        writer.append(number: modSeq)
        writer.append(")")
    }

    /// ENVELOPE, BODY or BODYSTRUCTURE as it was computed when the message was filed.
    package mutating func structure(_ item: FetchItem, _ form: some Collection<UInt8>) {
        separate()
        writer.append(text: item.text)
        writer.append(" ")
        writer.append(form)
    }

    /// Name and literal head of a section; `octets` octets must follow by `writer.append`.
    package mutating func sectionHead(_ item: FetchItem, octets: Int) {
        sectionName(item)
        writer.literalHead(octets)
    }

    /// A section that does not exist.
    package mutating func missingSection(_ item: FetchItem) {
        sectionName(item)
        writer.append("NIL")
    }

    private mutating func sectionName(_ item: FetchItem) {
        separate()
        if case .section(let section, let partial, _) = item {
            writer.append("BODY[")
            writer.append(text: section.text)
            writer.append("]")
            if let partial {
                writer.append("<")
                writer.append(number: partial.offset)
                writer.append(">")
            }
        } else {
            writer.append(text: item.text)
        }
        writer.append(" ")
    }
}
