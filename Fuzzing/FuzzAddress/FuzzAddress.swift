import FoundationEssentials
import MailMessage

/// libFuzzer's entry: any octets are the value of an address field, of a date, of a content field and of a text; what is
/// printed is read back as it was.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAddress(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let text = String(decoding: bytes, as: UTF8.self)
    for mailbox in AddressList(parsing: bytes).mailboxes { checkPrinting(mailbox) }
    if let address = EmailAddress(text) {
        precondition(EmailAddress(address.description) == address, "an address prints as itself")
        checkPrinting(NamedAddress(displayName: text, address: address))
    }
    if let domain = Domain(text) {
        precondition(Domain(domain.ascii) == domain)
        precondition(domain.ascii.utf8.count <= 253)
        _ = domain.unicode
    }
    if let date = HeaderDate.parse(text) { precondition(HeaderDate.parse(HeaderDate.print(date)) == date) }
    checkEncodedWords(text)
    checkParameters(text)
    _ = ContentType(parsing: bytes)
    _ = ContentDisposition(parsing: bytes)
    _ = HTMLText(text, limit: 1000)
    return 0
}

private func checkPrinting(_ mailbox: NamedAddress) {
    let printed = mailbox.description
    let again = AddressList(parsing: Array(printed.utf8)).mailboxes
    precondition(again.count == 1 && again.first?.address == mailbox.address, "a mailbox prints as itself")
    precondition(!printed.utf8.contains(10) && !printed.utf8.contains(13), "no line end gets into a field")
}

private func checkEncodedWords(_ text: String) {
    let printed = EncodedWord.encode(text)
    precondition(printed.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 9 })
    let shown = text.unicodeScalars.map { $0 == "\r" || $0 == "\n" || $0 == "\0" ? " " : $0 }
    let again = EncodedWord.decode(Array(printed.utf8))
    // A text that begins with a byte order mark loses it.
    if text.unicodeScalars.first != "\u{FEFF}" {
        precondition(Array(again.unicodeScalars) == shown, "text survives encoded words")
    }
}

private func checkParameters(_ text: String) {
    guard !text.isEmpty, text.unicodeScalars.count < 2000, !text.unicodeScalars.contains("\u{FEFF}") else { return }
    var builder = MessageBuilder(from: [], date: .distantPast)
    builder.boundarySeed = "x"
    builder.subject = text
    builder.attachments = [.init(fileName: text, type: ContentType("application", "pdf"), bytes: Array(text.utf8))]
    let message = ParsedMessage(bytes: builder.bytes())
    precondition(message.attachments.count == 1)
    precondition(message.attachments.first?.fileName.map { Array($0.utf8) } == Array(text.utf8), "a file name survives")
    precondition(message.attachments.first?.decodedBytes(in: message.bytes) == Array(text.utf8))
    precondition(message.defects.isEmpty || message.defects.allSatisfy { $0.kind == .missingField })
}
