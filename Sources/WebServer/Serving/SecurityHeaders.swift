internal import HTTPTypes
internal import HummingbirdCore

/// What every answer tells browsers about itself.
enum SecurityHeaders {
    /// Nothing from anywhere but this house; no inline script or style; nobody frames a page; forms go nowhere else.
    static let contentSecurityPolicy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'",
        "connect-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
        "manifest-src 'self'",
    ]
    .joined(separator: "; ")

    /// Seconds: a year (RFC 6797 §6.1.1).
    static let strictTransportSecurity = "max-age=31536000"

    static func decorate(_ response: inout Response, isSecure: Bool) {
        response.headers[.contentSecurityPolicy] = contentSecurityPolicy
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.referrerPolicy] = "no-referrer"
        response.headers[.permissionsPolicy] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()"
        response.headers[.openerPolicy] = "same-origin"
        response.headers[.resourcePolicy] = "same-origin"
        if isSecure { response.headers[.strictTransportSecurity] = strictTransportSecurity }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    }
}
