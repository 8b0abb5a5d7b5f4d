// The system library libpsl, for its one adapter.
#include <libpsl.h>
