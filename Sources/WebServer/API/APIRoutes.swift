internal import Hummingbird

/// The HTTP API for chat, forum and foreign mail servers: everything below `/api/`.
///
/// Requests below `/api/` have no session and no form: they bring a token of their own. What a route throws as
/// ``WebError`` or `HTTPError` is answered as `application/problem+json`.
enum APIRoutes {
    static func add(to router: Router<SchoolContext>) {}
}
