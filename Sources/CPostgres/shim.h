// The system library libpq, for its one adapter.
#include <libpq-fe.h>
