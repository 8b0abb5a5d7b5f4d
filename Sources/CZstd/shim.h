// The system library libzstd, for its one adapter.
#include <zstd.h>
