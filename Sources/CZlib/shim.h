// The system library zlib, for its one adapter.
#include <zlib.h>
