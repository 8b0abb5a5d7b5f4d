// The system library libcrypt, for its one adapter.
#include <crypt.h>
