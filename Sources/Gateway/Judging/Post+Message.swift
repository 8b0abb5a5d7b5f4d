internal import FoundationEssentials
internal import MailMessage

extension Post {
    /// The content as the body of a message, so that whatever looks at the content of mail looks at this too. A file whose
    /// content the module keeps to itself is an empty one of its name.
    var asMessage: ParsedMessage {
        if html == nil && attachments.isEmpty {
            return ParsedMessage(bytes: Self.plainHeader + Array(text.utf8))
        }
        var builder = MessageBuilder(from: [], date: Date(timeIntervalSince1970: 0))
        builder.text = text
        builder.html = html
        builder.boundarySeed = "post"
        builder.attachments = attachments.map { file in
            MessageBuilder.Attachment(
                fileName: file.name,
                type: ContentType("application", "octet-stream"),
                bytes: file.bytes ?? []
            )
        }
        return ParsedMessage(bytes: builder.bytes())
    }

    private static let plainHeader = Array(
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n".utf8
    )
}
