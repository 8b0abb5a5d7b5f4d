// The system library libcurl, for its one adapter. Swift can't call variadic functions: each kind of option has a
// wrapper of its own here.
#include <curl/curl.h>

typedef size_t (*schulpost_read_callback)(char *buffer, size_t size, size_t count, void *context);
typedef int (*schulpost_debug_callback)(CURL *easy, curl_infotype kind, char *bytes, size_t count, void *context);
typedef int (*schulpost_progress_callback)(
    void *context, curl_off_t download_total, curl_off_t downloaded, curl_off_t upload_total, curl_off_t uploaded);

typedef CURLcode (*schulpost_context_callback)(CURL *easy, void *context, void *pointer);
typedef size_t (*schulpost_write_callback)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode schulpost_set_long(CURL *easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode schulpost_set_offset(CURL *easy, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(easy, option, value);
}

// libcurl copies the text.
static inline CURLcode schulpost_set_string(CURL *easy, CURLoption option, const char *value) {
    return curl_easy_setopt(easy, option, value);
}

// libcurl keeps the list: free it after the transfer.
static inline CURLcode schulpost_set_list(CURL *easy, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode schulpost_set_reader(CURL *easy, schulpost_read_callback callback, void *context) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_READDATA, context);
    return code ? code : curl_easy_setopt(easy, CURLOPT_READFUNCTION, callback);
}

static inline CURLcode schulpost_set_listener(CURL *easy, schulpost_debug_callback callback, void *context) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_DEBUGDATA, context);
    if (!code) code = curl_easy_setopt(easy, CURLOPT_DEBUGFUNCTION, callback);
    return code ? code : curl_easy_setopt(easy, CURLOPT_VERBOSE, 1L);
}

static inline CURLcode schulpost_set_progress(CURL *easy, schulpost_progress_callback callback, void *context) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_XFERINFODATA, context);
    if (!code) code = curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, callback);
    return code ? code : curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
}

// libcurl shows the TLS library's context of each new connection.
static inline CURLcode schulpost_set_context_callback(CURL *easy, schulpost_context_callback callback, void *pointer) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_SSL_CTX_DATA, pointer);
    return code ? code : curl_easy_setopt(easy, CURLOPT_SSL_CTX_FUNCTION, callback);
}

static inline CURLcode schulpost_set_writer(CURL *easy, schulpost_write_callback callback, void *context) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_WRITEDATA, context);
    return code ? code : curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, callback);
}

// libcurl keeps the text: it ends with the handle.
static inline CURLcode schulpost_get_string(CURL *easy, CURLINFO info, char **value) {
    return curl_easy_getinfo(easy, info, value);
}

static inline CURLcode schulpost_get_long(CURL *easy, CURLINFO info, long *value) {
    return curl_easy_getinfo(easy, info, value);
}

static inline CURLMcode schulpost_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

// The result that a CURLMSG_DONE message carries in a union.
static inline CURLcode schulpost_result(const CURLMsg *message) { return message->data.result; }
