// The system library OpenSSL, for its one adapter: the TLS under libcurl.
#include <openssl/ssl.h>
#include <openssl/x509.h>

// Macros, which Swift can't call.
static inline int schulpost_context_index(void) {
    return SSL_CTX_get_ex_new_index(0, NULL, NULL, NULL, NULL);
}

// RFC 7672 §3.1.1: a certificate known by DANE-EE needs no matching name.
static inline void schulpost_skip_names_of_end_entities(SSL *ssl) {
    SSL_dane_set_flags(ssl, DANE_FLAG_NO_DANE_EE_NAMECHECKS);
}
