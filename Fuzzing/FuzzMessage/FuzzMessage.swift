import MailMessage

/// libFuzzer's entry: any octets are a message, and the laws of structure hold for it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMessage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let message = ParsedMessage(bytes: bytes)
    precondition(message.bytes == bytes)
    precondition(message.root.range == 0..<count)
    precondition(reassembled(message.root, in: bytes) == bytes, "ranges partition the octets")
    for defect in message.defects + message.contentDefects() { precondition((0...count).contains(defect.offset)) }
    for part in message.root.descendants { check(part, in: bytes) }
    precondition(message.plainText(limit: 2000).utf8.count <= 2000)
    precondition(message.links(limit: 10).count <= 10)
    let listings = [
        Envelope(message).imapForm, BodyStructure(message).imapForm(extended: true),
        BodyStructure(message).imapForm(extended: false),
    ]
    for listing in listings { precondition(isBalanced(listing)) }
    _ = (message.subject, message.messageID, message.date, message.from, message.replyTo, message.attachments)
    _ = DeliveryStatus(message)
    checkSections(message)
    checkEditing(bytes)
    checkFooter(message)
    checkSevenBit(message)
    return 0
}

private func reassembled(_ part: MessagePart, in bytes: [UInt8]) -> [UInt8] {
    var result = Array(bytes[part.headerRange])
    precondition(part.headerRange.upperBound == part.bodyRange.lowerBound)
    var position = part.bodyRange.lowerBound
    for child in part.children {
        result += bytes[position..<child.range.lowerBound] + reassembled(child, in: bytes)
        position = child.range.upperBound
    }
    return result + bytes[position..<part.bodyRange.upperBound]
}

private func check(_ part: MessagePart, in bytes: [UInt8]) {
    precondition(part.decodedBytes(in: bytes, limit: 100).count <= 100)
    if part.children.isEmpty {
        let whole = part.decodedBytes(in: bytes)
        precondition(Array(whole.prefix(100)) == part.decodedBytes(in: bytes, limit: 100), "a limit cuts, no more")
    }
    if !part.isMultipart { precondition(part.bodyLines == bytes[part.bodyRange].count { $0 == 10 }) }
    _ = (part.fileName, part.contentID)
    for field in part.header.fields { _ = (field.name, field.value, EncodedWord.decode(field.valueBytes)) }
}

private func checkSections(_ message: ParsedMessage) {
    precondition(message.range(of: BodySection()) == 0..<message.bytes.count)
    for path in [[1], [2], [1, 1], [1, 2], [2, 1], [1, 1, 1]] {
        for text in [BodySection.Text.whole, .header, .text, .mime] {
            guard let range = message.range(of: BodySection(path: path, text: text)) else { continue }
            precondition(range.lowerBound >= 0 && range.upperBound <= message.bytes.count)
        }
        _ = message.header(section: path)?.octets(ofFields: ["From"], except: true)
    }
}

private func checkEditing(_ bytes: [UInt8]) {
    let removed = MessageHeaderEditing.removing(["Bcc"], from: bytes)
    precondition(removed.count <= bytes.count)
    let prepended = MessageHeaderEditing.prepending([(name: "X-A", value: "b")], to: bytes)
    precondition(Array(prepended.suffix(bytes.count)) == bytes)
    _ = MessageHeaderEditing.replacing("From", with: "a@b.example", in: bytes)
}

/// Whether the listing is one parenthesized list, strings and literals skipped.
private func isBalanced(_ listing: [UInt8]) -> Bool {
    var depth = 0
    var index = 0
    while index < listing.count {
        switch listing[index] {
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth -= 1
        case UInt8(ascii: "\""):
            index += 1
            while index < listing.count, listing[index] != UInt8(ascii: "\"") {
                index += listing[index] == UInt8(ascii: "\\") ? 2 : 1
            }
        case UInt8(ascii: "{"):
            let digits = listing[(index + 1)...].prefix { (0x30...0x39).contains($0) }
            index += digits.count + 3 + (Int(String(decoding: digits, as: UTF8.self)) ?? 0)
        default: break
        }
        index += 1
        if depth == 0, index < listing.count { return false }
    }
    return depth == 0
}

/// A note is added, or the message comes back as it was; content that is wrapped keeps its octets.
private func checkFooter(_ message: ParsedMessage) {
    let note = MessageFooter(text: "____\n\u{FC}bel", html: "<p>\u{FC}bel</p>")
    let footed = note.added(to: message, boundarySeed: "s")
    let after = ParsedMessage(bytes: footed.bytes)
    precondition(after.subject == message.subject)
    switch footed.place {
    case .nowhere: precondition(footed.bytes == message.bytes)
    case .inText(let parts): precondition(parts > 0)
    case .wrapped:
        precondition(after.root.children.count == 2)
        guard let content = after.root.children.first else { return }
        let body = message.bytes[message.root.bodyRange]
        precondition(footed.bytes[content.bodyRange.lowerBound...].starts(with: body))
    }
}

/// What is to be signed is 7-bit in short lines.
private func checkSevenBit(_ message: ParsedMessage) {
    guard let entity = try? SevenBitForm.entity(of: message) else { return }
    precondition(entity.allSatisfy { $0 < 0x80 && $0 != 0 })
    precondition(entity.split(separator: 10).allSatisfy { $0.count <= 999 })
}
