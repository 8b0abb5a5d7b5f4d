// The system library libunbound, for its one adapter.
#include <unbound.h>
