import MailMessage
import Policy

/// libFuzzer's entry: any octets are a text and a message, and the laws of reading hold for them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWrittenText(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let text = String(decoding: bytes, as: UTF8.self)
    check(WrittenText(text))
    check(WrittenText(text, subject: String(text.prefix(80))))
    check(WrittenText(ParsedMessage(bytes: bytes)))
    return 0
}

private func check(_ text: WrittenText) {
    precondition(text.bytes.count <= WrittenText.longest)
    var end = 0
    for segment in text.segments {
        precondition(segment.range.lowerBound >= end && segment.range.upperBound <= text.bytes.count, "in order, apart")
        end = segment.range.upperBound
    }
    precondition(text.forwardDepth >= text.subject.forwards)
    if let fingerprint = TextFingerprint(text) {
        precondition(TextFingerprint(bytes: fingerprint.bytes) == fingerprint)
        precondition(fingerprint.likeness(to: fingerprint) == 1000)
    }
}
