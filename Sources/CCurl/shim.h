// The system library libcurl, for its one adapter.
#include <curl/curl.h>
