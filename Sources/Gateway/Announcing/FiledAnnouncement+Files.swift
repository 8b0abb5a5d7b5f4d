internal import MailMessage

extension FiledAnnouncement {
    /// A file that came along with a mail, and where it stands in the stored body.
    package struct File: Sendable, Hashable {
        /// As the mail says; empty where it says nothing.
        package var name: String
        /// `application/pdf`, as the mail says.
        package var type: String
        /// Decoded, in octets, as far as its encoding tells.
        package var size: Int
        /// The part with its header, in the body's octets: by itself it reads like a message.
        package var range: Range<Int>

        package init(name: String, type: String, size: Int, range: Range<Int>) {
            self.name = name
            self.type = type
            self.size = size
            self.range = range
        }

        /// The file, decoded.
        /// - Parameter part: the body's octets of `range`.
        package static func content(ofPart part: [UInt8]) -> [UInt8] {
            ParsedMessage(bytes: part).root.decodedBytes(in: part)
        }
    }

    /// Files that are handed on.
    package static let mostFiles = 10

    /// What a reader would take for files, but for signatures of the mail itself.
    static func files(in message: ParsedMessage) -> [File] {
        message.attachments.filter { !signatures.contains($0.contentType.subtype) }.prefix(mostFiles).map { part in
            File(
                name: part.fileName ?? "",
                type: part.contentType.type + "/" + part.contentType.subtype,
                size: part.decodedSize(in: message.bytes),
                range: part.range
            )
        }
    }

    private static let signatures: Set<String> = ["pkcs7-signature", "x-pkcs7-signature", "pgp-signature"]
}

extension MessagePart {
    /// Without decoding what is large: of base64 it is told by the count of letters.
    fileprivate func decodedSize(in bytes: [UInt8]) -> Int {
        switch transferEncoding {
        case .base64:
            let letters = bodyRange.count - 2 * bodyLines
            let padding = bytes[bodyRange].suffix(6).count { $0 == UInt8(ascii: "=") }
            return max(0, letters / 4 * 3 - padding)
        case .quotedPrintable: return decodedBytes(in: bytes).count
        default: return bodyRange.count
        }
    }
}
