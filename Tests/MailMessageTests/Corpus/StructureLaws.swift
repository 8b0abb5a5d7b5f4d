import Testing

@testable import MailMessage

/// What holds of every parsed message, however broken.
enum StructureLaws {
    static func check(_ bytes: [UInt8], _ name: String) {
        let message = ParsedMessage(bytes: bytes)
        #expect(message.bytes == bytes, "\(name): octets untouched")
        #expect(message.root.range == 0..<bytes.count, "\(name): the root is all")
        check(message.root, in: bytes, name)
        #expect(reassembled(message.root, in: bytes) == bytes, "\(name): the ranges partition the octets")
        #expect(message.root.descendants.count <= message.limits.parts)
        for defect in message.defects { #expect((0...bytes.count).contains(defect.offset)) }
    }

    private static func check(_ part: MessagePart, in bytes: [UInt8], _ name: String) {
        #expect(part.range.lowerBound == part.headerRange.lowerBound, "\(name)")
        #expect(part.headerRange.upperBound == part.bodyRange.lowerBound, "\(name)")
        #expect(part.bodyRange.upperBound == part.range.upperBound, "\(name)")
        var position = part.headerRange.lowerBound
        for field in part.header.fields {
            #expect(
                field.range.lowerBound >= position && field.range.upperBound <= part.headerRange.upperBound,
                "\(name)"
            )
            #expect(field.range.contains(field.nameRange.lowerBound) && !field.nameRange.isEmpty, "\(name)")
            #expect(field.rawValueRange.upperBound <= field.range.upperBound, "\(name)")
            position = field.range.upperBound
        }
        let lines = bytes[part.bodyRange].count { $0 == 10 }
        if !part.isMultipart { #expect(part.bodyLines == lines, "\(name): line count of a \(part.contentType)") }
        position = part.bodyRange.lowerBound
        for child in part.children {
            #expect(
                child.range.lowerBound >= position && child.range.upperBound <= part.bodyRange.upperBound,
                "\(name)"
            )
            position = child.range.upperBound
            check(child, in: bytes, name)
        }
        // Between the children of a multipart stand its delimiters and nothing that we would have to read.
        if part.isMultipart, let first = part.children.first, let boundary = part.contentType.parameters["boundary"] {
            var gaps = [bytes[part.bodyRange.lowerBound..<first.range.lowerBound]]
            for (one, next) in zip(part.children, part.children.dropFirst()) {
                gaps.append(bytes[one.range.upperBound..<next.range.lowerBound])
            }
            for gap in gaps {
                #expect(Array(gap).containsSequence(Array(("--" + boundary).utf8.filter { _ in true })), "\(name)")
            }
        }
    }

    /// Header, body or what stands between and in the children, in their order.
    private static func reassembled(_ part: MessagePart, in bytes: [UInt8]) -> [UInt8] {
        var result = Array(bytes[part.headerRange])
        var position = part.bodyRange.lowerBound
        for child in part.children {
            result += bytes[position..<child.range.lowerBound] + reassembled(child, in: bytes)
            position = child.range.upperBound
        }
        return result + bytes[position..<part.bodyRange.upperBound]
    }
}
