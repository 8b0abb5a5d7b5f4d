internal import Announcements
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// A file that the browser keeps and never opens as a page of ours.
enum Download {
    static func response(_ bytes: [UInt8], type: String, fileName: String) -> Response {
        let name = AnnouncementAttachment.harmless(fileName: fileName)
        var headers = HTTPFields()
        headers[.contentType] = type
        headers[.contentDisposition] = disposition(name)
        headers[.cacheControl] = "no-store"
        return Response(
            status: .ok,
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    /// RFC 6266 §4: an ASCII name for old browsers, and the real one.
    static func disposition(_ name: String) -> String {
        var ascii = ""
        for scalar in name.unicodeScalars {
            let isPlain = scalar.isASCII && scalar.value >= 0x20 && !"\"\\%".unicodeScalars.contains(scalar)
            ascii.unicodeScalars.append(isPlain ? scalar : "_")
        }
        // RFC 8187 §3.2.1 allows fewer characters than the query's encoding leaves alone, but for the slash.
        let encoded = QueryText.encoded(name).split(separator: "/", omittingEmptySubsequences: false)
            .joined(separator: "%2F")
        return "attachment; filename=\"\(ascii)\"; filename*=UTF-8''\(encoded)"
    }
}
