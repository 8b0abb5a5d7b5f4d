// The system library libcrypto, for its one adapter: signatures on messages (CMS, RFC 5652).
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

// Macros, which Swift can't call.

// The octets of a memory BIO; they belong to it.
static inline long schulpost_bio_octets(BIO *bio, char **octets) {
    return BIO_get_mem_data(bio, octets);
}

static inline STACK_OF(X509) *schulpost_certificates_new(void) { return sk_X509_new_null(); }

// Takes the certificate over.
static inline int schulpost_certificates_push(STACK_OF(X509) *certificates, X509 *certificate) {
    return sk_X509_push(certificates, certificate);
}

static inline void schulpost_certificates_free(STACK_OF(X509) *certificates) {
    sk_X509_pop_free(certificates, X509_free);
}

// The e-mail addresses of a certificate: of its subject and of its alternative names.
static inline STACK_OF(OPENSSL_STRING) *schulpost_addresses(X509 *certificate) {
    return X509_get1_email(certificate);
}

static inline int schulpost_addresses_count(STACK_OF(OPENSSL_STRING) *addresses) {
    return addresses ? sk_OPENSSL_STRING_num(addresses) : 0;
}

static inline const char *schulpost_addresses_value(STACK_OF(OPENSSL_STRING) *addresses, int index) {
    return sk_OPENSSL_STRING_value(addresses, index);
}

static inline void schulpost_addresses_free(STACK_OF(OPENSSL_STRING) *addresses) { X509_email_free(addresses); }

// What is known of the last failure is dropped: it may name files or contents.
static inline void schulpost_forget_errors(void) { ERR_clear_error(); }
