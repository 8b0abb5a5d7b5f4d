internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import School

/// Pages for what went wrong: what happened, and what to do next.
enum ErrorPage {
    /// After these the same form, sent again, may well be taken: what was typed is shown with the page.
    private static let mendable: Set<WebError.Kind> = [
        .loggedOut, .staleForm, .foreignForm, .tooLarge, .tooSlow, .tooMany, .unavailable, .broken,
    ]

    static func page(_ problem: WebError, _ entry: Entry) -> Response {
        let frame = PageFrame(
            school: entry.school,
            arrival: entry.arrival,
            language: entry.languages.family,
            languages: entry.languages.offered(for: .families),
            visitor: entry.visitor
        )
        let texts = Texts(entry.languages.family)
        let kept = mendable.contains(problem.kind) ? entry.kept : nil
        let next = entry.request.method == .get ? entry.request.uri.path : "/"
        var response = frame.response(
            Page(
                "error",
                title: texts("error-\(problem.kind.rawValue)-title"),
                [
                    "text": text(problem, kept, texts), "offersLogin": problem.kind == .loggedOut,
                    "next": LocalPath(next)?.text ?? "/",
                    "again": problem.kind == .staleForm && kept == nil
                        ? LocalPath(entry.request.uri.path)?.text : nil,
                    "code": String(problem.status.code),
                    "kept": problem.kind == .loggedOut ? kept?.waiting : kept?.again,
                ],
                status: problem.status
            ),
            at: entry.request.uri
        )
        retry(&response, problem)
        entry.finish(&response)
        return response
    }

    private static func text(_ problem: WebError, _ kept: KeptForm?, _ texts: Texts) -> String {
        let name = "error-\(problem.kind.rawValue)"
        if let limit = problem.limit { return texts(name + "-limit", ["size": limit]) }
        // What is to be done is said beside what was kept.
        let key = name + (kept == nil ? "-text" : "-kept")
        return texts(texts[key] == nil ? name + "-text" : key, ["seconds": problem.retryAfter ?? 0])
    }

    /// For visitors of whom nothing is known, and for the rush: made without asking anything.
    static func bare(_ problem: WebError, school: WebSchool? = nil) -> Response {
        let texts = Texts(school.map { ReadingLanguage($0.language) } ?? .german)
        let html = PageTemplates.shipped.render(
            "error-bare",
            [
                "t": texts, "lang": texts.language.rawValue, "css": StaticFiles.shipped.path("style.css"),
                "title": texts("error-\(problem.kind.rawValue)-title"),
                "text": texts("error-\(problem.kind.rawValue)-text", ["seconds": problem.retryAfter ?? 0]),
            ]
        )
        var headers = HTTPFields()
        headers[.contentType] = "text/html; charset=utf-8"
        var response = Response(
            status: problem.status,
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: html))
        )
        retry(&response, problem)
        return response
    }

    private static func retry(_ response: inout Response, _ problem: WebError) {
        if let seconds = problem.retryAfter { response.headers[.retryAfter] = String(seconds) }
    }
}
