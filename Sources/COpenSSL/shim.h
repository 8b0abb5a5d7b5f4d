// The system library OpenSSL, for its one adapter: the TLS under libcurl.
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

// Macros, which Swift can't call.

typedef void (*schulpost_release)(void *parent, void *value, CRYPTO_EX_DATA *data, int index, long number, void *pointer);

// A place for a value of ours in TLS contexts; `release` gets it when a context ends.
static inline int schulpost_context_index(schulpost_release release) {
    return SSL_CTX_get_ex_new_index(0, NULL, NULL, NULL, release);
}

// RFC 7672 §3.1.1: a certificate known by DANE-EE needs no matching name.
static inline void schulpost_skip_names_of_end_entities(SSL *ssl) {
    SSL_dane_set_flags(ssl, DANE_FLAG_NO_DANE_EE_NAMECHECKS);
}
