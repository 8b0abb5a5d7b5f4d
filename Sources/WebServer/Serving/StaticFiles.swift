internal import Crypto
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Style, scripts and pictures, under names that change with their content: browsers keep them for good.
///
/// A table in memory, asked by the whole path: there is no folder to climb out of.
struct StaticFiles: Sendable {
    private struct File: Sendable {
        let body: ByteBuffer
        let type: String
        let isForGood: Bool
    }

    private let files: [String: File]
    private let paths: [String: String]

    static let shipped = StaticFiles(WebResources.files)

    init(_ sources: [String: String]) {
        var files: [String: File] = [:]
        var paths: [String: String] = [:]
        for (name, source) in sources {
            let bytes = Array(source.utf8)
            let parts = name.split(separator: ".", maxSplits: 1)
            let stem = String(parts.first ?? "")
            let suffix = parts.count > 1 ? String(parts[1]) : ""
            let hash = Base64URL.text(Array(SHA256.hash(data: bytes))).prefix(10)
            let path = suffix == "txt" ? "/" + name : "/static/\(stem).\(hash).\(suffix)"
            paths[name] = path
            files[path] = File(body: ByteBuffer(bytes: bytes), type: Self.type(suffix), isForGood: suffix != "txt")
        }
        self.files = files
        self.paths = paths
    }

    /// Where a file of `Resources/Static` is found; the empty text where there is none, which a test forbids.
    func path(_ name: String) -> String { paths[name] ?? "" }

    var allPaths: [String] { files.keys.sorted() }

    func answer(_ request: Request) -> Response? {
        guard request.method == .get || request.method == .head, let file = files[request.uri.path] else { return nil }
        var headers = HTTPFields()
        headers[.contentType] = file.type
        headers[.cacheControl] = file.isForGood ? "public, max-age=31536000, immutable" : "public, max-age=3600"
        headers[.contentLength] = String(file.body.readableBytes)
        let body = request.method == .head ? ResponseBody() : ResponseBody(byteBuffer: file.body)
        return Response(status: .ok, headers: headers, body: body)
    }

    private static func type(_ suffix: String) -> String {
        switch suffix {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        default: "text/plain; charset=utf-8"
        }
    }
}
