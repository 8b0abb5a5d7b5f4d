internal import CCurl

/// libcurl's state for the whole process, made before its first use. Swift makes it once, whatever threads ask.
enum CurlLibrary {
    static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
