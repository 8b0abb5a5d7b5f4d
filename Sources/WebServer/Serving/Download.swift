internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// A file that the browser keeps and never opens as a page of ours.
enum Download {
    /// Characters of a file's name.
    static let longestName = 120

    static func response(_ bytes: [UInt8], type: String, fileName: String) -> Response {
        let name = safeName(fileName)
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

    /// Without folders, controls, and what turns the reading direction: the last part of a path, never empty, never hidden.
    static func safeName(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map { String($0) } ?? ""
        var safe = ""
        for scalar in last.unicodeScalars {
            let isHarmless: Bool =
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
                default: !"<>:\"|?*;".unicodeScalars.contains(scalar)
                }
            if isHarmless { safe.unicodeScalars.append(scalar) }
        }
        while safe.first == "." || safe.first == " " { safe.removeFirst() }
        while safe.last == "." || safe.last == " " { safe.removeLast() }
        if safe.count > longestName {
            // Its ending tells what it is.
            let ending = safe.lastIndex(of: ".").map { safe[$0...] } ?? ""
            let kept = ending.count <= 10 ? ending : ""
            safe = String(safe.prefix(longestName - kept.count)) + kept
        }
        return safe.isEmpty ? "datei" : safe
    }
}
